import { fill } from '../words/words.ts';
import type { ReportFrame } from './report-frame.ts';
import { SourceList } from './source-list.tsx';

/** What every figure counts and what it does not, and whom we owe for facts. */
export function ReportCounted({ frame }: { frame: ReportFrame }) {
  const { report, say, lang, reach } = frame;
  return (
    <>
      <dl class="fp-counted">
        {Object.entries(say.counted.items).map(([key, { term, says, not }]) => (
          <div key={key}>
            <dt>{term}</dt>
            <dd>
              {fill(says, { reach })} <span class="fp-soft">{not}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h3 class="fp-h3">{say.counted.sources}</h3>
      <SourceList sources={report.directory.sources} lang={lang} />
      <p class="fp-small fp-soft">{say.counted.credit}</p>
    </>
  );
}

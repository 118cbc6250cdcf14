import type { Duplicate } from '../learn/report.ts';
import { type EvidenceCode, isAgainst } from '../learn/same-offer.ts';
import { fill, listed } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import type { ReportFrame } from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { SheetLink } from './report-sheet-link.tsx';

const most = 40;

/** Listings to mend: two records of one offer. */
export function ReportDuplicates({ frame }: { frame: ReportFrame }) {
  const { report, say } = frame;
  const { duplicates } = report;
  if (duplicates.length === 0) return <p class="fp-measure fp-soft">{say.duplicates.none}</p>;
  return (
    <>
      <p class="fp-measure fp-soft">{say.duplicates.lead}</p>
      <ul class="fp-pairs">
        {duplicates.slice(0, most).map((duplicate) => (
          <li key={duplicate.records.map(({ id }) => id).join()}>
            <DuplicateLines frame={frame} duplicate={duplicate} />
          </li>
        ))}
      </ul>
      <ReportMore frame={frame} count={duplicates.length - most} />
      <SheetLink say={say} file="duplicates.csv" />
    </>
  );
}

function DuplicateLines({ frame, duplicate }: { frame: ReportFrame; duplicate: Duplicate }) {
  const { records, words, say, lang } = frame;
  const { evidence, isJoined } = duplicate;
  const inWords = (codes: readonly EvidenceCode[]): string =>
    listed(
      codes.map((code) => say.duplicates.evidence[code]),
      words,
      'and',
    );
  const codes = evidence.map(({ code }) => code);
  const [against, speaking] = [codes.filter(isAgainst), codes.filter((code) => !isAgainst(code))];
  return (
    <>
      {duplicate.records.map(({ id, name, source }) => (
        <p key={id}>
          <OwnName lang={lang}>
            <b>{name}</b> <span class="fp-small fp-soft">{id}</span>
          </OwnName>
          {', '}
          <OwnName lang={lang}>{records.source(source).name}</OwnName>
        </p>
      ))}
      <p class="fp-small fp-soft">
        {isJoined && say.duplicates.joined}
        {speaking.length > 0 && fill(say.duplicates.why, { evidence: inWords(speaking) })}{' '}
        {against.length > 0 && fill(say.duplicates.against, { evidence: inWords(against) })}
      </p>
    </>
  );
}

import { dateInWords } from '../explain/date-words.ts';
import { subjectKey } from '../learn/subject.ts';
import type { ChangedGap } from '../learn/what-changed.ts';
import { fill, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { figure, type ReportFrame, subjectName, townName } from './report-frame.ts';

/** So many of each are named. */
const most = 12;

/** What became of services, gaps and partners since the report of an earlier month. */
export function ReportChanges({ frame }: { frame: ReportFrame }) {
  const { report, records, words, say } = frame;
  const { changes } = report;
  if (changes === null) return <p class="fp-measure fp-soft">{say.changes.first}</p>;
  const { since, opened, closed, gaps, moved } = changes;
  return (
    <>
      <p class="fp-measure fp-soft">{fill(say.changes.since, { date: dateInWords(since, words) })}</p>
      <div class="fp-report__two">
        <Changed
          frame={frame}
          title={say.changes.opened}
          things={opened.map((id) => records.service(id).name)}
          isName
        />
        <Changed frame={frame} title={say.changes.closed} things={closed} isName />
        {gaps !== null && (
          <>
            <Changed frame={frame} title={say.changes.gapsOpened} things={gapsInWords(gaps.opened, frame)} />
            <Changed frame={frame} title={say.changes.gapsClosed} things={gapsInWords(gaps.closed, frame)} />
          </>
        )}
        <Changed
          frame={frame}
          title={say.changes.moved}
          things={moved.map(({ organisation, from, to }) =>
            fill(say.changes.step, {
              organisation: records.organisation(organisation).name,
              from: say.partners.stage[from],
              to: say.partners.stage[to],
            }),
          )}
        />
      </div>
      {gaps === null && <p>{say.changes.otherReach}</p>}
    </>
  );
}

/** Gaps with all towns of one topic together. */
function gapsInWords(gaps: readonly ChangedGap[], frame: ReportFrame): string[] {
  const bySubject = Map.groupBy(gaps, ({ subject }) => subjectKey(subject));
  return [...bySubject.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const towns = all.map(({ town }) => townName(town, frame)).join(', ');
    return [fill(frame.say.changes.gap, { subject: subjectName(first.subject, frame), towns })];
  });
}

interface ChangedProps {
  frame: ReportFrame;
  title: string;
  things: readonly string[];
  isName?: boolean;
}

function Changed({ frame: { say, lang }, title, things, isName = false }: ChangedProps) {
  const more = things.length - most;
  return (
    <div>
      <h3 class="fp-h4">
        {title}: {figure(things.length, lang)}
      </h3>
      {things.length > 0 && (
        <ul class="fp-report__list">
          {things.slice(0, most).map((thing) => (
            <li key={thing}>{isName ? <OwnName lang={lang}>{thing}</OwnName> : thing}</li>
          ))}
          {more > 0 && (
            <li class="fp-small fp-soft">{fill(plural(say.changes.more, more, lang), { count: more })}</li>
          )}
        </ul>
      )}
    </div>
  );
}

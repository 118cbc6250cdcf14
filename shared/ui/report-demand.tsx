import type { FiguresTable } from '../learn/demand.ts';
import { toldTotal } from '../learn/disclosure.ts';
import type { Month, Outcome } from '../learn/tally.ts';
import type { TopicGroupId } from '../record/taxonomy.ts';
import { capital, fill, inSentence, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { figure, type ReportFrame } from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { SheetLink } from './report-sheet-link.tsx';

/** So many lines of a table are shown; the sheet has all. */
const most = 20;
/** What nobody could be given comes first. */
export const demandOrder = ['none-suitable', 'given', 'came', 'declined'] as const satisfies Outcome[];

/** What was counted on advisers' devices, as far as it may be told to anybody. */
export function ReportDemand({ frame }: { frame: ReportFrame }) {
  const { report, say } = frame;
  const { figures, tables } = report.demand;
  if (figures.length === 0) return <p class="fp-measure fp-soft">{say.demand.none}</p>;
  return (
    <>
      <p class="fp-measure fp-soft">
        {say.demand.lead} {monthsInWords(frame)}
      </p>
      {tables.length === 0 ? (
        <p>{say.demand.nothing}</p>
      ) : (
        <div class="fp-report__two">
          {demandOrder.flatMap((outcome) =>
            tables
              .filter((table) => table.outcome === outcome)
              .map((table) => <DemandTable key={`${outcome} ${table.by}`} frame={frame} table={table} />),
          )}
        </div>
      )}
      <SheetLink say={say} file="demand.csv" />
    </>
  );
}

/** Of which months it tells, from the first to the last; empty where it tells of none. */
export function monthsInWords(frame: ReportFrame): string {
  const { report, say, lang } = frame;
  const { figures } = report.demand;
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return '';
  return fill(plural(say.demand.months, figures.length, lang), {
    count: figures.length,
    first: monthInWords(first.month, frame),
    last: monthInWords(last.month, frame),
  });
}

function monthInWords(month: Month, { words, say }: ReportFrame): string {
  const [year = '', number] = month.split('-');
  const name = words.time.month[Number(number) - 1] ?? month;
  return capital(fill(say.demand.month, { month: name, year }));
}

function DemandTable({ frame, table: { outcome, by, told } }: { frame: ReportFrame; table: FiguresTable }) {
  const { records, words, say, lang } = frame;
  return (
    <div>
      <table class="fp-table">
        <caption>
          {fill(say.demand.caption, {
            outcome: say.demand.outcome[outcome],
            by: inSentence(say.demand.by[by]),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say.demand.by[by]}</th>
            <th scope="col">{say.demand.times}</th>
          </tr>
        </thead>
        <tbody>
          {told.slice(0, most).map(([key, times]) => (
            <tr key={key}>
              <th scope="row">
                {by === 'group' ? (
                  words.group[key as TopicGroupId]
                ) : (
                  <OwnName lang={lang}>{by === 'service' ? records.serviceName(key) : key}</OwnName>
                )}
              </th>
              <td>{figure(times, lang)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.demand.others}</th>
            <td>{say.demand.hidden}</td>
          </tr>
          <tr>
            <th scope="row">{say.demand.together}</th>
            <td>{figure(toldTotal(told), lang)}</td>
          </tr>
        </tbody>
      </table>
      <ReportMore frame={frame} count={told.length - most} />
    </div>
  );
}

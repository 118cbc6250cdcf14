import { checkAges, qualityIds, type SourceQuality } from '../learn/data-quality.ts';
import { capital, fill, listed, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { figure, type ReportFrame } from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { SheetLink } from './report-sheet-link.tsx';

const most = 25;

/** What each list leaves unsaid, as something for its owner to do. */
export function ReportQuality({ frame }: { frame: ReportFrame }) {
  const { report, say } = frame;
  return (
    <>
      <p class="fp-measure fp-soft">{say.quality.lead}</p>
      {report.quality.map((one) => (
        <SourcePart key={one.source} frame={frame} one={one} />
      ))}
      <SheetLink say={say} file="data-quality.csv" />
    </>
  );
}

function SourcePart({ frame, one }: { frame: ReportFrame; one: SourceQuality }) {
  const { records, words, say, lang } = frame;
  const { source, services, says, ages, toMend } = one;
  const ofAll = (count: number): string =>
    fill(say.figure.ofAll, { count: figure(count, lang), all: figure(services, lang) });
  return (
    <div class="fp-source">
      <h3 class="fp-h3">
        {fill(plural(say.quality.source, services, lang), {
          source: records.source(source).name,
          count: services,
        })}
      </h3>
      <div class="fp-report__two">
        <CountTable
          caption={say.quality.says}
          rows={qualityIds.map((id) => [capital(say.quality.missing[id]), ofAll(says[id])])}
        />
        <CountTable
          caption={say.quality.age}
          rows={checkAges.map((age) => [capital(say.quality.ages[age]), ofAll(ages[age])])}
        />
      </div>
      {toMend.length === 0 ? (
        <p>{say.quality.full}</p>
      ) : (
        <details>
          <summary>{fill(plural(say.quality.toDo, toMend.length, lang), { count: toMend.length })}</summary>
          <ul class="fp-report__list">
            {toMend.slice(0, most).map(({ id, missing, age }) => (
              <li key={id}>
                <OwnName lang={lang}>
                  <b>{records.service(id).name}</b> <span class="fp-small fp-soft">{id}</span>
                </OwnName>
                .{' '}
                {missing.length > 0 &&
                  fill(say.quality.add, {
                    things: listed(
                      missing.map((one) => say.quality.missing[one]),
                      words,
                      'and',
                    ),
                  })}{' '}
                {age !== 'lately' && fill(say.quality.check, { age: say.quality.ages[age] })}
              </li>
            ))}
          </ul>
          <ReportMore frame={frame} count={toMend.length - most} />
        </details>
      )}
    </div>
  );
}

function CountTable({ caption, rows }: { caption: string; rows: readonly [string, string][] }) {
  return (
    <table class="fp-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { factors, type Priority } from '../learn/priorities.ts';
import { countedAlike, toldByParts } from '../learn/small-areas.ts';
import { fill, plural } from '../words/words.ts';
import { figure, firstOf, type ReportFrame, townName } from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { ReportScroll } from './report-scroll.tsx';
import { SheetLink } from './report-sheet-link.tsx';
import { ReportTownName } from './report-town-name.tsx';

const most = 20;
const mostPlain = 5;

/** Where to act first and with what kind of help, with all that makes the order, so that it can be argued with. */
export function ReportPriorities({ frame }: { frame: ReportFrame }) {
  const { report, say, lang } = frame;
  const {
    none,
    how,
    lead,
    allServed,
    formula,
    why,
    weights,
    change,
    factor,
    share,
    weight,
    partsHow,
    partsPlain,
  } = say.priorities;
  if (report.priorities.length === 0)
    return (
      <p class="fp-measure">
        {none} {how}
      </p>
    );
  // Kinds of help that come to the same in one place stand in one line.
  const alike = Map.groupBy(
    report.priorities.filter(({ score }) => score > 0),
    ({ area, score, shares }) => `${area.key} ${score} ${shares.gap}`,
  );
  const shown = [...alike.values()];
  const ofParts = toldByParts(report.priorities);
  const plain = countedAlike(ofParts).map((area) => townName(area, frame));
  return (
    <>
      <p class="fp-measure fp-soft">{shown.length === 0 ? allServed : lead}</p>
      {shown.length > 0 && <PriorityTable frame={frame} shown={shown.slice(0, most)} />}
      <ReportMore frame={frame} count={shown.slice(most).flat().length} />
      <div class="fp-report__two">
        <table class="fp-table">
          <caption>{weights}</caption>
          <thead>
            <tr>
              <th scope="col">{share}</th>
              <th scope="col">{weight}</th>
            </tr>
          </thead>
          <tbody>
            {factors.map((one) => (
              <tr key={one}>
                <th scope="row">{factor[one]}</th>
                <td>{report.weights[one].toLocaleString(`${lang}-GB`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="fp-report__list fp-small fp-soft">
          <p>{formula}</p>
          {ofParts.length > 0 && <p>{partsHow}</p>}
          {plain.length > 0 && <p>{fill(partsPlain, { places: firstOf(plain, mostPlain, frame) })}</p>}
          <p>{why}</p>
          <p>{change}</p>
        </div>
      </div>
      <SheetLink say={say} file="priorities.csv" />
      {ofParts.length > 0 && <SheetLink say={say} file="small-areas.csv" />}
    </>
  );
}

function PriorityTable({ frame, shown }: { frame: ReportFrame; shown: readonly (readonly Priority[])[] }) {
  const { words, say, lang } = frame;
  const { scroll, where, what, need, gap, score, parts } = say.priorities;
  const percent = (share: number): string => fill(say.figure.percent, { count: Math.round(share * 100) });
  return (
    <ReportScroll name={scroll}>
      <table class="fp-table">
        <caption class="fp-hidden">{scroll}</caption>
        <thead>
          <tr>
            {[where, what, need, gap, say.column.people, score].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((alike) =>
            alike.slice(0, 1).map(({ area, group, shares, people, score: points }) => (
              <tr key={`${area.key} ${group}`}>
                <th scope="row">
                  <ReportTownName frame={frame} town={area} />
                  {area.parts.length > 0 && (
                    <span class="fp-soft">
                      {' '}
                      {fill(plural(parts, area.parts.length, lang), {
                        count: figure(area.parts.length, lang),
                      })}
                    </span>
                  )}
                </th>
                <td>{alike.map((one) => words.group[one.group]).join(', ')}</td>
                <td>{percent(shares.need)}</td>
                <td>{percent(shares.gap)}</td>
                <td>{figure(people, lang)}</td>
                <td>{points.toFixed(1)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ReportScroll>
  );
}

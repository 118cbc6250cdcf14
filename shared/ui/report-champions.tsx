import { type ChampionKind, championKinds } from '../learn/champion-counts.ts';
import { OwnName } from './own-words.tsx';
import { figure, type ReportFrame } from './report-frame.ts';
import { ReportScroll } from './report-scroll.tsx';
import { SheetLink } from './report-sheet-link.tsx';

/** How many digital champions each organisation has, and whether its counts add up. */
export function ReportChampions({ frame }: { frame: ReportFrame }) {
  const { report, records, say, lang } = frame;
  const { rows, totals } = report.champions;
  if (rows.length === 0) return <p class="fp-measure">{say.champions.none}</p>;
  const cell = (count: number | null) => (count === null ? say.champions.notSaid : figure(count, lang));
  const counts = (of: Record<ChampionKind, number | null>) =>
    championKinds.map((kind) => <td key={kind}>{cell(of[kind])}</td>);
  return (
    <>
      <p class="fp-measure fp-soft">{say.champions.lead}</p>
      <ReportScroll name={say.champions.scroll}>
        <table class="fp-table">
          <caption class="fp-hidden">{say.champions.scroll}</caption>
          <thead>
            <tr>
              <th scope="col">{say.column.organisation}</th>
              {championKinds.map((kind) => (
                <th key={kind} scope="col">
                  {say.champions.kind[kind]}
                </th>
              ))}
              <th scope="col">{say.champions.check}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ organisation, counts: own, addsUp }) => (
              <tr key={organisation}>
                <th scope="row">
                  <OwnName lang={lang}>{records.organisation(organisation).name}</OwnName>
                </th>
                {counts(own)}
                <td>{addsUp === null ? '' : addsUp ? say.champions.addsUp : say.champions.doesNot}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say.champions.all}</th>
              {counts(totals)}
              <td />
            </tr>
          </tfoot>
        </table>
      </ReportScroll>
      <SheetLink say={say} file="champions.csv" />
    </>
  );
}

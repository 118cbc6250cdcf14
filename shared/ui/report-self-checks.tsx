import { dateInWords } from '../explain/date-words.ts';
import { selfCheckThemes } from '../learn/self-check.ts';
import { OwnName } from './own-words.tsx';
import type { ReportFrame } from './report-frame.ts';
import { ReportScroll } from './report-scroll.tsx';
import { SheetLink } from './report-sheet-link.tsx';

/** How far partners say they are, of those who show it. */
export function ReportSelfChecks({ frame }: { frame: ReportFrame }) {
  const { report, records, words, say, lang } = frame;
  const says = say.selfCheck;
  return (
    <>
      <h3 class="fp-h3">{says.report.title}</h3>
      <p class="fp-measure fp-soft">{says.report.lead}</p>
      <ReportScroll name={says.report.scroll}>
        <table class="fp-table">
          <caption class="fp-hidden">{says.report.scroll}</caption>
          <thead>
            <tr>
              <th scope="col">{say.column.organisation}</th>
              {selfCheckThemes.map((theme) => (
                <th key={theme} scope="col">
                  {says.theme[theme]}
                </th>
              ))}
              <th scope="col">{says.report.on}</th>
            </tr>
          </thead>
          <tbody>
            {report.selfChecks.map(({ organisation, on, levels }) => (
              <tr key={organisation}>
                <th scope="row">
                  <OwnName lang={lang}>{records.organisation(organisation).name}</OwnName>
                </th>
                {selfCheckThemes.map((theme) => {
                  const level = levels[theme];
                  return <td key={theme}>{level === null ? says.notKnown : says.level[level]}</td>;
                })}
                <td>{dateInWords(on, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ReportScroll>
      <SheetLink say={say} file="self-checks.csv" />
    </>
  );
}

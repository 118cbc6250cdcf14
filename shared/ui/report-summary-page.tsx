import { dateInWords } from '../explain/date-words.ts';
import { toldTotal } from '../learn/disclosure.ts';
import { fill, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { demandOrder, monthsInWords } from './report-demand.tsx';
import { ReportFigures } from './report-figures.tsx';
import { figure, type ReportFrame, subjectName } from './report-frame.ts';
import { type PageStyle, ReportHead } from './report-head.tsx';
import { ReportPart } from './report-part.tsx';
import { SourceList } from './source-list.tsx';

/** So many topics that people lack are named: the page has to stay on one side of A4. */
const most = 5;

/** One side of A4 for anybody: what there is, what is missing, and what was asked for. Nothing of partners' own business. */
export function ReportSummaryPage({ frame, ...style }: PageStyle & { frame: ReportFrame }) {
  const { report, words, say, lang } = frame;
  const { directory, today, changes, demand } = report;
  const lacking = report.bestPlaced.filter(({ subject, gaps }) => 'topic' in subject && gaps.length > 0);
  return (
    <html lang={lang}>
      <ReportHead title={`${say.summary.title}. ${report.name}`} {...style} />
      <body class="fp fp-report">
        <header class="fp-report__top">
          <p class="fp-soft">
            <OwnName lang={lang}>{report.name}</OwnName>
          </p>
          <h1 class="fp-report__title">{say.summary.title}</h1>
          <p class="fp-soft">{dateInWords(today, words)}</p>
        </header>
        <main>
          <ReportFigures frame={frame} />
          <ReportPart id="page:missing" title={say.gaps.title} isSmall>
            {lacking.length === 0 ? (
              <p>{report.towns.length === 0 ? say.gaps.noTowns : say.gaps.none}</p>
            ) : (
              <ul class="fp-report__list">
                {lacking.slice(0, most).map(({ subject, gaps }) => (
                  <li key={subjectName(subject, frame)}>
                    {fill(plural(say.summary.lacks, gaps.length, lang), {
                      subject: subjectName(subject, frame),
                      count: figure(gaps.length, lang),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </ReportPart>
          <ReportPart id="page:asked" title={say.demand.title} isSmall>
            {demand.figures.length === 0 ? (
              <p>{say.demand.none}</p>
            ) : (
              <>
                <p class="fp-small">
                  {say.demand.lead} {monthsInWords(frame)}
                </p>
                <ul class="fp-report__list">
                  {demandOrder.flatMap((outcome) => {
                    const table = demand.tables.find((one) => one.outcome === outcome);
                    return table === undefined ? (
                      []
                    ) : (
                      <li key={outcome}>
                        {fill(say.summary.times, {
                          outcome: say.demand.outcome[outcome],
                          count: figure(toldTotal(table.told), lang),
                        })}
                      </li>
                    );
                  })}
                </ul>
              </>
            )}
          </ReportPart>
          {changes !== null && (
            <ReportPart id="page:changed" title={say.changes.title} isSmall>
              <p>
                {fill(say.changes.since, { date: dateInWords(changes.since, words) })} {say.changes.opened}:{' '}
                {figure(changes.opened.length, lang)}. {say.changes.closed}:{' '}
                {figure(changes.closed.length, lang)}.
                {changes.gaps !== null && (
                  <>
                    {' '}
                    {say.changes.gapsOpened}: {figure(changes.gaps.opened.length, lang)}.{' '}
                    {say.changes.gapsClosed}: {figure(changes.gaps.closed.length, lang)}.
                  </>
                )}
              </p>
            </ReportPart>
          )}
          <ReportPart id="page:sources" title={say.counted.sources} isSmall>
            <SourceList sources={directory.sources} lang={lang} />
            <p class="fp-small fp-soft">{say.counted.credit}</p>
          </ReportPart>
        </main>
      </body>
    </html>
  );
}

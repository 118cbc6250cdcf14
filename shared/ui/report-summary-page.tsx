import { dateInWords } from '../explain/date-words.ts';
import { toldTotal } from '../learn/disclosure.ts';
import { fill, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { demandOrder, monthsInWords } from './report-demand.tsx';
import { ReportFigures } from './report-figures.tsx';
import { figure, type ReportFrame, subjectName } from './report-frame.ts';
import { ReportHead } from './report-head.tsx';
import { SourceList } from './source-list.tsx';

interface Props {
  frame: ReportFrame;
  stylePolicy: string;
  styleMark: string;
}

/** So many topics that people lack are named: the page has to stay on one side of A4. */
const most = 5;

/** One side of A4 for anybody: what there is, what is missing, and what was asked for. Nothing of partners' own business. */
export function ReportSummaryPage({ frame, ...style }: Props) {
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
          <section aria-labelledby="page:missing">
            <h2 class="fp-h3" id="page:missing">
              {say.gaps.title}
            </h2>
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
          </section>
          <section aria-labelledby="page:asked">
            <h2 class="fp-h3" id="page:asked">
              {say.demand.title}
            </h2>
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
          </section>
          {changes !== null && (
            <section aria-labelledby="page:changed">
              <h2 class="fp-h3" id="page:changed">
                {say.changes.title}
              </h2>
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
            </section>
          )}
          <section aria-labelledby="page:sources">
            <h2 class="fp-h3" id="page:sources">
              {say.counted.sources}
            </h2>
            <SourceList sources={directory.sources} lang={lang} />
            <p class="fp-small fp-soft">{say.counted.credit}</p>
          </section>
        </main>
      </body>
    </html>
  );
}

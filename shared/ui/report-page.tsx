import { dateInWords } from '../explain/date-words.ts';
import { fill, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { ReportBestPlaced } from './report-best-placed.tsx';
import { ReportChampions } from './report-champions.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportCounted } from './report-counted.tsx';
import { ReportDemand } from './report-demand.tsx';
import { ReportDuplicates } from './report-duplicates.tsx';
import { ReportFacets } from './report-facets.tsx';
import { ReportFigures } from './report-figures.tsx';
import { firstOf, type ReportFrame } from './report-frame.ts';
import { ReportGaps } from './report-gaps.tsx';
import { type PageStyle, ReportHead } from './report-head.tsx';
import { ReportMatrix } from './report-matrix.tsx';
import { ReportMilestones } from './report-milestones.tsx';
import { ReportOverlaps } from './report-overlaps.tsx';
import { ReportPart } from './report-part.tsx';
import { ReportPartners } from './report-partners.tsx';
import { ReportPriorities } from './report-priorities.tsx';
import { ReportQuality } from './report-quality.tsx';

/** So many councils are named at the head of the page. */
const mostAreas = 8;

/** In the order of the page: each section is a file of its own, and says by what its heading is found. */
const sections = [
  { id: 'page:gaps', title: 'gaps', Section: ReportGaps },
  { id: 'page:priorities', title: 'priorities', Section: ReportPriorities },
  { id: 'page:demand', title: 'demand', Section: ReportDemand },
  { id: 'page:changes', title: 'changes', Section: ReportChanges },
  { id: 'page:matrix', title: 'matrix', Section: ReportMatrix },
  { id: 'page:facets', title: 'facets', Section: ReportFacets },
  { id: 'page:overlaps', title: 'overlaps', Section: ReportOverlaps },
  { id: 'page:duplicates', title: 'duplicates', Section: ReportDuplicates },
  { id: 'page:best', title: 'best', Section: ReportBestPlaced },
  { id: 'page:partners', title: 'partners', Section: ReportPartners },
  { id: 'page:champions', title: 'champions', Section: ReportChampions },
  { id: 'page:milestones', title: 'milestones', Section: ReportMilestones },
  { id: 'page:quality', title: 'quality', Section: ReportQuality },
  { id: 'page:counted', title: 'counted', Section: ReportCounted },
] as const;

/** A report as one page that needs nothing else: no script, no file, nothing from elsewhere. */
export function ReportPage({ frame, ...style }: PageStyle & { frame: ReportFrame }) {
  const { report, words, say, lang } = frame;
  const { directory, today, areas } = report;
  const count = directory.sources.length;
  return (
    <html lang={lang}>
      <ReportHead title={`${say.title}. ${report.name}`} {...style} />
      <body class="fp fp-report">
        <a class="fp-skip" href="#page:report">
          {say.skip}
        </a>
        <header class="fp-report__top">
          <div class="fp-report__head">
            <p class="fp-soft">
              <OwnName lang={lang}>{report.name}</OwnName>
            </p>
            <p class="fp-report__brand">{say.brand}</p>
          </div>
          <h1 class="fp-report__title">{say.title}</h1>
          <p class="fp-soft">
            {fill(plural(say.built, count, lang), { date: dateInWords(today, words), count })}{' '}
            {areas.length > 0 && fill(say.about, { areas: areasInWords(frame) })}{' '}
            <a class="fp-link" href="#page:counted">
              {say.howCounted}
            </a>
          </p>
          {report.journeys.length + report.champions.rows.length + report.selfChecks.length > 0 && (
            <p class="fp-soft">{say.partnersOwn}</p>
          )}
        </header>
        <main id="page:report" tabIndex={-1}>
          <ReportFigures frame={frame} />
          <nav class="fp-noprint" aria-labelledby="page:contents">
            <h2 class="fp-h4" id="page:contents">
              {say.contents}
            </h2>
            <ul class="fp-report__contents">
              {sections.map(({ id, title }) => (
                <li key={id}>
                  <a class="fp-link" href={`#${id}`}>
                    {say[title].title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {sections.map(({ id, title, Section }) => (
            <ReportPart key={id} id={id} title={say[title].title}>
              <Section frame={frame} />
            </ReportPart>
          ))}
        </main>
      </body>
    </html>
  );
}

function areasInWords(frame: ReportFrame): string {
  const { areas, towns } = frame.report;
  const welsh = new Map(towns.map(({ area, areaCy }) => [area, areaCy]));
  const names = areas.map((area) => (frame.lang === 'cy' ? (welsh.get(area) ?? area) : area));
  return firstOf(names, mostAreas, frame);
}

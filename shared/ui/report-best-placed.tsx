import { dateInWords } from '../explain/date-words.ts';
import type { BestPlaced, Placed } from '../learn/best-placed.ts';
import { subjectKey } from '../learn/subject.ts';
import { townKey } from '../learn/town.ts';
import { fill, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { ReportDrawing } from './report-drawing.tsx';
import {
  anchorOf,
  type DistanceDrawing,
  figure,
  firstOf,
  milesInWords,
  nearestInWords,
  peopleInWords,
  type ReportFrame,
  subjectName,
  townName,
} from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { ReportScroll } from './report-scroll.tsx';
import { SheetLink } from './report-sheet-link.tsx';
import { ReportTownName } from './report-town-name.tsx';

const most = { placed: 10, towns: 3, gaps: 12 };

/** Who is best placed for what, and what to know before something new is started. */
export function ReportBestPlaced({ frame }: { frame: ReportFrame }) {
  const { report, say } = frame;
  // In their usual order, as somebody looks for one; what nobody in the lists helps with is told among the gaps.
  const known = new Map(report.bestPlaced.map((one) => [one.subject, one]));
  const shown = report.subjects.flatMap((subject) => known.get(subject) ?? []).filter(isKnownSomewhere);
  const topics = shown.filter(({ subject }) => 'topic' in subject);
  const audiences = shown.filter(({ subject }) => 'audience' in subject);
  return (
    <>
      <p class="fp-measure fp-soft">{say.best.lead}</p>
      <h3 class="fp-h3">{say.best.topics}</h3>
      {topics.map((one) => (
        <SubjectPart key={subjectKey(one.subject)} frame={frame} one={one} />
      ))}
      {audiences.length > 0 && <h3 class="fp-h3">{say.best.audiences}</h3>}
      {audiences.map((one) => (
        <SubjectPart key={subjectKey(one.subject)} frame={frame} one={one} />
      ))}
      <SheetLink say={say} file="best-placed.csv" />
    </>
  );
}

function isKnownSomewhere({ gaps, placed }: BestPlaced): boolean {
  return placed.length > 0 || gaps.some(({ nearest }) => nearest !== null);
}

function SubjectPart({ frame, one: { subject, gaps, placed } }: { frame: ReportFrame; one: BestPlaced }) {
  const { say, lang, drawings } = frame;
  const name = subjectName(subject, frame);
  const chart = drawings.distances.get(subjectKey(subject));
  const summary = fill(say.best.summary, {
    subject: name,
    organisations:
      placed.length === 0
        ? say.best.noOrganisations
        : fill(plural(say.best.organisations, placed.length, lang), { count: placed.length }),
    gaps:
      gaps.length === 0
        ? say.best.noGaps
        : fill(plural(say.best.gaps, gaps.length, lang), { count: gaps.length }),
  });
  return (
    <details class="fp-subject">
      <summary>{summary}</summary>
      {/* A link to what a browser keeps folded up unfolds it. */}
      <h4 class="fp-h4" id={anchorOf(subject)}>
        {say.best.placed}
      </h4>
      {placed.length === 0 ? (
        <p>{say.best.nobody}</p>
      ) : (
        <PlacedTable frame={frame} name={name} placed={placed} />
      )}
      {chart !== undefined && (
        <figure>
          <figcaption class="fp-h4">{fill(say.best.chart, { subject: name })}</figcaption>
          <ReportDrawing drawn={chart.drawn} text={chartText(frame, chart.towns)} />
          <ChartTable frame={frame} towns={chart.towns} />
        </figure>
      )}
      {gaps.length > 0 && (
        <>
          <h4 class="fp-h4">{say.best.where}</h4>
          <ul class="fp-report__list">
            {gaps.slice(0, most.gaps).map(({ town, nearest }) => (
              <li key={townKey(town)}>
                <ReportTownName frame={frame} town={town} />, {peopleInWords(town.people, frame)}.{' '}
                <span class="fp-soft">{nearestInWords(nearest, frame)}</span>
              </li>
            ))}
          </ul>
          <ReportMore frame={frame} count={gaps.length - most.gaps} />
        </>
      )}
    </details>
  );
}

interface PlacedProps {
  frame: ReportFrame;
  /** Of what they help with. */
  name: string;
  placed: readonly Placed[];
}

function PlacedTable({ frame, name, placed }: PlacedProps) {
  const { words, say, lang, records } = frame;
  return (
    <>
      <ReportScroll name={fill(say.best.placedFor, { subject: name })}>
        <table class="fp-table">
          <thead>
            <tr>
              <th scope="col">{say.column.organisation}</th>
              <th scope="col">{say.column.stated}</th>
              <th scope="col">{say.column.towns}</th>
              <th scope="col">{say.column.reach}</th>
              <th scope="col">{say.column.room}</th>
              <th scope="col">{say.column.checked}</th>
            </tr>
          </thead>
          <tbody>
            {placed.slice(0, most.placed).map(({ organisation, firmness, towns, people, room, checked }) => (
              <tr key={organisation}>
                <th scope="row">
                  <OwnName lang={lang}>{records.organisation(organisation).name}</OwnName>
                </th>
                <td>{say.best[firmness]}</td>
                <td>
                  {firstOf(
                    towns.map((town) => townName(town, frame)),
                    most.towns,
                    frame,
                  )}
                </td>
                <td>{figure(people, lang)}</td>
                <td>{say.best.room[room ?? 'unknown']}</td>
                <td>{checked === null ? say.best.never : dateInWords(checked, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ReportScroll>
      <ReportMore frame={frame} count={placed.length - most.placed} />
    </>
  );
}

function chartDistance(metres: number, frame: ReportFrame): string {
  return metres === 0 ? frame.say.best.visits : milesInWords(metres, frame);
}

function ChartTable({ frame, towns }: { frame: ReportFrame; towns: DistanceDrawing['towns'] }) {
  const { say } = frame;
  return (
    <details>
      <summary>{say.asTable}</summary>
      <table class="fp-table fp-table--narrow">
        <thead>
          <tr>
            <th scope="col">{say.column.town}</th>
            <th scope="col">{say.column.nearest}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map(({ name, metres }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{chartDistance(metres, frame)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function chartText(frame: ReportFrame, towns: DistanceDrawing['towns']): string {
  const { say } = frame;
  const lines = towns.map(({ name, metres }) =>
    fill(say.best.chartTown, {
      town: name,
      distance: chartDistance(metres, frame),
    }),
  );
  return `${say.best.chartText} ${lines.join('; ')}.`;
}

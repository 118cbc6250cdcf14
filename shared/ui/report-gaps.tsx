import type { BestPlaced } from '../learn/best-placed.ts';
import { unmetTimes } from '../learn/demand.ts';
import type { Gap, TownCover } from '../learn/find-gaps.ts';
import { type Subject, subjectKey } from '../learn/subject.ts';
import { townKey } from '../learn/town.ts';
import { topicGroups } from '../record/taxonomy.ts';
import { fill, listed, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { ReportDrawing } from './report-drawing.tsx';
import {
  anchorOf,
  areaName,
  figure,
  firstOf,
  milesInWords,
  nearestInWords,
  peopleInWords,
  type ReportFrame,
  subjectName,
  topicsInWords,
  townName,
} from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { SheetLink } from './report-sheet-link.tsx';
import { ReportTownName } from './report-town-name.tsx';

/** So many are shown; the sheet has all. */
const most = { subjects: 12, towns: 4, rows: 40, best: 4, topics: 3 };

/** A topic or audience that some towns lack. */
type Lack = BestPlaced;

/** Where nobody helps: the topics that most people lack, a map of the towns, and the people for whom nobody is there. */
export function ReportGaps({ frame }: { frame: ReportFrame }) {
  const { report, say, reach, drawings } = frame;
  const lacks = report.bestPlaced.filter(({ gaps }) => gaps.length > 0);
  const all = lacks.filter(({ subject }) => 'topic' in subject);
  const missing = all.filter((lack) => isMissing(lack, report.towns.length));
  const topics = all.filter((lack) => !missing.includes(lack));
  const audiences = lacks.filter(({ subject }) => 'audience' in subject);
  if (report.towns.length === 0) return <p class="fp-measure">{say.gaps.noTowns}</p>;
  return (
    <>
      <p class="fp-measure fp-soft">{all.length === 0 ? say.gaps.none : fill(say.gaps.lead, { reach })}</p>
      {missing.length > 0 && <Missing frame={frame} missing={missing} />}
      <div class="fp-report__two">
        {topics.length > 0 && <Lacks frame={frame} lacks={topics} />}
        {drawings.towns !== null && (
          <div class="fp-report__map">
            <figure>
              <figcaption>
                <h3 class="fp-h3">{say.gaps.map}</h3>
                <p class="fp-small fp-soft">{say.gaps.mapNote}</p>
              </figcaption>
              <ReportDrawing drawn={drawings.towns} text={mapText(frame)} />
              <TownTable frame={frame} />
            </figure>
            <BestPlacedFor frame={frame} lacks={topics} />
          </div>
        )}
      </div>
      {audiences.length > 0 && (
        <>
          <h3 class="fp-h3">{say.gaps.audiences}</h3>
          <p class="fp-measure fp-soft">{say.gaps.audiencesLead}</p>
          <Lacks frame={frame} lacks={audiences} />
        </>
      )}
      <SheetLink say={say} file="gaps.csv" />
    </>
  );
}

/** Nobody in the sources helps with it, near or far. */
function isMissing({ gaps }: Lack, towns: number): boolean {
  return gaps.length === towns && gaps.every(({ nearest }) => nearest === null);
}

function Missing({ frame, missing }: { frame: ReportFrame; missing: readonly Lack[] }) {
  const { say, lang } = frame;
  const unmet = unmetInWords(
    missing.map(({ subject }) => subject),
    frame,
  );
  return (
    <div class="fp-panel">
      <p class="fp-h4">{fill(plural(say.gaps.missing, missing.length, lang), { count: missing.length })}</p>
      <ul class="fp-missing">
        {missing.map((lack) => (
          <li key={subjectKey(lack.subject)}>{missingInWords(lack, frame)}</li>
        ))}
      </ul>
      {unmet !== '' && <p class="fp-small">{unmet}</p>}
    </div>
  );
}

/** How often nothing suitable was found for the groups of some topics; empty where that is not told. */
function unmetInWords(subjects: readonly Subject[], { report, words, say, lang }: ReportFrame): string {
  const groups = new Set(subjects.flatMap((one) => ('topic' in one ? [topicGroups[one.topic]] : [])));
  const told = [...groups].flatMap((group) => {
    const count = unmetTimes(report.demand, group);
    return count === null
      ? []
      : [fill(say.gaps.asked, { group: words.group[group], count: figure(count, lang) })];
  });
  return told.join(' ');
}

function missingInWords({ subject, gaps }: Lack, frame: ReportFrame): string {
  const name = subjectName(subject, frame);
  const first = gaps[0]?.possible[0];
  if (first === undefined) return name;
  return fill(frame.say.gaps.askFirst, { subject: name, service: frame.records.service(first.id).name });
}

/** For what most people lack, the organisation that is nearest to one of the towns without it. */
function BestPlacedFor({ frame, lacks }: { frame: ReportFrame; lacks: readonly Lack[] }) {
  const { records, say, lang } = frame;
  const named = new Map<string, { near: Near; subjects: Subject[] }>();
  for (const { subject, gaps } of lacks) {
    const near = nearestOf(gaps);
    if (near === null) continue;
    const key = `${records.service(near.id).organisation} ${near.town.name}`;
    const known = named.get(key) ?? { near, subjects: [] };
    known.subjects.push(subject);
    named.set(key, known);
  }
  if (named.size === 0) return null;
  return (
    <div class="fp-panel">
      <h3 class="fp-h4">{say.gaps.best}</h3>
      <ul class="fp-report__list">
        {[...named.values()].slice(0, most.best).map(({ near: { id, metres, town }, subjects }) => (
          <li key={`${id} ${town.name}`}>
            <b>
              <OwnName lang={lang}>{records.organisationOf(records.service(id)).name}</OwnName>
            </b>{' '}
            {fill(say.gaps.bestLine, {
              topics: topicsInWords(subjects.slice(0, most.topics), frame),
              distance: milesInWords(metres, frame),
              town: townName(town, frame),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Help, and the town that it is nearest to. */
type Near = NonNullable<Gap['nearest']> & Pick<Gap, 'town'>;

/** What comes nearest to closing one of some gaps; null where nobody helps, near or far. */
function nearestOf(gaps: readonly Gap[]): Near | null {
  const known = gaps.flatMap(({ town, nearest }) => (nearest === null ? [] : [{ ...nearest, town }]));
  return known.sort((a, b) => a.metres - b.metres)[0] ?? null;
}

function Lacks({ frame, lacks }: { frame: ReportFrame; lacks: readonly Lack[] }) {
  return (
    <div>
      <ol class="fp-lacks">
        {lacks.slice(0, most.subjects).map((lack, index) => (
          <li key={subjectKey(lack.subject)}>
            <span class="fp-lacks__number" aria-hidden="true">
              {index + 1}
            </span>
            <LackLine frame={frame} lack={lack} />
          </li>
        ))}
      </ol>
      <ReportMore frame={frame} count={lacks.length - most.subjects} />
    </div>
  );
}

function LackLine({ frame, lack: { subject, gaps, people } }: { frame: ReportFrame; lack: Lack }) {
  const { report, records, say, lang } = frame;
  const { possible, possibleCount } = gaps[0] as Gap;
  const isAll = gaps.length === report.towns.length;
  const where = isAll
    ? fill(plural(say.gaps.everywhere, gaps.length, lang), { count: gaps.length })
    : firstOf(
        gaps.map(({ town }) => townName(town, frame)),
        most.towns,
        frame,
      );
  const asked = possible.map(({ id }) => records.service(id).name);
  return (
    <div>
      <p>
        <a class="fp-link" href={`#${anchorOf(subject)}`}>
          {subjectName(subject, frame)}
        </a>
        {': '}
        {where}
      </p>
      <p class="fp-small fp-soft">
        {peopleInWords(people, frame)}. {nearestInWords(nearestOf(gaps), frame)}{' '}
        {asked.length > 0 &&
          fill(plural(say.gaps.ask, possibleCount, lang), {
            count: possibleCount,
            services: listed(asked, frame.words, 'and'),
          })}{' '}
        {unmetInWords([subject], frame)}
      </p>
    </div>
  );
}

function lackingIn({ covers }: TownCover): { count: number; all: number } {
  const topics = covers.filter(({ subject }) => 'topic' in subject);
  return { count: topics.filter(({ services }) => services === 0).length, all: topics.length };
}

function mapText(frame: ReportFrame): string {
  const { report, say, lang } = frame;
  const count = report.cover.length;
  const lines = report.cover
    .slice(0, most.rows)
    .map((cover) => fill(say.gaps.mapTown, { town: townName(cover.town, frame), ...lackingIn(cover) }));
  return `${fill(plural(say.gaps.mapText, count, lang), { count })} ${lines.join('; ')}.`;
}

/** The map as a table: every town with its people, and how many topics it has. */
function TownTable({ frame }: { frame: ReportFrame }) {
  const { report, say, lang } = frame;
  return (
    <details>
      <summary>{say.asTable}</summary>
      <table class="fp-table">
        <thead>
          <tr>
            <th scope="col">{say.column.town}</th>
            <th scope="col">{say.column.people}</th>
            <th scope="col">{say.column.withHelp}</th>
            <th scope="col">{say.column.without}</th>
          </tr>
        </thead>
        <tbody>
          {report.cover.slice(0, most.rows).map((cover) => {
            const { count, all } = lackingIn(cover);
            const { town } = cover;
            return (
              <tr key={townKey(town)}>
                <th scope="row">
                  <ReportTownName frame={frame} town={town} />
                  {report.areas.length > 1 && <span class="fp-soft"> {areaName(town, frame)}</span>}
                </th>
                <td>{figure(town.people, lang)}</td>
                <td>{all - count}</td>
                <td>{count}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ReportMore frame={frame} count={report.cover.length - most.rows} />
    </details>
  );
}

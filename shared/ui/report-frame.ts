import { mileMetres } from '../explain/distance-words.ts';
import type { Facet } from '../learn/facets.ts';
import type { Gap } from '../learn/find-gaps.ts';
import type { Report, recordsOf } from '../learn/report.ts';
import type { Subject } from '../learn/subject.ts';
import type { Town } from '../learn/town.ts';
import {
  type AllWords,
  fill,
  inSentence,
  type Lang,
  listed,
  plural,
  type ReportWords,
} from '../words/words.ts';
import type { Drawn } from './report-drawing.tsx';

/** What every section of a report's page is made from. */
export interface ReportFrame {
  report: Report;
  records: ReturnType<typeof recordsOf>;
  words: AllWords;
  say: ReportWords;
  lang: Lang;
  /** The reach, as people say it. */
  reach: string;
  drawings: ReportDrawings;
}

export interface ReportDrawings {
  /** Null where there is no town. */
  towns: Drawn | null;
  /** By the key of what is looked for; only where some towns have it and others have not. */
  distances: ReadonlyMap<string, DistanceDrawing>;
}

/** How far some towns have to go. */
export interface DistanceDrawing {
  drawn: Drawn;
  towns: readonly { name: string; metres: number }[];
}

/** What help is asked for, as a heading says it. */
export function subjectName(subject: Subject, { words }: Pick<ReportFrame, 'words'>): string {
  return 'topic' in subject ? words.topic[subject.topic] : words.audience[subject.audience];
}

/** Where what is known of a subject stands on the page. */
export function anchorOf(subject: Subject): string {
  return 'topic' in subject ? `page:topic-${subject.topic}` : `page:audience-${subject.audience}`;
}

/** What help should have, as a heading says it. */
export function facetName(facet: Facet, { words }: Pick<ReportFrame, 'words'>): string {
  if ('mode' in facet) return words.mode[facet.mode];
  return 'access' in facet ? words.access[facet.access] : words.language[facet.language];
}

/** A town's name in the language of the page, where it has one. */
export function townName(
  { name, nameCy }: Pick<Town, 'name' | 'nameCy'>,
  { lang }: Pick<ReportFrame, 'lang'>,
): string {
  return lang === 'cy' ? (nameCy ?? name) : name;
}

/** A council's name in the language of the page, where it has one. */
export function areaName({ area, areaCy }: Town, { lang }: Pick<ReportFrame, 'lang'>): string {
  return lang === 'cy' ? (areaCy ?? area) : area;
}

/** A straight line in words, to a tenth of a mile: 10.4 is beyond a reach of 10. */
export function milesInWords(metres: number, { words, lang }: Pick<ReportFrame, 'words' | 'lang'>): string {
  const miles = Number((metres / mileMetres).toFixed(1));
  return fill(plural(words.distance.miles, miles, lang), { miles });
}

/** Which service is nearest, and how far it is, as a sentence. */
export function nearestInWords(nearest: Gap['nearest'], frame: ReportFrame): string {
  const { say, records } = frame;
  if (nearest === null) return say.gaps.nowhere;
  return fill(say.gaps.nearest, {
    service: records.service(nearest.id).name,
    distance: milesInWords(nearest.metres, frame),
  });
}

/** A number with its thousands parted. */
export function figure(count: number, lang: Lang): string {
  return count.toLocaleString(lang === 'cy' ? 'cy-GB' : 'en-GB');
}

/** How many people, in words. */
export function peopleInWords(count: number, { say, lang }: Pick<ReportFrame, 'say' | 'lang'>): string {
  return fill(plural(say.people, count, lang), { count: figure(count, lang) });
}

/** The first so many of several things, and how many more there are. */
export function firstOf(
  things: readonly string[],
  most: number,
  { words, say }: Pick<ReportFrame, 'words' | 'say'>,
): string {
  const more = things.length - most;
  return more > 0
    ? fill(say.gaps.andMore, { towns: things.slice(0, most).join(', '), count: more })
    : listed(things, words, 'and');
}

/** Topics within a sentence. */
export function topicsInWords(subjects: readonly Subject[], frame: Pick<ReportFrame, 'words'>): string {
  return listed(
    subjects.map((subject) => inSentence(subjectName(subject, frame))),
    frame.words,
    'and',
  );
}

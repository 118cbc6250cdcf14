// The need layer of a coordinator: how much each council, town or small area needs help, from a sheet with the columns area
// and need, and, if they like, people and where a small area lies.
import type { NeedArea, ToldNeed } from '../shared/learn/priorities.ts';
import { countedAlike, needOfParts } from '../shared/learn/small-areas.ts';
import type { Town } from '../shared/learn/town.ts';
import { CommandFailure } from './command-failure.ts';
import { counted } from './counted.ts';
import { readFileText } from './find-files.ts';
import {
  createNeedPlacer,
  isOfficialCode,
  type NeedPlace,
  type PlaceCells,
  placeColumns,
} from './need-places.ts';
import { shown } from './problem.ts';
import { readColumns } from './read-columns.ts';

export interface NeedReading {
  areas: NeedArea[];
  /** Lines that could not be used, each with its place and why. */
  refused: string[];
  /** Lines about places outside the report, which a sheet of the whole country has many of. */
  elsewhere: number;
}

/** A number of nought or more, with thousands parted by commas or a sign for per cent after it; null when it is none. */
function numberIn(cell: string): number | null {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*%?$/.test(cell)
    ? Number(cell.replace(/[,%\s]/g, ''))
    : null;
}

type KnownPlace = Extract<NeedPlace, { towns: readonly Town[] }>;

/** What no two small areas have in common: many a ward is called Central. */
function partKey(cells: PlaceCells): string {
  return isOfficialCode(cells.area)
    ? cells.area.toUpperCase()
    : JSON.stringify(placeColumns.map((column) => cells[column]));
}

/**
 * Reads a need layer for a report on the councils of some districts, among all towns there are. Throws a CommandFailure
 * when nothing in it can be used.
 */
export function readNeed(
  file: string,
  everyTown: readonly Town[],
  districts: ReadonlySet<string>,
): NeedReading {
  const bytes = readFileText(file);
  if (bytes.kind === 'refused') throw new CommandFailure('unusable', `${file} could not be read as a sheet.`);
  const sheet = readColumns(bytes.text, [...placeColumns, 'need', 'people'], ['area', 'need']);
  if (sheet.kind === 'missing')
    throw new CommandFailure('unusable', `${file} needs the columns area and need in its first row.`);
  const placeOf = createNeedPlacer(everyTown, districts);
  const rows = sheet.rows.map((row) => ({ ...row, place: placeOf(row.cells) }));
  const byThemselves = new Set(rows.flatMap(({ place }) => (place.kind === 'itself' ? [place.key] : [])));
  const lines = new Map<string, number>();
  const told = new Map<string, { place: KnownPlace; rows: [ToldNeed, ...ToldNeed[]] }>();
  const refused: string[] = [];
  let elsewhere = 0;
  for (const { line, cells, place } of rows) {
    const refuse = (value: string, why: string): void => {
      refused.push(`${file}:${line}: “${shown(value)}”: ${why}.`);
    };
    if (place.kind === 'elsewhere') {
      elsewhere++;
      continue;
    }
    if (place.kind === 'fault') {
      refuse(place.value, place.why);
      continue;
    }
    const [need, people] = [numberIn(cells.need), numberIn(cells.people)];
    const own = place.kind === 'itself' ? place.key : partKey(cells);
    const before = lines.get(own);
    if (need === null) refuse(cells.need, 'need is a number of nought or more, higher for more need');
    else if (cells.people !== '' && !Number.isSafeInteger(people))
      refuse(cells.people, 'people is a whole number, or empty');
    else if (place.kind === 'part' && byThemselves.has(place.key))
      refuse(cells.area, `${place.name} has a line of its own, which counts`);
    else if (before !== undefined) refuse(cells.area, `this was told before, in line ${before}`);
    else {
      lines.set(own, line);
      const row = { name: cells.area, need, people };
      const area = told.get(place.key);
      if (area === undefined) told.set(place.key, { place, rows: [row] });
      else area.rows.push(row);
    }
  }
  if (told.size === 0)
    throw new CommandFailure(
      'unusable',
      [...refused.slice(0, mostTold), `Nothing in ${file} is about a place in this report.`].join('\n'),
    );
  const areas = [...told.values()].map(({ place: { kind, ...place }, rows }): NeedArea => {
    const isOne = kind === 'itself';
    return { ...place, ...(isOne ? rows[0] : needOfParts(rows)), parts: isOne ? [] : rows };
  });
  return { areas, refused, elsewhere };
}

/** So many lines of a sheet are told of one by one, and so many places in a line. */
const mostTold = 10;

/** What became of the lines of a need layer; empty where all of them were used as they are. */
export function needInWords({ areas, refused, elsewhere }: NeedReading): string {
  const parts = areas.flatMap((area) => area.parts);
  if (refused.length + elsewhere + parts.length === 0) return '';
  const ofParts = areas.filter((area) => area.parts.length > 0);
  const plain = countedAlike(areas).map(({ name }) => name);
  const more = (all: readonly string[], one: string): string[] =>
    all.length > mostTold ? [`and ${counted(all.length - mostTold, one)}`] : [];
  return [
    ...refused.slice(0, mostTold),
    ...more(refused, 'more line').map((text) => `${text} that cannot be used.`),
    ...(plain.length === 0
      ? []
      : [
          `Need is the plain mean of small areas, since not all of them tell their people: ${[...plain.slice(0, mostTold), ...more(plain, 'more place')].join(', ')}.`,
        ]),
    `Need: ${[
      `${counted(areas.length, 'place')} used`,
      ...(parts.length === 0
        ? []
        : [`${ofParts.length} of them told by ${counted(parts.length, 'small area')}`]),
      `${counted(refused.length, 'line')} refused`,
      `${elsewhere} about places outside this report`,
    ].join(', ')}.`,
  ].join('\n');
}

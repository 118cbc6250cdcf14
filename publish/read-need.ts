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
  type Fault,
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
  /** Small areas that count for the council beside them, though a town there has their name. */
  calledLikeTowns: string[];
}

/** A number of nought or more, with thousands parted by commas or a sign for per cent after it; null when it is none. */
function numberIn(cell: string): number | null {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*%?$/.test(cell)
    ? Number(cell.replace(/[,%\s]/g, ''))
    : null;
}

/** What a line says of its area, or why that cannot be read. */
function toldIn({ area, need, people }: Record<'area' | 'need' | 'people', string>): ToldNeed | Fault {
  const [much, many] = [numberIn(need), numberIn(people)];
  if (much === null)
    return { kind: 'fault', value: need, why: 'need is a number of nought or more, higher for more need' };
  if (people !== '' && !Number.isSafeInteger(many))
    return { kind: 'fault', value: people, why: 'people is a whole number, or empty' };
  return { name: area, need: much, people: many };
}

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
  const rows = sheet.rows.map(({ line, cells }) => {
    return { line, cells, placing: placeOf(cells), said: toldIn(cells) };
  });
  const ownLines = new Set(
    rows.flatMap(({ placing, said }) =>
      placing.kind === 'itself' && !('why' in said) ? [placing.place.key] : [],
    ),
  );
  const lines = new Map<string, number>();
  const told = new Map<string, { place: NeedPlace; rows: [ToldNeed, ...ToldNeed[]] }>();
  const refused: string[] = [];
  const calledLikeTowns: string[] = [];
  let elsewhere = 0;
  for (const { line, cells, placing, said } of rows) {
    const refuse = (value: string, why: string): void => {
      refused.push(`${file}:${line}: “${shown(value)}”: ${why}.`);
    };
    if (placing.kind === 'elsewhere') {
      elsewhere++;
      continue;
    }
    if (placing.kind === 'fault') {
      refuse(placing.value, placing.why);
      continue;
    }
    if ('why' in said) {
      refuse(said.value, said.why);
      continue;
    }
    const { kind, place } = placing;
    const own = kind === 'itself' ? place.key : partKey(cells);
    const before = lines.get(own);
    if (kind === 'part' && ownLines.has(place.key))
      refuse(cells.area, `${place.name} has a line of its own, which counts`);
    else if (before !== undefined) refuse(cells.area, `this was told before, in line ${before}`);
    else {
      lines.set(own, line);
      if (kind === 'part' && placing.hasNameOfTown) calledLikeTowns.push(cells.area);
      const all = told.get(place.key);
      if (all === undefined) told.set(place.key, { place, rows: [said] });
      else all.rows.push(said);
    }
  }
  if (told.size === 0)
    throw new CommandFailure(
      'unusable',
      [...refused.slice(0, mostTold), `Nothing in ${file} is about a place in this report.`].join('\n'),
    );
  const areas = [...told].map(([key, { place, rows }]): NeedArea => {
    const isOne = ownLines.has(key);
    return { ...(isOne ? rows[0] : needOfParts(rows)), ...place, parts: isOne ? [] : rows };
  });
  return { areas, refused, elsewhere, calledLikeTowns };
}

/** So many lines of a sheet are told of one by one, and so many places in a line. */
const mostTold = 10;

/** What became of the lines of a need layer; empty where all of them were used as they are. */
export function needInWords({ areas, refused, elsewhere, calledLikeTowns }: NeedReading): string {
  const parts = areas.flatMap((area) => area.parts);
  if (refused.length + elsewhere + parts.length === 0) return '';
  const ofParts = areas.filter((area) => area.parts.length > 0);
  const plain = countedAlike(areas).map(({ name }) => name);
  const more = (all: readonly string[], one: string): string[] =>
    all.length > mostTold ? [`and ${counted(all.length - mostTold, one)}`] : [];
  const listed = (names: readonly string[]): string =>
    [...names.slice(0, mostTold).map(shown), ...more(names, 'more place')].join(', ');
  return [
    ...refused.slice(0, mostTold),
    ...more(refused, 'more line').map((text) => `${text} that cannot be used.`),
    ...(plain.length === 0
      ? []
      : [
          `Need is the plain mean of small areas, since not all of them tell their people: ${listed(plain)}.`,
        ]),
    ...(calledLikeTowns.length === 0
      ? []
      : [
          `Small areas of the council beside them, though a town has their name: ${listed(calledLikeTowns)}. For the town, leave council empty.`,
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

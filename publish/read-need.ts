// The need layer of a coordinator: how much each council or town needs help, from a sheet with the columns area, need and,
// if they like, people.
import type { NeedArea } from '../shared/learn/priorities.ts';
import type { Town } from '../shared/learn/town.ts';
import { bareName } from '../shared/match/council.ts';
import { CommandFailure } from './command-failure.ts';
import { counted } from './counted.ts';
import { readFileText } from './find-files.ts';
import { shown } from './problem.ts';
import { readColumns } from './read-columns.ts';
import { createAreaReader } from './report-towns.ts';

export interface NeedReading {
  areas: NeedArea[];
  /** Lines that could not be used, each with its place and why. */
  refused: string[];
  /** Lines about places outside the report, which a sheet of the whole country has many of. */
  elsewhere: number;
}

/** A code of the statistics offices; those of Northern Ireland's small areas look otherwise. */
const officialCode = /^(?:[EWSNK]\d{8}|95\w{6})$/i;

type Placed =
  | { kind: 'towns'; towns: readonly Town[] }
  | { kind: 'elsewhere' }
  | { kind: 'fault'; why: string };

/** A finder of the towns that a name or code stands for: those of a council, else a town, or “town, council” where two have its name. */
function createPlacer(towns: readonly Town[]): (name: string) => Placed {
  const read = createAreaReader();
  const inDistrict = Map.groupBy(towns, ({ area }) => area);
  const named = Map.groupBy(
    towns.flatMap((town) =>
      [town.name, ...(town.nameCy === undefined ? [] : [town.nameCy])].map((name) => ({ name, town })),
    ),
    ({ name }) => bareName(name),
  );
  const townsCalled = (name: string): Town[] => [
    ...new Set((named.get(bareName(name)) ?? []).map(({ town }) => town)),
  ];
  return (name) => {
    const council = read(name);
    if (council.kind === 'known') {
      const own = council.districts.flatMap((district) => inDistrict.get(district) ?? []);
      return own.length > 0 ? { kind: 'towns', towns: own } : { kind: 'elsewhere' };
    }
    const comma = name.lastIndexOf(',');
    const whole = townsCalled(name);
    const found =
      whole.length > 0 || comma < 0 ? whole : townsOf(name.slice(0, comma), name.slice(comma + 1));
    if (found.length === 1) return { kind: 'towns', towns: found };
    if (found.length > 1)
      return {
        kind: 'fault',
        why: `${counted(found.length, 'town')} have this name: write it as “${found[0]?.name}, ${found[0]?.area}”`,
      };
    if (officialCode.test(name.trim()))
      return {
        kind: 'fault',
        why: 'no council has this code; we have no borders of small areas and wards, so name the town, or add them up to the council',
      };
    const hint = council.meant === null ? '' : `; did you mean ${council.meant}?`;
    return {
      kind: 'fault',
      why: `no council, and no town in the councils of this report, is called this${hint}`,
    };
  };

  function townsOf(name: string, area: string): Town[] {
    const reading = read(area);
    return reading.kind === 'known'
      ? townsCalled(name).filter((town) => reading.districts.includes(town.area))
      : [];
  }
}

/** A number of nought or more, with thousands parted by commas or a sign for per cent after it; null when it is none. */
function numberIn(cell: string): number | null {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*%?$/.test(cell)
    ? Number(cell.replace(/[,%\s]/g, ''))
    : null;
}

/** Reads a need layer for the towns of a report. Throws a CommandFailure when nothing in it can be used. */
export function readNeed(file: string, towns: readonly Town[]): NeedReading {
  const bytes = readFileText(file);
  if (bytes.kind === 'refused') throw new CommandFailure('unusable', `${file} could not be read as a sheet.`);
  const sheet = readColumns(bytes.text, ['area', 'need', 'people'], ['area', 'need']);
  if (sheet.kind === 'missing')
    throw new CommandFailure('unusable', `${file} needs the columns area and need in its first row.`);
  const placeOf = createPlacer(towns);
  const areas = new Map<string, NeedArea>();
  const refused: string[] = [];
  let elsewhere = 0;
  for (const { line, cells } of sheet.rows) {
    const refuse = (value: string, why: string): void => {
      refused.push(`${file}:${line}: “${shown(value)}”: ${why}.`);
    };
    const placed = placeOf(cells.area);
    const [need, people] = [numberIn(cells.need), numberIn(cells.people)];
    if (placed.kind === 'elsewhere') elsewhere++;
    else if (placed.kind === 'fault') refuse(cells.area, placed.why);
    else if (need === null) refuse(cells.need, 'need is a number of nought or more, higher for more need');
    else if (cells.people !== '' && !Number.isSafeInteger(people))
      refuse(cells.people, 'people is a whole number, or empty');
    else {
      // A council and its only town are two places; a council by its name and by its code are one.
      const key = placed.towns.map(({ name, area }) => `${name}, ${area}`).join('; ');
      if (areas.has(key))
        refuse(cells.area, `this place was told before, as “${shown(areas.get(key)?.name ?? '')}”`);
      else areas.set(key, { name: cells.area, towns: placed.towns, need, people });
    }
  }
  if (areas.size === 0)
    throw new CommandFailure(
      'unusable',
      [...refused.slice(0, mostTold), `Nothing in ${file} is about a place in this report.`].join('\n'),
    );
  return { areas: [...areas.values()], refused, elsewhere };
}

/** So many lines of a sheet are told of one by one. */
const mostTold = 10;

/** What became of the lines of a need layer; empty where all of them were used. */
export function needInWords({ areas, refused, elsewhere }: NeedReading): string {
  if (refused.length + elsewhere === 0) return '';
  const more = refused.length - mostTold;
  return [
    ...refused.slice(0, mostTold),
    ...(more > 0 ? [`and ${counted(more, 'more line')} that cannot be used.`] : []),
    `Need: ${counted(areas.length, 'place')} used, ${counted(refused.length, 'line')} refused, ${elsewhere} about places outside this report.`,
  ].join('\n');
}

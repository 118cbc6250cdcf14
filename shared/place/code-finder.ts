// From a postcode, or the beginning of one, to the closest place that is known for it.
import type { Point } from '../record/service.ts';
import type { NationId } from '../record/taxonomy.ts';
import type { District, Outcode } from './gazetteer-facts.ts';
import type { Geography } from './geography.ts';
import type { OwnPlace } from './own-places.ts';
import type { Place, PlaceKind, PlaceReading } from './place.ts';
import { type PostcodeReading, readPostcode } from './postcode.ts';
import { type Circle, circleAround } from './region.ts';

export interface CodeFinder {
  /** Whether there is such an outcode, or was one whose successors have a letter more (SW1, W1, EC1, WC1). */
  isOutcode(code: string): boolean;
  isArea(area: string): boolean;
  /** The closest that is known; a unit that is not falls to its sector, its outcode, and at last its area. */
  find(reading: PostcodeReading): PlaceReading;
}

/** A postcode's addresses lie about its point, and the point is written to a hundred metres or so. */
const unitMetres = 150;
/** A service's own address is a point on the ground. */
const ownUnitMetres = 100;
const ownLeastMetres = 500;

/** Codes as facts, an operator's geography and a directory's own addresses know them; the closest wins. */
export function createCodeFinder(
  outcodes: readonly Outcode[],
  districts: readonly District[],
  geography: Geography | null,
  own: readonly OwnPlace[],
): CodeFinder {
  const known = new Map(outcodes.map((outcode) => [outcode.code, outcode]));
  const ownPoints = new Map<string, Point>();
  for (const { postcode, point } of own) {
    const reading = readPostcode(postcode ?? '');
    if (reading.kind === 'postcode') ownPoints.set(`${reading.outcode} ${reading.incode}`, point);
  }
  const ownOf = groupBy([...ownPoints], ([code]) => code.split(' ')[0] ?? '');
  const areas = groupBy([...known.keys(), ...(geography?.outcodes ?? []), ...ownOf.keys()], areaOf);

  /** SW1 is no more, but SW1A to SW1Y are. */
  const successors = groupBy(
    outcodes.filter(({ code }) => /[A-Z]$/.test(code)),
    ({ code }) => code.slice(0, -1),
  );

  /** The outcodes that a code stands for: itself, or its successors with a letter. */
  function membersOf(code: string): Outcode[] {
    const itself = known.get(code);
    return itself === undefined ? (successors.get(code) ?? []) : [itself];
  }

  function isOutcode(code: string): boolean {
    return membersOf(code).length > 0 || ownOf.has(code) || geography?.outcode(code) != null;
  }

  /** The nation and council in which all of them lie; each left out where that is not certain. */
  function sharedBy(members: readonly Outcode[]): { nation?: NationId; council?: string } {
    const [first] = members;
    const district = districts[first?.district ?? -1];
    if (first === undefined || district === undefined) return {};
    const oneNation = members.every(
      (outcode) => outcode.oneNation && districts[outcode.district]?.nation === district.nation,
    );
    const oneCouncil = members.every(({ whole, district: other }) => whole && other === first.district);
    return {
      ...(oneNation && district.nation !== null && { nation: district.nation }),
      ...(oneCouncil && { council: district.name }),
    };
  }

  function placeAt(
    kind: PlaceKind,
    label: string,
    circle: Circle,
    members: readonly Outcode[],
    outcode?: string,
  ): Place {
    return {
      label,
      kind,
      point: circle.point,
      uncertaintyMetres: circle.radiusMetres,
      ...sharedBy(members),
      ...(outcode !== undefined && { outcode }),
    };
  }

  function findOutcode(code: string): PlaceReading | null {
    const members = membersOf(code);
    const circles = members.flatMap(circleOf);
    const addresses = (ownOf.get(code) ?? []).map(([, point]) => ({ point, radiusMetres: ownUnitMetres }));
    // A single outcode has a circle of its own; around several there is one to draw.
    const circle =
      (circles.length === 1 ? circles[0] : circleAround(circles)) ??
      geography?.outcode(code) ??
      atLeast(ownLeastMetres, circleAround(addresses));
    return circle == null ? null : { kind: 'found', place: placeAt('outcode', code, circle, members, code) };
  }

  function findArea(area: string): PlaceReading {
    const members = (areas.get(area) ?? []).flatMap(membersOf);
    const addresses = [...ownOf].filter(([code]) => areaOf(code) === area).flatMap(([, points]) => points);
    const circles = members.flatMap(circleOf);
    const circle =
      circleAround(circles) ??
      atLeast(
        ownLeastMetres,
        circleAround(addresses.map(([, point]) => ({ point, radiusMetres: ownUnitMetres }))),
      );
    return circle === null
      ? { kind: 'not-found' }
      : { kind: 'found', place: placeAt('area', area, circle, members) };
  }

  function findSector(outcode: string, digit: string): PlaceReading | null {
    const circle = geography?.sector(outcode, digit) ?? null;
    if (circle === null) return null;
    return {
      kind: 'found',
      place: placeAt('sector', `${outcode} ${digit}`, circle, membersOf(outcode), outcode),
    };
  }

  function findWhole(outcode: string, incode: string): PlaceReading | null {
    const label = `${outcode} ${incode}`;
    const members = membersOf(outcode);
    const ownPoint = ownPoints.get(label);
    if (ownPoint !== undefined) {
      const circle = { point: ownPoint, radiusMetres: ownUnitMetres };
      return { kind: 'found', place: placeAt('postcode', label, circle, members, outcode) };
    }
    const unit = geography?.unit(outcode, incode) ?? null;
    if (unit === null) return null;
    const place = placeAt(
      'postcode',
      label,
      { point: unit.point, radiusMetres: unitMetres },
      members,
      outcode,
    );
    const nation = districts.find(({ name }) => name === unit.council)?.nation;
    return {
      kind: 'found',
      place: {
        ...place,
        ...(unit.council !== null && { council: unit.council }),
        ...(nation != null && { nation }),
      },
    };
  }

  function find(reading: PostcodeReading): PlaceReading {
    if (reading.kind === 'no-location') return reading;
    if (reading.kind === 'none') return { kind: 'not-found' };
    if (reading.kind === 'area') return findArea(reading.area);
    const { outcode } = reading;
    // A box's address is the sorting office, never a home.
    const isBox = known.get(outcode)?.point === null;
    if (isBox) return { kind: 'no-location', label: outcode };
    return (
      (reading.kind === 'postcode' ? findWhole(outcode, reading.incode) : null) ??
      (reading.kind === 'postcode' ? findSector(outcode, reading.incode.charAt(0)) : null) ??
      (reading.kind === 'sector' ? findSector(outcode, reading.digit) : null) ??
      findOutcode(outcode) ??
      // An outcode that is no more, or is newer than the facts, is still somewhere in its area.
      findArea(areaOf(outcode))
    );
  }

  return { isOutcode, isArea: (area) => areas.has(area), find };
}

function areaOf(code: string): string {
  return /^[A-Z]+/.exec(code)?.[0] ?? '';
}

function circleOf({ point, radiusMetres }: Outcode): Circle[] {
  return point === null ? [] : [{ point, radiusMetres }];
}

function atLeast(leastMetres: number, circle: Circle | null): Circle | null {
  return circle && { ...circle, radiusMetres: Math.max(leastMetres, circle.radiusMetres) };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

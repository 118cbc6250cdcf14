// The areas that a service serves, as Open Referral names them: by the codes of National Statistics, or by name.
import { bareName } from '../../shared/match/council.ts';
import { councilRows, councilsByCode } from '../place-sources.ts';
import { readCoverage } from '../read-coverage.ts';
import { addPart, type Desk, type Part, type Parts, partOf, report } from './feed-cells.ts';
import type { Thing } from './thing.ts';

/** The codes of the United Kingdom and of its nations. */
const nationCodes = new Map([
  ['K02000001', 'UK'],
  ['K03000001', 'Great Britain'],
  ['E92000001', 'England'],
  ['W92000004', 'Wales'],
  ['S92000003', 'Scotland'],
  ['N92000002', 'Northern Ireland'],
]);
const statisticsCode = /\b[EKNSW]\d{8}\b/;

/** What adds the areas of a service to its coverage; it knows every council and county. */
export function createAreaAdder() {
  const byCode = councilsByCode();
  const names = new Set(
    councilRows()
      .flatMap(({ council, council_cy: welsh, county }) => [council, welsh, county])
      .filter((name) => name !== '')
      .map(bareName),
  );

  function areaIn({ text }: Part): string | null {
    const code = statisticsCode.exec(text)?.[0];
    if (code !== undefined) return nationCodes.get(code) ?? byCode.get(code) ?? code;
    const { value, findings } = readCoverage(text);
    if (value === undefined || findings.length > 0) return null;
    const isKnown = value.councils.every((council) => names.has(bareName(council)));
    return isKnown ? text : null;
  }

  /** Adds the areas that are known to the coverage of a service; the others are reported. */
  return function addAreas(areas: readonly Thing[], parts: Parts, desk: Desk): void {
    for (const area of areas) {
      // An address that is no code of an area is no name of one either.
      const said = ['uri', 'name', 'service_area', 'extent']
        .map((name) => partOf(area, desk, name))
        .filter((part) => part !== undefined);
      area.field('extent_type', 'description');
      const known = said.find((part) => areaIn(part) !== null);
      if (known !== undefined) addPart(parts, 'coverage', { ...known, text: areaIn(known) ?? '' });
      // Often a name says once more what a code says; one that says something else is told of.
      const texts = new Map(said.map((part): [string, Part] => [part.text.trim(), part]));
      for (const part of texts.values())
        if (part.header !== 'uri' && areaIn(part) === null) report(desk, part, 'coverage-unread', part.text);
    }
  };
}

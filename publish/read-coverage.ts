import { limits } from '../shared/record/limits.ts';
import type { Coverage } from '../shared/record/service.ts';
import { type NationId, nationIds } from '../shared/record/taxonomy.ts';
import type { Finding } from './problem.ts';
import { splitList } from './read-list.ts';
import type { Reading } from './reading.ts';

const kilometresInAMile = 1.609_344;

const nationsNamed = new Map<string, readonly NationId[]>([
  ...nationIds.map((id): [string, NationId[]] => [id.toLowerCase(), [id]]),
  ['uk', nationIds],
  ['united kingdom', nationIds],
  ['great britain', ['ENG', 'WLS', 'SCT']],
  ['england', ['ENG']],
  ['lloegr', ['ENG']],
  ['wales', ['WLS']],
  ['cymru', ['WLS']],
  ['scotland', ['SCT']],
  ['yr alban', ['SCT']],
  ['northern ireland', ['NIR']],
  ['gogledd iwerddon', ['NIR']],
]);

/** Reads where a remote or visiting service goes: `UK`, nations, councils, or `10 km` around its first place. */
export function readCoverage(cell: string): Reading<Coverage> {
  const coverage: Coverage = { nations: [], councils: [] };
  const findings: Finding[] = [];
  for (const part of splitList(cell)) {
    const nations = nationsNamed.get(part.toLowerCase());
    const distance = /^(\d{1,3}(?:\.\d+)?) ?(km|kilometres?|miles?|mi)$/i.exec(part);
    if (nations !== undefined) {
      coverage.nations.push(...nations.filter((nation) => !coverage.nations.includes(nation)));
    } else if (distance !== null && Number(distance[1]) > 0) {
      const inMiles = distance[2]?.toLowerCase().startsWith('m') === true;
      const kilometres = Number(distance[1]) * (inMiles ? kilometresInAMile : 1);
      coverage.withinKilometres = Math.round(kilometres * 10) / 10;
      if (inMiles) findings.push({ code: 'miles-to-kilometres', value: part });
    } else if (/^\p{L}/u.test(part) && part.length <= limits.name) {
      if (coverage.councils.length < limits.councils) coverage.councils.push(part);
      else findings.push({ code: 'list-too-long', value: part });
    } else {
      findings.push({ code: 'coverage-unread', value: part });
    }
  }
  const says =
    coverage.nations.length + coverage.councils.length > 0 || coverage.withinKilometres !== undefined;
  return says ? { value: coverage, findings } : { findings };
}

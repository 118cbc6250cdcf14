// The real library sets beside the online centres of 2012, where a folder of them lies beside this project: many centres
// were libraries, so the two tell of the same places.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkSources } from '../../publish/check.ts';
import { readColumnMap } from '../../publish/column-map.ts';
import type { Telling } from '../../publish/telling.ts';
import { unite } from '../../publish/unite.ts';
import type { Organisation, Service, SourceId } from '../../shared/record/service.ts';
import { aService } from '../builders.ts';

const root = join(import.meta.dirname, '../..');
const data = join(root, '../shared/data/real');

async function libraries(file: string, mapName: string): Promise<Telling> {
  const map = readColumnMap(readFileSync(join(root, 'docs/examples', mapName), 'utf8'));
  if (map.kind === 'unread') throw new Error(map.why);
  const { files } = await checkSources([join(data, file)], { maps: [map.map], knowledge: {} });
  const [checked] = files;
  if (checked?.reading == null) throw new Error(`reading ${file}`);
  return { ...checked.reading, file };
}

interface Centre {
  id: string;
  name: string;
  organization: Organisation;
  service_at_locations: { location: { addresses: { postal_code: string }[] } }[];
}

/** As much of the centres as is compared. */
function centres(): Telling {
  const lines = gunzipSync(readFileSync(join(data, 'online-centres-2012.ndjson.gz')))
    .toString()
    .split('\n');
  const read = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Centre);
  const services = read.map(({ id, name, organization, service_at_locations: [first] }) => {
    const postcode = first?.location.addresses[0]?.postal_code;
    const places = postcode === undefined ? [] : [{ postcode }];
    return aService({ id, name, places, organisation: organization.id, source: 'centres' as SourceId });
  });
  const organisations = new Map(
    read.map(({ organization: { id, name } }) => [id, { id, name } as Organisation]),
  );
  const sources = [{ id: 'centres' as SourceId, name: 'Centres of 2012' }];
  return { file: 'centres.ndjson', services, organisations: [...organisations.values()], sources };
}

describe.skipIf(!existsSync(data))('the real sets', () => {
  test('tell of the same libraries, each of which becomes one record, and nothing else does', async () => {
    const lists = [
      await libraries('libraries-england-2023.csv', 'libraries-england.json'),
      await libraries('libraries-scotland.csv', 'libraries-scotland.json'),
      await libraries('libraries-wales.csv', 'libraries-wales.json'),
      await libraries('libraries-northern-ireland.csv', 'libraries-northern-ireland.json'),
      centres(),
    ];
    const united = unite(lists, new Map());
    const count = lists.reduce((sum, { services }) => sum + services.length, 0);
    expect(united.services.length + united.joined).toBe(count);
    expect(united.joined).toBeGreaterThan(1_200);
    expect(united.joined).toBeLessThan(1_300);
    expect(united.proposals.length).toBeGreaterThan(100);
    expect(united.proposals.length).toBeLessThan(250);
    const postcodes = ({ places }: Service): (string | undefined)[] =>
      places.map(({ postcode }) => postcode?.replaceAll(' ', ''));
    const told = new Map(
      lists.flatMap(({ services }) => services.map((service) => [service.id as string, service])),
    );
    const byId = new Map(united.services.map((service) => [service.id as string, service]));
    const joined = united.problems.filter(({ code }) => code === 'told-twice');
    const pairs = joined.flatMap(({ record, value }) => {
      const [one, other] = [told.get(record ?? ''), byId.get(value?.split(', ')[0] ?? '')];
      return one === undefined || other === undefined ? [] : [[postcodes(one), postcodes(other)]];
    });
    expect(pairs.length).toBeGreaterThan(0.95 * joined.length);
    for (const [one, other] of pairs) expect(one).toEqual(other);
  }, 120_000);
});

// How many small files a page reads for a place, and how large they are: `node test/bench/tiles.ts`, or with a number
// for a seeded directory of that size. The real sets are measured where a folder of them lies beside this project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fullGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { checkSources } from '../../publish/check.ts';
import { readColumnMap } from '../../publish/column-map.ts';
import { createKnowledge } from '../../publish/knowledge.ts';
import type { SourceReading } from '../../publish/source-reading.ts';
import { writePack } from '../../publish/write-pack.ts';
import type { Progress } from '../../shared/match/tiled-matcher.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import { understand } from '../../shared/need/understand.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { readFileName } from '../../shared/pack/pack-index.ts';
import { openPackReader } from '../../shared/pack/pack-reader.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import { findAll } from '../match/find-all.ts';
import { createRandom } from './random.ts';
import { seededDirectory } from './seeded-directory.ts';
import { type SeededRequest, seededRequests } from './seeded-requests.ts';
import { percentile } from './stopwatch.ts';
import { table } from './table.ts';
import { readTowns } from './towns.ts';

const at = new Date('2026-11-25T10:00:00Z');
const seed = 20261125;
/** As many as stand on a whole page. */
const limit = 10;

const tools = {
  lexicon: createLexicon(await buildLexicon()),
  gazetteer: createGazetteer(await fullGazetteerFacts()),
  year: at.getUTCFullYear(),
};

/** The real library sets, read as a partnership would read them; null where they are not there. */
async function librariesOf(data: string): Promise<Directory | null> {
  if (!existsSync(data)) return null;
  const knowledge = createKnowledge(at);
  const readings: SourceReading[] = [];
  for (const name of ['england-2023', 'scotland', 'wales', 'northern-ireland']) {
    const mapFile = join(
      import.meta.dirname,
      `../../docs/examples/libraries-${name.replace('-2023', '')}.json`,
    );
    const map = readColumnMap(readFileSync(mapFile, 'utf8'));
    if (map.kind === 'unread') throw new Error(map.why);
    const { files } = await checkSources([join(data, `libraries-${name}.csv`)], {
      maps: [map.map],
      knowledge,
    });
    readings.push(...files.flatMap(({ reading }) => reading ?? []));
  }
  const distinct = <T extends { id: string }>(records: readonly T[]): T[] => [
    ...new Map(records.map((record) => [record.id, record])).values(),
  ];
  return {
    name: 'Libraries of the UK',
    published: '2026-11-25T00:00:00Z',
    sources: distinct(readings.flatMap(({ sources }) => sources)),
    organisations: distinct(readings.flatMap(({ organisations }) => organisations)),
    services: distinct(readings.flatMap(({ services }) => services)),
  };
}

/** What one request read, up to its first answer, to the answer that stayed, and to the proof of it. */
interface Reading {
  first: string[];
  settled: string[];
  proved: string[];
  answers: number;
}

async function readFor(
  { text, place }: SeededRequest,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Reading> {
  const names: string[] = [];
  const reading = await openPackReader(async (name) => {
    names.push(name);
    return files.get(name) ?? Promise.reject(new Error(name));
  });
  if (reading.kind === 'refused') throw new Error(reading.code);
  const { need } = understand(text, tools);
  const words = text.split(/\s+/);
  const steps: { names: string[]; ids: string }[] = [];
  const idsOf = ({ matches }: Progress): string => matches.fits.map(({ service }) => service.id).join();
  for await (const progress of findAll(reading.reader, need, place, at, { limit, words }))
    steps.push({ names: [...names], ids: idsOf(progress) });
  const last = steps.at(-1) ?? { names, ids: '' };
  const settled = steps.findIndex((_, index) => steps.slice(index).every(({ ids }) => ids === last.ids));
  return {
    first: steps[0]?.names ?? [],
    settled: steps[settled]?.names ?? [],
    proved: last.names,
    answers: steps.length,
  };
}

async function measure(directory: Directory, requests: readonly SeededRequest[]): Promise<void> {
  const started = performance.now();
  const files = await writePack(directory, { audience: 'public' });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const packed = new Map([...files].map(([name, bytes]) => [name, brotliCompressSync(bytes).length]));
  const kindOf = (name: string): string => readFileName(name)?.kind ?? 'index';
  const kilobytes = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + (packed.get(name) ?? 0), 0) / 1_000;
  const count = directory.services.length;
  const matchData = kilobytes([...files.keys()].filter((name) => kindOf(name) === 'services'));
  console.log(
    `\n${directory.name}: ${count} services in ${files.size} files, written in ${seconds} s; match data ${((matchData / count) * 1_000).toFixed(1)} kB brotli per 1,000 services`,
  );
  const readings: Reading[] = [];
  for (const request of requests) readings.push(await readFor(request, files));
  const row = (name: string, namesOf: (reading: Reading) => string[]): string[] => {
    const tiles = readings.map((each) => namesOf(each).filter((file) => kindOf(file) === 'services').length);
    const all = readings.map((each) => namesOf(each).length);
    const bytes = readings.map((each) => kilobytes(namesOf(each)));
    const three = (values: number[]): string =>
      [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(0)).join(' / ');
    return [name, three(tiles), three(all), three(bytes)];
  };
  console.log(
    table(
      ['median / 95 of 100 / most', 'tiles', 'files', 'kB brotli'],
      [
        row('to the first answer', ({ first }) => first),
        row('to the answer that stays', ({ settled }) => settled),
        row('to the proof', ({ proved }) => proved),
      ],
    ),
  );
}

const towns = readTowns();
const requests = seededRequests(100, createRandom(seed), towns);
const libraries = await librariesOf(join(import.meta.dirname, '../../../shared/data/real'));
if (libraries !== null && process.argv[2] === undefined) await measure(libraries, requests);
await measure(seededDirectory(Number(process.argv[2] ?? 10_000), seed, towns), requests);

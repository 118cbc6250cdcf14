// How long it takes from a keystroke to ten ranked services, beside other people's engines in the same run:
// `npm run bench:match`, or `node test/bench/match.ts 100000` for a directory of that size.
import { fullGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import { farMetres } from '../../shared/match/weights.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import { understand } from '../../shared/need/understand.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import { createNearestGrid } from './nearest-grid.ts';
import { createRandom } from './random.ts';
import { seededDirectory } from './seeded-directory.ts';
import { keystrokesOf, misspelt, type SeededRequest, seededRequests } from './seeded-requests.ts';
import { type SpeedPeer, speedPeers } from './speed-peers.ts';
import { percentile, type Runner, type Timing, timeByTurns } from './stopwatch.ts';
import { table } from './table.ts';
import { readTowns } from './towns.ts';

const seed = 20261125;
const at = new Date('2026-11-25T10:00:00Z');
const warmUpMilliseconds = 1_000;
/** For one engine and one kind of request; the slowest run fewer requests, and the table says how many. */
const budgetMilliseconds = 5_000;

type Engine = SpeedPeer & Runner<SeededRequest>;

function createOurs(directory: Directory): Engine {
  const facts = buildLexicon();
  const gazetteer = createGazetteer(fullGazetteerFacts());
  const matcher = createMatcher(directory);
  const numbers = new Map(directory.services.map(({ id }, number) => [id, number]));
  let lexicon = createLexicon(facts);
  return {
    name: 'Fingerpost',
    beforeRound() {
      // What was mended in an earlier round must not be remembered in this one.
      lexicon = createLexicon(facts);
      lexicon.mender.mend('computre');
    },
    find({ text, place }) {
      const { need } = understand(text, { lexicon, gazetteer, year: at.getUTCFullYear() });
      const { fits } = matcher.find(need, place, at, { limit: 10, words: text.split(/\s+/) });
      return fits.map(({ service }) => numbers.get(service.id) ?? -1);
    },
  };
}

function shown(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(3) : milliseconds.toFixed(0);
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);
}

function rowFor(
  name: string,
  { times, answers }: Timing,
  ours: Timing,
  requests: readonly SeededRequest[],
  directory: Directory,
): string[] {
  const isNear = (number: number, { place }: SeededRequest): boolean => {
    const places = directory.services[number]?.places ?? [];
    return (
      places.length === 0 ||
      places.some(({ point }) => point !== undefined && distanceMetres(place.point, point) <= farMetres)
    );
  };
  const near = answers.map((found, index) =>
    found.filter((number) => isNear(number, requests[index] as SeededRequest)),
  );
  // Only over the requests that this engine came to as well.
  const timesToOurs = (share: number): string =>
    (percentile(times, share) / percentile(ours.times.slice(0, times.length), share)).toFixed(1);
  return [
    name,
    shown(percentile(times, 0.5)),
    shown(percentile(times, 0.95)),
    `${timesToOurs(0.5)}×`,
    `${timesToOurs(0.95)}×`,
    mean(answers.map(({ length }) => length)),
    mean(near.map(({ length }) => length)),
    `${Math.round((100 * answers.filter(({ length }) => length === 0).length) / answers.length)}%`,
    String(times.length),
  ];
}

const heading = [
  '',
  'p50 ms',
  'p95 ms',
  'p50 of ours',
  'p95 of ours',
  'found of 10',
  'near or remote',
  'found none',
  'requests',
];

function run(sizes: readonly number[]): void {
  const towns = readTowns();
  const whole = seededRequests(60, createRandom(seed), towns);
  const random = createRandom(seed + 1);
  const kinds: readonly (readonly [string, SeededRequest[]])[] = [
    ['full words', whole],
    ['each keystroke', whole.slice(0, 12).flatMap(keystrokesOf)],
    ['misspelt', whole.map((request) => misspelt(request, random))],
  ];
  // Short ones first: the slowest engine takes seconds for a long one.
  const others = seededRequests(200, createRandom(seed + 2), towns).sort(
    (a, b) => a.text.length - b.text.length,
  );
  for (const size of sizes) {
    const directory = seededDirectory(size, seed, towns);
    console.log(`\n${size.toLocaleString('en-GB')} services`);
    const grid = createNearestGrid(directory.services);
    const makers: readonly (() => Engine)[] = [() => createOurs(directory), ...speedPeers(directory, grid)];
    const engines = makers.map((make) => madeReady(make, others));
    for (const [kind, requests] of kinds) {
      const timings = timeByTurns(engines, requests, budgetMilliseconds);
      const [ours] = timings as [Timing];
      const rows = engines.map(({ name }, index) =>
        rowFor(name, timings[index] as Timing, ours, requests, directory),
      );
      console.log(`\n${size.toLocaleString('en-GB')} services, ${kind}\n${table(heading, rows)}`);
    }
  }
}

/** Makes an engine, says how long it took to its first answer, and warms it up, which is no part of what is timed. */
function madeReady(make: () => Engine, others: readonly SeededRequest[]): Engine {
  const from = performance.now();
  const engine = make();
  const [first] = others;
  if (first !== undefined) engine.find(first);
  console.log(`${engine.name}: made ready and answered once in ${shown(performance.now() - from)} ms`);
  // What is made once for each topic is made by now.
  const until = performance.now() + warmUpMilliseconds;
  for (const request of others)
    if (engine.beforeRound !== undefined || performance.now() < until) engine.find(request);
  return engine;
}

const asked = process.argv.slice(2).map(Number);
if (!asked.every((size) => Number.isInteger(size) && size > 0))
  throw new Error('Sizes are whole numbers above 0.');
const started = performance.now();
run(asked.length > 0 ? asked : [1_000, 10_000, 50_000]);
console.log(
  '\nOf ours: how many times as long as Fingerpost took for the same requests. Found counts results, not how good they are.',
);
console.log(`Whole run: ${Math.round((performance.now() - started) / 1_000)} s, Node ${process.version}.`);

// How well requests are understood: on the development set, and by five folds. Run with `node test/bench/understanding.ts`.
import { brotliCompressSync } from 'node:zlib';
import { widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import { readRequest } from '../../shared/need/read-request.ts';
import { understand } from '../../shared/need/understand.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import because from '../need/because.json' with { type: 'json' };
import { ownRequests, scoreOwn } from '../need/own-requests.ts';
import {
  type Case,
  developmentCases,
  foldOf,
  folds,
  otherCases,
  type Scores,
  scoreReadings,
} from '../need/requests.ts';

const gazetteer = createGazetteer(widgetGazetteerFacts());
const cases = developmentCases();

function readerWithout(phrases: ReadonlySet<string>) {
  const lexicon = createLexicon(buildLexicon(phrases));
  return ({ text, profile }: Case) => understand(text, { lexicon, gazetteer, year: 2026 }, profile);
}

/** Each fifth scored without the words that were added while looking at it; figures weighted by its size. */
function byFolds(): { topOne: number; ndcg5: number; misses: string[] } {
  const total = { topOne: 0, ndcg5: 0, misses: [] as string[] };
  for (let fold = 0; fold < folds; fold++) {
    const added = Object.entries(because).flatMap(([id, phrases]) => (foldOf(id) === fold ? phrases : []));
    const held = cases.filter(({ id }) => foldOf(id) === fold);
    const scores = scoreReadings(held, readerWithout(new Set(added)));
    total.topOne += (scores.topOne * held.length) / cases.length;
    total.ndcg5 += (scores.ndcg5 * held.length) / cases.length;
    total.misses.push(...scores.misses);
  }
  return total;
}

function show(title: string, scores: Scores): void {
  console.log(`\n${title}`);
  const { misses, ...figures } = scores;
  for (const [name, value] of Object.entries(figures)) {
    const shown =
      typeof value === 'number'
        ? Number.isInteger(value)
          ? value
          : value.toFixed(3)
        : value.join('; ') || 'none';
    console.log(`  ${name.padEnd(18)} ${shown}`);
  }
  for (const miss of misses) console.log(`  - ${miss}`);
}

const facts = buildLexicon();
const { glossaries, ...english } = facts;
const { cy = '', ...others } = glossaries;
const size = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;
console.log(
  `lexicon, bytes in brotli: English ${size(english)}, Welsh ${size(cy)}, others ${size(others)}, all ${size(facts)}`,
);

const started = performance.now();
createLexicon(facts);
const made = performance.now() - started;
const read = readerWithout(new Set());
for (let round = 0; round < 20; round++) for (const one of cases) read(one);
const times = cases.map((one) => {
  const from = performance.now();
  // The same words with another ending, so that nothing is remembered from the warming up.
  read({ ...one, text: `${one.text} xq${one.id}` });
  return performance.now() - from;
});
times.sort((a, b) => a - b);
const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
console.log(
  `lexicon made in ${made.toFixed(1)} ms; a request read in ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms`,
);

show('Development set', scoreReadings(cases, read));
const folded = byFolds();
console.log(`\nFive folds: topOne ${folded.topOne.toFixed(3)}, ndcg5 ${folded.ndcg5.toFixed(3)}`);
for (const miss of folded.misses) console.log(`  - ${miss}`);

const tuned = scoreReadings(otherCases('tuned'), read);
show('Others’ requests (the words were tuned on them)', {
  ...tuned,
  misses: process.argv.includes('--misses') ? tuned.misses : [],
});
// Which of these are missed is not shown: whoever saw it would mend it, and the figures would mean nothing.
const heldOut = scoreReadings(otherCases('heldOut'), read);
const totals = Object.entries(heldOut).map(([name, value]) => {
  const figure = typeof value === 'number' ? value : value.length;
  return `${name} ${Number.isInteger(figure) ? figure : figure.toFixed(3)}`;
});
console.log(`\nOthers’ requests, held out: ${totals.join(', ')}`);

const lexicon = createLexicon(facts);
const own = scoreOwn((text) => readRequest(text, { lexicon, gazetteer, year: 2026 }).need);
console.log(
  `\nOur own ${ownRequests.length} requests (the words were tuned on them): topOne ${own.topOne.toFixed(3)}, ndcg5 ${own.ndcg5.toFixed(3)}, facts missed ${own.factsMissed.length}`,
);
if (process.argv.includes('--misses'))
  for (const miss of [...own.factsMissed, ...own.misses]) console.log(`  - ${miss}`);

// How well requests are answered from words to order, beside other people's engines: `npm run bench:relevance`.
import { fullGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import type { Profile } from '../../shared/need/need.ts';
import { understand } from '../../shared/need/understand.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import type { Place } from '../../shared/place/place.ts';
import { ndcgAt5 } from '../match/ranking-gain.ts';
import rankingSet from '../match/ranking-set.json' with { type: 'json' };
import { pairedDifference } from './bootstrap.ts';
import { relevancePeers } from './relevance-peers.ts';
import { table } from './table.ts';

interface Question {
  text: string;
  place: Place;
  at: Date;
  profile: Profile;
  grades: Record<string, number>;
  never: string[];
}

interface Engine {
  name: string;
  find(question: Question): readonly string[];
}

/** A service of this grade answers the request. */
const goodGrade = 2;

function readQuestions(): Question[] {
  const places = rankingSet.places as Record<string, Place>;
  return rankingSet.questions.map((question) => {
    const { text, near, at, grades, never = [] } = question;
    const place = places[near];
    if (place === undefined) throw new Error(`reading the ranking set: no place ${near}`);
    const profile = ('profile' in question ? question.profile : {}) as Profile;
    return {
      text,
      place,
      at: new Date(at),
      profile,
      grades: grades as unknown as Record<string, number>,
      never,
    };
  });
}

/** As `ask` does it: compromises only fill up a page of fewer than three that fit. */
function createOurs(directory: Directory): Engine {
  const lexicon = createLexicon(buildLexicon());
  const gazetteer = createGazetteer(fullGazetteerFacts());
  const matcher = createMatcher(directory);
  return {
    name: 'Fingerpost',
    find({ text, place, at, profile }) {
      const { need } = understand(text, { lexicon, gazetteer, year: at.getUTCFullYear() }, profile);
      const { fits, compromises } = matcher.find(need, place, at, { limit: 10, words: text.split(/\s+/) });
      return [...fits, ...compromises.slice(0, Math.max(0, 3 - fits.length))].map(
        ({ service }) => service.id,
      );
    },
  };
}

/** One over the rank of the first good answer; 0 when there is none. */
function reciprocalRank(shown: readonly string[], grades: Record<string, number>): number {
  const place = shown.findIndex((id) => (grades[id] ?? 0) >= goodGrade);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** 1 when the first shown is as good as any that there is. */
function isBestFirst([first = '']: readonly string[], grades: Record<string, number>): number {
  return (grades[first] ?? 0) === Math.max(...Object.values(grades)) ? 1 : 0;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function run(): void {
  const directory = sampleDirectory();
  const questions = readQuestions();
  const engines: Engine[] = [
    createOurs(directory),
    ...relevancePeers(directory).map(({ name, find }) => ({
      name,
      find: ({ text, place }: Question) => find(text, place),
    })),
  ];
  const results = engines.map(({ name, find }) => {
    const shown = questions.map(find);
    const each = (measure: (ids: readonly string[], grades: Record<string, number>) => number): number[] =>
      questions.map(({ grades }, index) => measure(shown[index] ?? [], grades));
    const empty = shown.filter(({ length }) => length === 0).length;
    const wrong = questions.filter(({ never }, index) =>
      shown[index]?.slice(0, 5).some((id) => never.includes(id)),
    ).length;
    return { name, gains: each(ndcgAt5), ranks: each(reciprocalRank), tops: each(isBestFirst), empty, wrong };
  });
  const [ours] = results as [(typeof results)[number]];
  console.log(
    `${questions.length} graded requests on ${directory.services.length} services of the sample town, from words to order\n`,
  );
  console.log(
    table(
      [
        '',
        'nDCG@5',
        'MRR',
        'top-1',
        'found none',
        'with one that must not be',
        'ours is better by',
        '95 % interval',
        'wins',
        'losses',
      ],
      results.map(({ name, gains, ranks, tops, empty, wrong }) => {
        const better = pairedDifference(ours.gains, gains);
        const beside =
          name === ours.name
            ? ['', '', '', '']
            : [
                signed(better.mean),
                `${signed(better.low)} to ${signed(better.high)}`,
                String(better.wins),
                String(better.losses),
              ];
        return [
          name,
          ...[gains, ranks, tops].map((values) => mean(values).toFixed(3)),
          String(empty),
          String(wrong),
          ...beside,
        ];
      }),
    ),
  );
  console.log(
    '\n* with the same synonyms as a field of their own, and the same fall with distance. The interval is of nDCG@5, paired by request.',
  );
  console.log('The requests, their grades and our lexicon have the same authors: these figures flatter us.');
}

function signed(value: number): string {
  return `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(3)}`;
}

run();

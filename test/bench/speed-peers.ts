// Other people's search engines doing the same job, each as its own pages say or as well as we could set it up.
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Directory } from '../../shared/pack/directory.ts';
import { contentWords, documentsOf, type SearchDocument } from './documents.ts';
import type { NearestGrid } from './nearest-grid.ts';
import type { SeededRequest } from './seeded-requests.ts';

export interface SpeedPeer {
  name: string;
  /** The ten best by their numbers in the directory; fewer where fewer were found. */
  find(request: SeededRequest): number[];
}

const wanted = 10;
const mostForFuse = 10_000;
const fields = [
  'name',
  'organisation',
  'summary',
  'description',
  'labels',
  'place',
] as const satisfies (keyof SearchDocument)[];
/** Half as much for each further 14 km or so, as in the matcher; help without a place counts as 24 km off. */
const decay = (kilometres: number): number =>
  1 / (1 + ((kilometres === Number.POSITIVE_INFINITY ? 24 : kilometres) / 14) ** 1.4);

/** Every peer over one directory, to be made one by one; Fuse.js for no more than 10,000 services. */
export function speedPeers(directory: Directory, grid: NearestGrid): (() => SpeedPeer)[] {
  const documents = documentsOf(directory);
  // It reads every text for every request, and takes longer than anybody waits as it is.
  const fuse = documents.length > mostForFuse ? [] : [() => fuseAsDocumented(documents)];
  return [
    ...fuse,
    () => miniSearchAsDocumented(documents, grid),
    () => miniSearchWithin(documents, grid, 30),
    () => uFuzzyAllWords(documents, grid, 300),
    () => uFuzzyAnyWord(documents, grid, 300),
  ];
}

function fuseAsDocumented(documents: SearchDocument[]): SpeedPeer {
  const fuse = new Fuse(documents, { keys: [...fields] });
  return {
    name: 'Fuse.js, as documented',
    find: ({ text }) => fuse.search(text, { limit: wanted }).map(({ refIndex }) => refIndex),
  };
}

/** The options of its own first page, and the distance as its documented boost of a document. */
function miniSearchAsDocumented(documents: SearchDocument[], grid: NearestGrid): SpeedPeer {
  const engine = new MiniSearch<SearchDocument>({ fields: [...fields] });
  engine.addAll(documents);
  return {
    name: 'MiniSearch, as documented',
    find: ({ text, place: { point } }) =>
      engine
        .search(text, {
          fuzzy: 0.2,
          prefix: true,
          boostDocument: (id) => decay(grid.kilometresTo(point, id as number)),
        })
        .slice(0, wanted)
        .map(({ id }) => id as number),
  };
}

/** Small words left out on both sides; what is too far is skipped before it is scored, and each distance is taken once. */
function miniSearchWithin(documents: SearchDocument[], grid: NearestGrid, kilometres: number): SpeedPeer {
  const processTerm = (term: string): string | null => {
    const [word] = contentWords(term);
    return word ?? null;
  };
  const engine = new MiniSearch<SearchDocument>({ fields: [...fields], processTerm });
  engine.addAll(documents);
  const boosts = new Float64Array(documents.length);
  return {
    name: `MiniSearch, ${kilometres} km cut`,
    find: ({ text, place: { point } }) => {
      boosts.fill(-1);
      const boostOf = (id: number): number => {
        const known = boosts[id] as number;
        if (known >= 0) return known;
        const away = grid.kilometresTo(point, id);
        const boost = away === Number.POSITIVE_INFINITY || away <= kilometres ? decay(away) : 0;
        boosts[id] = boost;
        return boost;
      };
      return engine
        .search(contentWords(text).join(' '), {
          fuzzy: 0.2,
          prefix: true,
          boostDocument: (id) => boostOf(id as number),
        })
        .slice(0, wanted)
        .map(({ id }) => id as number);
    },
  };
}

/** One slip in a word is allowed. */
const oneSlip = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;
const asLines = (documents: readonly SearchDocument[]): string[] =>
  documents.map((document) => fields.map((field) => document[field]).join(' '));

/** As its own search does it: all words must be there, in any order. Nearest first. */
function uFuzzyAllWords(documents: SearchDocument[], grid: NearestGrid, nearest: number): SpeedPeer {
  const engine = new uFuzzy(oneSlip);
  const haystack = asLines(documents);
  return {
    name: `uFuzzy, nearest ${nearest}, all words`,
    find: ({ text, place: { point } }) => {
      let left = grid.nearest(point, nearest);
      // Longest first: it leaves the fewest for the next.
      for (const word of contentWords(text).sort((a, b) => b.length - a.length)) {
        if (left.length === 0) return [];
        left = engine.filter(haystack, word, left) ?? [];
      }
      return byScore(left, (number) => -grid.kilometresTo(point, number));
    },
  };
}

/** Any of the words will do, as people write whole sentences: by how many words are there, and how near it is. */
function uFuzzyAnyWord(documents: SearchDocument[], grid: NearestGrid, nearest: number): SpeedPeer {
  const engine = new uFuzzy(oneSlip);
  const haystack = asLines(documents);
  return {
    name: `uFuzzy, nearest ${nearest}, any word`,
    find: ({ text, place: { point } }) => {
      const slice = grid.nearest(point, nearest);
      const counts = new Map<number, number>();
      for (const word of contentWords(text))
        for (const number of engine.filter(haystack, word, slice) ?? [])
          counts.set(number, (counts.get(number) ?? 0) + 1);
      return byScore(
        [...counts.keys()],
        (number) => (counts.get(number) ?? 0) * decay(grid.kilometresTo(point, number)),
      );
    },
  };
}

function byScore(numbers: readonly number[], scoreOf: (number: number) => number): number[] {
  return numbers
    .map((number) => ({ number, score: scoreOf(number) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, wanted)
    .map(({ number }) => number);
}

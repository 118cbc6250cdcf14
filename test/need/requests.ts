// Requests with the reading that people agreed on, and how near a reading comes to it.
import type { Profile } from '../../shared/need/need.ts';
import type { Understanding } from '../../shared/need/understand.ts';
import dev from './requests-dev.json' with { type: 'json' };
import others from './requests-others.json' with { type: 'json' };

interface ExpectedReading {
  place: { kind: string; value: string } | null;
  topics: { id: string; grade: number }[];
  audiences: string[];
  modes: string[];
  level: string | null;
  language: string | null;
  must: string[];
  mustNot: string[];
  redirect: string | null;
  behaviour: string;
}

/** One text, the facts held beside it, and what should be understood. */
export interface Case {
  id: string;
  text: string;
  profile: Profile;
  expected: ExpectedReading;
}

/** The development set: every text by itself, and again with its profile where it has one. */
export function developmentCases(): Case[] {
  return dev.queries.flatMap(({ id, text, profile, expected, ...rest }) => {
    const alone = { id, text, profile: {}, expected };
    const withProfile = 'expectedWithProfile' in rest ? rest.expectedWithProfile : undefined;
    if (withProfile === undefined) return [alone];
    const facts = { ...profile, ...('place' in profile ? { place: placeOf(profile.place) } : {}) } as Profile;
    return [alone, { id, text, profile: facts, expected: withProfile as ExpectedReading }];
  });
}

/** A request of another writer: what is not told is not expected. */
interface OtherRequest extends Partial<Omit<ExpectedReading, 'topics'>> {
  id: string;
  text: string;
  topics: Record<string, number>;
}

/** Requests that others might make, written before the words were looked at: those tuned on, and those only measured with. */
export function otherCases(part: 'tuned' | 'heldOut'): Case[] {
  return (others[part] as unknown as OtherRequest[]).map(({ id, text, topics, ...told }) => ({
    id,
    text,
    profile: {},
    expected: {
      ...{ place: null, audiences: [], modes: [], level: null, language: null, must: [], mustNot: [] },
      ...{ redirect: null, behaviour: 'results' },
      ...told,
      topics: Object.entries(topics).map(([topic, grade]) => ({ id: topic, grade })),
    },
  }));
}

/** The set writes `outcode=PL1` for a place. */
function placeOf(written: unknown): string {
  return String(written).replace(/^\w+=/, '');
}

/** Requests fall into so many parts for the figure that is honest about tuning. */
export const folds = 5;

/** The part that a request is in. */
export function foldOf(id: string): number {
  return Number(id.slice(1)) % folds;
}

export interface Scores {
  cases: number;
  /** Share of requests whose first topic is one of the best. */
  topOne: number;
  /** Mean nDCG over the first five topics; a grade g gains 2^g − 1. */
  ndcg5: number;
  mustRecall: number;
  /** What had been ruled out and was asked for all the same. */
  mustNotViolations: string[];
  /** Share of what was ruled out that the need says is ruled out. */
  mustNotRecall: number;
  audienceF1: number;
  modeF1: number;
  levelRight: number;
  languageRight: number;
  redirectRecall: number;
  falseAlarms: string[];
  /** Share of the places that are found exactly, and places found where there is none. */
  placeRight: number;
  placesInvented: string[];
  /** A line for each request whose topics are not in the best order. */
  misses: string[];
}

/** How near `read` comes to what each case expects. */
export function scoreReadings(cases: readonly Case[], read: (one: Case) => Understanding): Scores {
  const ndcgs: number[] = [];
  const firsts: boolean[] = [];
  const misses: string[] = [];
  const audiences = countPairs();
  const modes = countPairs();
  const must = { found: 0, all: 0 };
  const told = { found: 0, all: 0 };
  const levels = { found: 0, all: 0 };
  const languages = { found: 0, all: 0 };
  const redirects = { found: 0, all: 0 };
  const places = { found: 0, all: 0 };
  const mustNotViolations: string[] = [];
  const falseAlarms: string[] = [];
  const placesInvented: string[] = [];
  for (const one of cases) {
    const { expected } = one;
    const { need, redirect, place } = read(one);
    if (expected.redirect === null && redirect !== null) falseAlarms.push(`${one.id} ${redirect.id}`);
    if (expected.redirect !== null) count(redirects, redirect?.id === expected.redirect);
    const label = place?.kind === 'found' ? place.place : null;
    if (expected.place === null && place !== null)
      placesInvented.push(`${one.id} ${label?.label ?? place.kind}`);
    const { value } = expected.place ?? { value: '' };
    if (expected.place !== null) count(places, label?.label === value || label?.outcode === value);
    for (const ruledOut of expected.mustNot) {
      const [kind, id] = ruledOut.split(':') as [string, string];
      const asked =
        (kind === 'topic' && need.topics.some((topic) => topic.id === id)) ||
        (kind === 'mode' && need.modes.some((mode) => mode === id)) ||
        (kind === 'level' && need.level === id) ||
        (kind === 'redirect' && redirect?.id === id);
      if (asked) mustNotViolations.push(`${one.id} ${ruledOut}`);
      if (['topic', 'mode', 'level', 'access', 'cost'].includes(kind)) {
        count(
          told,
          need.mustNot.some((code) => code === ruledOut),
        );
      }
    }
    if (expected.behaviour !== 'results' && expected.behaviour !== 'inline') continue;
    const grades = new Map(expected.topics.map(({ id, grade }) => [id, grade]));
    const got = need.topics.map(({ id }) => grades.get(id) ?? 0);
    const best = [...grades.values()].sort((a, b) => b - a);
    const ndcg = discountedGain(got) / discountedGain(best);
    ndcgs.push(ndcg);
    firsts.push(got[0] === best[0]);
    if (ndcg < 0.999) {
      misses.push(
        `${one.id} ${ndcg.toFixed(2)} “${one.text}” wants ${[...grades.keys()].join(', ')}; read ${need.topics.map(({ id }) => id).join(', ')}`,
      );
    }
    for (const code of expected.must)
      count(
        must,
        need.must.some((one) => one === code),
      );
    audiences.add(expected.audiences, need.audiences);
    modes.add(expected.modes, need.modes);
    count(levels, expected.level === need.level);
    count(languages, expected.language === need.language);
  }
  return {
    cases: cases.length,
    topOne: firsts.filter(Boolean).length / firsts.length,
    ndcg5: ndcgs.reduce((sum, ndcg) => sum + ndcg, 0) / ndcgs.length,
    mustRecall: share(must),
    mustNotViolations,
    mustNotRecall: share(told),
    audienceF1: audiences.f1(),
    modeF1: modes.f1(),
    levelRight: share(levels),
    languageRight: share(languages),
    redirectRecall: share(redirects),
    falseAlarms,
    placeRight: share(places),
    placesInvented,
    misses,
  };
}

/** Discounted cumulative gain over the first five: a grade g gains 2^g − 1. */
export function discountedGain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

interface Tally {
  found: number;
  all: number;
}

function count(tally: Tally, right: boolean): void {
  tally.all += 1;
  if (right) tally.found += 1;
}

function share({ found, all }: Tally): number {
  return all === 0 ? 1 : found / all;
}

function countPairs() {
  const pairs = { both: 0, expected: 0, got: 0 };
  return {
    add(expected: readonly string[], got: readonly string[]) {
      pairs.both += expected.filter((id) => got.includes(id)).length;
      pairs.expected += expected.length;
      pairs.got += got.length;
    },
    f1: () => (2 * pairs.both) / (pairs.expected + pairs.got || 1),
  };
}

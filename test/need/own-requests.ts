// Requests of our own, put the ways many people would put them, with the topics wanted in order and the facts told.
import type { Need } from '../../shared/need/need.ts';
import { discountedGain } from './requests.ts';
import own from './requests-own.json' with { type: 'json' };

export interface OwnRequest {
  text: string;
  /** The first is what they came for. */
  topics: string[];
  audiences?: string[];
  modes?: string[];
  must?: string[];
  mustNot?: string[];
  has?: string[];
  age?: number;
  level?: string;
  language?: string;
  gives?: boolean;
}

export const ownRequests: readonly OwnRequest[] = own;

export interface OwnScores {
  topOne: number;
  ndcg5: number;
  /** Facts told that the need does not hold. */
  factsMissed: string[];
  misses: string[];
}

const lists = ['audiences', 'modes', 'must', 'mustNot', 'has'] as const;
const values = ['age', 'level', 'language', 'gives'] as const;

/** How near `read` comes to what each request wants; the first topic counts as grade 3, the others as 2. */
export function scoreOwn(read: (text: string) => Need): OwnScores {
  const ndcgs: number[] = [];
  let firsts = 0;
  const factsMissed: string[] = [];
  const misses: string[] = [];
  for (const request of ownRequests) {
    const need = read(request.text);
    for (const list of lists) {
      for (const id of request[list] ?? []) {
        if (!(need[list] as readonly string[]).includes(id))
          factsMissed.push(`“${request.text}”: no ${id} in ${list}`);
      }
    }
    for (const value of values) {
      const told = request[value];
      if (told !== undefined && need[value] !== told)
        factsMissed.push(`“${request.text}”: ${value} is ${need[value]}, not ${told}`);
    }
    if (request.topics.length === 0) continue;
    const grades = request.topics.map((_, order) => (order === 0 ? 3 : 2));
    const got = need.topics.map(({ id }) => grades[request.topics.indexOf(id)] ?? 0);
    ndcgs.push(discountedGain(got) / discountedGain(grades));
    if (got[0] === 3) firsts += 1;
    else
      misses.push(
        `“${request.text}” wants ${request.topics.join(', ')}; read ${need.topics.map(({ id }) => id).join(', ')}`,
      );
  }
  return {
    topOne: firsts / ndcgs.length,
    ndcg5: ndcgs.reduce((sum, ndcg) => sum + ndcg, 0) / ndcgs.length,
    factsMissed,
    misses,
  };
}

// What was understood, one fact at a time, so that a person can see each and take any of them back.
import type { MustNot, Need, Possession } from '../need/need.ts';
import type {
  AccessId,
  AudienceId,
  CostId,
  LanguageId,
  LevelId,
  ModeId,
  TopicId,
} from '../record/taxonomy.ts';

export type NeedFact =
  | { code: 'topic'; id: TopicId }
  | { code: 'age'; id: number }
  | { code: 'audience'; id: AudienceId }
  | { code: 'level'; id: LevelId }
  | { code: 'mode'; id: ModeId }
  | { code: 'language'; id: LanguageId }
  | { code: 'access'; id: AccessId }
  | { code: 'cost'; id: CostId }
  | { code: 'availability'; id: 'evening' | 'weekend' }
  | { code: 'has'; id: Possession }
  | { code: 'not'; id: MustNot };

/** One fact as a word that tells it from all others. */
export function factKey(fact: NeedFact): string {
  return `${fact.code}:${fact.id}`;
}

/** Topics this much weaker than the strongest were only touched on, and are not shown. */
const faint = 0.5;

/** What a need says, in the order in which a person would say it. */
export function factsOf(need: Need): NeedFact[] {
  const strongest = need.topics[0]?.weight ?? 0;
  const listed = (code: NeedFact['code'], ids: readonly (string | number)[]): NeedFact[] =>
    ids.map((id) => ({ code, id }) as NeedFact);
  const one = (code: NeedFact['code'], id: string | number | null): NeedFact[] =>
    id === null ? [] : listed(code, [id]);
  return [
    ...listed(
      'topic',
      need.topics.filter(({ weight }) => weight >= strongest * faint).map(({ id }) => id),
    ),
    ...one('age', need.age),
    ...listed('audience', need.audiences),
    ...one('level', need.level),
    ...listed('mode', need.modes),
    ...one('language', need.language),
    ...listed('access', need.access),
    ...one('cost', need.cost),
    ...one('availability', need.availability),
    ...listed('has', need.has),
    ...listed('not', need.mustNot),
  ];
}

/** The same need without the facts that were taken back, each named by its key; what must be goes with what was said. */
export function withoutFacts(need: Need, takenBack: ReadonlySet<string>): Need {
  if (takenBack.size === 0) return need;
  const kept = <Id extends string | number>(code: NeedFact['code'], id: Id | null): Id | null =>
    id === null || takenBack.has(`${code}:${id}`) ? null : id;
  const keptAll = <Id extends string>(code: NeedFact['code'], ids: Id[]): Id[] =>
    ids.filter((id) => !takenBack.has(`${code}:${id}`));
  return {
    ...need,
    topics: need.topics.filter(({ id }) => !takenBack.has(`topic:${id}`)),
    age: kept('age', need.age),
    audiences: keptAll('audience', need.audiences),
    level: kept('level', need.level),
    modes: keptAll('mode', need.modes),
    language: kept('language', need.language),
    access: keptAll('access', need.access),
    cost: kept('cost', need.cost),
    availability: kept('availability', need.availability),
    has: keptAll('has', need.has),
    // A must is written `lang:cy` where its fact is `language:cy`; the rest are written alike.
    must: need.must.filter((must) => !takenBack.has(must.replace(/^lang:/, 'language:'))),
    mustNot: keptAll('not', need.mustNot),
  };
}

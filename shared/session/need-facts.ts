// What was understood, one fact at a time, so that a person can see each and take any of them back.
import { audienceOfAge, mergeProfile } from '../need/merge-profile.ts';
import type { Availability, MustNot, Need, Possession, Profile } from '../need/need.ts';
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
  | { code: 'availability'; id: Availability }
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
    // Evenings are when, and a need of access too: one fact.
    ...listed(
      'access',
      need.access.filter((id) => id !== need.availability),
    ),
    ...one('cost', need.cost),
    ...one('availability', need.availability),
    ...listed('has', need.has),
    ...listed('not', need.mustNot),
  ];
}

/** A fact that can be added to what was said. */
export type AddedFact = Exclude<NeedFact, { code: 'not' }>;

/** Of these a person has one: another takes its place. */
const single: readonly NeedFact['code'][] = ['age', 'level', 'language', 'cost', 'availability'];

/** The facts with one more, which takes the place of what it contradicts. */
export function withFact(facts: readonly AddedFact[], fact: AddedFact): AddedFact[] {
  const isReplaced = (old: AddedFact): boolean =>
    factKey(old) === factKey(fact) || (old.code === fact.code && single.includes(fact.code));
  return [...facts.filter((old) => !isReplaced(old)), fact];
}

/** The same need with what was added to it, which counts as much as what was said, and wins where both cannot be. */
export function withFacts(need: Need, added: readonly AddedFact[]): Need {
  if (added.length === 0) return need;
  const idsOf = <Code extends AddedFact['code']>(code: Code) =>
    added.filter((fact) => fact.code === code).map(({ id }) => id) as Extract<
      AddedFact,
      { code: Code }
    >['id'][];
  const last = <Code extends AddedFact['code']>(code: Code) => {
    const id = idsOf(code).at(-1);
    return id === undefined ? {} : ({ [code]: id } as Profile);
  };
  const topics = idsOf('topic');
  const profile: Profile = {
    audiences: idsOf('audience'),
    modes: idsOf('mode'),
    access: idsOf('access'),
    has: idsOf('has'),
    ...last('age'),
    ...last('level'),
    ...last('language'),
    ...last('cost'),
    ...last('availability'),
  };
  const merged = mergeProfile(withoutFacts(need, contradicted(need, added)), profile);
  const written = merged.topics.filter(({ id }) => !topics.includes(id));
  return { ...merged, topics: [...topics.map((id) => ({ id, weight: 1 })), ...written] };
}

/** The keys of what was said and cannot be true beside what was added. */
function contradicted(need: Need, added: readonly AddedFact[]): Set<string> {
  const isCorrected = (said: NeedFact): boolean =>
    added.some(({ code, id }) => code === said.code && single.includes(code) && id !== said.id);
  const said = factsOf(need).filter(isCorrected);
  const byAge =
    need.age === null || !said.some(({ code }) => code === 'age') ? null : audienceOfAge(need.age);
  return new Set([...said.map(factKey), ...(byAge === null ? [] : [`audience:${byAge}`])]);
}

/** The same need without the facts that were taken back, each named by its key; what must be goes with what was said. */
export function withoutFacts(need: Need, takenBack: ReadonlySet<string>): Need {
  if (takenBack.size === 0) return need;
  const isBack = (key: string): boolean =>
    takenBack.has(key) || takenBack.has(key.replace(/^access:/, 'availability:'));
  const kept = <Id extends string | number>(code: NeedFact['code'], id: Id | null): Id | null =>
    id === null || isBack(`${code}:${id}`) ? null : id;
  const keptAll = <Id extends string>(code: NeedFact['code'], ids: Id[]): Id[] =>
    ids.filter((id) => !isBack(`${code}:${id}`));
  return {
    ...need,
    topics: need.topics.filter(({ id }) => !isBack(`topic:${id}`)),
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
    must: need.must.filter((must) => !isBack(must.replace(/^lang:/, 'language:'))),
    mustNot: keptAll('not', need.mustNot),
  };
}

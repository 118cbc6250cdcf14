import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookups, toSignpost } from '../../shared/explain/signpost.ts';
import type { Match } from '../../shared/match/match.ts';
import { waysOf } from '../../shared/match/offer.ts';
import { unaskedMatch } from '../../shared/match/unasked-match.ts';
import type { ServiceId } from '../../shared/record/service.ts';
import type { TopicId } from '../../shared/record/taxonomy.ts';
import type { FinderAnswer } from '../../shared/session/finder-answer.ts';
import { shareOut } from '../../shared/session/need-lists.ts';
import { en } from '../../shared/words/en.ts';
import { aDirectory, aService, at } from '../builders.ts';
import { numRuns } from '../runs.ts';

type Offer = [id: string, teaches: TopicId[], helpsTooWith?: TopicId[]];

/** An answer to a request for these topics, with these services in the matcher's order. */
function anAnswer(topics: TopicId[], offers: Offer[]): FinderAnswer {
  const directory = aDirectory(
    ...offers.map(([id]) => aService({ id, modes: ['phone'], coverage: { nations: ['ENG'], councils: [] } })),
  );
  const lookups = createLookups(directory);
  const shown = new Map<ServiceId, Match>();
  const signposts = offers.map(([, teaches, generally = []], number) => {
    const [way] = waysOf(directory.services[number] as (typeof directory.services)[number]);
    const match: Match = {
      ...unaskedMatch(way as NonNullable<typeof way>),
      meets: [...teaches, ...generally],
      reasons: [
        ...teaches.map((topic) => ({ code: 'teaches' as const, topic })),
        ...generally.map((topic) => ({ code: 'generalist' as const, topic })),
      ],
    };
    shown.set(match.service.id, match);
    return toSignpost(match, lookups, en, { lang: 'en', at, place: null });
  });
  return {
    facts: [...topics.map((id) => ({ code: 'topic', id })), { code: 'age', id: 74 }],
    best: signposts.slice(0, 3),
    more: signposts.slice(3),
    comesToYou: [],
    shown,
  } as unknown as FinderAnswer;
}

const listsOf = (topics: TopicId[], offers: Offer[]): [TopicId, string[]][] =>
  shareOut(anAnswer(topics, offers)).lists.map(({ topic, signposts }) => [
    topic,
    signposts.map(({ id }) => id),
  ]);

describe('lists for several needs', () => {
  test('are one for each, in the order asked, those that do just this before those that help with anything', () => {
    expect(
      listsOf(
        ['universal-credit', 'device-get', 'mobile-data-sim'],
        [
          ['library', [], ['universal-credit']],
          ['network', ['mobile-data-sim', 'device-get'], ['universal-credit']],
          ['claim', ['universal-credit']],
          ['databank', ['mobile-data-sim']],
          ['laptops', ['device-get']],
        ],
      ),
    ).toEqual([
      ['universal-credit', ['claim', 'library']],
      ['device-get', ['network', 'laptops']],
      ['mobile-data-sim', ['databank']],
    ]);
  });

  test('leave to a need the only one that meets it', () => {
    expect(
      listsOf(
        ['email', 'scams'],
        [
          ['both', ['email', 'scams']],
          ['mail', ['email']],
        ],
      ),
    ).toEqual([
      ['email', ['mail']],
      ['scams', ['both']],
    ]);
  });

  test('are short', () => {
    const offers = ['a', 'b', 'c', 'd', 'e'].map((id): Offer => [id, ['email']]);
    expect(listsOf(['email', 'scams'], [...offers, ['s', ['scams']]])).toEqual([
      ['email', ['a', 'b', 'c']],
      ['scams', ['s']],
    ]);
  });

  test.each<[string, TopicId[], Offer[]]>([
    ['one need', ['email'], [['mail', ['email']]]],
    ['no need', [], [['mail', []]]],
    ['two needs that one service meets', ['email', 'scams'], [['both', ['email', 'scams']]]],
    ['two needs that nothing meets', ['email', 'scams'], [['tablets', ['tablet']]]],
  ])('are none for %s', (_what, topics, offers) => {
    expect(listsOf(topics, offers)).toEqual([]);
  });

  test('leave no need out that nothing meets, or that only another’s does', () => {
    expect(listsOf(['email', 'scams'], [['mail', ['email']]])).toEqual([
      ['email', ['mail']],
      ['scams', []],
    ]);
    const { lists } = shareOut(anAnswer(['email', 'scams', 'cv'], [['both', ['email', 'scams']]]));
    expect(lists.map(({ topic, elsewhere }) => [topic, elsewhere?.id])).toEqual([
      ['email', undefined],
      ['scams', 'both'],
      ['cv', undefined],
    ]);
  });

  test('have each service once, and only what meets their need', () => {
    const topics: TopicId[] = ['email', 'scams', 'tablet', 'cv', 'photos'];
    const anyOffers = fc.array(fc.subarray(topics), { maxLength: 12 });
    fc.assert(
      fc.property(fc.subarray(topics), anyOffers, (asked, offers) => {
        const answer = anAnswer(
          asked,
          offers.map((meets, number): Offer => [`s${number}`, meets]),
        );
        const { lists, first, rest } = shareOut(answer);
        const ids = lists.flatMap(({ signposts }) => signposts.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(lists.length).toBeLessThanOrEqual(4);
        expect([...first, ...rest].map(({ id }) => id).toSorted()).toEqual(
          [...answer.shown.keys()].toSorted(),
        );
        for (const { topic, signposts, elsewhere } of lists) {
          const isMet = [...answer.shown.values()].some(({ meets }) => meets.includes(topic));
          expect(signposts.length > 0 || elsewhere !== null).toBe(isMet);
        }
        for (const { topic, signposts } of lists)
          for (const { id } of signposts) expect(answer.shown.get(id)?.meets).toContain(topic);
      }),
      numRuns(500),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookups, type Signpost, toSignpost } from '../../shared/explain/signpost.ts';
import type { Match } from '../../shared/match/match.ts';
import { waysOf } from '../../shared/match/offer.ts';
import type { Schedule, Service } from '../../shared/record/service.ts';
import type { FinderAnswer } from '../../shared/session/finder-answer.ts';
import { type ChoiceId, choiceIds, countChosen, narrow } from '../../shared/session/plain-choices.ts';
import { en } from '../../shared/words/en.ts';
import { aDirectory, aNeed, aPlace, aService, at } from '../builders.ts';
import { anyMatch } from '../explain/match-arbitrary.ts';
import { numRuns } from '../runs.ts';

const nothing = { heading: 'None', lead: null };

/** An answer that shows these matches, three at once. */
function answerOf(matches: readonly Match[], nearlyRight: readonly Match[] = []): FinderAnswer {
  const lookups = createLookups(aDirectory());
  const signpost = (match: Match): Signpost =>
    toSignpost(match, lookups, en, { lang: 'en', at, place: aPlace() });
  const summary = (shownFirst: readonly Match[]) => ({ heading: `${shownFirst.length} first`, lead: null });
  const rest = matches.slice(3);
  return {
    ...{ words: en, summary: summary(matches.slice(0, 3)), facts: [], need: aNeed(), place: aPlace(), at },
    best: matches.slice(0, 3).map(signpost),
    more: rest.filter(({ remote }) => !remote).map(signpost),
    comesToYou: rest.filter(({ remote }) => remote).map(signpost),
    nearlyRight: nearlyRight.map(signpost),
    ...{ old: null, inline: null, lookups, hasGaps: false, cameInParts: false, hasBetter: false },
    shown: new Map([...matches, ...nearlyRight].map((match) => [match.service.id, match])),
    retell: { summary, signpost },
    isPartial: () => false,
  };
}

function matchOf(service: Service): Match {
  const way = waysOf(service)[0];
  return {
    ...{ service, place: way?.place ?? null, remote: way?.kind !== 'venue', distanceMetres: null, score: 0 },
    ...{ parts: [], meets: [], reasons: [], unknowns: [], refusals: [] },
  };
}

const idsOf = ({ best, more, comesToYou }: FinderAnswer) =>
  [...best, ...more, ...comesToYou].map(({ id }) => String(id));
const evening: Schedule = { sessions: [{ weekday: 4, opens: 1_080, closes: 1_200 }] };
const morning: Schedule = { sessions: [{ weekday: 4, opens: 600, closes: 720 }] };
const asked = (answer: FinderAnswer) => JSON.stringify(answer.best[0]?.facts.map(({ ask }) => ask));

describe('what a service says to a choice', () => {
  const venue = { metres: 100, modes: ['drop-in'] } as const;
  test.each<[ChoiceId, string, Service, 'stays' | 'goes' | RegExp]>([
    ['free', 'free', aService({ cost: { kind: 'free' } }), 'stays'],
    ['free', 'free under rules', aService({ cost: { kind: 'free-if' } }), /about the rules/],
    ['free', 'not stated', aService(), /about the cost/],
    ['free', 'it costs a little', aService({ cost: { kind: 'low' } }), 'goes'],
    ['step-free', 'step-free', aService({ ...venue, modes: ['drop-in'], access: ['step-free'] }), 'stays'],
    [
      'step-free',
      'other access',
      aService({ ...venue, modes: ['drop-in'], access: ['parking'] }),
      /step-free/,
    ],
    ['step-free', 'nobody goes there', aService({ modes: ['phone'] }), 'stays'],
    ['evening-weekend', 'in the evening', aService({ ...venue, modes: ['drop-in'], when: evening }), 'stays'],
    ['evening-weekend', 'in the morning', aService({ ...venue, modes: ['drop-in'], when: morning }), 'goes'],
    ['evening-weekend', 'no times', aService({ ...venue, modes: ['drop-in'] }), /evening.*weekend/],
    ['phone-home', 'by phone', aService({ modes: ['phone'] }), 'stays'],
    ['phone-home', 'at home', aService({ modes: ['home-visit'] }), 'stays'],
    [
      'phone-home',
      'at a hall, and by phone too',
      aService({ metres: 100, modes: ['drop-in', 'phone'] }),
      'stays',
    ],
    ['phone-home', 'no mode', aService({ metres: 100 }), /phone.*home/],
    ['phone-home', 'at a hall', aService({ ...venue, modes: ['drop-in'] }), 'goes'],
  ])('%s: %s', (choice, _name, service, told) => {
    const narrowed = narrow(answerOf([matchOf(service)]), [choice], nothing);
    expect(idsOf(narrowed)).toEqual(told === 'goes' ? [] : ['a-service']);
    if (told instanceof RegExp) expect(asked(narrowed)).toMatch(told);
    if (told === 'stays') expect(asked(narrowed)).toBe(asked(answerOf([matchOf(service)])));
  });
});

test('where nothing is left it says so, and what stood first is what is told of', () => {
  const dear = matchOf(aService({ cost: { kind: 'paid' } }));
  expect(narrow(answerOf([dear]), ['free'], nothing).summary).toBe(nothing);
  const free = matchOf(aService({ id: 'free', cost: { kind: 'free' } }));
  expect(narrow(answerOf([dear, free]), ['free'], nothing).summary.heading).toBe('1 first');
});

describe('of any list', () => {
  const anyList = fc
    .array(anyMatch, { maxLength: 9 })
    .map((matches) =>
      matches.map(
        (match, index): Match => ({ ...match, service: { ...match.service, id: `s${index}` as never } }),
      ),
    );
  const anyChoice = fc.subarray([...choiceIds]);

  test('the count is what the list then holds, in the order in which it stood', () => {
    fc.assert(
      fc.property(anyList, anyChoice, (matches, chosen) => {
        const answer = answerOf(matches);
        const left = idsOf(narrow(answer, chosen, nothing));
        expect(left.length).toBe(countChosen(answer, chosen));
        expect(left).toEqual(idsOf(answer).filter((id) => left.includes(id)));
        expect(countChosen(answer, [])).toBe(matches.length);
      }),
      numRuns(2_000),
    );
  });

  test('one choice more never adds, and none changes nothing', () => {
    fc.assert(
      fc.property(anyList, anyChoice, fc.constantFrom(...choiceIds), (matches, chosen, more) => {
        const answer = answerOf(matches);
        expect(countChosen(answer, [...chosen, more])).toBeLessThanOrEqual(countChosen(answer, chosen));
        expect(idsOf(narrow(answer, [], nothing))).toEqual(idsOf(answer));
      }),
      numRuns(1_000),
    );
  });

  test('what a service does not state never takes it off the list', () => {
    fc.assert(
      fc.property(anyList, anyChoice, (matches, chosen) => {
        const silent = matches.map((match): Match => {
          const { cost, when, ...service } = match.service;
          const { when: _when, access: _access, ...place } = match.place ?? {};
          return {
            ...match,
            place: match.place && place,
            service: { ...service, modes: [], access: [], places: match.place === null ? [] : [place] },
          };
        });
        expect(countChosen(answerOf(silent), chosen)).toBe(silent.length);
      }),
      numRuns(1_000),
    );
  });
});

import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../shared/match/match.ts';
import type { Asked, Found } from '../../shared/session/finder-answer.ts';
import { holdList } from '../../shared/session/held-list.ts';
import { aNeed, aPlace, aService, at } from '../builders.ts';

function anAsked(): Asked {
  return {
    ...{ text: 'email', need: aNeed({}), pressed: [], takenBack: new Set<string>() },
    ...{ vague: false, place: aPlace(), redirect: null, at, limit: 3 },
  };
}

const matchOf = (id: string): Match => ({
  ...{ service: aService({ id }), place: null, distanceMetres: 100, remote: false, score: 1 },
  ...{ parts: [], meets: [], reasons: [{ code: 'nearest' }], unknowns: [], refusals: [] },
});

function aFound(asked: Asked, best: string, more = ''): Found {
  const matches = (ids: string): Match[] => [...ids].map(matchOf);
  return {
    ...{ asked, need: asked.need, best: matches(best), more: matches(more), comesToYou: [], nearlyRight: [] },
    ...{ forAnyPlace: false, hasGaps: false, wish: null },
  };
}

/** What is shown after each of these was found, the last of them settled. */
function shownAfter(...steps: [best: string, more?: string][]) {
  const asked = anAsked();
  const newest = signal<Found | null>(null);
  const isSettled = signal(false);
  const list = holdList(newest, isSettled);
  const idsOf = (matches: readonly Match[] = []): string => matches.map(({ service }) => service.id).join('');
  const states = steps.map(([best, more], index) => {
    newest.value = aFound(asked, best, more);
    isSettled.value = index === steps.length - 1;
    const { found, hasBetter } = list.shown.value ?? {};
    return `${idsOf(found?.best)}${hasBetter ? '!' : ''} ${idsOf(found?.more)}`.trim();
  });
  return { list, newest, isSettled, states, idsOf };
}

describe('the list stands still while more is read', () => {
  test.each<[string, [string, string?][], string[]]>([
    ['settled at once', [['abc', 'd']], ['abc d']],
    [
      'the same in the end: what stands below comes below',
      [['abc', 'x'], ['abd'], ['abc', 'd']],
      ['abc', 'abc', 'abc d'],
    ],
    ['others come after: they go below', [['ab'], ['abc', 'd']], ['ab', 'abc d']],
    [
      'another order waits until it is asked for',
      [
        ['abc', 'd'],
        ['bac', 'd'],
      ],
      ['abc', 'abc!'],
    ],
    ['a better first waits until it is asked for', [['abc'], ['xab', 'c']], ['abc', 'abc!']],
    ['nothing that fits is nothing to show, until it is sure', [[''], ['', '']], ['', '']],
    ['nothing that fits at first', [[''], ['ab'], ['abc']], ['', 'ab', 'abc']],
  ])('%s', (_name, steps, expected) => {
    expect(shownAfter(...steps).states).toEqual(expected);
  });

  test('the better list comes when it is asked for', () => {
    const { list, idsOf } = shownAfter(['abc'], ['xab', 'c']);
    list.showBetter();
    const { found, hasBetter, isProven } = list.shown.value ?? {};
    expect([idsOf(found?.best), idsOf(found?.more), hasBetter, isProven]).toEqual(['xab', 'c', false, true]);
  });

  test('a new question has a new list', () => {
    const { list, newest, isSettled, idsOf } = shownAfter(['abc'], ['abc']);
    isSettled.value = false;
    newest.value = aFound(anAsked(), 'xyz');
    expect(idsOf(list.shown.value?.found.best)).toBe('xyz');
  });

  test('which is the nearest is not told while something nearer may come', () => {
    const { list } = shownAfter(['abc'], ['xab']);
    expect(list.shown.value?.found.best.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(list.shown.value?.isProven).toBe(false);
  });
});

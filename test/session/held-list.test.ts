import { describe, expect, test } from 'vitest';
import type { Match } from '../../shared/match/match.ts';
import type { Asked, Found } from '../../shared/session/finder-answer.ts';
import { listToShow, type Shown } from '../../shared/session/held-list.ts';
import { aNeed, aPlace, aService, at } from '../builders.ts';

function anAsked(): Asked {
  return {
    ...{ text: 'email', need: aNeed({}), added: [], takenBack: new Set<string>() },
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

const idsOf = (matches: readonly Match[] = []): string => matches.map(({ service }) => service.id).join('');

/** What is shown after each of these was found, the last of them settled. */
function shownAfter(...steps: [best: string, more?: string][]) {
  const asked = anAsked();
  let held: Found | null = null;
  let shown: Shown | null = null;
  const states = steps.map(([best, more], index) => {
    shown = listToShow(held, aFound(asked, best, more), index === steps.length - 1);
    held ??= shown?.found ?? null;
    const { found, hasBetter } = shown ?? {};
    return `${idsOf(found?.best)}${hasBetter ? '!' : ''} ${idsOf(found?.more)}`.trim();
  });
  return { states, shown: shown as Shown | null };
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

  test('the better list comes whole when it is asked for', () => {
    const better = aFound(anAsked(), 'xab', 'c');
    expect(listToShow(better, better, true)).toEqual({ found: better, isProven: true, hasBetter: false });
  });

  test('a new question has a new list', () => {
    const { found } = listToShow(aFound(anAsked(), 'abc'), aFound(anAsked(), 'xyz'), false) ?? {};
    expect(idsOf(found?.best)).toBe('xyz');
  });

  test('which is the nearest is not told while something nearer may come', () => {
    const { shown } = shownAfter(['abc'], ['xab']);
    expect(shown?.found.best.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(shown?.isProven).toBe(false);
  });
});

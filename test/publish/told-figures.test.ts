// Whoever has every report that was ever made in a folder learns of no hidden number more than that it is none to seven.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldFigures } from '../../publish/told-figures.ts';
import { demandOf, type FiguresTable, type MonthFigures } from '../../shared/learn/demand.ts';
import { leastTold } from '../../shared/learn/disclosure.ts';
import type { TallyBundle } from '../../shared/learn/sealed-bundle.ts';
import type { Cells, Counts, Dimension, Month, MonthCounts, Outcome } from '../../shared/learn/tally.ts';
import { everyKey, months, patient, press, published, tallyOf } from '../learn/press-arbitrary.ts';
import { numRuns } from '../runs.ts';

/** One month of one device, of a few presses, each of them several times. */
const bundle: fc.Arbitrary<TallyBundle> = fc
  .record({
    month: fc.constantFrom(...months),
    device: fc.nat(5),
    edition: fc.integer({ min: 1, max: 2 }),
    kinds: fc.array(fc.tuple(press, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 }),
  })
  .map(({ month, device, edition, kinds }) => {
    const presses = kinds.flatMap(([kind, times]) =>
      Array.from({ length: times }, () => ({ ...kind, month })),
    );
    return { month, id: `device-${device}`, edition, counts: tallyOf(presses)[0]?.counts ?? {} };
  });

/** The reports of a folder: how many of the bundles had come in by then, and in which month it was made. */
interface Story {
  bundles: TallyBundle[];
  reports: { came: number; now: Month }[];
}
const later = ['2026-10', '2026-11', '2026-12'] as Month[];
const story: fc.Arbitrary<Story> = fc.record({
  bundles: fc.uniqueArray(bundle, {
    ...{ minLength: 1, maxLength: 8 },
    selector: ({ month, id, edition }) => `${month} ${id} ${edition}`,
  }),
  reports: fc
    .array(fc.record({ came: fc.nat(8), now: fc.constantFrom(...later) }), { minLength: 2, maxLength: 3 })
    .map((all) => all.toSorted((first, second) => (first.now < second.now ? -1 : 1))),
});

/** What each report of a folder tells, one after the other. */
function toldBy({ bundles, reports }: Story): MonthFigures[][] {
  let kept: MonthFigures[] = [];
  return reports.map(({ came, now }) => {
    const { figures, fresh } = toldFigures(bundles.slice(0, came), kept, now);
    kept = [...kept, ...fresh];
    return figures;
  });
}

/** What they would tell if a folder forgot. */
function toldAnew({ bundles, reports }: Story): MonthFigures[][] {
  return reports.map(({ came, now }) => toldFigures(bundles.slice(0, came), [], now).figures);
}

type Bounds = [least: number, most: number];

function boundsIn(tables: readonly FiguresTable[], outcome: Outcome, by: Dimension): Bounds[] {
  const told = new Map(tables.find((table) => table.outcome === outcome && table.by === by)?.told);
  return everyKey[by].map((key) => {
    const number = told.get(key);
    return number === undefined ? [0, leastTold - 1] : [Math.max(leastTold, number - 2), number + 2];
  });
}

/**
 * The attacker, who knows how many presses came in between two reports. No number has become smaller, and all of them
 * together grew by no more than that. Gives the bounds of what is hidden in either, drawn together until none moves.
 */
function attack(before: Bounds[], after: Bounds[], grownBy: number): Bounds[] {
  const hidden = [...before, ...after].filter(([, most]) => most < leastTold);
  for (let moved = true; moved; ) {
    moved = false;
    const draw = (bounds: Bounds | undefined, least: number, most: number): void => {
      if (bounds === undefined || (bounds[0] >= least && bounds[1] <= most)) return;
      [bounds[0], bounds[1]] = [Math.max(bounds[0], least), Math.min(bounds[1], most)];
      moved = bounds[0] <= bounds[1];
    };
    const surely = before.map((from, at) => Math.max(0, (after[at]?.[0] ?? 0) - from[1]));
    const all = surely.reduce((sum, grown) => sum + grown, 0);
    for (const [at, from] of before.entries()) {
      const to = after[at];
      const room = grownBy - (all - (surely[at] ?? 0));
      if (to === undefined) continue;
      draw(from, to[0] - room, to[1]);
      draw(to, from[0], from[1] + room);
    }
  }
  return hidden;
}

function pressesIn(bundles: readonly TallyBundle[], month: Month): number {
  return bundles
    .filter((one) => one.month === month)
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, { presses }) => sum + presses, 0);
}

/** Every hidden number that is narrowed by taking a report of a folder from the next. */
function narrowed(of: Story, told: MonthFigures[][]): Bounds[] {
  return told
    .slice(1)
    .flatMap((figures, at) => {
      const [first, second] = [of.reports[at]?.came ?? 0, of.reports[at + 1]?.came ?? 0];
      const late = of.bundles.slice(Math.min(first, second), Math.max(first, second));
      return figures.flatMap(({ month, tables }) => {
        const earlier = told[at]?.find((one) => one.month === month);
        // What replaces an edition is more than it adds: the attacker looks only where all bundles count.
        if (earlier === undefined || second < first) return [];
        return published.flatMap(([outcome, by]) =>
          attack(
            boundsIn(earlier.tables, outcome, by),
            boundsIn(tables, outcome, by),
            pressesIn(late, month),
          ),
        );
      });
    })
    .filter(([least, most]) => least > 0 || most < leastTold - 1);
}

describe('the reports of a folder, taken from each other', () => {
  test(
    'narrow no hidden number',
    () => {
      fc.assert(
        fc.property(story, (one) => {
          expect(narrowed(one, toldBy(one))).toEqual([]);
        }),
        numRuns(50_000),
      );
    },
    patient,
  );

  test('and the attacker is no fool: of a folder that forgets, it learns some', () => {
    const drawn = fc.sample(story, { numRuns: 1_000, seed: 7 });
    expect(drawn.filter((one) => narrowed(one, toldAnew(one)).length > 0).length).toBeGreaterThan(10);
  });

  test(
    'are the same, whatever a hidden number is',
    () => {
      fc.assert(
        fc.property(
          story,
          fc.constantFrom(...published),
          fc.nat(),
          fc.nat(leastTold - 1),
          (one, [outcome, by], at, wanted) => {
            const key = everyKey[by][at % everyKey[by].length] ?? '';
            const other = withNumber(one, outcome, by, key, wanted);
            const all = toldBy(one);
            fc.pre(isHidden(all, outcome, by, key));
            expect(toldBy(other)).toEqual(all);
            expect(toldBy(other).map(demandOf)).toEqual(all.map(demandOf));
          },
        ),
        numRuns(50_000),
      );
    },
    patient,
  );
});

function isHidden(told: MonthFigures[][], outcome: Outcome, by: Dimension, key: string): boolean {
  const first = told.flat().find(({ month }) => month === months[0]);
  return (
    first !== undefined &&
    !first.tables.some(
      (table) => table.outcome === outcome && table.by === by && table.told.some(([of]) => of === key),
    )
  );
}

/** The same story, but that in the first month one thing was counted so often on one device, and never on another. */
function withNumber(one: Story, outcome: Outcome, by: Dimension, key: string, wanted: number): Story {
  const [month] = months;
  const holder = one.bundles.find((bundle) => bundle.month === month)?.id;
  return {
    ...one,
    bundles: one.bundles.map((bundle) =>
      bundle.month === month
        ? { ...bundle, counts: withCell(bundle.counts, outcome, by, key, bundle.id === holder ? wanted : 0) }
        : bundle,
    ),
  };
}

function withCell(
  counts: MonthCounts,
  outcome: Outcome,
  by: Dimension,
  key: string,
  times: number,
): MonthCounts {
  const before: Counts = counts[outcome] ?? { presses: 0, group: [], service: [], district: [] };
  const others = before[by].filter(([of]) => of !== key);
  const cells: Cells =
    times === 0 ? others : [...others, [key, times] as const].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const presses = before.presses + times;
  return { ...counts, [outcome]: { ...before, presses, [by]: cells } };
}

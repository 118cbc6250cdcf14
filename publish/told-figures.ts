import { figuresOf, type MonthFigures } from '../shared/learn/demand.ts';
import { addBundles, lastEditions } from '../shared/learn/open-bundle.ts';
import type { TallyBundle } from '../shared/learn/sealed-bundle.ts';
import type { Month } from '../shared/learn/tally.ts';
import { counted } from './counted.ts';
import { figuresText } from './month-figures.ts';

export interface ToldFigures {
  /** Of months that have ended. */
  figures: MonthFigures[];
  /** Those of them that were never told before. */
  fresh: MonthFigures[];
  /** What the coordinator should know, in sentences. */
  remarks: string[];
}

/** What may be told of the months of bundles: a month that was told stays as it was told, whatever came in since. */
export function toldFigures(
  bundles: readonly TallyBundle[],
  kept: readonly MonthFigures[],
  thisMonth: Month,
): ToldFigures {
  const last = lastEditions(bundles);
  const found = figuresOf(addBundles(last), thisMonth);
  const before = new Map(kept.map((one) => [one.month, one]));
  const fresh = found.filter(({ month }) => !before.has(month));
  const changed = found.filter((one) => {
    const told = before.get(one.month);
    return told !== undefined && figuresText(told) !== figuresText(one);
  });
  const again = bundles.length - last.length;
  const running = last.filter(({ month }) => month >= thisMonth).length;
  return {
    figures: [...kept.filter(({ month }) => month < thisMonth), ...fresh],
    fresh,
    remarks: [
      ...(last.length === 0 ? [] : [`${counted(last.length, 'sealed file')} added up.`]),
      ...(again === 0
        ? []
        : [
            `${counted(again, 'sealed file')} more: of a month and device that another tells, and so not counted twice.`,
          ]),
      ...(running === 0
        ? []
        : [`${counted(running, 'sealed file')} of a month that has not ended: nothing is told of it yet.`]),
      ...changed.map(
        ({ month }) => `${month} was told before. It stays as it was told: what came in since is not in it.`,
      ),
    ],
  };
}

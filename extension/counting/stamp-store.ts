// Apart from the tally's store, because sealing weighs much, and no screen of an appointment seals.
import { type BundleStamp, nextStamp } from '../../shared/learn/sealed-bundle.ts';
import { dropOldMonths, type Month } from '../../shared/learn/tally.ts';
import { changeStored } from '../storage/stored-key.ts';
import { stampsKey } from '../storage/stored-keys.ts';

/** The stamp for sealing a month once more, which is kept so that the next one replaces it. */
export async function stampMonth(month: Month, thisMonth: Month): Promise<BundleStamp> {
  const stamps = await changeStored(stampsKey, (before) =>
    dropOldMonths(
      [...before.filter((stamp) => stamp.month !== month), nextStamp(before, month)].sort((first, second) =>
        first.month < second.month ? -1 : 1,
      ),
      thisMonth,
    ),
  );
  const stamp = stamps.find((one) => one.month === month);
  if (stamp === undefined) throw new Error(`sealing ${month}: it is too old to be kept`);
  return stamp;
}

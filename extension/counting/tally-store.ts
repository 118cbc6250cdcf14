// The tally in this browser's own storage. Whatever changes it starts from what is kept at that moment.
import type { BundleStamp } from '../../shared/learn/sealed-bundle.ts';
import {
  addPress,
  addTallies,
  dropOldMonths,
  type Month,
  type Press,
  type Tally,
  takeBackPress,
} from '../../shared/learn/tally.ts';
import { changeStored, readStored, takeStored } from '../storage/stored-key.ts';
import { stampsKey, tallyKey } from '../storage/stored-keys.ts';

/** Counts a press; rejects when that cannot be kept. */
export async function keepPress(press: Press): Promise<void> {
  await changeStored(tallyKey, (tally) => addPress(tally, press));
}

/** Takes a press back while its month runs; rejects when that cannot be kept. */
export async function uncountPress(press: Press, thisMonth: Month): Promise<void> {
  await changeStored(tallyKey, (tally) => takeBackPress(tally, press, thisMonth));
}

/** Forgets the months that are older than a year, with their stamps. */
export async function forgetOldMonths(thisMonth: Month): Promise<void> {
  for (const key of [tallyKey, stampsKey] as const) {
    const { value } = await readStored<readonly { month: Month }[]>(key);
    if (dropOldMonths(value, thisMonth).length < value.length)
      await changeStored<readonly { month: Month }[]>(key, (kept) => dropOldMonths(kept, thisMonth));
  }
}

/** Everything that was counted, until the page that deleted it is closed. */
export interface DeletedCounts {
  tally: Tally;
  stamps: readonly BundleStamp[];
}

/** Deletes all counts, whether they can be read or not. A month counted anew is another one, and so is its file. */
export async function deleteCounts(): Promise<DeletedCounts> {
  return { tally: await takeStored(tallyKey), stamps: await takeStored(stampsKey) };
}

/** Puts back what was deleted, beside what was counted since; rejects when it cannot be kept. */
export async function putBackCounts({ tally, stamps }: DeletedCounts): Promise<void> {
  await changeStored(tallyKey, (since) => addTallies([tally, since]));
  await changeStored(stampsKey, (since) => [
    ...stamps,
    ...since.filter(({ month }) => stamps.every((stamp) => stamp.month !== month)),
  ]);
}

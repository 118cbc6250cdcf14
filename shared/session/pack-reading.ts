// A pack that is read on, bit by bit, for as long as reading makes an answer better.
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { PackFault } from '../pack/pack-files.ts';
import type { PackOpening, PackReader, Wish } from '../pack/pack-reader.ts';
import { onceAtATime } from './once-at-a-time.ts';

/** So often in a row nothing may come before it is given up, and told. */
const mostInVain = 2;

/** The reading of one pack for one finder; `isOver` tells that nobody waits for it any more. */
export function createPackReading(open: () => Promise<PackOpening>, isOver: () => boolean) {
  const reader = signal<PackReader | null>(null);
  /** How often something more was read, in all and for this question. */
  const readings = signal(0);
  const rounds = signal(0);
  /** How often in a row something could not be had, and no service came. */
  const vain = signal(0);
  let isReading = false;
  /** There may be another pack by now than the one that was opened. */
  let isPast = false;

  return {
    reader: reader as ReadonlySignal<PackReader | null>,
    readings: readings as ReadonlySignal<number>,
    rounds: rounds as ReadonlySignal<number>,
    /** Whether it is no use to read on. */
    isInVain: () => vain.value >= mostInVain,
    /** Null where it is open; rejects when it cannot be had. */
    open: onceAtATime(async (): Promise<PackFault | null> => {
      if (reader.value !== null) return null;
      isPast = false;
      const opening = await open();
      if (opening.kind === 'refused') return opening.code;
      if (!isOver()) reader.value = opening.reader;
      return null;
    }),
    /** Lets the next question open the pack again; what is shown is read on from the one that is open. */
    renew(): void {
      isPast = true;
    },
    /** Reads what would make the answer better; what is shown meanwhile stays until there is more. */
    async readMore(more: Wish): Promise<void> {
      const from = reader.value;
      if (isReading || from === null) return;
      isReading = true;
      const before = from.known();
      await from.read(more);
      isReading = false;
      if (isOver()) return;
      const after = from.known();
      const hasGrown = after.directory.services.length > before.directory.services.length;
      batch(() => {
        if (hasGrown) vain.value = 0;
        else if (after.lost > before.lost) vain.value++;
        rounds.value++;
        readings.value++;
      });
    },
    /** What could not be had may be there by now. */
    readAnew(): void {
      if (isPast) reader.value = null;
      reader.value?.forgive();
      rounds.value = 0;
      vain.value = 0;
      readings.value++;
    },
  };
}

/** Help that is further off than so many readings reach is not waited for. */
export const mostRounds = 12;
/** With no place given, what is to be gone to is anybody's guess: help from anywhere is read, and what is asked for by name. */
export const mostRoundsAnywhere = 3;

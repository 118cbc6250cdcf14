// A list that people may already be pressing stands still while more is read: nothing moves from under a finger, and
// nothing that is being read aloud changes. What comes later goes below, or waits until somebody asks for it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Found, withoutNearest } from './finder-answer.ts';

/** The list to show. */
export interface Shown {
  found: Found;
  /** Nothing that is still to be read could change it. */
  isProven: boolean;
  /** Reading on has found another, better one. */
  hasBetter: boolean;
}

/** Holds the first list that has something for whoever asked, until they ask again; its owner disposes of it. */
export function holdList(newest: ReadonlySignal<Found | null>, isSettled: ReadonlySignal<boolean>) {
  const held = signal<Found | null>(null);
  /** Null before there is anything to show: what only nearly fits is not shown while something better may come. */
  const shown = computed<Shown | null>(() => {
    const found = newest.value;
    if (found === null) return null;
    const own = held.value?.asked === found.asked ? held.value : null;
    if (isSettled.value) {
      const isKept = own === null || goesOn(own, found);
      if (!isKept) {
        const { hasGaps } = found;
        return { found: { ...alone(own), hasGaps }, isProven: false, hasBetter: true };
      }
      const best = [...(own?.best ?? []), ...found.best.slice(own?.best.length ?? 0)];
      return { found: { ...found, best }, isProven: true, hasBetter: false };
    }
    const first = own ?? found;
    return first.best.length === 0 ? null : { found: alone(first), isProven: false, hasBetter: false };
  });
  const dispose = effect(() => {
    const now = shown.value;
    if (now !== null && held.peek()?.asked !== now.found.asked) held.value = now.found;
  });
  return {
    shown: shown as ReadonlySignal<Shown | null>,
    /** Shows the better list, for somebody who has asked for it. */
    showBetter() {
      held.value = newest.value;
    },
    dispose,
  };
}

/** The best alone: what stands below them is not known yet, and which is the nearest cannot be told. */
function alone(found: Found): Found {
  return { ...found, best: found.best.map(withoutNearest), more: [], comesToYou: [], nearlyRight: [] };
}

/** Whether the best of a list are the first of another, in the same order. */
function goesOn(own: Found, other: Found): boolean {
  return own.best.every(({ service }, index) => service.id === other.best[index]?.service.id);
}

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Month, monthOf, type Outcome, type Press, pressOf } from '../../shared/learn/tally.ts';
import { londonTime } from '../../shared/record/london-time.ts';
import type { Appointment, Listed } from '../../shared/session/appointment.ts';

/** Counting what became of a signpost. */
export interface Counting {
  /** What was counted last, while its question is on the screen; failed: it could not be kept. */
  last: ReadonlySignal<{ outcome: Outcome; takeBack: () => void } | 'failed' | null>;
  /** Listed null: nothing was suitable. */
  count(outcome: Outcome, listed: Listed | null): void;
}

export interface CountingDeps {
  isOn: ReadonlySignal<boolean>;
  /** Reject when it cannot be kept. */
  keepPress(press: Press): Promise<void>;
  uncountPress(press: Press, thisMonth: Month): Promise<void>;
  now(): Date;
}

/** Counts presses of one appointment; null while nothing may be counted. */
export function createCounting(
  appointment: Appointment,
  deps: CountingDeps,
): ReadonlySignal<Counting | null> {
  const last = signal<Counting['last']['value']>(null);
  const thisMonth = (): Month => monthOf(londonTime(deps.now()).date);
  const isAnswered = computed(() => appointment.answer.value !== null);
  effect(() => {
    appointment.finder.attempt.value;
    isAnswered.value;
    last.value = null;
  });

  async function takeBack(press: Press): Promise<void> {
    // At once: pressed twice, it would take back another press.
    last.value = null;
    try {
      await deps.uncountPress(press, thisMonth());
    } catch {
      last.value = 'failed';
    }
  }
  async function count(outcome: Outcome, listed: Listed | null): Promise<void> {
    const answer = appointment.answer.value;
    const asked = {
      topics: answer?.need.topics ?? [],
      place: answer?.place ?? null,
      wasRedirected: appointment.wasRedirected.value,
    };
    const press = pressOf(asked, outcome, listed?.match.service.id ?? null, thisMonth());
    if (press === null || !deps.isOn.value) return;
    try {
      await deps.keepPress(press);
      const counted = {
        outcome,
        takeBack: () => {
          if (last.value === counted) void takeBack(press);
        },
      };
      last.value = counted;
    } catch {
      last.value = 'failed';
    }
  }
  const counting: Counting = { last, count: (outcome, listed) => void count(outcome, listed) };
  return computed(() => (deps.isOn.value && !appointment.wasRedirected.value ? counting : null));
}

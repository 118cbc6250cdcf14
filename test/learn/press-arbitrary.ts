// Presses at random: few names, so that counts come to lie on both sides of what is told.
import fc from 'fast-check';
import {
  addPress,
  addTallies,
  type Dimension,
  type Month,
  noTally,
  type Outcome,
  outcomes,
  type Press,
  type Tally,
} from '../../shared/learn/tally.ts';
import { topicGroupIds } from '../../shared/record/taxonomy.ts';

export const months = ['2026-08', '2026-09', '2026-10'] as Month[];
export const serviceIds = ['a-drop-in', 'b-club', 'c-course', '__proto__'];
export const districts = ['Brighton and Hove', 'Lewes', 'BN1'];

/** All that could have been counted; whoever reads a summary is taken to know it. */
export const everyKey: Record<Dimension, readonly string[]> = {
  group: topicGroupIds,
  service: serviceIds,
  district: districts,
};
/** By what each outcome may be told to anybody (docs/decisions/0013-what-a-summary-may-tell.md). */
export const published: [Outcome, Dimension][] = [
  ['given', 'service'],
  ['declined', 'group'],
  ['came', 'service'],
  ['none-suitable', 'group'],
  ['none-suitable', 'district'],
];
/** All fifty thousand may take longer than a test is given, where others run beside. */
export const patient = 300_000;

export const press: fc.Arbitrary<Press> = fc.record({
  month: fc.constantFrom(...months),
  outcome: fc.constantFrom(...outcomes),
  group: fc.option(fc.constantFrom(...topicGroupIds.slice(0, 4))),
  service: fc.option(fc.constantFrom(...serviceIds)),
  district: fc.option(fc.constantFrom(...districts)),
});

/** Presses of a few kinds, each of them several times. */
export const presses: fc.Arbitrary<Press[]> = fc
  .array(fc.tuple(press, fc.integer({ min: 1, max: 15 })), { maxLength: 12 })
  .map((kinds) => kinds.flatMap(([kind, times]) => Array.from({ length: times }, () => kind)));

/** What those presses come to. */
export function tallyOf(told: readonly Press[]): Tally {
  return addTallies(told.map((one) => addPress(noTally, one)));
}

// Who may read a practice note: nobody until all have agreed, in their order; and nobody from the day one takes it back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GateFault,
  type GateRole,
  type GateStep,
  gateRoles,
  gateSteps,
  type NoteDraft,
  type SignOff,
  throughGate,
} from '../../shared/learn/note-gate.ts';
import { addDays } from '../../shared/record/plain-date.ts';
import type { NoteFacts } from '../../shared/record/practice-note.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import { anyDay, anyNoteFacts } from '../record/note-arbitrary.ts';
import { numRuns } from '../runs.ts';

const today = '2026-11-25' as PlainDate;
const facts = { id: 'met-at-the-door' } as NoteFacts;
const on = (day: string, by: GateRole): SignOff => ({ on: day as PlainDate, by });
const whole = {
  consent: on('2026-10-01', 'contributor'),
  partner: on('2026-10-05', 'manager'),
  coordinator: on('2026-10-09', 'coordinator'),
};
const draft = (changes: Partial<NoteDraft> = {}): NoteDraft => ({
  facts,
  mayShare: 'public',
  signOffs: whole,
  isWithdrawn: false,
  ...changes,
});
const only = (...steps: GateStep[]): NoteDraft['signOffs'] =>
  Object.fromEntries(steps.map((step) => [step, whole[step]]));

describe('the way through', () => {
  test.each<[GateStep[], GateStep]>([
    [[], 'consent'],
    [['consent'], 'partner'],
    [['consent', 'partner'], 'coordinator'],
  ])('after %j it waits for %s', (steps, step) => {
    expect(throughGate(draft({ signOffs: only(...steps) }), today)).toEqual({ kind: 'waits', step });
  });

  test('after all three it may be read, from the day of the last', () => {
    expect(throughGate(draft(), today)).toEqual({
      kind: 'passed',
      note: { ...facts, sharedWith: 'public', published: '2026-10-09' },
    });
  });

  test('all on one day is in order, and so is today', () => {
    const signOffs = {
      consent: on(today, 'representative'),
      partner: on(today, 'trustee'),
      coordinator: on(today, 'chair'),
    };
    expect(throughGate(draft({ signOffs }), today).kind).toBe('passed');
  });

  test.each<[string, GateStep]>([
    ['2026-10-01', 'consent'],
    ['2026-10-02', 'consent'],
    ['2026-10-09', 'consent'],
    ['2026-11-01', 'consent'],
  ])('words that changed on %s need what was agreed before it again', (changed, step) => {
    const state = throughGate(draft({ changed: changed as PlainDate }), today);
    expect(state).toEqual(
      changed === '2026-10-01' ? expect.objectContaining({ kind: 'passed' }) : { kind: 'waits', step },
    );
  });
});

describe('every other way', () => {
  test.each<[string, NoteDraft['signOffs'], GateStep, GateFault]>([
    ['the partner first', only('partner'), 'partner', 'skipped'],
    ['the coordinator first', only('coordinator'), 'coordinator', 'skipped'],
    ['no partner', only('consent', 'coordinator'), 'coordinator', 'skipped'],
    ['no consent', only('partner', 'coordinator'), 'partner', 'skipped'],
    ['the partner before consent', { ...whole, partner: on('2026-09-30', 'manager') }, 'partner', 'early'],
    [
      'the coordinator before the partner',
      { ...whole, coordinator: on('2026-10-04', 'chair') },
      'coordinator',
      'early',
    ],
    ['consent that is to come', { consent: on('2026-11-26', 'contributor') }, 'consent', 'to-come'],
    [
      'a coordinator of next year',
      { ...whole, coordinator: on('2027-10-09', 'chair') },
      'coordinator',
      'to-come',
    ],
    [
      'a partner who signs as contributor',
      { ...whole, partner: on('2026-10-05', 'contributor') },
      'partner',
      'role',
    ],
    [
      'a coordinator who signs for the partner',
      { ...whole, partner: on('2026-10-05', 'coordinator') },
      'partner',
      'role',
    ],
    [
      'a manager who signs for the partnership',
      { ...whole, coordinator: on('2026-10-09', 'manager') },
      'coordinator',
      'role',
    ],
    ['consent given by a manager', { ...whole, consent: on('2026-10-01', 'manager') }, 'consent', 'role'],
  ])('%s is no way', (_name, signOffs, step, fault) => {
    expect(throughGate(draft({ signOffs }), today)).toEqual({ kind: 'broken', step, fault });
  });

  test('a note that is withdrawn stays so, whoever has signed it', () => {
    expect(throughGate(draft({ isWithdrawn: true }), today)).toEqual({ kind: 'withdrawn' });
  });

  test('a note that may not be shared is shared with nobody, whoever has signed it', () => {
    expect(throughGate(draft({ mayShare: null }), today)).toEqual({ kind: 'unshared' });
  });
});

test('a note passes exactly when each step was taken by its own, in order, after the last change, and none took it back', () => {
  const anyRole = fc.constantFrom<GateRole>(...Object.values(gateRoles).flat());
  const signOff = (step: GateStep) =>
    fc.option(
      fc.record({
        on: anyDay,
        by: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<GateRole>(...gateRoles[step]) }, anyRole),
      }),
      { nil: undefined, freq: 6 },
    );
  const signOffs = fc.record({
    consent: signOff('consent'),
    partner: signOff('partner'),
    coordinator: signOff('coordinator'),
  });
  fc.assert(
    fc.property(
      anyNoteFacts,
      signOffs,
      fc.boolean(),
      fc.record({
        changed: fc.option(anyDay, { nil: undefined, freq: 2 }),
        mayShare: fc.constantFrom('public' as const, 'partners' as const, null),
        isWithdrawn: fc.constantFrom(false, false, false, true),
        today: anyDay,
      }),
      (note, given, inOrder, { changed, mayShare, isWithdrawn, today: day }) => {
        const days = gateSteps.flatMap((step) => given[step]?.on ?? []).sort();
        const taken = gateSteps.flatMap((step) => {
          const one = given[step];
          return one === undefined
            ? []
            : [[step, { ...one, on: inOrder ? (days.shift() as PlainDate) : one.on }]];
        });
        const steps: NoteDraft['signOffs'] = Object.fromEntries(taken);
        const state = throughGate(
          { facts: note, mayShare, signOffs: steps, isWithdrawn, ...(changed !== undefined && { changed }) },
          day,
        );
        const all = gateSteps.map((step) => steps[step]);
        const mayPass =
          !isWithdrawn &&
          mayShare !== null &&
          all.every((one, number) => {
            if (one === undefined || one.on > day || (changed !== undefined && one.on < changed))
              return false;
            const before = all[number - 1];
            const roles: readonly string[] = gateRoles[gateSteps[number] as GateStep];
            return roles.includes(one.by) && (before === undefined || before.on <= one.on);
          });
        expect(state.kind === 'passed').toBe(mayPass);
        // One more day never takes a right away, and never gives one that a step lacks.
        const next = throughGate(
          { facts: note, mayShare, signOffs: steps, isWithdrawn, ...(changed !== undefined && { changed }) },
          addDays(day, 1),
        );
        if (state.kind === 'passed') expect(next).toEqual(state);
      },
    ),
    numRuns(20_000),
  );
});

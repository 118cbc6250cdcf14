// The gate that a practice note goes through before anybody else reads it: consent of whoever gave it, then the sign-off
// of their organisation, then that of the partnership. A note can be taken back at any time, and then nothing else counts.
import type { NoteAudience, NoteFacts, PracticeNote } from '../record/practice-note.ts';
import type { PlainDate } from '../record/service.ts';

/** The steps in their order. */
export const gateSteps = ['consent', 'partner', 'coordinator'] as const;
export type GateStep = (typeof gateSteps)[number];

/** Who takes each step: closed lists, so that no name can stand there, and nobody takes another's step. */
export const gateRoles = {
  consent: ['contributor', 'representative'],
  partner: ['manager', 'team-leader', 'director', 'trustee', 'communications', 'data-protection'],
  coordinator: ['coordinator', 'deputy-coordinator', 'chair', 'steering-group'],
} as const satisfies Record<GateStep, readonly string[]>;
export type GateRole = (typeof gateRoles)[GateStep][number];

/** A step that was taken. */
export interface SignOff {
  on: PlainDate;
  by: GateRole;
}

/** A note as its owner keeps it. */
export interface NoteDraft {
  facts: NoteFacts;
  /** Null is with nobody. */
  mayShare: NoteAudience | null;
  signOffs: Readonly<Partial<Record<GateStep, SignOff>>>;
  /** The day on which its words changed last: what was signed off before was another note. */
  changed?: PlainDate;
  isWithdrawn: boolean;
}

export type GateFault = 'role' | 'skipped' | 'early' | 'to-come';

/** Where a note stands: it may be read, somebody has to take the next step, it is kept back, or a step is not in order. */
export type GateState =
  | { kind: 'passed'; note: PracticeNote }
  | { kind: 'waits'; step: GateStep }
  | { kind: 'withdrawn' }
  | { kind: 'unshared' }
  | { kind: 'broken'; step: GateStep; fault: GateFault };

/** Where a note stands at the gate on a day. */
export function throughGate(
  { facts, mayShare, signOffs, changed, isWithdrawn }: NoteDraft,
  today: PlainDate,
): GateState {
  if (isWithdrawn) return { kind: 'withdrawn' };
  let waits: GateStep | null = null;
  let last: PlainDate | null = null;
  for (const step of gateSteps) {
    const signOff = signOffs[step];
    if (signOff === undefined) {
      waits ??= step;
      continue;
    }
    const fault = faultOf(signOff, {
      step,
      isSkipped: waits !== null && signOffs[waits] === undefined,
      last,
      today,
    });
    if (fault !== null) return { kind: 'broken', step, fault };
    last = signOff.on;
    if (changed !== undefined && signOff.on < changed) waits ??= step;
  }
  if (mayShare === null) return { kind: 'unshared' };
  if (waits !== null || last === null) return { kind: 'waits', step: waits ?? 'consent' };
  return { kind: 'passed', note: { ...facts, sharedWith: mayShare, published: last } };
}

interface Before {
  step: GateStep;
  isSkipped: boolean;
  last: PlainDate | null;
  today: PlainDate;
}

function faultOf({ on, by }: SignOff, { step, isSkipped, last, today }: Before): GateFault | null {
  if (!(gateRoles[step] as readonly string[]).includes(by)) return 'role';
  if (isSkipped) return 'skipped';
  if (last !== null && on < last) return 'early';
  return on > today ? 'to-come' : null;
}

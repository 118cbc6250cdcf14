import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  partnerJourneys,
  type StageStep,
  stageCounts,
  stepFault,
} from '../../shared/learn/partner-journey.ts';
import { addDays } from '../../shared/record/plain-date.ts';
import {
  type Organisation,
  type OrganisationId,
  type PartnerStage,
  type PlainDate,
  partnerStages,
} from '../../shared/record/service.ts';
import { aService } from '../builders.ts';
import { numRuns } from '../runs.ts';

const today = '2026-11-25' as PlainDate;
const step = (stage: PartnerStage, since: string, reason: string | null = null): StageStep => ({
  stage,
  since: since as PlainDate,
  reason,
});

describe('a step of a partner', () => {
  test.each([
    ['begins anywhere', null, step('action', '2026-01-05'), null],
    ['on by one', step('awareness', '2026-01-05'), step('engagement', '2026-01-06'), null],
    ['on by two', step('awareness', '2026-01-05'), step('action', '2026-01-06'), 'skips'],
    ['on by three', step('awareness', '2026-01-05'), step('independence', '2026-01-06'), 'skips'],
    ['back', step('action', '2026-01-05'), step('engagement', '2026-01-06'), 'back-without-reason'],
    ['back with a reason', step('action', '2026-01-05'), step('awareness', '2026-01-06', 'Staff left'), null],
    ['nowhere', step('action', '2026-01-05'), step('action', '2026-01-06'), 'same'],
    ['on the same day', step('awareness', '2026-01-05'), step('engagement', '2026-01-05'), 'not-later'],
    ['tomorrow', step('awareness', '2026-01-05'), step('engagement', '2026-11-26'), 'to-come'],
    ['today', step('awareness', '2026-01-05'), step('engagement', '2026-11-25'), null],
  ] as const)('%s', (_name, before, next, fault) => {
    expect(stepFault(before, next, today)).toBe(fault);
  });

  test('no row of steps without fault ever passes over a stage, or turns back in silence', () => {
    const anyStep = fc.record({
      stage: fc.constantFrom(...partnerStages),
      since: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-12-01' as PlainDate, days)),
      reason: fc.constantFrom(null, 'A reason'),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (all) => {
        const kept: StageStep[] = [];
        for (const one of all) if (stepFault(kept.at(-1) ?? null, one, today) === null) kept.push(one);
        for (let at = 1; at < kept.length; at++) {
          const [before, after] = [kept[at - 1] as StageStep, kept[at] as StageStep];
          const on = partnerStages.indexOf(after.stage) - partnerStages.indexOf(before.stage);
          expect(on === 1 || (on < 0 && after.reason !== null)).toBe(true);
          expect(after.since > before.since && after.since <= today).toBe(true);
        }
      }),
      numRuns(5000),
    );
  });
});

describe('where partners stand', () => {
  const body = (id: string, more: Partial<Organisation> = {}): Organisation => ({
    id: id as OrganisationId,
    name: id,
    ...more,
  });
  const id = (text: string) => text as OrganisationId;

  test('what is still to do comes from the listings; what nobody has said is asked', () => {
    const fresh = aService({
      organisation: id('a'),
      phone: '0113 496 0100',
      lastChecked: '2026-11-01' as PlainDate,
    });
    const [journey] = partnerJourneys(
      [body('a', { stage: 'action', stageSince: '2026-11-15' as PlainDate })],
      [fresh],
      new Map(),
      today,
    );
    expect(journey).toMatchObject({ stage: 'action', days: 10, unmet: [], unknown: ['champion'] });
    const [without] = partnerJourneys(
      [body('a', { stage: 'action', champions: { active: 0 } })],
      [{ ...fresh, lastChecked: '2026-08-01' as PlainDate }],
      new Map(),
      today,
    );
    expect(without).toMatchObject({
      since: null,
      days: null,
      unmet: ['checked-lately', 'champion'],
      unknown: [],
    });
  });

  test('a history counts for more than a cell; a body of which nobody says anything is not among them', () => {
    const steps = [step('awareness', '2026-01-05'), step('engagement', '2026-06-05')];
    const journeys = partnerJourneys(
      [body('c'), body('b', { stage: 'action' }), body('a', { stage: 'awareness' })],
      [],
      new Map([[id('a'), steps]]),
      today,
    );
    expect(journeys.map(({ organisation, stage }) => [organisation, stage])).toEqual([
      ['a', 'engagement'],
      ['b', 'action'],
    ]);
    expect(stageCounts(journeys).reduce((sum, { partners }) => sum + partners, 0)).toBe(journeys.length);
    expect(stageCounts(journeys)[1]).toEqual({ stage: 'engagement', partners: 1, medianDays: 173 });
  });
});

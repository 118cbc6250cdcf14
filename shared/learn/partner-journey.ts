// How far each partner has come, how it got there, and what stands between it and the next stage. A journey goes one stage
// on at a time; it goes back only with a reason, so that nobody is moved about to make a figure look better.
import { recentDays } from '../match/weights.ts';
import { compareText } from '../record/compare-text.ts';
import { daysBetween } from '../record/plain-date.ts';
import {
  type Organisation,
  type OrganisationId,
  type PartnerStage,
  type PlainDate,
  partnerStages,
  type Service,
} from '../record/service.ts';
import { checkedOn } from './best-placed.ts';

/** One entry of a partner's history. */
export interface StageStep {
  stage: PartnerStage;
  since: PlainDate;
  /** Why it went back; null where none is given. */
  reason: string | null;
}

/** What cannot be in a history, beside the entry before it. */
export type StepFault = 'to-come' | 'not-later' | 'same' | 'skips' | 'back-without-reason';

/** What is wrong with the next entry of a history; null when it may stand. Wherever a history begins, it begins. */
export function stepFault(before: StageStep | null, step: StageStep, today: PlainDate): StepFault | null {
  if (step.since > today) return 'to-come';
  if (before === null) return null;
  if (step.since <= before.since) return 'not-later';
  const on = partnerStages.indexOf(step.stage) - partnerStages.indexOf(before.stage);
  if (on === 0) return 'same';
  if (on > 1) return 'skips';
  return on < 0 && step.reason === null ? 'back-without-reason' : null;
}

/** What has to hold before a partner can leave a stage. */
const stageCriteria = ['listed', 'reachable', 'says-when', 'checked-lately', 'champion'] as const;
export type StageCriterion = (typeof stageCriteria)[number];

/** What is asked of a partner at each stage; at the last, so that it stays there. */
const exitCriteria: Record<PartnerStage, readonly StageCriterion[]> = {
  awareness: ['listed', 'reachable'],
  engagement: ['listed', 'reachable', 'says-when', 'checked-lately'],
  action: ['checked-lately', 'champion'],
  independence: ['checked-lately', 'champion'],
};

export interface Journey {
  organisation: OrganisationId;
  stage: PartnerStage;
  /** Null where nobody has said. */
  since: PlainDate | null;
  /** Days in this stage; null where nobody has said since when. */
  days: number | null;
  /** Oldest first; empty where only the stage is known. */
  steps: readonly StageStep[];
  unmet: readonly StageCriterion[];
  /** What nobody has said, so that it has to be asked. */
  unknown: readonly StageCriterion[];
}

/** Whether a criterion holds; null where nobody has said. */
function holds(
  criterion: StageCriterion,
  { champions }: Organisation,
  services: readonly Service[],
  today: PlainDate,
): boolean | null {
  switch (criterion) {
    case 'listed':
      return services.length > 0;
    case 'reachable':
      return services.some(({ phone, email, website }) => (phone ?? email ?? website) !== undefined);
    case 'says-when':
      return services.some(
        ({ when, places }) => when !== undefined || places.some((place) => place.when !== undefined),
      );
    case 'checked-lately':
      return (
        services.length > 0 &&
        services.every((service) => {
          const day = checkedOn(service);
          return day !== null && daysBetween(day, today) <= recentDays;
        })
      );
    case 'champion':
      return champions?.active === undefined ? null : champions.active > 0;
  }
}

/**
 * The journeys of all partners whose stage is known, those that have come least far first, and of these the longest there.
 * `services` are those that are on; `histories` are in order and without fault.
 */
export function partnerJourneys(
  organisations: readonly Organisation[],
  services: readonly Service[],
  histories: ReadonlyMap<OrganisationId, readonly StageStep[]>,
  today: PlainDate,
): Journey[] {
  const own = Map.groupBy(services, ({ organisation }) => organisation);
  return organisations
    .flatMap((organisation): Journey[] => {
      const steps = histories.get(organisation.id) ?? [];
      const last = steps.at(-1);
      const stage = last?.stage ?? organisation.stage;
      if (stage === undefined) return [];
      const since = last?.since ?? organisation.stageSince ?? null;
      const states = exitCriteria[stage].map(
        (criterion) =>
          [criterion, holds(criterion, organisation, own.get(organisation.id) ?? [], today)] as const,
      );
      return [
        {
          organisation: organisation.id,
          stage,
          since,
          days: since === null ? null : daysBetween(since, today),
          steps,
          unmet: states.flatMap(([criterion, state]) => (state === false ? [criterion] : [])),
          unknown: states.flatMap(([criterion, state]) => (state === null ? [criterion] : [])),
        },
      ];
    })
    .sort(
      (a, b) =>
        partnerStages.indexOf(a.stage) - partnerStages.indexOf(b.stage) ||
        (b.days ?? -1) - (a.days ?? -1) ||
        compareText(a.organisation, b.organisation),
    );
}

/** How many partners are at each stage, and the middle of their days there; of an even number the lower of the two. */
export function stageCounts(
  journeys: readonly Journey[],
): { stage: PartnerStage; partners: number; medianDays: number | null }[] {
  return partnerStages.map((stage) => {
    const there = journeys.filter((journey) => journey.stage === stage);
    const days = there.flatMap((journey) => journey.days ?? []).sort((a, b) => a - b);
    return { stage, partners: there.length, medianDays: days[Math.floor((days.length - 1) / 2)] ?? null };
  });
}

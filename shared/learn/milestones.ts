// What a partnership can show that it has reached. Each is counted from the same lists as all else, and names nobody.
import { type TopicGroupId, topicGroupIds, topicGroups } from '../record/taxonomy.ts';
import type { ChampionCounts } from './champion-counts.ts';
import type { SourceQuality } from './data-quality.ts';
import type { TownCover } from './find-gaps.ts';
import type { Journey } from './partner-journey.ts';

export type Milestone =
  /** So many active champions or more, and so many partners who help people or go on by themselves. */
  | { kind: 'champions' | 'partners'; count: number }
  /** In every town somebody helps with every topic of this kind. */
  | { kind: 'everywhere'; group: TopicGroupId }
  /** Nine of ten listings or more were checked lately. */
  | { kind: 'checked' };

/** What is worth a card: fewer champions than this could be known by their faces. */
const steps = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];
const mostChecked = 0.9;

export interface MilestoneSources {
  champions: ChampionCounts;
  journeys: readonly Journey[];
  cover: readonly TownCover[];
  quality: readonly SourceQuality[];
}

/** The milestones that have been reached, each at its furthest step only. */
export function reachedMilestones({ champions, journeys, cover, quality }: MilestoneSources): Milestone[] {
  const furthest = (kind: 'champions' | 'partners', count: number): Milestone[] => {
    const step = steps.findLast((one) => one <= count);
    return step === undefined ? [] : [{ kind, count: step }];
  };
  const active = journeys.filter(({ stage }) => stage === 'action' || stage === 'independence');
  const sum = (of: (one: SourceQuality) => number): number =>
    quality.reduce((total, one) => total + of(one), 0);
  const [lately, services] = [sum(({ ages }) => ages.lately), sum((one) => one.services)];
  return [
    ...furthest('champions', champions.totals.active ?? 0),
    ...furthest('partners', active.length),
    ...topicGroupIds
      .filter((group) => isEverywhere(group, cover))
      .map((group): Milestone => ({ kind: 'everywhere', group })),
    ...(services > 0 && lately >= mostChecked * services ? [{ kind: 'checked' } as const] : []),
  ];
}

/** Without a town there is nowhere. */
function isEverywhere(group: TopicGroupId, cover: readonly TownCover[]): boolean {
  return (
    cover.length > 0 &&
    cover.every(({ covers }) =>
      covers.every(
        ({ subject, services }) =>
          !('topic' in subject) || topicGroups[subject.topic] !== group || services > 0,
      ),
    )
  );
}

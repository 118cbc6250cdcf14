// Where to act first, and with what kind of help: what a place needs, times how much of it is missing there. Three shares,
// each raised to a weight and multiplied, so that a place without need, or without a gap, is never put first, and anybody
// can check a score by hand.
import { compareText } from '../record/compare-text.ts';
import { type TopicGroupId, topicGroupIds, topicGroups } from '../record/taxonomy.ts';
import type { TownCover } from './find-gaps.ts';
import type { Town } from './town.ts';

/** What a coordinator says of a place, or of a small area in it. */
export interface ToldNeed {
  name: string;
  /** Higher is more; only its share of the highest counts. */
  need: number;
  /** As the coordinator has them; null where the people of the towns stand for them. */
  people: number | null;
}

/** A place of which a coordinator says how much it needs. */
export interface NeedArea extends ToldNeed {
  /** Its own, where a council and a town share a name. */
  key: string;
  /** Where it has one of its own. */
  nameCy?: string;
  /** Of the report; never none. */
  towns: readonly Town[];
  /** The small areas that tell it together; none where it is told by itself. */
  parts: readonly ToldNeed[];
}

export const factors = ['need', 'gap', 'people'] as const;
export type Factor = (typeof factors)[number];
/** 1 counts a share as it is, 2 twice over, 0 leaves it out. */
export type Weights = Readonly<Record<Factor, number>>;

/** Need times the share that is missing; how many people a place has only parts what is equal. */
export const plainWeights: Weights = { need: 1, gap: 1, people: 0 };

/** What is told with need, gap and people together: the coordinator's places, and what each counts for. */
export interface NeedLayer {
  areas: readonly NeedArea[];
  weights: Weights;
}

export interface Priority {
  area: NeedArea;
  group: TopicGroupId;
  people: number;
  /** People of the towns, and of these times the topics of the group how many have no help. */
  townPeople: number;
  topics: number;
  lacking: number;
  /** Each from 0 to 1: of the highest need, of people and topics, of the people of the place with most. */
  shares: Readonly<Record<Factor, number>>;
  /** From 0 to 100. */
  score: number;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Every place of a layer with every kind of topic, what to act on first at the head. */
export function findPriorities({ areas, weights }: NeedLayer, cover: readonly TownCover[]): Priority[] {
  const coverOf = new Map(cover.map((one) => [one.town, one.covers]));
  const sum = (towns: readonly Town[], of: (town: Town) => number): number =>
    towns.reduce((total, town) => total + of(town), 0);
  const sized = areas.map((area) => {
    const townPeople = sum(area.towns, ({ people }) => people);
    return { area, townPeople, people: area.people ?? townPeople };
  });
  const highest = Math.max(...areas.map(({ need }) => need));
  const most = Math.max(...sized.map(({ people }) => people));
  return sized
    .flatMap(({ area, townPeople, people }) =>
      topicGroupIds.map((group): Priority => {
        const ofGroup = (town: Town) =>
          (coverOf.get(town) ?? []).filter(
            ({ subject }) => 'topic' in subject && topicGroups[subject.topic] === group,
          );
        const topics = Object.values(topicGroups).filter((one) => one === group).length;
        const without = (town: Town): number => ofGroup(town).filter(({ services }) => services === 0).length;
        const lacking = sum(area.towns, (town) => town.people * without(town));
        const shares = {
          need: shareOf(area.need, highest),
          gap: shareOf(lacking, townPeople * topics),
          people: shareOf(people, most),
        };
        const score = factors.reduce((product, factor) => product * shares[factor] ** weights[factor], 100);
        return { area, group, people, townPeople, topics, lacking, shares, score };
      }),
    )
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.people - a.people ||
        compareText(a.area.name, b.area.name) ||
        topicGroupIds.indexOf(a.group) - topicGroupIds.indexOf(b.group),
    );
}

// What is counted on an adviser's device, once that is switched on: how often, never about whom. Each press of a button
// adds one to a number by topic group, one by service and one by district; no number knows of another. What each of them
// means is in docs/data-format.md.
import type { WantedTopic } from '../need/need.ts';
import type { Place } from '../place/place.ts';
import { compareText } from '../record/compare-text.ts';
import type { PlainDate } from '../record/service.ts';
import { type TopicGroupId, topicGroups } from '../record/taxonomy.ts';

/** What became of it; counted apart, so that nobody's way from one to the next can be followed. */
export const outcomes = ['given', 'declined', 'none-suitable', 'came'] as const;
export type Outcome = (typeof outcomes)[number];

declare const month: unique symbol;
/** Written `YYYY-MM`. */
export type Month = string & { readonly [month]: true };

/** How often each thing was counted: in the order of the keys, which tells nothing of the order of events; never 0. */
export type Cells = readonly (readonly [key: string, count: number])[];

/** What a press may be counted by. */
export const dimensions = ['group', 'service', 'district'] as const;
export type Dimension = (typeof dimensions)[number];

/** The presses of one outcome in one month, and three ways of counting them, each for itself. */
export type Counts = Record<Dimension, Cells> & { presses: number };

export type MonthCounts = Partial<Record<Outcome, Counts>>;

/** Everything that is kept, month by month, the oldest first. Plain data, as it is stored. */
export type Tally = readonly { month: Month; counts: MonthCounts }[];

/** One press of a button, held while it is on the screen so that it can be taken back; a part that is not known is null. */
export interface Press extends Record<Dimension, string | null> {
  month: Month;
  outcome: Outcome;
  group: TopicGroupId | null;
}

/** What was asked, as far as it is counted. */
export interface Asked {
  /** Those that weigh most first. */
  topics: readonly WantedTopic[];
  place: Place | null;
  /** Whether somebody may have been in danger, or was sent to other services, at any time since it began. */
  wasRedirected: boolean;
}

/** Months are kept for a year, beside the one that runs. */
const keptMonths = 12;
/** Those, and one that a wrong clock made. */
export const mostMonths = keptMonths + 2;
/** So many services or districts of one month and outcome; what comes after them is counted without its name. */
export const mostCells = 500;

export const noTally: Tally = [];

/** The month in which a day lies. */
export function monthOf(day: PlainDate): Month {
  return day.slice(0, 7) as Month;
}

/**
 * The press to count; null where somebody may have been in danger or was sent to other services, which is never counted. Only
 * one topic's group is, so that no two can be put together. The district is the council where that is certain, else the
 * outcode.
 */
export function pressOf(
  asked: Asked,
  outcome: Outcome,
  service: string | null,
  thisMonth: Month,
): Press | null {
  if (asked.wasRedirected) return null;
  const topic = asked.topics[0]?.id;
  return {
    month: thisMonth,
    outcome,
    group: topic === undefined ? null : topicGroups[topic],
    service,
    district: asked.place?.council ?? asked.place?.outcode ?? null,
  };
}

/** The tally with one press more, and without the months that are older than a year. */
export function addPress(tally: Tally, press: Press): Tally {
  const pressed = [{ month: press.month, counts: countsOf(press) }];
  return dropOldMonths(mergeTallies([tally, pressed], mostCells), press.month);
}

/** The tally with a press taken back; a month that has ended stays as it is, because it may have been told already. */
export function takeBackPress(tally: Tally, press: Press, thisMonth: Month): Tally {
  if (press.month !== thisMonth) return tally;
  return tally.flatMap((entry) => {
    if (entry.month !== press.month) return [entry];
    const before = entry.counts[press.outcome];
    if (before === undefined) return [entry];
    const { [press.outcome]: _taken, ...others } = entry.counts;
    const counts = before.presses > 1 ? { ...others, [press.outcome]: without(before, press) } : others;
    return Object.keys(counts).length === 0 ? [] : [{ ...entry, counts }];
  });
}

/** What is kept month by month, the oldest first, without the months that are older than a year. */
export function dropOldMonths<T extends { month: Month }>(entries: readonly T[], thisMonth: Month): T[] {
  return entries
    .filter((entry) => monthNumber(thisMonth) - monthNumber(entry.month) <= keptMonths)
    .slice(0, mostMonths);
}

/** Every service that was counted. */
export function serviceIdsOf(tally: Tally): Set<string> {
  const told = tally.flatMap(({ counts }) => outcomes.flatMap((outcome) => counts[outcome]?.service ?? []));
  return new Set(told.map(([id]) => id));
}

/** Several tallies as one: every number is the sum of theirs. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return mergeTallies(tallies);
}

function monthNumber(of: Month): number {
  const [year, number] = of.split('-').map(Number);
  return (year ?? 0) * 12 + (number ?? 0);
}

function countsOf(press: Press): MonthCounts {
  const once = (key: string | null): Cells => (key === null ? [] : [[key, 1]]);
  return {
    [press.outcome]: {
      presses: 1,
      group: once(press.group),
      service: once(press.service),
      district: once(press.district),
    },
  };
}

function without(counts: Counts, press: Press): Counts {
  const lessOne = (cells: Cells, key: string | null): Cells =>
    cells.flatMap(([name, count]): Cells => {
      if (name !== key) return [[name, count]];
      return count > 1 ? [[name, count - 1]] : [];
    });
  return {
    presses: counts.presses - 1,
    group: lessOne(counts.group, press.group),
    service: lessOne(counts.service, press.service),
    district: lessOne(counts.district, press.district),
  };
}

function mergeTallies(tallies: readonly Tally[], most?: number): Tally {
  return [...Map.groupBy(tallies.flat(), (entry) => entry.month)]
    .sort(([first], [second]) => compareText(first, second))
    .map(([of, entries]) => {
      const counts: MonthCounts = {};
      for (const outcome of outcomes) {
        const told = entries.flatMap((entry) => entry.counts[outcome] ?? []);
        if (told.length > 0) counts[outcome] = addCounts(told, most);
      }
      return { month: of, counts };
    });
}

function addCounts(told: readonly Counts[], most?: number): Counts {
  const summed = (by: Dimension) =>
    addCells(
      told.map((counts) => counts[by]),
      most,
    );
  return {
    presses: told.reduce((sum, { presses }) => sum + presses, 0),
    group: summed('group'),
    service: summed('service'),
    district: summed('district'),
  };
}

/** Several ways of counting the same as one: every number is the sum of theirs. What comes after so many keys is left out. */
export function addCells(tables: readonly Cells[], most: number = Number.POSITIVE_INFINITY): Cells {
  const sums = new Map<string, number>();
  for (const [key, count] of tables.flat())
    if (sums.has(key) || sums.size < most) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].sort(([first], [second]) => compareText(first, second));
}

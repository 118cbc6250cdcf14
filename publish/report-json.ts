// A report as data: `report.json`, in the shape of CONTRACTS.md, section 3, and more.
import type { BestPlaced } from '../shared/learn/best-placed.ts';
import { type Demand, unmetBeside } from '../shared/learn/demand.ts';
import type { Gap } from '../shared/learn/find-gaps.ts';
import type { Overlap } from '../shared/learn/find-overlaps.ts';
import { indicatorsOf } from '../shared/learn/indicators.ts';
import type { Journey } from '../shared/learn/partner-journey.ts';
import { factors, type Priority } from '../shared/learn/priorities.ts';
import type { Duplicate, Report } from '../shared/learn/report.ts';
import { toldByParts } from '../shared/learn/small-areas.ts';
import type { Town } from '../shared/learn/town.ts';
import type { ChangedGap, Changes } from '../shared/learn/what-changed.ts';

const format = 'fingerpost-report-1';
/** How the data of every report of ours begins. */
export const reportStart = `{"format":"${format}"`;

function asArea({ name, area, point: { latitude, longitude }, people }: Town): object {
  return { name, council: area, latitude, longitude, people };
}

function asGap(gap: Gap, demand: Demand): object {
  const { town, subject, facet, nearest, possible, possibleCount } = gap;
  const asked = unmetBeside(gap, demand);
  return {
    area: asArea(town),
    ...subject,
    ...facet,
    nearestMetres: nearest === null ? null : Math.round(nearest.metres),
    nearest: nearest?.id ?? null,
    ...(facet === null && { possible, possibleCount }),
    ...(asked !== null && { askedInGroup: asked }),
  };
}

function asOverlap({ ids, topics, metresApart, minutesAWeek }: Overlap): object {
  return { ids, topics, metresApart: Math.round(metresApart), minutesAWeek };
}

function asDuplicate({ records, evidence, isJoined }: Duplicate): object {
  return { ids: records.map(({ id }) => id), records, evidence: evidence.map(({ code }) => code), isJoined };
}

function asBestPlaced({ subject, gaps, placed }: BestPlaced): object {
  return {
    ...subject,
    townsWithout: gaps.length,
    organisations: placed.map(({ organisation, firmness, services, towns, people, room, checked }) => {
      return { organisation, firmness, services, towns: towns.length, people, room, checked };
    }),
  };
}

/** So many places behind the point are the same on every machine, and enough to check a score with. */
const decimals = { share: 4, score: 2 };

function asPriority({ area, group, shares, score, ...counts }: Priority): object {
  return {
    area: area.name,
    towns: area.towns.map(({ name, area: council }) => ({ name, council })),
    group,
    smallAreas: area.parts.length,
    need: area.need,
    ...counts,
    shares: Object.fromEntries(
      factors.map((factor) => [factor, Number(shares[factor].toFixed(decimals.share))]),
    ),
    score: Number(score.toFixed(decimals.score)),
  };
}

function asStage({ organisation, stage, since, days, steps, unmet, unknown }: Journey): object {
  return { organisation, stage, since, days, history: steps, unmet, unknown };
}

function asChanges({ since, opened, closed, gaps, moved }: Changes): object {
  const told = (all: readonly ChangedGap[]): object[] =>
    all.map(({ town, subject }) => ({ area: asArea(town), ...subject }));
  return {
    ...{ since, opened, closed, moved },
    gapsOpened: gaps === null ? null : told(gaps.opened),
    gapsClosed: gaps === null ? null : told(gaps.closed),
  };
}

/** The text of `report.json`: the same report, the same bytes. */
export function reportJson(report: Report): string {
  const { name, today, reachMetres, areas, towns, overlaps } = report;
  const whole = {
    format,
    ...{ name, on: today, reachMetres: Math.round(reachMetres), areas },
    towns: towns.length,
    gaps: report.gaps.map((gap) => asGap(gap, report.demand)),
    gapsLeftOut: report.leftOut,
    overlaps: overlaps.sure.map(asOverlap),
    overlapsOfUnknownTimes: overlaps.timesUnknown.map(asOverlap),
    duplicates: report.duplicates.map(asDuplicate),
    priorities: report.priorities.map(asPriority),
    smallAreas: toldByParts(report.priorities).flatMap(({ name: area, parts }) =>
      parts.map((part) => ({ area, ...part })),
    ),
    weights: report.weights,
    stages: report.journeys.map(asStage),
    champions: report.champions,
    selfChecks: report.selfChecks,
    training: report.training.map(({ service, topics }) => ({ id: service.id, topics })),
    milestones: report.milestones,
    bestPlaced: report.bestPlaced.map(asBestPlaced),
    quality: report.quality,
    indicators: indicatorsOf(report),
    changes: report.changes === null ? null : asChanges(report.changes),
    demand: { months: report.demand.figures.map(({ month }) => month), tables: report.demand.tables },
  };
  return `${JSON.stringify(whole)}\n`;
}

// The figures that funders ask for, each under one id, with one definition in docs/insight.md.
import type { PartnerStage } from '../record/service.ts';
import { toldTotal } from './disclosure.ts';
import { stageCounts } from './partner-journey.ts';
import type { Report } from './report.ts';
import type { Dimension, Outcome } from './tally.ts';

/** Null is not known: nobody has sent counts, or nobody has said. Counts of presses are sums of what may be told. */
export interface Indicators {
  'supply.services': number;
  'supply.providers': number;
  'supply.freshShare90': number | null;
  'gap.count': number;
  'overlap.count': number;
  'demand.zeroResults': number | null;
  'card.taken': number | null;
  'arrivals.reported': number | null;
  'partners.byStage': Partial<Record<PartnerStage, number>>;
  /** The middle of the days that partners have been at their stage; of a stage where nobody says since when, null. */
  'partners.medianDaysInStage': Partial<Record<PartnerStage, number | null>>;
  'champions.active': number | null;
}

/** The indicators of a report. */
export function indicatorsOf(report: Report): Indicators {
  const { directory, supplied, quality, gaps, overlaps, journeys, champions } = report;
  const all = quality.reduce((sum, { services }) => sum + services, 0);
  const stages = stageCounts(journeys);
  const lately = quality.reduce((sum, { ages }) => sum + ages.lately, 0);
  return {
    'supply.services': supplied,
    'supply.providers': new Set(directory.services.map(({ organisation }) => organisation)).size,
    'supply.freshShare90': all === 0 ? null : lately / all,
    'gap.count': gaps.filter(({ subject, facet }) => facet === null && 'topic' in subject).length,
    'overlap.count': overlaps.sure.length,
    'demand.zeroResults': toldOf(report, 'none-suitable', 'group'),
    'card.taken': toldOf(report, 'given', 'service'),
    'arrivals.reported': toldOf(report, 'came', 'service'),
    'partners.byStage': Object.fromEntries(stages.map(({ stage, partners }) => [stage, partners])),
    'partners.medianDaysInStage': Object.fromEntries(
      stages.map(({ stage, medianDays }) => [stage, medianDays]),
    ),
    'champions.active': champions.totals.active,
  };
}

function toldOf({ demand }: Report, outcome: Outcome, by: Dimension): number | null {
  if (demand.figures.length === 0) return null;
  return toldTotal(demand.tables.find((one) => one.outcome === outcome && one.by === by)?.told ?? []);
}

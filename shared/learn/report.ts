// What the whole directory teaches the people who run it: every finding of one report, as data.
import type { Directory } from '../pack/directory.ts';
import type {
  Organisation,
  OrganisationId,
  PlainDate,
  Service,
  ServiceId,
  Source,
  SourceId,
} from '../record/service.ts';
import { type BestPlaced, bestPlaced } from './best-placed.ts';
import { type ChampionCounts, championCounts } from './champion-counts.ts';
import { dataQuality, type SourceQuality } from './data-quality.ts';
import { type Demand, demandOf, type MonthFigures } from './demand.ts';
import { findGaps, type Gaps } from './find-gaps.ts';
import { findOverlaps, type Overlaps } from './find-overlaps.ts';
import { type Milestone, reachedMilestones } from './milestones.ts';
import { type Journey, partnerJourneys, type StageStep } from './partner-journey.ts';
import { findPriorities, type NeedLayer, type Priority, plainWeights, type Weights } from './priorities.ts';
import { type Evidence, isAgainst } from './same-offer.ts';
import { type SelfCheck, type SharedSelfCheck, sharedOf } from './self-check.ts';
import { suppliedOn } from './supply.ts';
import type { Town } from './town.ts';
import { type TrainingOffer, trainingOffers } from './training-offers.ts';
import { type Changes, type KeptMonth, whatChanged } from './what-changed.ts';

/** One record as its list has it. */
export interface ToldRecord {
  id: ServiceId;
  name: string;
  source: SourceId;
}

/** Two records or more of one offer. */
export interface Duplicate {
  records: ToldRecord[];
  evidence: Evidence[];
  /** Certain enough to be shown as one already; the lists still hold it twice. */
  isJoined: boolean;
}

export interface ReportOptions {
  today: PlainDate;
  reachMetres: number;
  /** The towns of the area, and the names of its councils. */
  towns: readonly Town[];
  areas: readonly string[];
  duplicates: readonly Duplicate[];
  /** How each partner came to its stage, where that is known. */
  histories: ReadonlyMap<OrganisationId, readonly StageStep[]>;
  /** The self-checks that partners share. */
  selfChecks: ReadonlyMap<OrganisationId, SelfCheck>;
  /** What was told of months that have ended; none where nobody has sent counts. */
  figures: readonly MonthFigures[];
  /** How much places need, where a coordinator has said. */
  need?: NeedLayer;
  /** What was found in an earlier month; null where nothing is kept. */
  before: KeptMonth | null;
}

/** The parts of a report; a section of its page shows one or more of them. */
export interface Report extends Gaps {
  name: string;
  today: PlainDate;
  reachMetres: number;
  areas: readonly string[];
  towns: readonly Town[];
  directory: Directory;
  /** Services that are on, of those that are not closed. */
  supplied: number;
  overlaps: Overlaps;
  duplicates: readonly Duplicate[];
  bestPlaced: BestPlaced[];
  /** Empty where nobody has said how much a place needs. */
  priorities: Priority[];
  weights: Weights;
  journeys: Journey[];
  training: TrainingOffer[];
  selfChecks: SharedSelfCheck[];
  champions: ChampionCounts;
  milestones: Milestone[];
  quality: SourceQuality[];
  demand: Demand;
  /** Null where there is nothing to compare with. */
  changes: Changes | null;
}

/** Those that readers see twice still are first; then the surest: what has least against it, then most for it. */
function byHarm(a: Duplicate, b: Duplicate): number {
  const against = ({ evidence }: Duplicate): number => evidence.filter(({ code }) => isAgainst(code)).length;
  return (
    Number(a.isJoined) - Number(b.isJoined) ||
    against(a) - against(b) ||
    b.evidence.length - a.evidence.length
  );
}

/** Of the gaps in what help has, so many are told; a whole nation has millions. */
const mostFacetGaps = 50_000;

/** Counts everything that a report tells of a directory on a day. */
export function makeReport(
  directory: Directory,
  {
    today,
    reachMetres,
    towns,
    areas,
    duplicates,
    histories,
    selfChecks,
    figures,
    need,
    before,
  }: ReportOptions,
): Report {
  const supplied = suppliedOn(directory.services, today);
  const found = findGaps(directory.services, supplied, towns, { today, reachMetres, mostFacetGaps });
  const same = new Set(duplicates.map(({ records }) => JSON.stringify(records.map(({ id }) => id).sort())));
  const areSame = (a: ServiceId, b: ServiceId): boolean => same.has(JSON.stringify([a, b]));
  const services = supplied.map(({ service }) => service);
  const journeys = partnerJourneys(directory.organisations, services, histories, today);
  const champions = championCounts(directory.organisations);
  const quality = dataQuality(directory.services, today);
  const facts = {
    ...found,
    ...{ name: directory.name, today, reachMetres, areas, towns, directory },
    supplied: supplied.length,
    overlaps: findOverlaps(supplied, today, areSame),
    duplicates: duplicates.toSorted(byHarm),
    bestPlaced: bestPlaced(
      supplied,
      found.cover.map(({ town }) => town),
      found.subjects,
      found.gaps,
      reachMetres,
    ),
    priorities: need === undefined ? [] : findPriorities(need, found.cover),
    weights: need?.weights ?? plainWeights,
    journeys,
    training: trainingOffers(services),
    selfChecks: directory.organisations.flatMap(({ id }) => {
      const check = selfChecks.get(id);
      return check === undefined ? [] : [sharedOf(id, check)];
    }),
    champions,
    milestones: reachedMilestones({ champions, journeys, cover: found.cover, quality }),
    quality,
    demand: demandOf(figures),
  };
  return { ...facts, changes: before === null ? null : whatChanged(before, facts) };
}

/** Services, organisations and sources of a report by their ids. */
export function recordsOf({ directory }: Pick<Report, 'directory'>): {
  service: (id: ServiceId) => Service;
  /** A service that has gone from the directory keeps its id. */
  serviceName: (id: string) => string;
  organisation: (id: OrganisationId) => Organisation;
  organisationOf: (service: Service) => Organisation;
  source: (id: SourceId) => Source;
} {
  const services = new Map<string, Service>(directory.services.map((service) => [service.id, service]));
  const organisations = new Map(directory.organisations.map((one) => [one.id, one]));
  const sources = new Map(directory.sources.map((source) => [source.id, source]));
  const known = <Key, Value>(from: ReadonlyMap<Key, Value>, key: Key): Value => {
    const value = from.get(key);
    if (value === undefined) throw new Error(`reporting: nothing is called ${String(key)}`);
    return value;
  };
  return {
    service: (id) => known(services, id),
    serviceName: (id) => services.get(id)?.name ?? id,
    organisation: (id) => known(organisations, id),
    organisationOf: ({ organisation }) => known(organisations, organisation),
    source: (id) => known(sources, id),
  };
}

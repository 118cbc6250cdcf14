// What the lists do not say: for the owner of each source, a list of what to add, the emptiest listing first.

import { recentDays, yearDays } from '../match/weights.ts';
import { compareText } from '../record/compare-text.ts';
import { addDays } from '../record/plain-date.ts';
import type { PlainDate, Service, ServiceId, SourceId } from '../record/service.ts';
import { checkedOn } from './best-placed.ts';

/** What a listing should say, in the order in which a person misses it. */
export const qualityIds = [
  'topics',
  'where',
  'contact',
  'when',
  'cost',
  'getting-in',
  'levels',
  'access',
  'languages',
] as const;
export type QualityId = (typeof qualityIds)[number];

/** How long ago a listing was last checked; `overdue` is past the day that its owner set. */
export type CheckAge = 'lately' | 'within-year' | 'older' | 'never' | 'overdue';
export const checkAges = ['lately', 'within-year', 'older', 'never', 'overdue'] as const satisfies CheckAge[];

export interface ToMend {
  id: ServiceId;
  missing: QualityId[];
  age: CheckAge;
}

export interface SourceQuality {
  source: SourceId;
  services: number;
  /** How many services say each thing. */
  says: Record<QualityId, number>;
  ages: Record<CheckAge, number>;
  toMend: ToMend[];
}

/** What every source leaves unsaid on a day, closed services aside; the source with most to mend first. */
export function dataQuality(services: readonly Service[], today: PlainDate): SourceQuality[] {
  const open = services.filter(({ status }) => status !== 'closed');
  const bySource = Map.groupBy(open, ({ source }) => source);
  return [...bySource]
    .map(([source, own]) => qualityOf(source, own, today))
    .sort((a, b) => b.toMend.length - a.toMend.length || compareText(a.source, b.source));
}

function qualityOf(source: SourceId, services: readonly Service[], today: PlainDate): SourceQuality {
  const judged = services.map((service): ToMend => {
    return { id: service.id, missing: missingIn(service), age: ageOf(service, today) };
  });
  const says = Object.fromEntries(
    qualityIds.map((id) => [id, judged.filter(({ missing }) => !missing.includes(id)).length]),
  ) as SourceQuality['says'];
  const ages = Object.fromEntries(
    checkAges.map((age) => [age, judged.filter((one) => one.age === age).length]),
  ) as SourceQuality['ages'];
  return {
    source,
    services: services.length,
    says,
    ages,
    toMend: judged
      .filter(({ missing, age }) => missing.length > 0 || age !== 'lately')
      .sort((a, b) => weight(b) - weight(a) || compareText(a.id, b.id)),
  };
}

/** A listing that nobody has looked at counts as if two things were missing. */
function weight({ missing, age }: ToMend): number {
  return missing.length + (age === 'lately' ? 0 : age === 'within-year' ? 1 : 2);
}

/** What neither a service nor any of its places says; a place that says it speaks for the service. */
function missingIn(service: Service): QualityId[] {
  const { places, coverage } = service;
  const said: Record<QualityId, boolean> = {
    topics: service.topics.length > 0,
    where: coverage !== undefined || places.some(({ point }) => point !== undefined),
    contact:
      (service.phone ?? service.email ?? service.website) !== undefined ||
      places.some(({ phone }) => phone !== undefined),
    when: service.when !== undefined || places.some(({ when }) => when !== undefined),
    cost: service.cost !== undefined,
    'getting-in': service.howToGetIn !== undefined,
    levels: service.levels.length > 0,
    access: service.access.length > 0 || places.some(({ access = [] }) => access.length > 0),
    languages: service.languages.length > 0,
  };
  return qualityIds.filter((id) => !said[id]);
}

function ageOf(service: Service, today: PlainDate): CheckAge {
  if (service.reviewBy !== undefined && service.reviewBy < today) return 'overdue';
  const checked = checkedOn(service);
  if (checked === null) return 'never';
  if (checked >= addDays(today, -recentDays)) return 'lately';
  return checked >= addDays(today, -yearDays) ? 'within-year' : 'older';
}

// One record from several of one service: field by field what was checked last, else what the source named first says.
import { compareText } from '../shared/record/compare-text.ts';
import type { OwnText, Service, ServicePlace, SourceId } from '../shared/record/service.ts';
import type { Column } from './columns.ts';
import { isStated } from './stated.ts';
import { withPlaces } from './unite-places.ts';

/** Fields that are one fact together: the limit of one source never goes with the other limit of another. */
const facts: readonly { fields: readonly (keyof Service)[]; column: Column; isWording?: true }[] = [
  { fields: ['name'], column: 'service', isWording: true },
  { fields: ['topics'], column: 'topics' },
  { fields: ['generalist'], column: 'generalist' },
  { fields: ['levels'], column: 'levels' },
  { fields: ['audiences'], column: 'audiences' },
  { fields: ['onlyFor', 'onlyForInWords'], column: 'only_for' },
  { fields: ['minimumAge', 'maximumAge'], column: 'minimum_age' },
  { fields: ['residentsOf'], column: 'residents_of' },
  { fields: ['eligibility'], column: 'eligibility', isWording: true },
  { fields: ['modes'], column: 'modes' },
  { fields: ['coverage'], column: 'coverage' },
  { fields: ['when'], column: 'when' },
  { fields: ['starts', 'startsInWords', 'ends', 'endsInWords'], column: 'starts' },
  { fields: ['cost'], column: 'cost' },
  { fields: ['howToGetIn'], column: 'how_to_get_in' },
  { fields: ['phone'], column: 'phone' },
  { fields: ['email'], column: 'email' },
  { fields: ['website'], column: 'website' },
  { fields: ['access'], column: 'access' },
  { fields: ['languages'], column: 'languages' },
  { fields: ['firstVisit'], column: 'first_visit', isWording: true },
  { fields: ['adviserNote'], column: 'adviser_note', isWording: true },
  { fields: ['lastChecked', 'checkedBy', 'reviewBy'], column: 'last_checked', isWording: true },
  { fields: ['capacity'], column: 'capacity' },
  { fields: ['reportTo'], column: 'report_to', isWording: true },
  { fields: ['supersededBy'], column: 'superseded_by' },
];

/** A fact of which two records say different things. */
export interface Disagreement {
  code: 'sources-disagree' | 'place-not-shared';
  column: Column;
  /** Which of the records was overruled. */
  of: number;
  value: string;
  kept: string;
}

export interface UnitedFacts {
  service: Service;
  disagreements: Disagreement[];
}

/** What is said, as far as it fits a line; the times of a schedule are left to the row itself. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { words, kind, state } = value as Record<string, unknown>;
  return String(words ?? kind ?? state ?? '');
}

/** The same thing said in other letters or spaces is the same. */
function sameKey(value: unknown): string {
  const sorted = Array.isArray(value) ? value.toSorted() : value;
  return JSON.stringify(sorted ?? null)
    .toLowerCase()
    .replace(/\s+/g, '');
}

/** Of records in order of trust, those that were checked last first; one without a date comes after all with one. */
function freshest(services: readonly Service[]): number[] {
  const order = services.map((_, index) => index);
  const dates = services.map(({ lastChecked, places }) =>
    [lastChecked, ...places.map((place) => place.lastChecked)].map((date) => date ?? '').sort(),
  );
  const checked = (index: number): string => dates[index]?.at(-1) ?? '';
  return order.sort((a, b) => compareText(checked(b), checked(a)) || a - b);
}

/** A cell left empty reads as active, so whoever says more is believed: nobody is sent to a closed door. */
function statusOf(ordered: readonly Service[]): Service['status'] {
  return ordered.find(({ status }) => status !== 'active')?.status ?? 'active';
}

/** Places that the record whose places come first does not have; whether they were kept or not, it is told. */
function unsharedPlaces({ places }: Service, ordered: readonly Service[], services: readonly Service[]) {
  const first = ordered.find((service) => service.places.length > 0);
  const postcodesOf = (some: readonly ServicePlace[]) =>
    new Set(some.flatMap(({ postcode }) => postcode ?? []));
  const [shared, kept] = [postcodesOf(first?.places ?? []), postcodesOf(places)];
  return services.flatMap((service, of) =>
    [...postcodesOf(service.places)].flatMap((value): Disagreement[] => {
      if (shared.has(value)) return [];
      const about = { column: 'postcode', of, value } as const;
      return [
        kept.has(value)
          ? { ...about, code: 'place-not-shared', kept: '' }
          : { ...about, code: 'sources-disagree', kept: [...kept].join(', ') },
      ];
    }),
  );
}

/** A text in each language in which any record has it. */
function textOf(ordered: readonly Service[], field: 'summary' | 'description'): OwnText | undefined {
  const texts = ordered.flatMap((service) => service[field] ?? []);
  return texts.length === 0 ? undefined : Object.assign({}, ...texts.toReversed());
}

/** Every source that tells of any of them but the first one's own, in the order of the alphabet. */
function otherSources([first, ...others]: readonly [Service, ...Service[]]): SourceId[] {
  const all = [
    ...(first.alsoFrom ?? []),
    ...others.flatMap(({ source, alsoFrom }) => [source, ...(alsoFrom ?? [])]),
  ];
  return [...new Set(all)].filter((source) => source !== first.source).sort();
}

/** The fields of a fact in a record, or null when none of them is stated. */
function factIn(service: Service, fields: readonly (keyof Service)[]): Partial<Service> | null {
  const stated = fields.filter((field) => isStated(service[field]));
  return stated.length === 0 ? null : Object.fromEntries(stated.map((field) => [field, service[field]]));
}

/** Where a record says something else than what was kept; wordings differ in every list, and tell nobody anything. */
function disagreementsWith(
  kept: Service,
  services: readonly Service[],
  { fields, column }: (typeof facts)[number],
): Disagreement[] {
  const told = (service: Service): string =>
    fields
      .map((field) => inWords(service[field]))
      .filter((words) => words !== '')
      .join(', ');
  const key = (service: Service): string => fields.map((one) => sameKey(service[one])).join();
  return services.flatMap((service, of) =>
    factIn(service, fields) === null || key(service) === key(kept)
      ? []
      : [{ code: 'sources-disagree', column, of, value: told(service), kept: told(kept) }],
  );
}

/**
 * One record of several that are one service, the most trusted first. It keeps the first one's id, source and
 * organisation; every other fact comes from the record that was checked last of those that state it.
 */
export function uniteFacts(services: readonly [Service, ...Service[]]): UnitedFacts {
  const [lead] = services;
  const ordered = freshest(services).flatMap((index) => services[index] ?? []);
  const service: Service = { ...lead, status: statusOf(ordered) };
  for (const { fields } of facts) {
    const fact = ordered.map((one) => factIn(one, fields)).find((one) => one !== null);
    for (const field of fields) if (!Array.isArray(service[field])) delete service[field];
    Object.assign(service, fact);
  }
  for (const field of ['summary', 'description'] as const) {
    const text = textOf(ordered, field);
    if (text !== undefined) service[field] = text;
  }
  const suggested = ordered.find(({ suggestedTopics }) => isStated(suggestedTopics))?.suggestedTopics;
  delete service.suggestedTopics;
  if (service.topics.length === 0 && suggested !== undefined) service.suggestedTopics = suggested;
  const alsoFrom = otherSources(services);
  if (alsoFrom.length > 0) service.alsoFrom = alsoFrom;
  const told = facts.filter(({ isWording }) => isWording !== true);
  const ofStatus = services.flatMap(({ status, lastChecked }, of): Disagreement[] =>
    status === service.status || (status === 'active' && lastChecked === undefined)
      ? []
      : [{ code: 'sources-disagree', column: 'status', of, value: status, kept: service.status }],
  );
  const united = withPlaces(service, ordered);
  return {
    service: united,
    disagreements: [
      ...told.flatMap((fact) => disagreementsWith(service, services, fact)),
      ...ofStatus,
      ...unsharedPlaces(united, ordered, services),
    ],
  };
}

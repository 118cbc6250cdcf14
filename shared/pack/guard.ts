// Whether what came out of a file is what a record may hold. Accepts exactly what `record/service-schema.ts` accepts,
// in a fortieth of its size and on pages where Zod cannot run.
import { limits } from '../record/limits.ts';
import { isEmailAddress, isPhoneNumber, isWebAddress } from '../record/link.ts';
import { isPlainDate } from '../record/plain-date.ts';
import {
  capacityStates,
  type Organisation,
  partnerStages,
  type Service,
  type Source,
  statuses,
  waysIn,
} from '../record/service.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  nationIds,
  topicIds,
} from '../record/taxonomy.ts';
import {
  between,
  type Check,
  id,
  ids,
  line,
  listOf,
  longText,
  name,
  oneOf,
  shape,
  wholeBetween,
} from './shape.ts';

const isTrue: Check = (value) => value === true;

const ownText = shape({}, { en: longText, cy: longText });
const minuteOfDay = wholeBetween(0, 1_440);
const sessionFields = shape(
  { weekday: wholeBetween(1, 7), opens: minuteOfDay },
  {
    ordinal: (value) => value === -1 || wholeBetween(1, 5)(value),
    interval: wholeBetween(2, 52),
    from: isPlainDate,
    until: isPlainDate,
    closes: minuteOfDay,
    termTimeOnly: isTrue,
  },
);
const session: Check = (value) => {
  if (!sessionFields(value)) return false;
  const { opens, closes, interval, from } = value as Record<string, number | undefined>;
  return (
    (closes === undefined || closes > (opens as number)) && (interval === undefined || from !== undefined)
  );
};
const schedule = shape({ sessions: listOf(session, limits.sessions) }, { words: line });
const capacity = shape({ state: oneOf(capacityStates) }, { until: isPlainDate });
const councils = listOf(name, limits.councils);
const point = shape({ latitude: between(-90, 90), longitude: between(-180, 180) }, {});
const place = shape(
  {},
  {
    venue: name,
    address: line,
    town: name,
    postcode: id,
    point,
    pointAccuracyMetres: wholeBetween(1, 100_000),
    council: name,
    when: schedule,
    phone: isPhoneNumber,
    access: ids(accessIds),
    firstVisit: line,
    capacity,
    lastChecked: isPlainDate,
  },
);
const coverage = shape(
  { nations: ids(nationIds), councils },
  { withinKilometres: (value) => between(0, 2_000)(value) && value !== 0 },
);
const cost = shape({ kind: oneOf(costIds) }, { words: line });
const age = wholeBetween(0, 120);
const count = wholeBetween(0, 1_000_000);

/** The lists that every service has; a pack leaves out those that are empty. */
export const serviceLists = {
  topics: ids(topicIds),
  levels: ids(levelIds),
  audiences: ids(audienceIds),
  onlyFor: ids(audienceIds),
  residentsOf: councils,
  modes: ids(modeIds),
  places: listOf(place, limits.places),
  access: ids(accessIds),
  languages: ids(languageIds),
};

const serviceNeeds = { id, organisation: id, source: id, name, status: oneOf(statuses), ...serviceLists };
const serviceMay: Record<string, Check> = {
  alsoFrom: listOf(id, limits.list),
  summary: ownText,
  description: ownText,
  suggestedTopics: ids(topicIds),
  generalist: isTrue,
  minimumAge: age,
  maximumAge: age,
  onlyForInWords: line,
  eligibility: line,
  coverage,
  when: schedule,
  starts: isPlainDate,
  startsInWords: line,
  ends: isPlainDate,
  endsInWords: line,
  cost,
  howToGetIn: oneOf(waysIn),
  phone: isPhoneNumber,
  email: isEmailAddress,
  website: isWebAddress,
  firstVisit: line,
  adviserNote: longText,
  lastChecked: isPlainDate,
  checkedBy: name,
  reviewBy: isPlainDate,
  capacity,
  reportTo: (value) => isEmailAddress(value) || isWebAddress(value),
  supersededBy: id,
};
const organisationNeeds = { id, name };
const organisationMay = {
  website: isWebAddress,
  stage: oneOf(partnerStages),
  stageSince: isPlainDate,
  champions: shape({}, { active: count, recruited: count, inTraining: count, lapsed: count }),
};
const sourceNeeds = { id, name };
const sourceMay = { licence: line, attribution: line, website: isWebAddress };

const service = shape(serviceNeeds, serviceMay);
const organisation = shape(organisationNeeds, organisationMay);
const source = shape(sourceNeeds, sourceMay);

/** The fields that this release knows; a reader leaves out any other, which a later release may have added. */
export const knownFields = {
  service: new Set(Object.keys({ ...serviceNeeds, ...serviceMay })),
  organisation: new Set(Object.keys({ ...organisationNeeds, ...organisationMay })),
  source: new Set(Object.keys({ ...sourceNeeds, ...sourceMay })),
} as const;

/** Whether a value is a service, whole and nothing else. */
export function isService(value: unknown): value is Service {
  return service(value);
}

/** Whether a value is an organisation, whole and nothing else. */
export function isOrganisation(value: unknown): value is Organisation {
  return organisation(value);
}

/** Whether a value is a source, whole and nothing else. */
export function isSource(value: unknown): value is Source {
  return source(value);
}

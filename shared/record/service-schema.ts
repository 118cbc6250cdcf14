// What a record may hold, as Zod schemas: for publishing and for tests. Pages read packs with `pack/guard.ts`, which
// accepts exactly the same values, because Zod throws on pages that extend Object.prototype.
import { z } from 'zod';
import { limits } from './limits.ts';
import { isEmailAddress, isPhoneNumber, isWebAddress } from './link.ts';
import { isPlainDate } from './plain-date.ts';
import { hiddenCharacters } from './plain-text.ts';
import {
  capacityStates,
  type Organisation,
  type OrganisationId,
  type PlainDate,
  partnerStages,
  type Service,
  type ServiceId,
  type Source,
  type SourceId,
  statuses,
  waysIn,
} from './service.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  nationIds,
  topicIds,
} from './taxonomy.ts';

export const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !hiddenCharacters.test(value), 'holds a hidden character');
export const id = <T extends string>() => text(limits.id) as unknown as z.ZodType<T, T>;
export const date = z.custom<PlainDate>(isPlainDate, 'is not a day written YYYY-MM-DD');
const phone = z.string().refine(isPhoneNumber, 'is not a telephone number');
const email = z.string().refine(isEmailAddress, 'is not an e-mail address');
export const website = z.string().refine(isWebAddress, 'is not an https address');
export const ids = <const T extends readonly string[]>(of: T) => z.array(z.enum(of)).max(limits.list);
const councils = z.array(text(limits.name)).max(limits.councils);
const age = z.int().min(0).max(120);
const count = z.int().min(0).max(1_000_000);
const lineText = text(limits.line);

const ownText = z.strictObject({
  en: text(limits.text).exactOptional(),
  cy: text(limits.text).exactOptional(),
});

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const ordinal = z.literal([1, 2, 3, 4, 5, -1]);
const minuteOfDay = z.int().min(0).max(1_440);
const session = z
  .strictObject({
    weekday,
    ordinal: ordinal.exactOptional(),
    interval: z.int().min(2).max(52).exactOptional(),
    from: date.exactOptional(),
    until: date.exactOptional(),
    opens: minuteOfDay,
    closes: minuteOfDay.exactOptional(),
    termTimeOnly: z.literal(true).exactOptional(),
  })
  .refine(({ opens, closes }) => closes === undefined || closes > opens, 'closes before it opens')
  .refine(({ interval, from }) => interval === undefined || from !== undefined, 'counts from no day');
const schedule = z.strictObject({
  sessions: z.array(session).max(limits.sessions),
  words: lineText.exactOptional(),
});

const capacity = z.strictObject({ state: z.enum(capacityStates), until: date.exactOptional() });
const point = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
const place = z.strictObject({
  venue: text(limits.name).exactOptional(),
  address: lineText.exactOptional(),
  town: text(limits.name).exactOptional(),
  postcode: text(limits.id).exactOptional(),
  point: point.exactOptional(),
  pointAccuracyMetres: z.int().min(1).max(100_000).exactOptional(),
  council: text(limits.name).exactOptional(),
  when: schedule.exactOptional(),
  phone: phone.exactOptional(),
  access: ids(accessIds).exactOptional(),
  firstVisit: lineText.exactOptional(),
  capacity: capacity.exactOptional(),
  lastChecked: date.exactOptional(),
});
const coverage = z.strictObject({
  nations: ids(nationIds),
  councils,
  withinKilometres: z.number().gt(0).max(2_000).exactOptional(),
});
const cost = z.strictObject({ kind: z.enum(costIds), words: lineText.exactOptional() });

export const serviceSchema: z.ZodType<Service> = z.strictObject({
  id: id<ServiceId>(),
  organisation: id<OrganisationId>(),
  source: id<SourceId>(),
  alsoFrom: z.array(id<SourceId>()).max(limits.list).exactOptional(),
  name: text(limits.name),
  summary: ownText.exactOptional(),
  description: ownText.exactOptional(),
  topics: ids(topicIds),
  suggestedTopics: ids(topicIds).exactOptional(),
  generalist: z.literal(true).exactOptional(),
  levels: ids(levelIds),
  audiences: ids(audienceIds),
  onlyFor: ids(audienceIds),
  onlyForInWords: lineText.exactOptional(),
  minimumAge: age.exactOptional(),
  maximumAge: age.exactOptional(),
  residentsOf: councils,
  eligibility: lineText.exactOptional(),
  modes: ids(modeIds),
  places: z.array(place).max(limits.places),
  coverage: coverage.exactOptional(),
  when: schedule.exactOptional(),
  starts: date.exactOptional(),
  startsInWords: lineText.exactOptional(),
  ends: date.exactOptional(),
  endsInWords: lineText.exactOptional(),
  cost: cost.exactOptional(),
  howToGetIn: z.enum(waysIn).exactOptional(),
  phone: phone.exactOptional(),
  email: email.exactOptional(),
  website: website.exactOptional(),
  access: ids(accessIds),
  languages: ids(languageIds),
  firstVisit: lineText.exactOptional(),
  adviserNote: text(limits.text).exactOptional(),
  lastChecked: date.exactOptional(),
  checkedBy: text(limits.name).exactOptional(),
  reviewBy: date.exactOptional(),
  capacity: capacity.exactOptional(),
  reportTo: z.union([email, website]).exactOptional(),
  status: z.enum(statuses),
  supersededBy: id<ServiceId>().exactOptional(),
});

const champions = z.strictObject({
  active: count.exactOptional(),
  recruited: count.exactOptional(),
  inTraining: count.exactOptional(),
  lapsed: count.exactOptional(),
});

export const organisationSchema: z.ZodType<Organisation> = z.strictObject({
  id: id<OrganisationId>(),
  name: text(limits.name),
  website: website.exactOptional(),
  stage: z.enum(partnerStages).exactOptional(),
  stageSince: date.exactOptional(),
  champions: champions.exactOptional(),
});

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: id<SourceId>(),
  name: text(limits.name),
  licence: lineText.exactOptional(),
  attribution: lineText.exactOptional(),
  website: website.exactOptional(),
});

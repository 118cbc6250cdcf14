// The columns of a spreadsheet, version 1, and the other names by which people know them.

/** In the order in which a new sheet has them. */
export const columns = [
  'id',
  'organisation',
  'service',
  'summary',
  'summary_cy',
  'description',
  'description_cy',
  'topics',
  'generalist',
  'levels',
  'audiences',
  'only_for',
  'minimum_age',
  'maximum_age',
  'residents_of',
  'eligibility',
  'modes',
  'venue',
  'address',
  'postcode',
  'latitude',
  'longitude',
  'coverage',
  'when',
  'starts',
  'ends',
  'cost',
  'how_to_get_in',
  'phone',
  'email',
  'website',
  'access',
  'languages',
  'first_visit',
  'adviser_note',
  'last_checked',
  'checked_by',
  'review_by',
  'capacity',
  'capacity_until',
  'report_to',
  'status',
  'superseded_by',
  'partner_stage',
  'stage_since',
  'champions',
  'champions_recruited',
  'champions_in_training',
  'champions_lapsed',
  'source',
  'licence',
] as const;
export type Column = (typeof columns)[number];

/** Other names of each column, English and Welsh; case, accents, spaces and punctuation do not count. */
const otherNames: Partial<Record<Column, string>> = {
  id: 'service id, reference, ref, record id, unique id, cyfeirnod',
  organisation:
    'organization, organisations, organisation name, organization name, name of organisation, provider, provider name, service provider, organisation/provider, charity, charity name, group name, sefydliad, enw sefydliad, enw’r sefydliad, darparwr, mudiad',
  service:
    'services, service name, name of service, service title, activity, activity name, session name, course, course name, programme, project name, gwasanaeth, enw gwasanaeth, enw’r gwasanaeth, gweithgaredd',
  summary: 'short description, overview, crynodeb, summary english, summary en',
  summary_cy: 'welsh summary, summary welsh, crynodeb cymraeg, summary in welsh',
  description:
    'details, full description, about, service description, what we do, what we offer, what is offered, disgrifiad, manylion, description english',
  description_cy: 'welsh description, description welsh, disgrifiad cymraeg, description in welsh',
  topics: 'topic, subjects, subject, help with, category, categories, pynciau, pwnc',
  levels: 'level, skill level, lefel, lefelau',
  audiences:
    'audience, target audience, target group, target groups, who for, who is it for, who it is for, cynulleidfa, i bwy',
  only_for: 'restricted to, only open to',
  minimum_age: 'min age, age from, minimum age years, youngest age, isafswm oed, lowest age',
  maximum_age: 'max age, age to, oldest age, uchafswm oed, highest age',
  residents_of: 'residents only, resident in, must live in',
  eligibility: 'who can use it, who can come, eligibility criteria, criteria, cymhwysedd, pwy sy’n gymwys',
  modes: 'mode, type of help, delivery, delivery method, delivery mode, how delivered, format, dull',
  venue:
    'venue name, location, location name, place, site, site name, building, where, lleoliad, enw lleoliad, man cyfarfod',
  address: 'venue address, full address, street address, street, address line 1, address 1, cyfeiriad',
  postcode: 'post code, postal code, venue postcode, zip, zip code, cod post, côd post',
  latitude: 'lat, y, geo lat, lledred',
  longitude: 'lng, lon, long, x, geo long, geo lng, hydred',
  coverage: 'area, area covered, areas covered, area served, catchment, service area, ardal, ardaloedd',
  when: 'opening times, opening hours, times, time, days and times, day and time, session times, hours, dates and times, schedule, open, amserau, amseroedd agor, oriau agor, pryd',
  starts: 'start date, start, from date, date from, dyddiad dechrau',
  ends: 'end date, end, finish date, to date, date to, dyddiad gorffen',
  cost: 'price, costs, fee, fees, charge, charges, cost to user, how much, cost (£), pris, tâl',
  how_to_get_in:
    'access route, referral, referral route, how to access, how to book, booking, how to join, sut i gael mynediad',
  phone:
    'telephone, tel, tel no, telephone no, phone no, phone number, telephone number, contact number, contact phone, contact telephone, tel number, ffôn, rhif ffôn',
  email:
    'email address, e-mail, e-mail address, contact email, ebost, e-bost, cyfeiriad ebost, cyfeiriad e-bost',
  website:
    'web, url, link, web address, web site, website address, website url, webpage, web page, homepage, gwefan',
  access: 'accessibility, accessible, access features, disabled access, hygyrchedd, mynediad',
  languages: 'language, languages spoken, iaith, ieithoedd',
  first_visit: 'what to bring, first time, what to expect, ymweliad cyntaf',
  adviser_note: 'notes for advisers, internal notes, adviser notes, advisor note',
  last_checked:
    'last checked date, date checked, checked, checked on, last updated, date updated, last verified, updated, dyddiad gwirio, diweddarwyd',
  checked_by: 'verified by, updated by, gwiriwyd gan',
  review_by: 'review date, next review, review, dyddiad adolygu',
  capacity: 'availability, spaces, waiting list',
  report_to: 'corrections to, report changes to',
  status: 'service status, open or closed, statws',
  superseded_by: 'replaced by',
  source: 'data source, ffynhonnell',
  licence: 'license, trwydded',
};

/** A header as it is compared: no case, accents, spaces, punctuation, or remarks in brackets. */
export function bareHeader(header: string): string {
  const bare = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '');
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  // "Postcode (if any)", but "Cost (£)" and "(Name)" are what they are called.
  return letters(bare.replace(/\([^)]*\)|\[[^\]]*\]/g, '')) || letters(bare);
}

const ownNames = new Map<string, Column>(columns.map((column) => [bareHeader(column), column]));
const knownNames = new Map<string, Column>(
  Object.entries(otherNames).flatMap(([column, names]) =>
    names.split(', ').map((name): [string, Column] => [bareHeader(name), column as Column]),
  ),
);

/** Which column a header means, and whether by its own name; null when it is none of ours. */
export function columnOf(header: string): { column: Column; ownName: boolean } | null {
  const own = ownNames.get(bareHeader(header));
  if (own !== undefined) return { column: own, ownName: true };
  const column = knownNames.get(bareHeader(header));
  return column === undefined ? null : { column, ownName: false };
}

/** A column's letter as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before < 0 ? '' : columnLetter(before)) + String.fromCharCode(65 + (index % 26));
}

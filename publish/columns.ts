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

/** Header names without case, spaces, underscores, hyphens and full stops. */
const otherNames: Record<string, Column> = {
  organization: 'organisation',
  organisationname: 'organisation',
  provider: 'organisation',
  servicename: 'service',
  topic: 'topics',
  level: 'levels',
  audience: 'audiences',
  minage: 'minimum_age',
  maxage: 'maximum_age',
  mode: 'modes',
  venuename: 'venue',
  lat: 'latitude',
  lng: 'longitude',
  lon: 'longitude',
  long: 'longitude',
  openingtimes: 'when',
  openinghours: 'when',
  startdate: 'starts',
  enddate: 'ends',
  price: 'cost',
  telephone: 'phone',
  tel: 'phone',
  phonenumber: 'phone',
  emailaddress: 'email',
  web: 'website',
  url: 'website',
  webaddress: 'website',
  accessibility: 'access',
  language: 'languages',
  lastcheckeddate: 'last_checked',
  license: 'licence',
};

function bare(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]/g, '');
}

const ownNames = new Map(columns.map((column) => [bare(column), column]));
const knownNames = new Map(Object.entries(otherNames));

/** Which column a header means, and whether by its own name; null when it is none of ours. */
export function columnOf(header: string): { column: Column; ownName: boolean } | null {
  const own = ownNames.get(bare(header));
  if (own !== undefined) return { column: own, ownName: true };
  const column = knownNames.get(bare(header));
  return column === undefined ? null : { column, ownName: false };
}

/** A column's letter as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before < 0 ? '' : columnLetter(before)) + String.fromCharCode(65 + (index % 26));
}

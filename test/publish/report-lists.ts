// Two made-up lists of a real council with what a report has to find planted in them, and what it must leave alone. All
// of Rutland's towns lie within ten miles of Oakham but Ryhall, and three of them are further than that from Ryhall.
import { topicIds } from '../../shared/record/taxonomy.ts';

type Row = Record<string, string>;

const oakham = { latitude: 52.66667, longitude: -0.73333 };
const ryhall = { latitude: 52.68585, longitude: -0.46846 };
const ketton = { latitude: 52.62804, longitude: -0.55459 };
const degreesOfMile = 1 / 69.09;

/** A row that says where it is: so many miles north of a town. */
function at({ latitude, longitude }: typeof oakham, miles = 0): Row {
  return { latitude: (latitude + miles * degreesOfMile).toFixed(5), longitude: String(longitude) };
}

function row(id: string, facts: Row): Row {
  return {
    id,
    organisation: `Helpers ${id} (sample)`,
    service: `Help ${id}`,
    modes: 'drop-in',
    last_checked: '2026-11-01',
    ...facts,
  };
}

/** Only these are not brought to every home in Rutland by somebody who knows everything else. */
const rare: readonly string[] = ['scams', 'computer', 'email', 'photos'];

const gaps: Row[] = [
  row('everything', {
    ...{
      topics: topicIds.filter((id) => !rare.includes(id)).join('; '),
      audiences: 'carers',
      modes: 'home-visit',
    },
    coverage: 'Rutland',
  }),
  row('scams-oakham', { topics: 'scams', audiences: 'older', ...at(oakham), when: 'Fri 09:00-10:00' }),
  // In Ryhall, and yet no help with scams that counts there.
  row('scams-suggested', { description: 'We talk about scams and how to spot them.', ...at(ryhall) }),
  row('scams-phone', { topics: 'scams', modes: 'phone', coverage: 'Rutland', phone: '01632 960001' }),
  row('scams-residents', { topics: 'scams', ...at(ryhall), residents_of: 'Leicester' }),
  row('scams-closed', { topics: 'scams', ...at(ryhall), status: 'closed' }),
  row('scams-ended', { topics: 'scams', ...at(ryhall), ends: '2026-11-24' }),
  row('computer-ryhall', { topics: 'computer', ...at(ryhall), when: 'Fri 09:00-10:00' }),
  // Still there today.
  row('email-ryhall', { topics: 'email', ...at(ryhall), ends: '2026-11-26' }),
  row('email-oakham', { topics: 'email', ...at(oakham) }),
  row('photos-ketton', { topics: 'photos', ...at(ketton) }),
];

/** Each of one topic and two places to help with it; whatever is not said is the same for both. */
function pair(topic: string, one: Row, other: Row): Row[] {
  const facts = (own: Row): Row => ({ topics: topic, when: 'Mon 10:00-12:00', ...at(oakham), ...own });
  return [row(`${topic}-1`, facts(one)), row(`${topic}-2`, facts(other))];
}

const overlaps: Row[] = [
  ...pair('tablet', {}, { when: 'Mon 11:30-13:00' }),
  ...pair(
    'smartphone',
    { audiences: 'carers', levels: 'starting' },
    { audiences: 'carers', levels: 'starting; basics', ...at(oakham, 1.9) },
  ),
  ...pair('messaging', { topics: 'messaging; device-fix' }, { when: 'Mon 09:00-10:45; Wed 10:00-11:00' }),
  ...pair('online-banking', { when: 'Mon 10:00-12:00; Tue 10:00-11:00' }, { when: 'Tue 10:15-10:45' }),
];

const nearMisses: Row[] = [
  ...pair('video-calls', {}, { when: 'Mon 11:35-13:00' }),
  ...pair('social-media', {}, at(oakham, 2.1)),
  ...pair('passwords', {}, { audiences: 'carers' }),
  ...pair('privacy', { levels: 'starting' }, { levels: 'improving' }),
  ...pair('online-forms', { levels: 'starting' }, {}),
  ...pair('cv', {}, { when: '1st Mon 10:00-12:00' }),
  ...pair('job-search', {}, { when: 'Tue 10:00-12:00' }),
  ...pair('office-software', { organisation: 'One body (sample)' }, { organisation: 'One body (sample)' }),
  ...pair('ai-tools', {}, { status: 'paused' }),
  ...pair('hobbies', {}, { modes: 'remote', latitude: '', longitude: '', coverage: 'Rutland' }),
  ...pair('travel-maps', {}, { topics: '', description: 'Maps and finding bus times online.' }),
];

/** The same but for times, which nobody knows. */
const unknownTimes: Row[] = pair('smart-home', {}, { when: 'By arrangement' });

const duplicates: Row[] = [
  row('told-1', {
    ...{
      organisation: 'Reading Room Trust Ltd (sample)',
      service: 'Silver Screens',
      topics: 'entertainment',
    },
    ...{ postcode: 'LE15 6AA', phone: '01632 960010', ...at(oakham), when: 'Thu 10:00-12:00' },
  }),
  row('told-2', {
    ...{ organisation: 'Reading Room Trust (sample)', service: 'Silver Screens.', topics: 'entertainment' },
    ...{ postcode: 'LE15 6AA', phone: '01632 960010', ...at(oakham), when: 'Thu 10:00-12:00' },
  }),
  row('twin', {
    ...{ organisation: 'Castle House (sample)', service: 'Castle Clicks', topics: 'digital-wellbeing' },
    ...{ postcode: 'LE15 6BB', phone: '01632 960020', ...at(oakham), when: 'Thu 13:00-14:00' },
  }),
  // Two things of one body, in one house.
  row('castle-course', {
    ...{
      organisation: 'Castle House (sample)',
      service: 'Spreadsheet evening',
      topics: 'files-cloud',
      levels: 'improving',
    },
    ...{ postcode: 'LE15 6BB', phone: '01632 960020', ...at(oakham), when: 'Wed 18:00-20:00' },
  }),
];

/** The same offer in another list. */
const other: Row[] = [
  row('castle', {
    ...{ organisation: 'Castle House (sample)', service: 'Castle Clicks', topics: 'digital-wellbeing' },
    ...{ postcode: 'LE15 6BB', phone: '01632 960020', ...at(oakham), when: 'Thu 13:00-14:00' },
  }),
];

function asSheet(rows: readonly Row[], source: string): string {
  const columns = [...new Set([...rows.flatMap((one) => Object.keys(one)), 'source'])];
  const cell = (text = ''): string => `"${text}"`;
  return `${[columns, ...rows.map((one) => columns.map((column) => ({ ...one, source })[column]))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n')}\n`;
}

/** The lists by their files' names. */
export const plantedLists: Record<string, string> = {
  'partners.csv': asSheet(
    [...gaps, ...overlaps, ...nearMisses, ...unknownTimes, ...duplicates],
    'Rutland partners (sample)',
  ),
  'council.csv': asSheet(other, 'Rutland council (sample)'),
};

/** The towns in which nobody helps with a topic, or helps a kind of people. */
export const plantedGaps = [
  ...['Langham computer', 'Oakham computer', 'Ryhall older', 'Ryhall scams', 'Uppingham computer'],
];
export const plantedOverlaps = ['messaging', 'online-banking', 'smartphone', 'tablet'].map((topic) => [
  `${topic}-1`,
  `${topic}-2`,
]);
export const plantedDuplicates = [
  ['castle', 'twin'],
  ['told-1', 'told-2'],
];

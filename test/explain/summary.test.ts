import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../shared/explain/summary.ts';
import type { Match } from '../../shared/match/match.ts';
import type { Need } from '../../shared/need/need.ts';
import type { Place } from '../../shared/place/place.ts';
import type { TopicId } from '../../shared/record/taxonomy.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { numRuns } from '../runs.ts';
import { anyMatch, anyNeed, anyPlace } from './match-arbitrary.ts';

const mile = 1_609.344;
const place = (uncertaintyMetres: number): Place => ({
  label: 'SF1',
  kind: 'outcode',
  point: { latitude: 55.28, longitude: -2.5 },
  uncertaintyMetres,
});
const need = (...topics: [TopicId, number][]): Need => ({
  topics: topics.map(([id, weight]) => ({ id, weight })),
  audiences: [],
  age: null,
  modes: [],
  level: null,
  language: null,
  access: [],
  cost: null,
  has: [],
  availability: null,
  gives: false,
  must: [],
  mustNot: [],
  read: [],
  unread: [],
});
const away = (miles: number, given: Partial<Match> = {}): Match => ({
  service: { modes: ['drop-in'] } as unknown as Match['service'],
  place: { venue: 'Hall' },
  distanceMetres: miles * mile,
  remote: false,
  score: 1,
  parts: [],
  meets: [],
  reasons: [],
  unknowns: [],
  refusals: [],
  ...given,
});
const byPhone = away(0, {
  service: { modes: ['phone'] } as unknown as Match['service'],
  place: null,
  distanceMetres: null,
  remote: true,
});
const unfit: Partial<Match> = { refusals: [{ code: 'full' }] };

describe.each<[string, Need, Match[], Place | null, boolean, string, string | null, string, string | null]>([
  [
    'the design’s page',
    need(['video-calls', 1]),
    [away(0.9), away(0.4), byPhone],
    place(100),
    false,
    'Three good places for help with video calls',
    'The nearest is 0.4 miles away. Number 1 is further, and a better fit.',
    'Tri lle da i gael help: galwadau fideo',
    'Mae’r agosaf 0.4 milltir i ffwrdd. Mae rhif 1 ymhellach, ond yn gweddu’n well i chi.',
  ],
  [
    'one place, two needs',
    need(['email', 1], ['scams', 0.6]),
    [away(2.2)],
    place(1_400),
    false,
    'One good place for help with email and more',
    'The nearest is about 2 miles away.',
    'Un lle da i gael help: e-bost a mwy',
    'Mae’r agosaf tua 2 filltir i ffwrdd.',
  ],
  [
    'a topic only touched on is not named',
    need(['email', 1], ['scams', 0.2]),
    [away(2), away(1)],
    // From so far off, one mile and two are the same.
    place(9_000),
    false,
    'Two good places for help with email',
    'The nearest is less than 10 miles away.',
    'Dau le da i gael help: e-bost',
    'Mae’r agosaf llai na 10 milltir i ffwrdd.',
  ],
  [
    'no topic, no place',
    need(),
    [away(1), away(2), away(3)],
    null,
    false,
    'Three good places for help',
    'Tell us where you are to see what is near.',
    'Tri lle da i gael help',
    'Dywedwch ble rydych chi i weld beth sydd gerllaw.',
  ],
  [
    'all by phone',
    need(['email', 1]),
    [byPhone],
    place(100),
    false,
    'One good place for help with email',
    'You do not have to travel for this help.',
    'Un lle da i gael help: e-bost',
    'Does dim rhaid i chi deithio i gael yr help hwn.',
  ],
  [
    'compromises only',
    need(['email', 1]),
    [away(3, unfit)],
    place(100),
    false,
    'Nothing fits fully. These come close.',
    'The nearest is 3 miles away.',
    'Does dim yn gweddu’n llwyr. Mae’r rhain yn agos ati.',
    'Mae’r agosaf 3 milltir i ffwrdd.',
  ],
  [
    'compromises are not counted',
    need(['email', 1]),
    [away(3), away(1, unfit)],
    place(100),
    false,
    'One good place for help with email',
    'The nearest is 3 miles away.',
    'Un lle da i gael help: e-bost',
    'Mae’r agosaf 3 milltir i ffwrdd.',
  ],
  [
    'too vague',
    need(),
    [away(3)],
    place(100),
    true,
    'Places that help with most things',
    'Tell us a little more, or choose a picture.',
    'Lleoedd sy’n helpu gyda’r rhan fwyaf o bethau',
    'Dywedwch ychydig mwy, neu dewiswch lun.',
  ],
  [
    'an empty directory',
    need(['email', 1]),
    [],
    place(100),
    false,
    'This list has no help in it yet.',
    'Ask at your library or council.',
    'Does dim help ar y rhestr hon eto.',
    'Holwch yn eich llyfrgell neu’ch cyngor.',
  ],
])('%s', (_name, asked, matches, from, vague, heading, lead, welshHeading, welshLead) => {
  const found = { need: asked, matches, vague, place: from };
  test('in English', () => expect(summaryOf(found, en, 'en')).toEqual({ heading, lead }));
  test('in Welsh', () =>
    expect(summaryOf(found, cy, 'cy')).toEqual({ heading: welshHeading, lead: welshLead }));
});

test.each<[string, Match[], Place | null, string, string | null]>([
  [
    'the nearest may be in what did not load',
    [away(6), away(7)],
    place(100),
    'Two good places for help with email',
    null,
  ],
  ['so may what fits', [away(3, unfit)], place(100), 'These come close', null],
  [
    'a place is still asked for',
    [away(6)],
    null,
    'One good place for help with email',
    'Tell us where you are to see what is near.',
  ],
  [
    'the list may not be empty',
    [],
    place(100),
    'There is no answer just now',
    'Ask at your library or council.',
  ],
])('of a list with gaps: %s', (_name, matches, from, heading, lead) => {
  const found = { need: need(['email', 1]), matches, vague: false, place: from, hasGaps: true };
  expect(summaryOf(found, en, 'en')).toEqual({ heading, lead });
});

test('whatever was found, the heading says something', () => {
  fc.assert(
    fc.property(
      fc.record({
        need: anyNeed,
        matches: fc.array(anyMatch, { maxLength: 12 }),
        vague: fc.boolean(),
        hasGaps: fc.boolean(),
        place: fc.option(anyPlace),
      }),
      fc.constantFrom('en' as const, 'cy' as const),
      (found, lang) => {
        const { heading, lead } = summaryOf(found, { en, cy }[lang], lang);
        return heading !== '' && lead !== '' && !/[{}]|undefined|NaN/.test(heading + lead);
      },
    ),
    numRuns(2_000),
  );
});

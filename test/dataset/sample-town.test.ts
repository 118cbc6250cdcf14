// Sampleford must be rich enough to rank on, and must never be taken for a real town.
import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { offersEvening, offersWeekend } from '../../shared/record/opening.ts';
import type { Service, ServicePlace } from '../../shared/record/service.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  topicIds,
} from '../../shared/record/taxonomy.ts';

const { services, organisations, sources } = sampleDirectory();
const places = services.flatMap((service) => service.places);
const service = (id: string): Service => {
  const found = services.find((record) => record.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const count = (is: (record: Service) => boolean): number => services.filter(is).length;

/** Where somebody in the middle of SF1 stands. */
const centre = { latitude: 55.28, longitude: -2.5 };
function miles({ point }: ServicePlace): number {
  if (point === undefined) return Number.POSITIVE_INFINITY;
  const north = (point.latitude - centre.latitude) * 69.05;
  const east = (point.longitude - centre.longitude) * 39.41;
  return Math.hypot(north, east);
}
const nearest = (record: Service): number => Math.min(...record.places.map(miles));

describe('nobody can take it for real', () => {
  test('it comes from one source, which says so', () => {
    expect(sources).toMatchObject([{ name: 'Sample town (made up)' }]);
    expect(sources[0]?.attribution).toMatch(/does not exist/);
  });

  test.each(organisations.map(({ name }) => name))('%s is marked', (name) => {
    expect(name).toMatch(/\(sample\)$|^Example /);
  });

  test('every venue and every council is marked', () => {
    for (const { venue } of places) if (venue !== undefined) expect(venue).toMatch(/\(sample\)$/);
    for (const { coverage, residentsOf, checkedBy } of services)
      for (const name of [...residentsOf, ...(coverage?.councils ?? []), ...(checkedBy ? [checkedBy] : [])])
        expect(name).toMatch(/\(sample\)$/);
  });

  test('its telephone numbers are those kept for drama', () => {
    const phones = [...services, ...places].flatMap(({ phone }) => phone ?? []);
    expect(phones.length).toBeGreaterThan(90);
    for (const phone of phones) expect(phone).toMatch(/^(?:01632 960\d{3}|07700 900\d{3})$/);
  });

  test('its web and e-mail addresses can belong to nobody', () => {
    for (const { website, email } of services) {
      if (website !== undefined) expect(new URL(website).hostname).toMatch(/\.example$/);
      if (email !== undefined) expect(email).toMatch(/\.example$/);
    }
  });

  test('its postcodes are in an area that there is not', () => {
    for (const { postcode } of places) expect(postcode).toMatch(/^SF[123] \d[ABD-HJLNP-UW-Z]{2}$/);
  });
});

describe('it is rich enough', () => {
  test('about 130 services of nearly 50 organisations', () => {
    expect([services.length, organisations.length]).toEqual([132, 48]);
  });

  test.each<[string, readonly string[], (record: Service) => string[]]>([
    ['topic', topicIds, ({ topics }) => topics],
    ['audience', audienceIds, ({ audiences }) => audiences],
    ['mode', modeIds, ({ modes }) => modes],
    ['level', levelIds, ({ levels }) => levels],
    ['access feature', accessIds, ({ access }) => access],
    ['language', languageIds, ({ languages }) => languages],
    ['cost', costIds, ({ cost }) => (cost === undefined ? [] : [cost.kind])],
    ['way in', ['drop-in', 'book', 'self-refer', 'referral-needed'], ({ howToGetIn }) => [howToGetIn ?? '']],
    ['status', ['active', 'paused', 'closed', 'planned'], ({ status }) => [status]],
    ['capacity', ['full', 'waiting-list'], ({ capacity }) => [capacity?.state ?? '']],
  ])('some service has each %s', (_name, ids, of) => {
    for (const id of ids)
      expect(
        count((record) => of(record).includes(id)),
        id,
      ).toBeGreaterThan(0);
  });

  test.each<[string, number, (record: Service) => boolean]>([
    ['several places', 5, ({ places: own }) => own.length > 1],
    ['an evening', 15, ({ when }) => offersEvening(when) === true],
    ['a weekend', 10, ({ when }) => offersWeekend(when) === true],
    ['term time only', 10, ({ when }) => when?.sessions.some(({ termTimeOnly }) => termTimeOnly) === true],
    ['age limits', 10, ({ minimumAge, maximumAge }) => minimumAge !== undefined || maximumAge !== undefined],
    ['others turned away', 8, ({ onlyFor }) => onlyFor.length > 0],
    ['a residence rule', 3, ({ residentsOf }) => residentsOf.length > 0],
    ['visits at home', 8, ({ modes }) => modes.includes('home-visit')],
    ['a cost that nobody stated', 1, ({ cost }) => cost === undefined],
    [
      'times that nobody stated',
      10,
      ({ when, places: own }) => when === undefined && own.every((place) => !place.when),
    ],
    [
      'no day of checking',
      5,
      ({ lastChecked, places: own }) => lastChecked === undefined && own.every((place) => !place.lastChecked),
    ],
    [
      'an old day of checking',
      5,
      ({ lastChecked }) => lastChecked !== undefined && lastChecked < '2025-12-01',
    ],
    ['words of its own in Welsh', 15, ({ summary }) => summary?.cy !== undefined],
    ['an adviser’s note', 3, ({ adviserNote }) => adviserNote !== undefined],
    ['a course that is over', 1, ({ ends }) => ends !== undefined && ends < '2026-11-25'],
    [
      'a place five miles out and more',
      8,
      (record) => record.places.some((place) => miles(place) > 5 && miles(place) < 15),
    ],
  ])('some services have %s', (_name, least, is) => {
    expect(count(is)).toBeGreaterThanOrEqual(least);
  });
});

describe('it holds what the two first examples need', () => {
  test('an older tenant: the older people’s project is further than a general drop-in', () => {
    const project = service('tea-and-tablets');
    const general = service('digital-drop-in');
    expect(project).toMatchObject({ audiences: ['older'], minimumAge: 60 });
    expect(general.audiences).toEqual([]);
    for (const { topics } of [project, general])
      expect(topics).toEqual(expect.arrayContaining(['tablet', 'video-calls']));
    expect(nearest(project)).toBeGreaterThan(nearest(general) + 0.4);
  });

  test('a jobseeker who has the basics: first steps are nearer than the next qualification', () => {
    const next = services.filter(
      ({ topics, levels }) => topics.includes('qualification-eds') && levels.includes('improving'),
    );
    const first = services.filter(
      ({ audiences, levels }) => audiences.includes('jobseekers') && levels.includes('starting'),
    );
    expect([next.length, first.length]).toEqual([2, 3]);
    expect(Math.min(...first.map(nearest)) + 0.5).toBeLessThan(Math.min(...next.map(nearest)));
  });
});

test('the three services that the design draws are those of the drawing', () => {
  expect(service('tea-and-tablets')).toMatchObject({
    name: 'Tea and Tablets',
    organisation: 'sampleford-older-peoples-project-sample',
    when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] },
    cost: { kind: 'free' },
    howToGetIn: 'drop-in',
    phone: '01632 960123',
    lastChecked: '2026-11-12',
    places: [{ venue: 'St Anne’s Hall (sample)', postcode: 'SF1 4DD', town: 'Sampleford' }],
  });
  expect(nearest(service('tea-and-tablets'))).toBeCloseTo(0.9, 1);
  expect(service('digital-drop-in')).toMatchObject({
    when: { sessions: [{ weekday: 2, opens: 840, closes: 960 }] },
    phone: '01632 960145',
    access: expect.arrayContaining(['step-free', 'accessible-toilet']),
    lastChecked: '2026-11-03',
  });
  expect(nearest(service('digital-drop-in'))).toBeCloseTo(0.4, 1);
  expect(service('tech-at-home')).toMatchObject({
    when: { sessions: [], words: 'By arrangement.' },
    howToGetIn: 'book',
    phone: '01632 960178',
    lastChecked: '2026-10-20',
    access: [],
  });
  expect(service('tech-at-home')).not.toHaveProperty('cost');
});

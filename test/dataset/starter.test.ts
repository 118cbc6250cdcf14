// The starter list is shown to people who may act on it, and nobody could check it: it must not say more than it knows.
import { describe, expect, test } from 'vitest';
import { starterDirectory } from '../../publish/starter-directory.ts';
import type { Service } from '../../shared/record/service.ts';
import { remoteModes } from '../../shared/record/taxonomy.ts';
import { readingAge } from '../words/reading-age.ts';

const { services, organisations, sources } = starterDirectory();
const libraries = services.filter(({ source }) => source.startsWith('libraries-in-'));
const national = services.filter(({ source }) => source === 'fingerpost-starter-list');
const everything = JSON.stringify({ services, organisations });
const named = (part: RegExp) => services.filter(({ name }) => part.test(name));
const titled = (records: Service[]): [string, Service][] => records.map((record) => [record.id, record]);

test('it holds 61 national services and 148 central libraries, and nothing else', () => {
  expect([national.length, libraries.length, services.length]).toEqual([61, 148, 209]);
});

describe('every service', () => {
  test.each(titled(services))(
    '%s says that nobody has checked it, and when to look again',
    (_id, service) => {
      expect(service).toMatchObject({
        reviewBy: '2027-03-01',
        firstVisit: 'From open lists; not checked by us. Ring or look before you travel.',
        status: 'active',
      });
      for (const field of ['lastChecked', 'checkedBy', 'phone', 'when', 'capacity', 'adviserNote'])
        expect(service).not.toHaveProperty(field);
    },
  );

  test.each(titled(services))('%s is described in English and in Welsh', (_id, { summary }) => {
    expect(summary?.en).toMatch(/\S\.$/);
    expect(summary?.cy).toMatch(/\S\.$/);
    expect(summary?.cy).not.toBe(summary?.en);
    expect(summary?.en).not.toMatch(/\b(?:please|sorry|invalid|easy|easily|simple|simply|beginners?)\b/i);
  });

  test('credits its source with a licence and the words that go with it', () => {
    for (const source of sources) expect([source.licence, source.attribution]).not.toContain(undefined);
  });

  test('has no telephone number, in no field and no text', () => {
    const places = services.flatMap((service) => service.places);
    expect([...services, ...places].filter(({ phone }) => phone !== undefined)).toEqual([]);
    const texts = services.flatMap(({ name, summary, eligibility }) => [
      name,
      summary?.en,
      summary?.cy,
      eligibility,
    ]);
    expect(texts.filter((text) => /(?:\d[ ()-]?){4,}/.test(text ?? ''))).toEqual([]);
  });

  test('reads so that most people can follow: the sentences together at the age of twelve or younger', () => {
    expect(readingAge(services.map(({ summary }) => summary?.en).join(' '))).toBeLessThan(13);
  });
});

test('no name that has gone out of use is in it', () => {
  const retired =
    /Citizens Online|One Digital\b|Digital Participation Charter|Tech Partnership|Go ON|Digital Communities Wales|Connecting Scotland|Action Fraud/i;
  expect(retired.exec(everything)).toBeNull();
});

test('nothing in it was doubtful: what was only half known is not there', () => {
  for (const id of ['barclays-digital-wings', 'rnib', 'rnid', 'mencap', 'go-on-ni', 'dpa', 'clarion-futures'])
    expect(services.map((service) => service.id)).not.toContain(id);
});

describe('a national service', () => {
  test.each(titled(national))('%s serves somewhere, from afar, at an https address', (_id, service) => {
    const { coverage, places, modes, website, topics, languages, cost } = service;
    expect((coverage?.nations.length ?? 0) + (coverage?.councils.length ?? 0)).toBeGreaterThan(0);
    expect(places).toEqual([]);
    expect(modes.some((mode) => remoteModes.includes(mode))).toBe(true);
    expect(website).toMatch(/^https:/);
    expect([topics.length > 0, languages.length > 0, cost !== undefined]).toEqual([true, true, true]);
  });

  test('only says that people may turn up where there is a door to turn up at', () => {
    const doors = national.filter(({ howToGetIn }) => howToGetIn === 'drop-in').map(({ id }) => id);
    expect(doors).toEqual(['libraries-ew', 'libraries-sct', 'libraries-ni']);
  });

  test.each([
    'good-things-reuse',
    'scvo-digital',
    'cwmpas',
    'promo-cymru',
    'charity-digital',
    'superhighways',
    'digital-champions-network',
  ])('%s is for organisations, and turns others away', (id) => {
    const service = national.find((record) => record.id === id);
    expect(service?.onlyFor).toEqual(['small-orgs', 'small-business']);
  });

  test('turns nobody else away', () => {
    expect(national.filter(({ onlyFor }) => onlyFor.length > 0)).toHaveLength(7);
  });

  test('works in Welsh where its owner does', () => {
    const welsh = national.filter(({ languages }) => languages.includes('cy')).map(({ id }) => id);
    expect(welsh).toEqual(['age-cymru', 'adult-learning-wales', 'careers-wales', 'cwmpas', 'promo-cymru']);
  });
});

describe('a central library', () => {
  test.each(titled(libraries))(
    '%s has one place with a postcode and a point, and states little else',
    (_id, library) => {
      const [place] = library.places;
      expect(library.places).toHaveLength(1);
      expect(place?.postcode).toMatch(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/);
      expect(place?.point?.latitude).toBeGreaterThan(49.9);
      expect(place?.town).toBeTruthy();
      expect(library).toMatchObject({
        generalist: true,
        topics: ['public-access'],
        modes: ['drop-in'],
        howToGetIn: 'drop-in',
        cost: { kind: 'free' },
        levels: [],
        audiences: [],
        access: [],
        languages: [],
      });
      for (const field of ['website', 'email', 'coverage', 'description', 'eligibility'])
        expect(library).not.toHaveProperty(field);
    },
  );

  test.each(['Huddersfield', 'Wakefield', 'South Shields', 'Neath', 'Swansea', 'Sunderland'])(
    'of %s is left out, since its sources doubt it',
    (town) => {
      expect(named(new RegExp(town))).toEqual([]);
      expect(libraries.flatMap(({ places }) => places.map((place) => place.town))).not.toContain(town);
    },
  );

  test('stands no two times in one town', () => {
    const towns = libraries.map(({ places }) => places[0]?.town);
    expect(new Set(towns).size).toBe(towns.length);
  });
});

test('nothing of the made-up town is in it', () => {
  expect(/sample|example|01632|07700 900/i.exec(everything)).toBeNull();
});

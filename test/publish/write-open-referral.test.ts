// A directory as an Open Referral UK feed: what other people's programs find in it. Reading it back is tested with the
// reader of feeds.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openReferralService } from '../../publish/open-referral-service.ts';
import { sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import { writeOpenReferral } from '../../publish/write-open-referral.ts';
import type { Organisation, Service, Source } from '../../shared/record/service.ts';
import { aService } from '../builders.ts';
import { anyOrganisation, anyService, anySource } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

const schemas = join(import.meta.dirname, '../../../shared/data/oruk/schemas');

const organisation = { id: 'the-project', name: 'The Project' } as Organisation;
const source = { id: 'a-list', name: 'A list' } as Source;
const bare = aService({
  id: '7',
  organisation: organisation.id,
  source: source.id,
  name: 'Tea and Tablets',
});

function written(facts: Partial<Service> = {}): Record<string, unknown> {
  const whole = openReferralService({ ...bare, ...facts }, organisation, source);
  return JSON.parse(JSON.stringify(whole));
}

/** The codes of the terms that hang on a part of what was written. */
function codesOf(part: unknown): string[] {
  const { attributes = [] } = part as { attributes?: { taxonomy_term: { term: string } }[] };
  return attributes.map(({ taxonomy_term: { term } }) => term);
}

describe('a service', () => {
  test.each<[string, Partial<Service>, Record<string, unknown>]>([
    [
      'a session',
      { when: { sessions: [{ weekday: 2, opens: 605, closes: 720 }] } },
      {
        schedules: [
          expect.objectContaining({
            freq: 'WEEKLY',
            byday: 'TU',
            opens_at: '10:05:00',
            closes_at: '12:00:00',
          }),
        ],
      },
    ],
    [
      'the last Thursday of the month',
      { when: { sessions: [{ weekday: 4, ordinal: -1, opens: 600 }] } },
      {
        schedules: [expect.objectContaining({ freq: 'MONTHLY', byday: '-1TH' })],
      },
    ],
    [
      'times in words',
      { when: { sessions: [], words: 'by arrangement' } },
      {
        schedules: [expect.objectContaining({ description: 'by arrangement' })],
      },
    ],
    [
      'free',
      { cost: { kind: 'free' } },
      { cost_options: [expect.objectContaining({ option: 'Free', amount: 0 })] },
    ],
    ['a cost', { cost: { kind: 'low', words: '£2 a session' } }, { fees: '£2 a session' }],
    [
      'a telephone',
      { phone: '01632 960123' },
      { phones: [expect.objectContaining({ number: '01632 960123' })] },
    ],
    [
      'a language',
      { languages: ['cy'] },
      { languages: [expect.objectContaining({ code: 'cy', name: 'Welsh' })] },
    ],
    ['paused', { status: 'paused' }, { status: 'temporarily closed' }],
    ['planned', { status: 'planned' }, { status: 'inactive' }],
    ['ages', { minimumAge: 60 }, { minimum_age: 60 }],
    ['only a summary', { summary: { en: 'Tea.' } }, { description: 'Tea.' }],
    [
      'where it goes',
      { coverage: { nations: ['WLS'], councils: ['Leeds'], withinKilometres: 5 } },
      {
        service_areas: ['Wales', 'Leeds', '5 km'].map((name) => expect.objectContaining({ name })),
      },
    ],
  ])('in the fields of the profile: %s', (_name, facts, fields) => {
    expect(written(facts)).toMatchObject(fields);
  });

  test('says nothing that nobody stated', () => {
    expect(Object.keys(written()).sort()).toEqual(
      ['attributes', 'id', 'name', 'organization', 'organization_id', 'status'].sort(),
    );
  });

  test('keeps what the profile has no field for in terms of our own', () => {
    const facts: Partial<Service> = {
      topics: ['video-calls', 'tablet'],
      suggestedTopics: ['scams'],
      residentsOf: ['Leeds', 'York'],
      summary: { cy: 'Te.' },
      status: 'planned',
    };
    expect(codesOf(written(facts))).toEqual(
      expect.arrayContaining([
        'id:7',
        'topic:video-calls',
        'topic:tablet',
        'suggested-topic:scams',
        'residents-of:Leeds',
        'residents-of:York',
        'summary-cy:Te.',
        'status:planned',
        'source:A list',
      ]),
    );
  });

  test('marks a required text that nobody stated', () => {
    const { organization, service_at_locations: locations } = written({
      places: [{ postcode: 'SF1 4DD' }],
    }) as {
      organization: { description: string };
      service_at_locations: { location: { addresses: { city: string; postal_code: string }[] } }[];
    };
    expect(organization.description).toBe('Tea and Tablets');
    expect(codesOf(organization)).toEqual(['not-stated:description']);
    const [address] = locations[0]?.location.addresses ?? [];
    expect(address).toMatchObject({ city: 'Tea and Tablets', postal_code: 'SF1 4DD' });
    expect(codesOf(address)).toEqual([
      'not-stated:address_1',
      'not-stated:city',
      'not-stated:state_province',
    ]);
  });

  test('has the same UUID in every export, and another in another source', () => {
    expect(written().id).toBe(written({ name: 'Renamed' }).id);
    expect(written().id).not.toBe(written({ source: 'another-list' as Source['id'] }).id);
    expect(written().id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

test('no two things of a directory share a UUID', () => {
  const { contents } = JSON.parse(writeOpenReferral(sampleDirectory())) as {
    contents: { id: string; service_at_locations?: { id: string; location: { id: string } }[] }[];
  };
  const ids = contents.flatMap(({ id, service_at_locations: at = [] }) => [
    id,
    ...at.flatMap((each) => [each.id, each.location.id]),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.skipIf(!existsSync(schemas))('the official schemas', () => {
  let judges: ValidateFunction[];
  beforeAll(() => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    judges = ['service', 'service_list'].map((name) =>
      ajv.compile(JSON.parse(readFileSync(join(schemas, `${name}.json`), 'utf8'))),
    );
  });
  const faultsOf = (service: unknown): unknown[] =>
    judges.flatMap((judge) => (judge(service) ? [] : (judge.errors ?? [])));

  test.each([
    ['the starter directory', starterDirectory()],
    ['the sample town', sampleDirectory()],
  ])('accept %s', (_name, directory) => {
    const { contents } = JSON.parse(writeOpenReferral(directory)) as { contents: unknown[] };
    expect(contents.length).toBe(directory.services.length);
    expect(contents.flatMap(faultsOf)).toEqual([]);
  });

  test('accept any service', () => {
    fc.assert(
      fc.property(anyService, anyOrganisation, anySource, (service, owner, origin) => {
        const whole = JSON.parse(JSON.stringify(openReferralService(service, owner, origin)));
        expect(faultsOf(whole)).toEqual([]);
      }),
      numRuns(1_000),
    );
  });
});

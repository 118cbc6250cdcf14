// Feeds to which anything may have happened: nothing is lost without a word, and every word says where.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listIn } from '../../../publish/feed/find-records.ts';
import { readFeedFile } from '../../../publish/feed/read-feed-file.ts';
import type { Problem } from '../../../publish/problem.ts';
import type { SourceReading } from '../../../publish/source-reading.ts';
import { isOrganisation, isService, isSource } from '../../../shared/pack/guard.ts';
import { numRuns } from '../../runs.ts';
import { aService, problemFixtures, smallKnowledge } from '../problem-fixtures.ts';
import { pageOf, serviceOfVersion3, tablesOfVersion1 } from './feed-samples.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const organisation = serviceOfVersion3.organization;
const samples = [
  serviceOfVersion3,
  [serviceOfVersion3, { ...serviceOfVersion3, id: 2, name: 'Other' }],
  pageOf(serviceOfVersion3, aService, { ...aService, id: 's2' }),
  tablesOfVersion1,
  { ...organisation, services: [{ ...serviceOfVersion3, organization: null }] },
  [{ id: 'a', service: serviceOfVersion3, location: serviceOfVersion3.service_at_locations[0]?.location }],
] as unknown as Json[];

/** Whatever some cell of a sheet shows to be troublesome, and what only JSON can hold. */
const troublesome = Object.values(problemFixtures).flatMap((fixture) =>
  'row' in fixture ? Object.values(fixture.row).filter((text) => text.length < 300) : [],
);
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, '', [], {}, true, false, 0, -1, 1e21, [[]], [null], 'null', { name: 'x' }),
  fc.constantFrom<Json>(
    '2005-01-01',
    '10:00',
    '25:61',
    '9:00am',
    'MO,TU',
    '5MO',
    'WEEKLY;COUNT=2',
    'Term time only',
  ),
  fc.constantFrom<Json>(
    'Fingerpost',
    'topic:email',
    'when:Tue 10-12',
    '__proto__',
    'virtual',
    'postal',
    '13082',
  ),
  fc.constantFrom(...troublesome),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** Where something stands in a document: the steps to it. */
function placesIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, n) => placesIn(item, [...path, n]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))
      : [];
  return path.length === 0 ? inside : [path, ...inside];
}

type Change = (holder: { [name: string]: Json } | Json[], step: string | number) => void;
const field = (holder: object, step: string | number): [PropertyKey, { [name: PropertyKey]: Json }] => [
  step,
  holder as { [name: PropertyKey]: Json },
];
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: odd.map(
      (value): Change =>
        (holder, step) => {
          const [name, object] = field(holder, step);
          object[name] = value;
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Change>((holder, step) => {
      const [name, object] = field(holder, step);
      if (Array.isArray(holder)) holder.splice(Number(step), 1);
      else delete object[name];
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Change>((holder, step) => {
      const [name, object] = field(holder, step);
      if (Array.isArray(holder)) holder.push(holder[Number(step)] as Json);
      else object[name] = [object[name] as Json, object[name] as Json];
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'name', 'colour', 'Id', 'services').map(
      (other): Change =>
        (holder, step) => {
          const [name, object] = field(holder, step);
          if (Array.isArray(holder)) return;
          Object.defineProperty(holder, other, {
            value: object[name],
            enumerable: true,
            configurable: true,
            writable: true,
          });
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Change>((holder, step) => {
      const [name, object] = field(holder, step);
      object[name] = String(object[name]);
    }),
  },
);

/** Puts a word of its own into every text of a document that is free to say anything. */
const marked =
  /^(?:name|description|eligibility|eligibility_description|address_1|city|notes|alert|option|amount_description|document|application_process|accessibility|service_area|title|attention|fees)$/;

interface Changed {
  value: Json;
}

const changed: fc.Arbitrary<Changed> = fc
  .record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), change), {
      maxLength: 5,
    }),
  })
  .map(({ sample, changes }) => {
    const root = { root: structuredClone(sample) };
    for (const [at, apply] of changes) {
      const places = placesIn(root.root);
      const place = ['root', ...(places[Math.floor(at * places.length)] ?? [])];
      let holder: Json = root;
      for (const step of place.slice(0, -1)) holder = (holder as { [name: string]: Json })[step] as Json;
      apply(holder as Json[], place.at(-1) as string);
    }
    let n = 0;
    const mark = (value: Json, name: string): Json => {
      if (typeof value === 'string' && marked.test(name)) return `${value} Marker${n++}mark`;
      if (Array.isArray(value)) return value.map((item) => mark(item, ''));
      if (typeof value !== 'object' || value === null) return value;
      const copy: { [name: string]: Json } = {};
      for (const [key, item] of Object.entries(value))
        Object.defineProperty(copy, key, {
          value: mark(item, key),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return copy;
    };
    return { value: mark(root.root ?? null, '') };
  });

function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const isOfFile = ({ code }: Problem): boolean => /^(?:json-|feed-|row-unused)/.test(code);

function expectWhole({ services, organisations, sources, rows, problems }: SourceReading): void {
  expect(services.filter((service) => !isService(service))).toEqual([]);
  expect(organisations.filter((one) => !isOrganisation(one))).toEqual([]);
  expect(sources.filter((source) => !isSource(source))).toEqual([]);
  expect(rows.in).toBe(rows.published + rows.refused);
  for (const problem of problems) {
    const { line, path, why, mend, file, header } = problem;
    expect([file, why !== '', mend !== '', line === null]).toEqual(['a.json', true, true, path !== null]);
    if (!isOfFile(problem)) expect([problem.code, header !== null]).toEqual([problem.code, true]);
  }
}

/** Fields that are never taken, as docs/open-referral.md says: they are nobody's business, or say what others say. */
const neverTaken =
  /\/id\/|\/(?:title|attention|city)$|\/contacts\/\d+\/name$|\/taxonom[^/]*\/(?:.*\/)?(?:name|description)$/;
const stripped = (path: string): string => path.replace(/\/\d+(?=\/|$)/g, '');
const parentOf = (path: string): string => path.replace(/\/[^/]*$/, '');

/** Every word is published or kept, or a problem points to it, to what holds it, or to another field beside it. */
function expectNothingLost(value: Json, reading: SourceReading): void {
  const kept = JSON.stringify([reading.services, reading.organisations, reading.sources, reading.extra]);
  const paths = reading.problems.flatMap(({ path }) => path ?? []);
  const patterns = new Set(paths.map(stripped));
  // With a service that is refused goes all that it holds.
  const refused = reading.problems
    .filter(({ severity }) => severity === 'refused')
    .map(({ path }) => (/\/\d+$/.test(path ?? '') ? path : parentOf(path ?? ''))?.replace(/\/service$/, ''));
  const page = listIn(value);
  const isTabled = refused.length > 0 && JSON.stringify(value).includes('"physical_addresses"');
  for (const place of placesIn(value)) {
    const text = place.reduce<Json>(
      (holder, step) => (holder as { [name: string]: Json })[step] as Json,
      value,
    );
    const marker = typeof text === 'string' ? /Marker\d+mark/.exec(text)?.[0] : undefined;
    if (marker === undefined || kept.includes(marker)) continue;
    const at = pointer(place);
    // What to bring is told in one sentence with what to do first.
    const first = at.replace(/\/required_documents\/.*/, '/application_process');
    const isTold =
      patterns.has(stripped(at)) ||
      patterns.has(stripped(first)) ||
      neverTaken.test(at) ||
      // Of a page, or of an organisation without a name, only the services are read.
      (page !== null && !at.startsWith(`${page.path}/`)) ||
      (isTabled && !at.startsWith('/services/')) ||
      refused.some((path) => at.startsWith(`${path}/`)) ||
      paths.some((path) => at === path || at.startsWith(`${path}/`) || parentOf(at) === parentOf(path));
    expect([marker, at, isTold]).toEqual([marker, at, true]);
  }
}

const patience = 600_000;

describe('a feed to which anything may have happened', { timeout: patience }, () => {
  test('is read or refused, service by service, with a place, a reason and a cure for everything', () => {
    fc.assert(
      fc.property(changed, ({ value }) => {
        const text = JSON.stringify(value);
        const reading = readFeedFile(text, 'a.json', smallKnowledge);
        expectWhole(reading);
        expectNothingLost(JSON.parse(text), reading);
        for (const { path } of reading.problems) expectPlace(JSON.parse(text), path ?? '');
      }),
      numRuns(8_000),
    );
  });

  test('is read or refused when its text is broken', () => {
    const broken = fc.tuple(
      changed,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('', '"', ',', '}', '[', '\n', '\u0000', '\ufeff', '//', 'NaN', '\\'),
      fc.constantFrom('a.json', 'a.ndjson'),
    );
    fc.assert(
      fc.property(broken, ([{ value }, place, length, piece, file]) => {
        const whole = JSON.stringify(value, null, file === 'a.json' ? 1 : 0);
        const at = Math.floor(place * whole.length);
        const text = whole.slice(0, at) + piece + whole.slice(at + length);
        const reading = readFeedFile(text, file, smallKnowledge);
        expectWhole({ ...reading, problems: reading.problems.map((one) => ({ ...one, file: 'a.json' })) });
        if (reading.state === 'unusable') expect(reading.problems.length).toBeGreaterThan(0);
      }),
      numRuns(2_000),
    );
  });
});

/** A pointer that leads nowhere helps nobody. */
function expectPlace(value: Json, path: string): void {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let holder: unknown = value;
  for (const step of steps) {
    expect([path, typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)]).toEqual([
      path,
      true,
    ]);
    holder = (holder as { [name: string]: unknown })[step];
  }
}

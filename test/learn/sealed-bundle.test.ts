import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newTallyKeyPair } from '../../publish/tally-key.ts';
import { addBundles, openBundle } from '../../shared/learn/open-bundle.ts';
import {
  nextStamp,
  readOpeningKey,
  readSealingKey,
  sealBundle,
  type TallyBundle,
} from '../../shared/learn/sealed-bundle.ts';
import { addTallies, type Month } from '../../shared/learn/tally.ts';
import { bundleSchema, stampsSchema } from '../../shared/learn/tally-schema.ts';
import { numRuns } from '../runs.ts';
import { presses, tallyOf } from './press-arbitrary.ts';

const october = '2026-10' as Month;
const secret = 'Llanfairpwllgwyngyll';
const bundle: TallyBundle = {
  ...nextStamp([], october),
  counts: {
    given: { presses: 3, group: [['work', 2]], service: [['a-drop-in', 3]], district: [[secret, 1]] },
  },
};
const keys = newTallyKeyPair();
let sealingKey: CryptoKey;
let openingKey: CryptoKey;
let otherKey: CryptoKey;
let sealed: string;

function there<T>(value: T | null): T {
  if (value === null) throw new Error('a key of our own making was not read');
  return value;
}

beforeAll(async () => {
  sealingKey = there(await readSealingKey(keys.publicKey));
  openingKey = there(await readOpeningKey(keys.privateKey));
  otherKey = there(await readOpeningKey(newTallyKeyPair().privateKey));
  sealed = await sealBundle(bundle, sealingKey);
});

/** The sealed text with one bit of a part changed. */
function tampered(part: 'enc' | 'sealed', at: number): string {
  const envelope = JSON.parse(sealed) as Record<'enc' | 'sealed', string>;
  const bytes = Buffer.from(envelope[part], 'base64');
  const place = at % (bytes.length * 8);
  bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
  return JSON.stringify({ ...envelope, [part]: bytes.toString('base64') });
}

describe('a sealed bundle', () => {
  test('opens with the private key, as it was', async () => {
    expect(await openBundle(sealed, openingKey)).toEqual({ kind: 'opened', bundle });
  });

  test('shows nothing of what is in it, and is never the same twice', async () => {
    expect(sealed).not.toMatch(new RegExp(`${secret}|drop-in|${october}|${bundle.id}`));
    expect(await sealBundle(bundle, sealingKey)).not.toBe(sealed);
  });

  test('has the same length for three presses and for a hundred services', async () => {
    const service = Array.from({ length: 100 }, (_, at): [string, number] => [
      `s${String(at).padStart(3, '0')}`,
      9,
    ]);
    const full = { ...bundle, counts: { given: { presses: 900, group: [], service, district: [] } } };
    expect((await sealBundle(full, sealingKey)).length).toBe(sealed.length);
  });

  test('opens for no other key, nor for the public one', async () => {
    expect(await openBundle(sealed, otherKey)).toEqual({ kind: 'bundle-locked' });
    expect(await openBundle(sealed, sealingKey)).toEqual({ kind: 'bundle-locked' });
  });

  test('opens no more when one bit of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('enc' as const, 'sealed' as const), fc.nat(), async (part, at) => {
        expect(await openBundle(tampered(part, at), openingKey)).toEqual({ kind: 'bundle-locked' });
      }),
      numRuns(4_000),
    );
  });

  test.each<[string, (text: string) => string, string]>([
    ['nothing', () => '', 'bundle-unreadable'],
    ['a page', () => '<!doctype html>', 'bundle-unreadable'],
    ['null', () => 'null', 'bundle-unreadable'],
    ['another file of ours', () => '{"format":"fingerpost-pack"}', 'bundle-unreadable'],
    ['cut short', (text) => text.slice(0, -40), 'bundle-unreadable'],
    ['no base64', (text) => text.replace('"sealed":"', '"sealed":"*'), 'bundle-unreadable'],
    ['without its key', (text) => text.replace('"enc":', '"inc":'), 'bundle-unreadable'],
    ['far too long', (text) => text + ' '.repeat(4_000_000), 'bundle-unreadable'],
    ['a later version', (text) => text.replace('"version":1', '"version":2'), 'bundle-newer'],
  ])('that is %s is refused with a code', async (_name, change, kind) => {
    expect(await openBundle(change(sealed), openingKey)).toEqual({ kind });
  });

  test.each<[string, unknown]>([
    ['a row', { ...bundle, rows: [1] }],
    ['no id', { ...bundle, id: 'desk 4' }],
    [
      'a number below nought',
      { ...bundle, counts: { given: { presses: -1, group: [], service: [], district: [] } } },
    ],
  ])('in which %s was sealed is refused with a code', async (_name, content) => {
    const text = await sealBundle(content as TallyBundle, sealingKey);
    expect(await openBundle(text, openingKey)).toEqual({ kind: 'bundle-wrong' });
  });
});

describe('a key', () => {
  const signing = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

  test.each([
    ['nothing', ''],
    ['the private one', keys.privateKey],
    ['of another kind', signing.publicKey],
    ['no base64', '-----BEGIN PUBLIC KEY-----\n*\n-----END PUBLIC KEY-----'],
  ])('that is %s seals nothing', async (_name, pem) => {
    expect(await readSealingKey(pem)).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['the public one', keys.publicKey],
    ['of another kind', signing.privateKey],
  ])('that is %s opens nothing', async (_name, pem) => {
    expect(await readOpeningKey(pem)).toBeNull();
  });
});

describe('bundles of several organisations', () => {
  const device = fc.record({ told: presses, more: presses });

  test('add up to what was pressed, each device and month once, whatever is sent twice and in which order', () => {
    fc.assert(
      fc.property(
        fc.array(device, { minLength: 1, maxLength: 4 }).chain((devices) => {
          const last = devices.map(({ told, more }) => tallyOf([...told, ...more]));
          const sent = devices.flatMap(({ told }, at) =>
            (last[at] ?? []).flatMap(({ month, counts }) => {
              const first = nextStamp([], month);
              const earlier = tallyOf(told).find((entry) => entry.month === month)?.counts ?? {};
              const second: TallyBundle = { ...nextStamp([first], month), counts };
              return [{ ...first, counts: earlier }, second, second];
            }),
          );
          return fc.tuple(
            fc.constant(last),
            fc.shuffledSubarray(sent, { minLength: sent.length, maxLength: sent.length }),
          );
        }),
        ([last, sent]) => {
          expect(addBundles(sent)).toEqual(addTallies(last));
        },
      ),
      numRuns(1_000),
    );
  });

  test('of which two claim to be one edition give one answer, whatever the order', () => {
    const other = { ...bundle, counts: {} };
    expect(addBundles([bundle, other])).toEqual(addBundles([other, bundle]));
  });
});

test('a month keeps its id, another month has another, and editions go up', () => {
  const first = nextStamp([], october);
  const again = nextStamp([first], october);
  expect(again).toEqual({ ...first, edition: 2 });
  const november = nextStamp([again], '2026-11' as Month);
  expect([november.edition, november.id === first.id]).toEqual([1, false]);
  expect(stampsSchema.parse([again, november])).toEqual([again, november]);
  expect(bundleSchema.safeParse({ ...again, counts: {}, device: 'x' }).success).toBe(false);
});

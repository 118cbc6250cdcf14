// `fingerpost verify`: a pack as it was published, and everything that can have happened to it since.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair, openSigningKey } from '../../publish/signing-key.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { verifyFaults, verifyPack } from '../../publish/verify-pack.ts';
import { writePack } from '../../publish/write-pack.ts';
import { sha256 } from '../../shared/pack/sha256.ts';
import { numRuns } from '../runs.ts';
import { inFolder } from './problem-fixtures.ts';

const [mine, other] = [newKeyPair(), newKeyPair()];
let files: Map<string, Uint8Array>;
let content: string;

beforeAll(async () => {
  files = await writePack(sampleDirectory(), { audience: 'public' });
  content = [...files.keys()].find((name) => name !== 'index.json') ?? '';
  const key = await inFolder({ 'k.pem': mine.privateKey }, (folder) => openSigningKey(join(folder, 'k.pem')));
  files.set('index.json.sig', key.sign(files.get('index.json') ?? new Uint8Array()));
});

type Change = (folder: string) => void | Promise<void>;

/** What verifying says of the pack after a change, each fault as "file: code". */
async function faultsAfter(change: Change, keys = [mine.publicKey]): Promise<string[]> {
  return inFolder(Object.fromEntries(files), async (folder) => {
    await change(folder);
    const { faults } = await verifyPack(folder, keys);
    return faults.map(({ file, code }) => `${file.startsWith('services-') ? 'services' : file}: ${code}`);
  });
}
const rewrite =
  (name: () => string, as: (bytes: Buffer) => Uint8Array | string): Change =>
  (folder) => {
    const file = join(folder, name());
    writeFileSync(file, as(readFileSync(file)));
  };
const index = () => 'index.json';
const signature = () => 'index.json.sig';
const services = () => content;
const remove =
  (name: () => string): Change =>
  (folder) =>
    rmSync(join(folder, name()));
const flip = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy[100] = (copy[100] ?? 0) ^ 1;
  return copy;
};
/** The services changed by somebody who also gave the file its new name, in the index too. */
const replacing =
  (as: (text: string) => string): Change =>
  async (folder) => {
    const bytes = Buffer.from(as(readFileSync(join(folder, content), 'utf8')));
    const name = `services-${await sha256(bytes)}.json`;
    rmSync(join(folder, content));
    writeFileSync(join(folder, name), bytes);
    const text = readFileSync(join(folder, 'index.json'), 'utf8').replace(content, name);
    writeFileSync(join(folder, 'index.json'), text.replace(/"bytes":\d+/, `"bytes":${bytes.length}`));
  };

describe('a pack', () => {
  test('as it was published is whole, for whoever has the key', async () => {
    await inFolder(Object.fromEntries(files), async (folder) => {
      const about = {
        faults: [],
        services: sampleDirectory().services.length,
        files: 2,
        published: '2026-11-25T00:00:00Z',
        seq: 1_795_564_800,
      };
      expect(await verifyPack(folder, [mine.publicKey])).toEqual({ ...about, signature: 'signed' });
      expect(await verifyPack(folder, [other.publicKey, mine.publicKey])).toEqual({
        ...about,
        signature: 'signed',
      });
      expect(await verifyPack(folder, [])).toEqual({ ...about, signature: 'not-checked' });
      rmSync(join(folder, 'index.json.sig'));
      expect(await verifyPack(folder, [])).toEqual({ ...about, signature: 'unsigned' });
    });
  });

  test.each<[string, Change, string[]]>([
    ['whose services were cut', rewrite(services, (bytes) => bytes.subarray(0, -1)), ['services: file-cut']],
    ['with one bit flipped', rewrite(services, flip), ['services: file-changed']],
    ['that lacks its services', remove(services), ['services: file-missing']],
    ['without an index', remove(index), ['index.json: pack-missing']],
    [
      'of which nothing is there',
      (folder) => readdirSync(folder).forEach((name) => void rmSync(join(folder, name))),
      ['index.json: pack-missing'],
    ],
    [
      'with a file more',
      (folder) => writeFileSync(join(folder, 'note.txt'), 'x'),
      ['note.txt: file-unlisted'],
    ],
    [
      'with a file more in a folder',
      (folder) => {
        mkdirSync(join(folder, 'old'));
        writeFileSync(join(folder, 'old/a.json'), '{}');
      },
      ['old/a.json: file-unlisted'],
    ],
    [
      'with services of the pack before',
      (folder) => writeFileSync(join(folder, `services-${'0'.repeat(64)}.json`), '{}'),
      ['services: file-unlisted'],
    ],
    [
      'whose index was touched',
      rewrite(index, (bytes) => bytes.toString().replace('Sampleford', 'Simpleford')),
      ['index.json.sig: signature-wrong'],
    ],
    [
      'whose index is no index',
      rewrite(index, () => '<!doctype html>'),
      ['index.json: pack-corrupt', 'index.json.sig: signature-wrong'],
    ],
    ['whose index is too large', rewrite(index, () => ' '.repeat(70_000)), ['index.json: pack-too-large']],
    [
      'of a newer format',
      rewrite(index, () => '{"format":2,"pieces":[]}'),
      ['index.json: pack-newer-format', 'index.json.sig: signature-wrong'],
    ],
    [
      'that is gone',
      rewrite(index, () => '{"format":1,"gone":true}'),
      ['index.json: pack-gone', 'index.json.sig: signature-wrong'],
    ],
    ['that is not signed', remove(signature), ['index.json.sig: signature-missing']],
    [
      'whose signature was cut',
      rewrite(signature, (bytes) => bytes.subarray(1)),
      ['index.json.sig: signature-malformed'],
    ],
    ['with another signature', rewrite(signature, flip32), ['index.json.sig: signature-wrong']],
    [
      'whose services were changed together with the index',
      replacing((text) => text.replace('Tea', 'Tax')),
      ['index.json.sig: signature-wrong'],
    ],
    [
      'with a record that no reader would take',
      replacing((text) => text.replace('"https:', '"javascript:')),
      ['index.json.sig: signature-wrong', 'services: pack-corrupt'],
    ],
  ])('%s is not', async (_name, change, expected) => {
    expect(await faultsAfter(change)).toEqual(expected);
  });

  test('signed by somebody else is not', async () => {
    expect(await faultsAfter(() => {}, [other.publicKey])).toEqual(['index.json.sig: signature-wrong']);
  });

  test('in which any one bit of any file has changed is not', async () => {
    await inFolder(Object.fromEntries(files), async (folder) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files.keys()), fc.nat(), fc.nat(7), async (name, n, bit) => {
          const bytes = files.get(name) ?? new Uint8Array();
          const where = n % bytes.length;
          writeFileSync(
            join(folder, name),
            bytes.map((byte, at) => (at === where ? byte ^ (1 << bit) : byte)),
          );
          expect((await verifyPack(folder, [mine.publicKey])).faults).not.toEqual([]);
          writeFileSync(join(folder, name), bytes);
        }),
        numRuns(400),
      );
      expect((await verifyPack(folder, [mine.publicKey])).faults).toEqual([]);
    });
  });
});

function flip32(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[32] = (copy[32] ?? 0) ^ 1;
  return copy;
}

test('every fault is told in plain sentences', () => {
  for (const text of Object.values(verifyFaults)) {
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text).not.toMatch(/\b(?:please|sorry|invalid|error|easy|simple)\b/i);
  }
});

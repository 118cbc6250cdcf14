import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandFailure } from '../../publish/command-failure.ts';
import { isContentName, placePack, refuseForeignFolder } from '../../publish/pack-folder.ts';
import { inFolder } from './problem-fixtures.ts';

const index = JSON.stringify({
  format: 1,
  name: 'x',
  seq: 1,
  published: '2026-11-25T10:00:00Z',
  sources: [],
  taxonomyVersion: 1,
  tiles: [],
});
const name = (digit: string): string => `services-${digit.repeat(64)}.json`;
const pack = (digit: string, ...more: string[]): Map<string, Uint8Array> =>
  new Map(['index.json', name(digit), ...more].map((each) => [each, Buffer.from(`${digit} ${each}`)]));
const namesIn = (folder: string): string[] => readdirSync(folder).sort();
const place = (files: Map<string, Uint8Array>, folder: string) => placePack(files, folder, () => {});

describe('a pack', () => {
  test('makes its folder, which everybody may read, and leaves nothing beside it', async () => {
    await inFolder({}, async (folder) => {
      await place(pack('1', 'index.json.sig'), join(folder, 'a/b'));
      expect(namesIn(join(folder, 'a/b'))).toEqual(['index.json', 'index.json.sig', name('1')]);
      expect(namesIn(join(folder, 'a'))).toEqual(['b']);
      expect(statSync(join(folder, 'a/b')).mode & 0o055).toBe(0o055 & ~process.umask());
    });
  });

  test('takes the place of the one before, whole, and of nothing else', async () => {
    const others = { 'a/CNAME': 'x', 'a/notes.json': '{}', 'a/deep/index.json': '{}', 'a/.htaccess': 'x' };
    await inFolder(others, async (folder) => {
      const out = join(folder, 'a');
      await place(pack('1', 'index.json.sig'), out);
      await place(pack('2'), out);
      expect(namesIn(out)).toEqual(
        ['.htaccess', 'CNAME', 'deep', 'index.json', 'notes.json', name('2')].sort(),
      );
      expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe('2 index.json');
      expect(readFileSync(join(out, 'deep/index.json'), 'utf8')).toBe('{}');
      expect(namesIn(folder)).toEqual(['a']);
    });
  });

  test('goes into an empty folder, and through a link to the folder it means', async () => {
    await inFolder({}, async (folder) => {
      mkdirSync(join(folder, 'real'));
      symlinkSync(join(folder, 'real'), join(folder, 'link'));
      await place(pack('1'), join(folder, 'link'));
      expect(namesIn(join(folder, 'real'))).toEqual(['index.json', name('1')]);
      expect(namesIn(folder)).toEqual(['link', 'real']);
    });
  });

  test('that cannot be written is one sentence, and nothing is left of it', async () => {
    await inFolder({ a: 'a file' }, async (folder) => {
      await expect(place(pack('1'), join(folder, 'a'))).rejects.toThrow(CommandFailure);
      await expect(place(pack('1'), join(folder, 'a'))).rejects.toThrow(/could not be written into/);
      expect(namesIn(folder)).toEqual(['a']);
    });
  });

  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'that is cut short by %s leaves the old one as it was',
    async (signal) => {
      await inFolder({}, async (folder) => {
        const out = join(folder, 'out');
        await place(pack('1'), out);
        const script = `
        import { placePack } from ${JSON.stringify(join(import.meta.dirname, '../../publish/pack-folder.ts'))};
        const names = Array.from({ length: 20_000 }, (_, n) => 'services-' + String(n).padStart(64, '0') + '.json');
        const files = new Map(['index.json', ...names].map((name) => [name, new Uint8Array(9)]));
        await placePack(files, ${JSON.stringify(out)}, (done) => { if (done === 50) console.log('begun'); });
        console.log('ended');`;
        writeFileSync(join(folder, 'run.mjs'), script);
        const child = spawn(process.execPath, [join(folder, 'run.mjs')], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let told = '';
        child.stdout.on('data', (text) => {
          told += String(text);
          child.kill(signal);
        });
        const code = await new Promise((resolve) => child.on('close', resolve));
        expect([told, code]).toEqual(['begun\n', signal === 'SIGINT' ? 130 : 143]);
        expect(namesIn(out)).toEqual(['index.json', name('1')]);
        expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe('1 index.json');
        expect(namesIn(folder)).toEqual(['out', 'run.mjs']);
      });
    },
  );
});

describe('a folder', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['that is not there', {}, true],
    ['with other files', { 'out/page.html': 'x' }, true],
    ['with a pack', { 'out/index.json': index }, true],
    ['with a pack of a newer release', { 'out/index.json': '{"format":2}' }, true],
    ['with a pack that is gone', { 'out/index.json': '{"gone":true}' }, true],
    ['with the index of something else', { 'out/index.json': '{"name":"a web shop"}' }, false],
    ['with an index that is no JSON', { 'out/index.json': 'x' }, false],
  ])('%s is taken: see', async (_name, files, isTaken) => {
    await inFolder(files, (folder) => {
      const refuse = (): void => refuseForeignFolder(join(folder, 'out'));
      if (isTaken) expect(refuse).not.toThrow();
      else expect(refuse).toThrow(/is not a pack’s/);
      expect(existsSync(join(folder, 'out'))).toBe(Object.keys(files).length > 0);
    });
  });

  test.each([
    [name('a'), true],
    [`details-${'0'.repeat(64)}.json`, true],
    ['index.json', false],
    ['services-1.json', false],
    [`../${name('a')}`, false],
    [`${name('a')}.bak`, false],
  ])('%s is named as a pack names its files: %s', (each, expected) => {
    expect(isContentName(each)).toBe(expected);
  });
});

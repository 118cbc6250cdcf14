// `fingerpost publish` from the words of the command to the folder that it leaves, and what reads from it.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAsker } from '../../publish/ask.ts';
import { keysCommand } from '../../publish/keys-command.ts';
import { openDirectory } from '../../publish/open-directory.ts';
import { publishCommand } from '../../publish/publish-command.ts';
import { verifyCommand } from '../../publish/verify-command.ts';
import { inFolder } from './problem-fixtures.ts';
import { type Ran, runCommand } from './run-command.ts';

// The map and the words are the same each time, and reading them takes most of a test's time.
vi.mock('../../publish/knowledge.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../publish/knowledge.ts')>();
  let known: ReturnType<typeof original.createKnowledge> | undefined;
  return { ...original, createKnowledge: (at: Date) => (known ??= original.createKnowledge(at)) };
});

// A sheet of this name stands for a feed on the web that broke off; how feeds do that is tested with the feeds.
vi.mock('../../publish/check.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../publish/check.ts')>();
  const checkSources: typeof original.checkSources = async (sources, options) => {
    const check = await original.checkSources(sources, options);
    const brokenOff = check.usable ? check.files.filter(({ file }) => file.endsWith('broken.csv')) : [];
    return { ...check, brokenOff, usable: check.usable && brokenOff.length === 0 };
  };
  return { ...original, checkSources };
});

const at = '2026-11-25T10:00:00Z';
const rowsFrom = (first: number, last: number): string =>
  Array.from(
    { length: last - first + 1 },
    (_, n) => `${first + n},Org ${first + n},Service ${first + n},`,
  ).join('\n');
const sheet = (rows: string): string => `id,organisation,service,phone\n${rows}\n`;
const good = sheet(rowsFrom(1, 20));
const oneBad = sheet(`${rowsFrom(1, 19)}\n20,,Nobody’s,`);

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', undefined));
afterEach(() => vi.unstubAllEnvs());

/** Runs `publish` in a folder of files, with "@" before each name of one. */
async function publishIn(folder: string, ...words: string[]): Promise<Ran> {
  return runCommand(publishCommand, ...words.map((word) => word.replace(/^@/, `${folder}/`)));
}
const packIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
const indexIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));

describe('the command', () => {
  test.each<[string, Record<string, string>, string[], number, string]>([
    ['a clean sheet', { 'a.csv': good }, ['@a.csv'], 0, 'Written into'],
    ['a sheet with a row that is refused', { 'a.csv': oneBad }, ['@a.csv'], 2, 'Written into'],
    [
      'a repair that is allowed',
      { 'a.csv': sheet('1,O,S,1132345678\n2,O,T,') },
      ['@a.csv'],
      0,
      'Written into',
    ],
    [
      'a repair under --strict',
      { 'a.csv': sheet('1,O,S,1132345678\n2,O,T,') },
      ['@a.csv', '--strict'],
      2,
      'Written into',
    ],
    [
      'a repair of all there is under --strict',
      { 'a.csv': sheet('1,O,S,1132345678') },
      ['@a.csv', '--strict'],
      3,
      'no service to publish',
    ],
    ['nothing that can be published', { 'a.csv': sheet('1,,S,') }, ['@a.csv'], 3, 'no service to publish'],
    [
      'a good sheet beside one that cannot be read',
      { 'a.csv': good, 'b.csv': 'PK\u0003\u0004' },
      ['@a.csv', '@b.csv'],
      3,
      'A source cannot be used',
    ],
    ['a source that is not there', {}, ['@no.csv'], 3, 'A source cannot be used'],
    ['no source', {}, [], 1, 'Say which file'],
    ['an option that does not exist', { 'a.csv': good }, ['@a.csv', '--colour'], 1, '--colour'],
    [
      'an audience that does not exist',
      { 'a.csv': good },
      ['@a.csv', '--audience', 'all'],
      1,
      '--audience wants',
    ],
    ['a time that is none', { 'a.csv': good }, ['@a.csv', '--at', 'now'], 1, '--at wants'],
    ['a time before all computers', { 'a.csv': good }, ['@a.csv', '--at', '1960-01-01'], 1, '--at wants'],
    ['an empty name', { 'a.csv': good }, ['@a.csv', '--name', ''], 1, '--name wants'],
    ['a key that is not there', { 'a.csv': good }, ['@a.csv', '--key', '@no.pem'], 3, 'could not be opened'],
    [
      'a base that is not there',
      { 'a.csv': good },
      ['@a.csv', '--base', '@no'],
      3,
      'index.json could not be read',
    ],
    [
      'a column map that is not there',
      { 'a.csv': good },
      ['@a.csv', '--columns', '@no.json'],
      1,
      'could not be opened',
    ],
    [
      'a folder with the index of something else',
      { 'a.csv': good, 'out/index.json': '{}' },
      ['@a.csv'],
      3,
      'is not a pack’s',
    ],
    [
      'a key in the folder that is published',
      { 'a.csv': good, 'out/key.pem': 'x' },
      ['@a.csv', '--key', '@out/key.pem'],
      1,
      'lies in the folder that is published',
    ],
  ])('exits by the contract: %s', async (_name, files, words, status, sentence) => {
    await inFolder(files, async (folder) => {
      const before = readdirSync(folder);
      const ran = await publishIn(folder, ...words, '--out', '@out');
      expect(ran.status).toBe(status);
      expect(`${ran.stdout}${ran.stderr}`).toContain(sentence);
      expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/\n\s+at /);
      const isWritten = status === 0 || status === 2;
      expect(readdirSync(folder)).toEqual(isWritten ? [...before, 'out'].sort() : before);
      if (isWritten) expect((await runCommand(verifyCommand, join(folder, 'out'))).status).toBe(0);
    });
  });

  test('is told where to write', async () => {
    const { status, stderr } = await runCommand(publishCommand, 'a.csv');
    expect([status, stderr.split('\n')[0]]).toEqual([
      1,
      'Say in which folder to put the directory: --out DIR.',
    ]);
  });

  test('--json prints one answer and nothing else', async () => {
    await inFolder({ 'a.csv': oneBad }, async (folder) => {
      const { stdout, status } = await publishIn(
        folder,
        '@a.csv',
        '--out',
        '@out',
        '--at',
        at,
        '--json',
        '--name',
        'Ours',
      );
      const answer = JSON.parse(stdout);
      expect(status).toBe(2);
      expect(answer).toMatchObject({
        in: 20,
        published: 19,
        refused: 1,
        problems: [{ code: 'organisation-missing', line: 21 }],
        written: true,
        pack: {
          name: 'Ours',
          published: at,
          seq: Date.parse(at) / 1_000,
          audience: 'public',
          services: 19,
          signed: false,
        },
        changes: null,
      });
      const bytes = readdirSync(join(folder, 'out')).reduce(
        (sum, name) => sum + readFileSync(join(folder, 'out', name)).length,
        0,
      );
      expect([answer.pack.files, answer.pack.bytes]).toEqual([
        readdirSync(join(folder, 'out')).length,
        bytes,
      ]);
    });
  });

  test('--json answers too when nothing can be published', async () => {
    const { stdout, status } = await runCommand(publishCommand, '/no.csv', '--out', '/tmp/never', '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([
      3,
      { written: false, pack: null, problems: [{ code: 'file-unreadable' }] },
    ]);
  });

  test('--dry-run says all and writes nothing', async () => {
    await inFolder({ 'a.csv': oneBad }, async (folder) => {
      const { status, stdout, stderr } = await publishIn(folder, '@a.csv', '--out', '@out', '--dry-run');
      expect(status).toBe(2);
      expect(stdout).toContain('Nothing was written, as you asked.');
      expect(stderr).toContain('organisation-missing');
      expect(readdirSync(folder)).toEqual(['a.csv']);
    });
  });

  test('takes its time from --at, else from SOURCE_DATE_EPOCH, else from the clock', async () => {
    await inFolder({ 'a.csv': good }, async (folder) => {
      const publishedAt = async (...words: string[]): Promise<string> => {
        const { stdout } = await publishIn(
          folder,
          '@a.csv',
          '--out',
          '@out',
          '--dry-run',
          '--json',
          ...words,
        );
        return JSON.parse(stdout).pack.published;
      };
      const before = Math.floor(Date.now() / 1_000) * 1_000;
      expect(Date.parse(await publishedAt())).toBeGreaterThanOrEqual(before);
      vi.stubEnv('SOURCE_DATE_EPOCH', '1795600800');
      expect(await publishedAt()).toBe('2026-11-25T10:00:00Z');
      expect(await publishedAt('--at', '2026-01-02')).toBe('2026-01-02T00:00:00Z');
      vi.stubEnv('SOURCE_DATE_EPOCH', 'soon');
      const { status, stderr } = await publishIn(folder, '@a.csv', '--out', '@out');
      expect([status, stderr]).toEqual([1, expect.stringContaining('SOURCE_DATE_EPOCH wants')]);
    });
  });
});

describe('following on from the last pack', () => {
  test('a list that was cut is refused until somebody has looked', async () => {
    await inFolder({ 'a.csv': good, 'b.csv': sheet(rowsFrom(1, 15)) }, async (folder) => {
      await publishIn(folder, '@a.csv', '--out', '@out', '--at', at);
      const last = packIn(join(folder, 'out'));
      const words = ['@b.csv', '--out', '@out', '--base', '@out', '--at', at];
      const refused = await publishIn(folder, ...words);
      expect(refused.status).toBe(4);
      expect(refused.stderr).toContain('5 of the 20 services of the last pack are gone: more than 5 in 100.');
      expect(refused.stdout).toContain('Services gone: 5\n  Service 16 (16)');
      expect(packIn(join(folder, 'out'))).toEqual(last);
      const json = await publishIn(folder, ...words, '--json');
      expect([json.status, JSON.parse(json.stdout)]).toMatchObject([
        4,
        {
          written: false,
          changes: { gone: { length: 5 }, suspicions: [{ code: 'many-gone', gone: 5, of: 20 }] },
        },
      ]);
      expect((await publishIn(folder, ...words, '--accept')).status).toBe(0);
      expect(indexIn(join(folder, 'out')).seq).toBe(Date.parse(at) / 1_000 + 1);
    });
  });

  test('a feed that broke off stops it, unless what the last pack had of it may stay', async () => {
    await inFolder({ 'broken.csv': good }, async (folder) => {
      const words = ['@broken.csv', '--out', '@out', '--at', at, '--json'];
      const alone = await publishIn(folder, ...words);
      expect([alone.status, JSON.parse(alone.stdout).written]).toEqual([3, false]);
      expect(alone.stderr).toContain('Only a part could be read of');
      expect((await publishIn(folder, ...words, '--allow-partial')).status).toBe(3);
      writeFileSync(join(folder, 'whole.csv'), good);
      await publishIn(folder, '@whole.csv', '--out', '@out', '--at', at);
      expect((await publishIn(folder, ...words, '--base', '@out')).status).toBe(3);
      const kept = await publishIn(folder, ...words, '--base', '@out', '--allow-partial');
      expect([kept.status, JSON.parse(kept.stdout)]).toMatchObject([
        0,
        { written: true, pack: { kept: 0, services: 20 } },
      ]);
    });
  });

  test('a pack that readers would not take for newer is told of', async () => {
    await inFolder({ 'a.csv': good }, async (folder) => {
      await publishIn(folder, '@a.csv', '--out', '@out', '--at', at);
      const { stderr } = await publishIn(folder, '@a.csv', '--out', '@out', '--at', '2026-01-01');
      expect(stderr).toContain('no older than this one');
    });
  });

  test('a pack that is no longer signed is refused until somebody has looked', async () => {
    await inFolder({ 'a.csv': good }, async (folder) => {
      await runCommand(keysCommand, '--out', join(folder, 'keys'));
      const key = ['--key', '@keys/fingerpost-private-key.pem'];
      await publishIn(folder, '@a.csv', '--out', '@out', '--at', at, ...key);
      const publicKey = join(folder, 'keys/fingerpost-public-key.pem');
      expect(await runCommand(verifyCommand, join(folder, 'out'), '--public-key', publicKey)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('Signed by a key that you gave.'),
      });
      expect((await publishIn(folder, '@a.csv', '--out', '@out', '--base', '@out', ...key)).status).toBe(0);
      expect((await publishIn(folder, '@a.csv', '--out', '@out', '--base', '@out')).status).toBe(4);
      expect((await publishIn(folder, '@a.csv', '--out', '@out', '--base', '@out', '--accept')).status).toBe(
        0,
      );
      expect(readdirSync(join(folder, 'out'))).not.toContain('index.json.sig');
      const unsigned = await runCommand(
        verifyCommand,
        join(folder, 'out'),
        '--public-key',
        publicKey,
        '--json',
      );
      expect([unsigned.status, JSON.parse(unsigned.stdout)]).toMatchObject([
        3,
        { whole: false, faults: [{ code: 'signature-missing' }] },
      ]);
    });
  });
});

describe('what is published', () => {
  test('answers what people ask, with its closed services told as closed', async () => {
    const rows = `id,organisation,service,topics,modes,status
tea,Age Example,Tea and Tablets,tablets,phone,
shut,Age Example,Tablet Club,tablets,phone,closed`;
    await inFolder({ 'a.csv': rows }, async (folder) => {
      await publishIn(folder, '@a.csv', '--out', '@out', '--at', at);
      const asker = await createAsker(await openDirectory(join(folder, 'out')), new Date(at));
      const { matches } = asker.answer({ text: 'help with a tablet' });
      expect(matches.map(({ id, refusals }) => [id, refusals])).toEqual([
        ['tea', []],
        ['shut', [expect.objectContaining({ code: 'closed', status: 'closed' })]],
      ]);
    });
  });

  test('may itself be a source, beside a sheet', async () => {
    await inFolder({ 'a.csv': good, 'b.csv': sheet(rowsFrom(20, 22)) }, async (folder) => {
      await publishIn(folder, '@a.csv', '--out', '@one', '--at', at);
      const { status, stdout } = await publishIn(
        folder,
        '@one',
        '@b.csv',
        '--out',
        '@two',
        '--at',
        at,
        '--json',
      );
      expect([status, JSON.parse(stdout)]).toMatchObject([
        0,
        { in: 23, published: 23, pack: { services: 23 } },
      ]);
      const { services } = await openDirectory(join(folder, 'two'));
      expect(services.map(({ id }) => id as string)).toEqual(expect.arrayContaining(['a-20', 'b-20', '21']));
      writeFileSync(join(folder, 'one/index.json'), '{"format":2}');
      expect((await publishIn(folder, '@one', '--out', '@three')).status).toBe(3);
    });
  });

  test('is the same on another machine, in another time zone, language and place', async () => {
    const rows = `organisation,service,postcode,when,last_checked
Ôrg,Te,LS1 1AA,Tue 10-12,3/11/2026
Zebra,Ångström,LS1 1AB,Sun 1am-3am,2026-03-29`;
    await inFolder({ 'x/a.csv': rows, 'y/a.csv': rows }, async (folder) => {
      await publishIn(folder, '@x/a.csv', '--out', '@one', '--at', '2026-11-25T10:00');
      const command = join(import.meta.dirname, '../../publish/fingerpost.ts');
      const words = ['publish', '../y/a.csv', '--out', '../two', '--at', '2026-11-25T10:00'];
      const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
      const ran = spawnSync(process.execPath, [command, ...words], {
        cwd: join(folder, 'x'),
        env,
        encoding: 'utf8',
      });
      expect([ran.status, ran.stderr.match(/refused/)]).toEqual([0, null]);
      expect(packIn(join(folder, 'two'))).toEqual(packIn(join(folder, 'one')));
    });
  });
});

describe('pages', () => {
  const address = 'https://council.example/directory/pages/';

  test('lie beside the pack, which is as whole as without them', async () => {
    await inFolder({ 'a.csv': good }, async (folder) => {
      const words = ['@a.csv', '--out', '@out', '--at', at];
      expect(await publishIn(folder, ...words, '--pages', address)).toMatchObject({ status: 0 });
      const read = (path: string): string => readFileSync(join(folder, 'out/pages', path), 'utf8');
      const listings = readdirSync(join(folder, 'out/pages/en')).filter((name) => name.endsWith('.html'));
      expect(listings.map((name) => read(`en/${name}`)).join('')).toContain('Service 7');
      expect(read('sitemap.xml')).toContain(`${address}cy/index.html`);
      expect(readdirSync(join(folder, 'out/pages/cy/owners'))).toHaveLength(20);
      expect((await runCommand(verifyCommand, join(folder, 'out'))).status).toBe(0);
      expect(readdirSync(folder).sort()).toEqual(['a.csv', 'out']);
    });
  });

  test('of an earlier pack are told of, and replaced whole', async () => {
    await inFolder({ 'a.csv': good, 'b.csv': sheet(rowsFrom(1, 19)) }, async (folder) => {
      await publishIn(folder, '@a.csv', '--out', '@out', '--at', at, '--pages', address);
      const { stderr } = await publishIn(folder, '@b.csv', '--out', '@out', '--at', at);
      expect(stderr).toContain('of an earlier pack');
      await publishIn(folder, '@b.csv', '--out', '@out', '--at', at, '--pages', address.slice(0, -1));
      expect(readdirSync(join(folder, 'out/pages/en/owners'))).toHaveLength(19);
    });
  });

  test('that go by postcode, since no council is certain, are told of with what mends it', async () => {
    const places = 'organisation,service,postcode\nO,S,BN42 4AA\nO,T,BN42 4AB\nO,U,PL10 1AA\nO,V,\n';
    await inFolder({ 'a.csv': places, 'b.csv': good }, async (folder) => {
      const told = await publishIn(folder, '@a.csv', '--out', '@a', '--at', at, '--pages', address);
      expect(told.stdout).toContain('2 services could not be given a council for certain');
      expect(told.stdout).toContain('npm run geography');
      expect(readdirSync(join(folder, 'a/pages/en'))).toEqual(
        expect.arrayContaining(['cornwall.html', 'postcode-bn42.html']),
      );
      const certain = await publishIn(folder, '@b.csv', '--out', '@b', '--at', at);
      expect(certain.stdout).not.toContain('for certain');
    });
  });

  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'cut short by %s while they are made, the old pack and its pages stay as they were',
    async (signal) => {
      await inFolder({ 'a.csv': good, 'b.csv': sheet(rowsFrom(1, 19)) }, async (folder) => {
        await publishIn(folder, '@a.csv', '--out', '@out', '--at', at, '--pages', address);
        const everything = (): Record<string, string> =>
          Object.fromEntries(
            readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true })
              .filter((entry) => entry.isFile())
              .map(({ parentPath, name }) => join(parentPath, name))
              .map((file) => [file, readFileSync(file, 'latin1')]),
          );
        const before = everything();
        const command = join(import.meta.dirname, '../../publish/fingerpost.ts');
        const words = [join(folder, 'b.csv'), '--out', join(folder, 'out'), '--pages', address];
        const child = spawn(process.execPath, [command, 'publish', ...words], {
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let told = '';
        child.stderr.on('data', (text) => {
          told += String(text);
          if (told.includes('Making pages')) child.kill(signal);
        });
        const code = await new Promise((resolve) => child.on('close', resolve));
        expect([told.includes('Making pages'), code]).toEqual([true, signal === 'SIGINT' ? 130 : 143]);
        expect(everything()).toEqual(before);
        expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv', 'out']);
      });
    },
  );

  test.each<[string, Record<string, string>, string, number, string]>([
    ['an address that is none', {}, 'pages', 1, 'full address'],
    ['an address with a question', {}, `${address}?a=b`, 1, 'full address'],
    ['a folder that is somebody else’s', { 'out/pages/diary.txt': 'x' }, address, 3, 'was left alone'],
  ])('are refused: %s', async (_name, files, where, status, sentence) => {
    await inFolder({ 'a.csv': good, ...files }, async (folder) => {
      const ran = await publishIn(folder, '@a.csv', '--out', '@out', '--at', at, '--pages', where);
      expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(sentence)]);
    });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCommand } from '../../publish/export-command.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { writePack } from '../../publish/write-pack.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'fingerpost-export-'));
const out = join(folder, 'out');

beforeAll(async () => {
  for (const [name, bytes] of await writePack(sampleDirectory(), { audience: 'public' }))
    writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => runCommand(exportCommand, ...words);

test('a pack comes out as a sheet with every service', async () => {
  expect(await run(folder, '--as', 'csv', '--out', out)).toEqual({
    status: 0,
    stdout: '',
    stderr: `${out}: 132 services\n`,
  });
  const { services, problems } = readSpreadsheet(readFileSync(out, 'utf8'), 'out.csv');
  expect([services.length, problems]).toEqual([132, []]);
});

test('a pack comes out as a page of a feed with every service', async () => {
  expect((await run(folder, '--as', 'open-referral', '--out', out)).status).toBe(0);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ total_items: 132, last_page: true });
});

test.each<[string, string[], number, string]>([
  ['no pack', ['--as', 'csv', '--out', out], 1, 'which one pack'],
  ['two packs', [folder, folder, '--as', 'csv', '--out', out], 1, 'which one pack'],
  ['no file', [folder, '--as', 'csv'], 1, '--out'],
  ['no form', [folder, '--out', out], 1, '--as csv or --as open-referral'],
  ['a form that there is not', [folder, '--as', 'xml', '--out', out], 1, '--as csv or --as open-referral'],
  ['a pack that is not there', [join(folder, 'none'), '--as', 'csv', '--out', out], 3, 'could not be read'],
  [
    'a folder that is not there',
    [folder, '--as', 'csv', '--out', join(folder, 'no/file')],
    3,
    'could not be written',
  ],
])('ends in one sentence: %s', async (_name, words, status, sentence) => {
  const ended = await run(...words);
  expect(ended.status).toBe(status);
  expect(ended.stderr).toContain(sentence);
});

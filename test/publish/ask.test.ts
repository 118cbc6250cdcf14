import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, createAsker } from '../../publish/ask.ts';
import { sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import { writePack } from '../../publish/write-pack.ts';
import type { Answer } from '../../shared/explain/answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'fingerpost-ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['publish/fingerpost.ts', ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('fingerpost ask, as it is run', () => {
  test('answers the example of the contract as data', () => {
    const { code, out, err } = run(
      'ask',
      'my mum is 74 and wants to video call us, she has no tablet',
      '--near',
      'Brighton',
      '--json',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out) as Answer;
    expect(Object.keys(answer)).toEqual([
      'text',
      'need',
      'place',
      'placeChoices',
      'redirect',
      'behaviour',
      'matches',
      'problems',
    ]);
    expect(answer.need.topics[0]?.id).toBe('video-calls');
    expect(answer.need).toMatchObject({ age: 74, audiences: ['older'] });
    expect(answer.place).toMatchObject({ label: 'Brighton', kind: 'place' });
    expect(answer.behaviour).toBe('results');
    expect(answer.matches.length).toBeGreaterThanOrEqual(3);
    for (const match of answer.matches.filter(({ refusals }) => refusals.length === 0))
      expect(match.reasons.length, match.id).toBeGreaterThan(0);
  });

  test('answers in words, in Welsh', () => {
    const { code, out } = run('ask', 'help gydag e-bost', '--near', 'Caerdydd', '--lang', 'cy', '--top', '1');
    expect(code).toBe(0);
    expect(out).toContain('Pam mae hyn yn addas');
  });

  test.each<[name: string, words: string[], code: number, sentence: string]>([
    ['no command', [], 1, 'Say what to do.'],
    ['an unknown command', ['frobnicate'], 1, 'There is no command “frobnicate”.'],
    ['no text', ['ask'], 1, 'Say what the person needs'],
    [
      'a text without quotation marks',
      ['ask', 'help', 'me'],
      1,
      'Put the whole text between quotation marks.',
    ],
    ['an unknown option', ['ask', 'help', '--nonsense'], 1, '--nonsense'],
    ['a profile that is no JSON', ['ask', 'help', '--profile', 'old'], 1, '--profile is not JSON.'],
    ['a profile of nonsense', ['ask', 'help', '--profile', '{"age":"old"}'], 1, '--profile: age'],
    ['a profile with an unknown field', ['ask', 'help', '--profile', '{"name":"x"}'], 1, '--profile: '],
    ['a time that is none', ['ask', 'help', '--at', 'tomorrow'], 1, '--at wants a time'],
    ['a number that is none', ['ask', 'help', '--top', 'many'], 1, '--top wants a whole number'],
    ['a language we do not speak', ['ask', 'help', '--lang', 'fr'], 1, '--lang wants en or cy'],
    [
      'a pack that is not there',
      ['ask', 'help', '--pack', '/nowhere'],
      3,
      'The pack /nowhere: index.json could not be read.',
    ],
    ['a batch in words', ['ask', '--batch', 'x.ndjson'], 1, '--batch answers in JSON'],
    [
      'a batch that is not there',
      ['ask', '--batch', '/nowhere.ndjson', '--json'],
      3,
      'There is no file /nowhere.ndjson.',
    ],
  ])(
    '%s: one clear sentence, the exit code of the contract, nothing on standard output',
    (_name, words, code, sentence) => {
      const answer = run(...words);
      expect(answer).toMatchObject({ code, out: '' });
      expect(answer.err.split('\n')[0]).toContain(sentence);
      expect(answer.err).not.toMatch(/\n\s+at /);
    },
  );

  test('a corrupt pack is refused, and a whole one read', async () => {
    const files = await writePack(sampleDirectory(), { audience: 'public' });
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    expect(run('ask', 'tea and tablets', '--near', 'SF1', '--pack', folder, '--json').out).toContain(
      '"tea-and-tablets"',
    );
    const [services] = [...files.keys()].filter((name) => name !== 'index.json');
    writeFileSync(join(folder, services ?? ''), '{}');
    const { code, err } = run('ask', 'help', '--pack', folder);
    expect(code).toBe(3);
    expect(err).toContain('is not as it was published');
  });

  test('a batch is answered line by line, in order, past a line that cannot be read', () => {
    const lines = Array.from({ length: 160 }, (_, index) =>
      JSON.stringify({ id: `r${index}`, text: 'help with email', near: 'Leeds' }),
    );
    lines[7] = 'not json';
    lines[9] = '{"id":"r9"}';
    const file = join(folder, 'batch.ndjson');
    writeFileSync(file, lines.join('\n'));
    const { code, out } = run('ask', '--batch', file, '--json');
    expect(code).toBe(2);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; error?: { code: string } });
    expect(answers).toHaveLength(160);
    expect(answers.map(({ id }) => id)).toEqual(
      lines.map((_line, index) => (index === 7 ? null : `r${index}`)),
    );
    expect(answers[7]?.error?.code).toBe('not-json');
    expect(answers[9]?.error?.code).toBe('no-text');
  });
});

describe('what is asked', () => {
  let asker: Asker;
  beforeAll(async () => {
    asker = await createAsker(starterDirectory(), new Date('2026-11-25T10:00:00Z'));
  });

  test.each<[name: string, text: string, behaviour: Answer['behaviour']]>([
    ['nothing', '', 'tiles'],
    ['emoji', '🤖🎉', 'tiles'],
    ['control characters', '\u0000\u0007\u001b[31m', 'tiles'],
    ['a megabyte', 'lorem ipsum dolor '.repeat(60_000), 'tiles'],
    ['danger', 'i want to kill myself', 'interrupt'],
    ['what others do', 'boiler broken no hot water', 'outOfScope'],
    ['a name of many places', 'email classes in Newport', 'ask-place'],
  ])('%s is answered', (_name, text, behaviour) => {
    const answer = asker.answer({ text });
    expect(answer.behaviour).toBe(behaviour);
    const isEmpty = ['interrupt', 'outOfScope', 'ask-place'].includes(behaviour);
    expect(answer.matches.length === 0).toBe(isEmpty);
  });

  test('a place that is not found is a problem, not the end', () => {
    const answer = asker.answer({ text: 'help with email', near: 'Nowhereville' });
    expect(answer).toMatchObject({
      place: null,
      problems: [{ code: 'place-not-found' }],
      behaviour: 'results',
    });
    expect(answer.matches.length).toBeGreaterThan(0);
  });

  test('the same question has the same answer', () => {
    const request = { id: 'x', text: 'help with email', near: 'Leeds' };
    expect(asker.answer(request)).toEqual(asker.answer(request));
  });

  test('no answer holds a full postcode', () => {
    const answer = asker.answer({ text: 'help with email', near: 'BN1 1AE' });
    expect(JSON.stringify(answer.place)).not.toContain('1AE');
  });
});

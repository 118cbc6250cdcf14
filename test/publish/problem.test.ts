import { describe, expect, test } from 'vitest';
import { feedProblems } from '../../publish/feed-problems.ts';
import { type Problem, type ProblemCode, problemAt, problemKinds, shown } from '../../publish/problem.ts';
import { checkFixture, problemFixtures } from './problem-fixtures.ts';

const codes = Object.keys(problemKinds) as ProblemCode[];

/** The problem that a fixture is about. */
async function exampleOf(code: ProblemCode): Promise<Problem> {
  const { problems } = await checkFixture(problemFixtures[code]);
  const found = problems.find((problem) => problem.code === code);
  if (found === undefined)
    throw new Error(`${code}: only ${problems.map((problem) => problem.code).join(', ')}`);
  return found;
}

/** What people can look up about a code. */
async function section(code: ProblemCode): Promise<string> {
  const { severity, why, mend } = problemKinds[code];
  const { header, value, suggestion, path } = await exampleOf(code);
  const cell = [
    header === null || header === ''
      ? null
      : `${code.startsWith('note-') ? 'fact' : path === null ? 'column' : 'field'} \`${header}\``,
    value === null || value === '' ? null : `\`${value.replaceAll('`', "'")}\``,
  ].filter((part) => part !== null);
  const after =
    suggestion === null
      ? ''
      : severity === 'repaired'
        ? ` is read as \`${suggestion}\``
        : `; is it \`${suggestion}\`?`;
  const example = cell.length === 0 ? [] : [`Example: ${cell.join(', ')}${after}`, ''];
  return [`### ${code}`, '', `*${severity}* · ${why}`, '', `**Mend:** ${mend}`, '', ...example].join('\n');
}

const groups: readonly [string, RegExp][] = [
  ['A feed of Open Referral', new RegExp(`^(?:${Object.keys(feedProblems).join('|')})$`)],
  ['The file', /^(?:file|folder|encoding|delimiter)-/],
  ['The columns', /^(?:title|column)/],
  ['Several sources', /^(?:told|sources|place-not|perhaps|id-in|organisation-(?:in|perhaps|retired))/],
  [
    'The row',
    /^(?:row-|rows-|quote|header|foot|organisation|service-|name-|cells|place-|places|id-|stage|champions|licence|getting)/,
  ],
  ['Dates, times and numbers', /^(?:number-(?!of)|ages|dates?-|checked|offer|when|cost)/],
  ['Places', /^(?:council|coverage|miles|postcode|point)/],
  ['Contacts and people', /^(?:phone|email|website|person|address|number-of)/],
  ['Practice notes', /^note-/],
  ['The history of partners', /^history-/],
  ['A self-check', /^self-check-/],
  ['Any cell', /./],
];

async function page(): Promise<string> {
  const sections = new Map(
    await Promise.all(codes.map(async (code) => [code, await section(code)] as const)),
  );
  const left = new Set(codes);
  const found = groups.map(([title, pattern]) => {
    const members = codes.filter((code) => left.has(code) && pattern.test(code));
    for (const code of members) left.delete(code);
    return `## ${title}\n\n${members.map((code) => sections.get(code)).join('\n')}`;
  });
  // Whoever keeps a sheet comes first.
  const parts = [...found.slice(1), ...found.slice(0, 1)];
  return `# What \`check\` says, and how to mend it

\`fingerpost check\` reads a list, a sheet or a feed of Open Referral, and says what is wrong with it. Each thing it says has a code, and each code is here.

- **refused**: the row, the service of a feed, or the whole file is not published.
- **repaired**: it could mean only one thing, so it was read as that. Nothing is lost.
- **noted**: a cell was left out, or something should be looked at. The service is published.

A practice note (\`docs/practice-notes.md\`) is refused until everybody has agreed to share it.

What is wrong with a self-check (\`docs/insight.md\`), \`fingerpost self-check\` tells its owner. \`check\` tells of one only where its owner shares it.

Some things are set right without a word, because nothing can be lost by it: the case and spaces of postcodes, the spaces and
brackets of telephone numbers, a mark at the beginning of a UTF-8 file, line ends, and spaces around a cell. A cell that is
empty is never a problem: it means that the thing is not stated.

A private number or address is never repeated in full, here or anywhere that \`check\` writes, except in the copy of the sheet
that goes back to its owner.

${parts.join('\n')}`;
}

describe('every code', () => {
  test.each(codes)('%s has a case that gives it, with its place, its reason and its cure', async (code) => {
    const problem = await exampleOf(code);
    expect(problem).toMatchObject({ code, severity: problemKinds[code].severity });
    // A line of a file or a pointer into it: exactly one of the two.
    expect([(problem.line ?? 0) > 0, problem.path !== null].filter(Boolean)).toHaveLength(1);
    expect(problem.file).not.toBe('');
  });

  test.each(codes)('%s speaks in plain sentences', (code) => {
    const { why, mend } = problemKinds[code];
    for (const text of [why, mend]) {
      expect(text).toMatch(/^\p{Lu}/u);
      expect(text).not.toMatch(
        /\b(?:please|sorry|invalid|error|easy|easily|simple|simply|just|beginners?)\b/i,
      );
      const sentences = text.split(/(?<=[.:]) /);
      const words = text.split(/\s+/).length;
      expect(words / sentences.length, text).toBeLessThanOrEqual(20);
    }
  });

  test('together they average fifteen words a sentence or fewer', () => {
    const sentences = codes.flatMap((code) => {
      const { why, mend } = problemKinds[code];
      return [why, mend].flatMap((text) => text.split(/(?<=\.) /));
    });
    const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
    expect(words / sentences.length).toBeLessThanOrEqual(15);
  });

  test('stands in docs/problems.md as it is (vitest -u writes the page)', async () => {
    await expect(await page()).toMatchFileSnapshot('../../docs/problems.md');
  });
});

describe('a problem', () => {
  const at = { file: 'a.csv', line: 2 };

  test.each([
    ['text of several lines', 'one\r\ntwo\tthree', 'one⏎two⇥three'],
    ['what nobody can see', 'a\u202eb\u0000', 'a\\u202eb\\u0000'],
    ['a page', 'x'.repeat(200), `${'x'.repeat(79)}…`],
    ['half a character at the cut', `${'x'.repeat(78)}👋${'x'.repeat(9)}`, `${'x'.repeat(78)}…`],
  ])('shows %s on one line', (_name, value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  test.each([
    '07912 345678',
    '+44 7912 345678',
    '0044 (0)7912-345678',
    'ask on 07912345678 after six',
    'jane.doe@gmail.com',
    'write to Jane <jane.doe@hotmail.co.uk>',
    'AB123456C',
    'AB 12 34 56 C, born 3/4/1961',
  ])('never repeats what belongs to a person: %s', (value) => {
    const { value: told, suggestion } = problemAt(at, { code: 'nothing-said', value, suggestion: value });
    expect(told).not.toMatch(/345678|345-?678|jane\.doe@|123456|12 34 56/);
    expect(told).toContain('…');
    expect(suggestion).toBeNull();
  });

  test.each(['0113 234 5678', '07700 900123', 'help@council.example', '01632 960123'])(
    'repeats what belongs to nobody: %s',
    (value) => {
      expect(problemAt(at, { code: 'nothing-said', value, suggestion: value })).toMatchObject({
        value,
        suggestion: value,
      });
    },
  );
});

import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Profile } from '../shared/need/need.ts';
import { profileSchema } from '../shared/need/profile-schema.ts';
import { type Asker, createAsker, type Request } from './ask.ts';
import { CommandFailure, exitCodes } from './command-failure.ts';
import { openDirectory } from './open-directory.ts';
import { langOf, readArguments, usageFailure } from './read-arguments.ts';
import { commandMoment } from './read-moment.ts';

const usage = `fingerpost ask "TEXT" [--near PLACE] [--pack DIR|URL] [--profile JSON] [--top 10] [--lang en|cy] [--at ISO-TIME] [--json]
fingerpost ask --batch FILE.ndjson --json [--pack DIR|URL] [--at ISO-TIME]`;

const misuse = usageFailure(usage);

const options = {
  near: { type: 'string' },
  pack: { type: 'string' },
  profile: { type: 'string' },
  top: { type: 'string' },
  lang: { type: 'string' },
  at: { type: 'string' },
  batch: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Runs `fingerpost ask` and answers with its exit code. Throws a CommandFailure. */
export async function askCommand(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, options, usage);
  const at = commandMoment(values.at, undefined, misuse);
  if (values.batch !== undefined) {
    if (!values.json) throw misuse('--batch answers in JSON: add --json.');
    if (positionals.length > 0)
      throw misuse('--batch takes its texts from the file: give no TEXT beside it.');
    if (!existsSync(values.batch)) throw new CommandFailure('unusable', `There is no file ${values.batch}.`);
    return answerBatch(values.batch, await createAsker(await openDirectory(values.pack), at));
  }
  const [text] = positionals;
  if (text === undefined) throw misuse('Say what the person needs, between quotation marks.');
  if (positionals.length > 1) throw misuse('Put the whole text between quotation marks.');
  const request: Request = { text, top: readTop(values.top) };
  if (values.near !== undefined) request.near = values.near;
  if (values.profile !== undefined) request.profile = readProfile(values.profile);
  const lang = langOf(values.lang, misuse);
  const asker = await createAsker(await openDirectory(values.pack), at);
  const answer = values.json
    ? JSON.stringify(asker.answer(request), null, 2)
    : asker.answerInWords(request, lang);
  process.stdout.write(`${answer}\n`);
  return exitCodes.clean;
}

function readTop(text = '10'): number {
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > 100)
    throw misuse(`--top wants a whole number from 1 to 100, not “${text}”.`);
  return top;
}

function readProfile(text: string): Profile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw misuse('--profile is not JSON. Write it such as \'{"age":74,"audiences":["older"]}\'.');
  }
  const fault = profileFault(value);
  if (fault !== null) throw misuse(`--profile: ${fault}.`);
  return value as Profile;
}

/** What is wrong with a profile, naming the field and never its value; null when nothing is. */
function profileFault(value: unknown): string | null {
  const result = profileSchema.safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') || 'the whole';
  return `${field} is not as it should be (${issue?.message ?? 'unknown'})`;
}

/** One answer a line, in order; a line that cannot be read is answered with its fault, and the rest go on. */
async function answerBatch(file: string, asker: Asker): Promise<number> {
  let exitCode: number = exitCodes.clean;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const read = readRequest(line);
    if ('error' in read) exitCode = exitCodes.someRefused;
    process.stdout.write(`${JSON.stringify('error' in read ? read : asker.answer(read))}\n`);
  }
  return exitCode;
}

type BadLine = { id: string | null; error: { code: string; why: string } };

function readRequest(line: string): Request | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: { code: 'not-json', why: 'The line is not JSON.' } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      id: null,
      error: { code: 'not-an-object', why: 'The line is not an object such as {"id","text"}.' },
    };
  const { id, text, near, profile, top } = value as Record<string, unknown>;
  const known = typeof id === 'string' ? id : null;
  const bad = (code: string, why: string): BadLine => ({ id: known, error: { code, why } });
  if (known === null) return bad('no-id', '“id” must be a text.');
  if (typeof text !== 'string') return bad('no-text', '“text” must be a text.');
  if (near !== undefined && near !== null && typeof near !== 'string')
    return bad('bad-near', '“near” must be a text.');
  if (top !== undefined && !(Number.isInteger(top) && Number(top) >= 1 && Number(top) <= 100))
    return bad('bad-top', '“top” must be a whole number from 1 to 100.');
  const fault = profile === undefined || profile === null ? null : profileFault(profile);
  if (fault !== null) return bad('bad-profile', `“profile”: ${fault}.`);
  return {
    id: known,
    text,
    ...(typeof near === 'string' && { near }),
    ...(profile !== undefined && profile !== null && { profile: profile as Profile }),
    ...(top !== undefined && { top: top as number }),
  };
}

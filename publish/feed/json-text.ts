// The text of a file as values of JSON: one for the whole file, or one for each line.
import { type Problem, problemAt } from '../problem.ts';
import type { FeedDocument } from './find-records.ts';

export interface JsonReading {
  documents: FeedDocument[];
  /** How many lines are lost because they are no JSON. */
  lost: number;
  problems: Problem[];
}

/** Where something stands in a text: line and column from 1, and the characters around it. */
interface Fault {
  line: number;
  value: string;
}

const blank = /[ \t\r\n]/;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Where a string that begins here ends; the place of the fault, as a negative number, when it is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -at;
    if (code !== 92) continue;
    escaped.lastIndex = at;
    if (!escaped.test(text)) return -at;
    at = escaped.lastIndex - 1;
  }
  return -text.length;
}

/** Where a text stops being JSON, in UTF-16 code units. It walks from front to back, whatever the depth. */
function firstFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let wants: 'value' | 'first' | 'key' | 'colon' | 'comma' = 'value';
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string;
    if (blank.test(sign)) {
      at++;
    } else if (wants === 'comma') {
      const inside = open.at(-1);
      if (sign === ',' && inside !== undefined) wants = inside === '{' ? 'key' : 'value';
      else if (sign === (inside === '{' ? '}' : ']') && inside !== undefined) open.pop();
      else return at;
      at++;
    } else if (wants === 'colon') {
      if (sign !== ':') return at;
      wants = 'value';
      at++;
    } else if (wants === 'first' && sign === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop();
      wants = 'comma';
      at++;
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (end < 0) return -end;
      at = end;
      const isKey: boolean = wants === 'key' || (wants === 'first' && open.at(-1) === '{');
      wants = isKey ? 'colon' : 'comma';
    } else if (wants === 'key' || (wants === 'first' && open.at(-1) === '{')) {
      return at;
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      wants = 'first';
      at++;
    } else {
      literal.lastIndex = at;
      if (!literal.test(text)) return at;
      at = literal.lastIndex;
      wants = 'comma';
    }
  }
  return text.length;
}

function faultIn(text: string): Fault {
  const at = Math.min(firstFault(text), text.trimEnd().length);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - (before.lastIndexOf('\n') + 1) + 1;
  const around = text.slice(Math.max(0, at - 20), at + 20).trim();
  return { line, value: `${line}:${column} ${around}` };
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Whether a text that is no JSON has one value on each line: then its first line is one, and there are more. */
function isLines(text: string, file: string): boolean {
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return true;
  const [first = '', ...others] = text.trim().split('\n', 2);
  return others.length > 0 && /^\s*\{/.test(first) && parsed(first) !== null;
}

/** Reads a text as JSON, or as lines of JSON; of lines, those that are none are left out and reported. */
export function readJson(text: string, file: string): JsonReading {
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '')
    return {
      documents: [],
      lost: 0,
      problems: [problemAt({ file, line: 1 }, { code: 'feed-without-services' })],
    };
  const whole = parsed(bare);
  if (whole !== null) return { documents: [{ file, path: '', value: whole.value }], lost: 0, problems: [] };
  if (!isLines(bare, file)) {
    const { line, value } = faultIn(bare);
    return { documents: [], lost: 0, problems: [problemAt({ file, line }, { code: 'json-broken', value })] };
  }
  const documents: FeedDocument[] = [];
  const problems: Problem[] = [];
  bare.split('\n').forEach((line, n) => {
    if (line.trim() === '') return;
    const item = parsed(line);
    if (item !== null) documents.push({ file, path: `/${n}`, value: item.value });
    else
      problems.push(
        problemAt(
          { file, line: n + 1 },
          { code: 'json-line-broken', value: faultIn(line).value.replace(/^1:/, '') },
        ),
      );
  });
  return { documents, lost: problems.length, problems };
}

// Which sign parts the cells of a file: a comma, or what Excel writes elsewhere in Europe, or a tab or a bar.
import { readTable, type TableRow } from './read-table.ts';

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export type DelimiterReading =
  | { kind: 'found'; delimiter: Delimiter; text: string }
  /** Each of these would do as well as the others. */
  | { kind: 'unclear'; scores: string };

const sampleLength = 64_000;
const sampleRows = 50;

/** What to call a delimiter. */
export const delimiterNames: Record<Delimiter, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** The beginning of a text, up to a whole line: enough to see how it is made. */
export function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const start = text.slice(0, sampleLength);
  return start.slice(0, Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) + 1) || start;
}

interface Score {
  delimiter: Delimiter;
  /** The most names of columns that stand in one row. */
  names: number;
  /** How many of the rows have as many cells as most have; 0 when that is one cell. */
  even: number;
}

function scoreOf(delimiter: Delimiter, rows: readonly TableRow[], knows: (header: string) => boolean): Score {
  const whole = rows.filter(({ brokenUntil }) => brokenUntil === undefined).slice(0, sampleRows);
  const counts = new Map<number, number>();
  for (const { cells } of whole) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, often = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const names = whole.map(({ cells }) => (cells.length > 1 ? cells.filter(knows).length : 0));
  return { delimiter, names: Math.max(0, ...names), even: width > 1 ? often : 0 };
}

/**
 * Finds the delimiter: the one under which most names of columns are known, and of several the one under which the rows
 * are most alike. A first line "sep=;" says it outright and is taken out of the text.
 */
export function findDelimiter(text: string, knows: (header: string) => boolean): DelimiterReading {
  const said = /^\ufeff?sep=([,;\t|])(?=\r?\n|\r)/i.exec(text);
  if (said !== null)
    return { kind: 'found', delimiter: said[1] as Delimiter, text: text.slice(said[0].length) };
  const sample = sampleOf(text);
  const scores = delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => scoreOf(delimiter, readTable(sample, delimiter), knows))
    .sort((a, b) => b.names - a.names || b.even - a.even);
  const [best, next] = scores;
  if (best === undefined || (best.names === 0 && best.even === 0))
    return { kind: 'found', delimiter: ',', text };
  // One name alone can stand in a sentence under any delimiter.
  const isTie = next !== undefined && next.names === best.names && next.even === best.even;
  if (!isTie) return { kind: 'found', delimiter: best.delimiter, text };
  const told = scores.map(
    ({ delimiter, names, even }) => `${delimiterNames[delimiter]} (${names} names, ${even} rows)`,
  );
  return { kind: 'unclear', scores: told.join(', ') };
}

import { limits } from '../shared/record/limits.ts';
import type { Cost } from '../shared/record/service.ts';
import { costIds } from '../shared/record/taxonomy.ts';
import { type Reading, read, unread } from './reading.ts';

/** The most that still counts as low, in pounds a time. */
const lowPounds = 5;

/** The highest amount of money named in a text, in pounds; null when none is. */
function highestPounds(text: string): number | null {
  const pounds = [...text.matchAll(/£ ?([\d,]+(?:\.\d{1,2})?)/g)].map((match) =>
    Number(match[1]?.replaceAll(',', '')),
  );
  const pence = [...text.matchAll(/(?<![\d.£])(\d{1,3})p\b/g)].map((match) => Number(match[1]) / 100);
  const amounts = [...pounds, ...pence];
  return amounts.length === 0 ? null : Math.max(...amounts);
}

/**
 * Reads a cost: one of our ids, `free`, or an amount with words, which are kept. `unknown` is not stated. A thing that is
 * free on a condition is `free-if`, whatever it costs the others.
 */
export function readCost(cell: string): Reading<Cost> {
  if (cell.length > limits.line) return unread('text-too-long', cell);
  const said = cell.toLowerCase().replace(/\s+/g, ' ');
  if (said === 'unknown') return { findings: [] };
  const id = costIds.find((cost) => cost === said.replace(/ /g, '-'));
  if (id !== undefined) return read({ kind: id });
  const pounds = highestPounds(said);
  // Free and an amount together, as in "free, printing 15p a page", hang on something: ask.
  const both = /\bfree\b/.test(said) && pounds !== null && pounds > 0;
  if (both || /\bfree (?:if|for|to|when|with|on)\b/.test(said)) return read({ kind: 'free-if', words: cell });
  if (pounds !== null && pounds > 0) return read({ kind: pounds <= lowPounds ? 'low' : 'paid', words: cell });
  if (pounds === 0 || /^(?:it is |it's )?free\b|^no (?:charge|cost)\b/.test(said)) {
    const plain = /^(?:free|free of charge|no charge|no cost|£ ?0(?:\.00)?)[.!]?$/.test(said);
    return read(plain ? { kind: 'free' } : { kind: 'free', words: cell });
  }
  return unread('cost-unread', cell);
}

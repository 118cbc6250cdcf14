// Small checks that build into larger ones. They look at own properties only, so nothing that a page has hung on
// Object.prototype can pass for data.
import { limits } from '../record/limits.ts';
import { isPlainText } from '../record/plain-text.ts';

/** Whether an unknown value is what is wanted. */
export type Check = (value: unknown) => boolean;

/** One of a closed list of words. */
export function oneOf(words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value);
}

/** A number between two others, both included. */
export function between(least: number, most: number): Check {
  return (value) => typeof value === 'number' && value >= least && value <= most;
}

/** A whole number between two others, both included. */
export function wholeBetween(least: number, most: number): Check {
  const inside = between(least, most);
  return (value) => Number.isInteger(value) && inside(value);
}

/** An array of at most so many items, each of which passes. */
export function listOf(item: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(item);
}

/** Text that says something, at most so long. */
const textOf =
  (longest: number): Check =>
  (value) =>
    isPlainText(value, longest);
export const id = textOf(limits.id);
export const name = textOf(limits.name);
export const line = textOf(limits.line);
export const longText = textOf(limits.text);

/** Ids, or other words, of a closed list. */
export function ids(words: readonly string[]): Check {
  return listOf(oneOf(words), limits.list);
}

/** A plain object with all the required fields, any of the optional ones, and no other. */
export function shape(required: Record<string, Check>, optional: Record<string, Check>): Check {
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const needed = Object.keys(required);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    needed.every((field) => Object.hasOwn(value, field)) &&
    Object.entries(value).every(([field, inner]) => checks.get(field)?.(inner) === true);
}

/** A copy of an object with no fields but those; anything else as it is. */
export function withOnly(fields: ReadonlySet<string>, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => fields.has(field)));
}

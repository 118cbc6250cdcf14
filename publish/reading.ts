// What a reader of one cell gives back.
import type { Finding, ProblemCode } from './problem.ts';

export interface Reading<T> {
  /** Absent when nothing could be read: the cell then counts as not stated. */
  value?: T;
  findings: Finding[];
}

/** A cell that was read, with whatever there is to say about it. */
export function read<T>(value: T, ...findings: Finding[]): Reading<T> {
  return { value, findings };
}

/** A cell, or a part of one, that could not be read. */
export function unread(code: ProblemCode, value: string): Reading<never> {
  return { findings: [{ code, value }] };
}

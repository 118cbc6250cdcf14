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

/** A cell, or a part of one, that could not be read; `suggestion` is what it should be, where only one thing fits. */
export function unread(code: ProblemCode, value: string, suggestion?: string): Reading<never> {
  return { findings: [suggestion === undefined ? { code, value } : { code, value, suggestion }] };
}

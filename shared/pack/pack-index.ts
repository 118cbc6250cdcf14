// The one file of a pack whose name never changes: it names the others, directly or through branches, and says how long
// each is, where its services stand and what they are about at most.

import type { Box } from '../place/distance.ts';
import { limits } from '../record/limits.ts';
import { isPlainDate } from '../record/plain-date.ts';
import type { PlainDate, Source } from '../record/service.ts';
import { isSource, knownFields } from './guard.ts';
import { between, type Check, listOf, name, shape, wholeBetween, withOnly } from './shape.ts';

/** Raised when an older reader would misread what is written; a new field alone does not raise it. */
export const packFormat = 1;

/** What a reader will take in, in bytes: room for ten times the largest pack that is sensible. */
export const largestIndexBytes = 64 * 1_024;
export const largestFileBytes = 8 * 1_024 * 1_024;
/** How many parts an index or a branch lists at most. */
export const mostParts = 64;

/** What the files of a pack hold. */
const kinds = ['services', 'branch', 'details', 'words', 'names', 'notes'] as const;
export type FileKind = (typeof kinds)[number];

/** A file of the pack other than the index. */
export interface PackFile {
  /** Its name, which says what it holds and the SHA-256 of its bytes. */
  file: string;
  bytes: number;
}

/** What the services of a part have at most; what is not told may be anything. */
export interface PartFacts {
  /** Topics that some of them state, as hexadecimal digits: the lowest bit is the taxonomy's first topic. */
  topics?: string;
  /** Topics that were read from the text of some. */
  suggested?: string;
  /** Some help with anything. */
  generalist?: boolean;
  /** The latest day on which one of them was checked; empty when none ever was. */
  checked?: PlainDate | '';
}

/** Some of the services: a file of them, a tile, or a branch that lists smaller parts. */
export interface Part extends PackFile, PartFacts {
  /**
   * Holds every known place of the services, and the ground to which those of them come that say how far; null when
   * that may be anywhere.
   */
  box: Box | null;
  /** Where there is no box: holds the known places of the services all the same; absent when they have none. */
  met?: Box;
  /** How many services. */
  count: number;
  /** Councils to all of whose area some of the services come; absent is none. */
  councils?: string[];
  /** How many tiles there are below a branch. */
  tiles?: number;
}

export interface PackIndex {
  format: number;
  name: string;
  /** Never lower than that of the pack it replaces. */
  seq: number;
  /** ISO 8601 in UTC, whole seconds. */
  published: string;
  sources: Source[];
  taxonomyVersion: number;
  staleAfter?: PlainDate;
  /** What can be had wherever somebody is, where it stands apart. */
  national?: Part;
  tiles: Part[];
  /** The words of all texts and the names of all services, and in which tiles they are; absent where one tile has all. */
  words?: PackFile;
  names?: PackFile;
  /** Practice notes; absent where there are none. */
  notes?: PackFile;
}

/** What the name of a pack's file says; null when it is not one that a pack gives. */
export function readFileName(file: string): { kind: FileKind; sha256: string } | null {
  const [, kind, sha256] = /^([a-z]+)-([0-9a-f]{64})\.json$/.exec(file) ?? [];
  const known = kinds.find((each) => each === kind);
  return known === undefined || sha256 === undefined ? null : { kind: known, sha256 };
}

const count = wholeBetween(0, Number.MAX_SAFE_INTEGER);
const box: Check = (value) =>
  value === null || (listOf(between(-180, 180), 4)(value) && (value as unknown[]).length === 4);
const named =
  (...wanted: FileKind[]): Check =>
  (value) => {
    const kind = typeof value === 'string' ? readFileName(value)?.kind : undefined;
    return kind !== undefined && wanted.includes(kind);
  };
const bits: Check = (value) => typeof value === 'string' && /^[0-9a-f]{0,64}$/.test(value);
const partNeeds: Record<string, Check> = { box, count, file: named('services', 'branch'), bytes: count };
const partMay: Record<string, Check> = {
  met: (value) => value !== null && box(value),
  topics: bits,
  suggested: bits,
  generalist: (value) => typeof value === 'boolean',
  checked: (value) => value === '' || isPlainDate(value),
  councils: listOf(name, 10 * limits.councils),
  tiles: count,
};
const isPart = shape(partNeeds, partMay);
const partFields = new Set(Object.keys({ ...partNeeds, ...partMay }));
const fileOf = (kind: FileKind): Check => shape({ file: named(kind), bytes: count }, {});
const instant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const { staleAfter, national, words, names, notes, ...required }: Record<keyof PackIndex, Check> = {
  format: count,
  name,
  seq: count,
  published: instant,
  sources: listOf(isSource, limits.list),
  taxonomyVersion: count,
  staleAfter: isPlainDate,
  national: isPart,
  tiles: listOf(isPart, mostParts),
  words: fileOf('words'),
  names: fileOf('names'),
  notes: fileOf('notes'),
};
const optional = { staleAfter, national, words, names, notes };
const index = shape(required, optional);
const indexFields = new Set([...Object.keys(required), ...Object.keys(optional)]);

/** A pack's index from what its file holds, without fields that a later release may have added; null if it is none. */
export function asPackIndex(value: object): PackIndex | null {
  const known = withOnly(indexFields, value) as PackIndex;
  if (Array.isArray(known.sources))
    known.sources = known.sources.map((source) => withOnly(knownFields.source, source) as Source);
  if (Array.isArray(known.tiles)) known.tiles = known.tiles.map((part) => withOnly(partFields, part) as Part);
  if (known.national !== undefined) known.national = withOnly(partFields, known.national) as Part;
  return index(known) ? known : null;
}

/** The parts that a branch lists; null if it is none. */
export function asBranch(value: unknown): Part[] | null {
  if (!Array.isArray(value)) return null;
  const parts = value.map((part) => withOnly(partFields, part));
  return listOf(isPart, mostParts)(parts) ? (parts as Part[]) : null;
}

/** What a tile says of its details; null where it has none, or they are not what they should be. */
export function asDetailsFile(value: unknown): PackFile | null {
  return fileOf('details')(value) ? (value as PackFile) : null;
}

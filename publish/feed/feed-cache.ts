// Answers of a feed on disk. A run that broke off goes on from them; a later run asks only for what has changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../replace-file.ts';

export interface KeptAnswer {
  etag: string | null;
  text: string;
  /** Whether it came in the run that is going on, so that it need not be asked for again. */
  isOfThisRun: boolean;
}

export interface FeedCache {
  find(url: string): KeptAnswer | null;
  keep(url: string, answer: { etag: string | null; text: string }): void;
  /** Says that the feed was read to its end: the next run asks for everything again. */
  finish(): void;
}

/** A run that broke off longer ago than this is not gone on with, in milliseconds: half of it would be old. */
const longestRun = 24 * 3_600_000;

/** Opens the answers of one feed that are kept in a folder, which is made if need be. */
export function openFeedCache(folder: string, feed: string, now: number): FeedCache {
  const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const own = join(folder, nameOf(feed));
  mkdirSync(own, { recursive: true });
  const marker = join(own, 'run');
  const begun = startOf(marker);
  const isGoingOn = begun !== null && now - begun < longestRun && begun <= now;
  const start = isGoingOn ? begun : now;
  if (!isGoingOn) replaceFile(marker, String(start));
  return {
    find(url) {
      try {
        const kept: unknown = JSON.parse(readFileSync(join(own, nameOf(url)), 'utf8'));
        if (!isKept(kept) || kept.url !== url) return null;
        return { etag: kept.etag, text: kept.text, isOfThisRun: kept.run === start };
      } catch {
        // Never kept, or half written by a run that was cut off: it is asked for again.
        return null;
      }
    },
    keep(url, { etag, text }) {
      replaceFile(join(own, nameOf(url)), JSON.stringify({ url, etag, text, run: start }));
    },
    finish() {
      rmSync(marker, { force: true });
    },
  };
}

function startOf(marker: string): number | null {
  try {
    if (!statSync(marker).isFile()) return null;
    const start = Number(readFileSync(marker, 'utf8'));
    return Number.isFinite(start) ? start : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is { url: string; etag: string | null; text: string; run: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    'text' in value &&
    typeof value.text === 'string' &&
    'etag' in value &&
    (value.etag === null || typeof value.etag === 'string') &&
    'run' in value
  );
}

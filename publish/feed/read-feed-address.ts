import { problemAt } from '../problem.ts';
import type { Knowledge } from '../row-context.ts';
import type { SourceReading } from '../source-reading.ts';
import { type FeedCache, openFeedCache } from './feed-cache.ts';
import { type FeedLimits, type FeedProgress, fetchFeed } from './fetch-feed.ts';
import type { Web } from './fetch-json.ts';
import { findRecords } from './find-records.ts';
import { readFeed } from './read-feed.ts';

export interface LiveOptions {
  /** Where answers are kept, so that a run that broke off can go on; without one nothing is written. */
  cacheFolder?: string;
  web?: Web;
  limits?: Partial<FeedLimits>;
  onProgress?: (progress: FeedProgress) => void;
}

const realWeb: Web = {
  fetch: (...request) => fetch(...request),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: Date.now,
};
const ownMachine = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a source is an address on the web rather than a file. */
export function isFeedAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** The address as far as it may be asked: over https, or on this machine, and without a name or password. */
function readAddress(source: string): URL | null {
  const url = URL.parse(source);
  const isSecure = url?.protocol === 'https:' || (url !== null && ownMachine.test(url.hostname));
  return url !== null && isSecure && url.username === '' && url.password === '' ? url : null;
}

/** Reads a live Open Referral UK API; one that breaks off gives what has come, and says so. */
export async function readFeedAddress(
  source: string,
  knowledge: Knowledge,
  { cacheFolder, web = realWeb, limits = {}, onProgress }: LiveOptions = {},
): Promise<SourceReading> {
  const address = readAddress(source);
  const named = address?.hostname ?? source;
  if (address === null) {
    const problem = problemAt(
      { file: source.replace(/\/\/[^/@]*@/, '//…@'), path: '' },
      { code: 'feed-address-unread' },
    );
    const nothing = readFeed(findRecords([]), { sourceName: named, knowledge });
    return { ...nothing, problems: [problem], state: 'unusable' };
  }
  const cache: FeedCache | null =
    cacheFolder === undefined ? null : openFeedCache(cacheFolder, address.href, web.now());
  const options = { web, cache, limits, ...(onProgress !== undefined && { onProgress }) };
  const { documents, problems, state } = await fetchFeed(address, options);
  const reading = readFeed(findRecords(documents), { sourceName: named, knowledge });
  return { ...reading, problems: [...problems, ...reading.problems], state };
}

// All services of a live Open Referral UK API, page by page, and one by one where its list tells little of each.
import type { Problem } from '../problem.ts';
import { problemAt } from '../problem.ts';
import type { FeedCache } from './feed-cache.ts';
import { createFetcher, type Web } from './fetch-json.ts';
import { type FeedDocument, listIn } from './find-records.ts';
import { bareName, isObject, openThing, pointerStep, says } from './thing.ts';

export interface FeedProgress {
  pages: number;
  /** Services that the pages have told of. */
  services: number;
  /** Services that were asked for one by one. */
  details: number;
}

export interface FeedFetchOptions {
  web: Web;
  cache: FeedCache | null;
  limits?: Partial<FeedLimits>;
  onProgress?: (progress: FeedProgress) => void;
}

export interface FeedLimits {
  requestMilliseconds: number;
  totalMilliseconds: number;
  answerBytes: number;
  totalBytes: number;
  pages: number;
}

const defaultLimits: FeedLimits = {
  requestMilliseconds: 30_000,
  totalMilliseconds: 2 * 3_600_000,
  answerBytes: 50_000_000,
  totalBytes: 500_000_000,
  pages: 10_000,
};

export interface FetchedFeed {
  documents: FeedDocument[];
  problems: Problem[];
  state: 'whole' | 'partial' | 'unusable';
}

const perPage = 100;
/** A council's API is somebody's small server: so many questions at a time, and no more. */
const atOnce = 4;
/** After so many services that the feed lists and does not know, none is asked for any more. */
const mostMissing = 5;
/** A list whose services have none of these tells less of them than the feed knows. */
const detailFields = [
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'cost_options',
  'contacts',
  'attributes',
  'service_taxonomys',
  'languages',
  'service_areas',
  'eligibilitys',
  'phones',
].map(bareName);

function isThin(item: unknown): boolean {
  return isObject(item) && !Object.keys(item).some((name) => detailFields.includes(bareName(name)));
}

function idOf(item: unknown): string | undefined {
  return isObject(item) ? openThing(item, '', '').text('id') : undefined;
}

/** The address of the list: what was given, when it names the services already, else the services below it. */
function listAddress(address: URL): URL {
  if (/\/services\/?$/i.test(address.pathname)) return address;
  const list = new URL(address);
  list.pathname = `${address.pathname.replace(/\/+$/, '')}/services`;
  return list;
}

function pageAddress(list: URL, page: number): URL {
  const url = new URL(list);
  url.searchParams.set('page', String(page));
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(perPage));
  return url;
}

/** What a page says of the pages around it. */
function pageFacts(value: unknown): {
  isFirst?: boolean;
  isLast?: boolean;
  pages?: number;
  total?: number;
  next?: string;
} {
  if (!isObject(value)) return {};
  const envelope = openThing(value, '', '');
  const truth = (...names: string[]): boolean | undefined => {
    const text = envelope.text(...names)?.toLowerCase();
    return text === 'true' ? true : text === 'false' ? false : undefined;
  };
  const count = (...names: string[]): number | undefined => {
    const number = Number(envelope.text(...names) || Number.NaN);
    return Number.isInteger(number) && number >= 0 ? number : undefined;
  };
  const links = envelope.things('links', '_links');
  const next = envelope.text('next', 'next_page_url') ?? links.map((link) => link.text('next')).find(says);
  const facts = {
    isFirst: truth('first_page', 'first'),
    isLast: truth('last_page', 'last'),
    pages: count('total_pages'),
    total: count('total_items', 'total_elements'),
    next,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

interface Item {
  id: string | undefined;
  document: FeedDocument;
}

/** Fetches all services of a feed. `address` is that of the API, or of its list of services. */
export async function fetchFeed(address: URL, options: FeedFetchOptions): Promise<FetchedFeed> {
  const { web, cache, onProgress } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const fetchJson = createFetcher(web, limits, cache);
  const problems: Problem[] = [];
  const start = web.now();
  const progress: FeedProgress = { pages: 0, services: 0, details: 0 };
  let bytes = 0;

  const tell = (url: URL, code: Problem['code'], value?: string): void => {
    problems.push(problemAt({ file: url.href, path: '' }, value === undefined ? { code } : { code, value }));
  };
  /** Whether the feed has had its share of time and room; then it has been reported. */
  const isEnough = (url: URL): boolean => {
    const why =
      bytes > limits.totalBytes
        ? `${Math.round(bytes / 1e6)} MB`
        : web.now() - start > limits.totalMilliseconds
          ? `${Math.round((web.now() - start) / 60_000)} minutes`
          : progress.pages >= limits.pages
            ? `${progress.pages} pages`
            : null;
    if (why !== null) tell(url, 'feed-too-large', why);
    return why !== null;
  };

  /** The pages of the list, as items; null when not even the first could be had. */
  async function readPages(
    list: URL,
    isLastTry: boolean,
  ): Promise<{ items: Item[]; isWhole: boolean } | null> {
    const items: Item[] = [];
    const seen = new Set<string>();
    let total: number | undefined;
    let number = 1;
    let expectsMore = false;
    let url = pageAddress(list, number);
    while (true) {
      if (isEnough(url)) return { items, isWhole: false };
      const answer = await fetchJson(url);
      if (answer.kind !== 'json') {
        if (progress.pages === 0) {
          if (isLastTry || answer.kind === 'failed') tell(url, 'feed-unreachable', answer.why);
          return null;
        }
        // Past its last page a feed that never said how many it has answers that there is none.
        if (answer.kind === 'missing' && !expectsMore) break;
        tell(url, 'feed-broke-off', answer.why);
        return { items, isWhole: false };
      }
      bytes += answer.bytes;
      const found = listIn(answer.value);
      if (found === null) {
        if (progress.pages > 0) tell(url, 'feed-broke-off', 'no list of services');
        else tell(url, 'feed-without-services');
        return progress.pages > 0 ? { items, isWhole: false } : null;
      }
      const facts = pageFacts(answer.value);
      // A feed that counts its pages from 0 has answered with its second.
      if (progress.pages === 0 && facts.isFirst === false && number === 1 && found.list.length > 0) {
        number = 0;
        url = pageAddress(list, number);
        progress.pages++;
        continue;
      }
      progress.pages++;
      total = facts.total ?? total;
      const fresh = found.list.map((value, n): Item => {
        const path = found.path + pointerStep(n);
        return { id: idOf(value), document: { file: url.href, path, value } };
      });
      const isNew = fresh.some(({ id }) => id === undefined || !seen.has(id));
      if (fresh.length > 0 && !isNew) {
        if (isObject(answer.value)) tell(url, 'feed-page-repeated');
        break;
      }
      for (const item of fresh) if (item.id !== undefined) seen.add(item.id);
      items.push(...fresh);
      progress.services = items.length;
      onProgress?.({ ...progress });
      const next = answer.next ?? facts.next;
      const isEnd =
        fresh.length === 0 ||
        facts.isLast === true ||
        (next === undefined &&
          facts.isLast === undefined &&
          facts.pages !== undefined &&
          number >= facts.pages);
      if (isEnd) break;
      number++;
      expectsMore = next !== undefined || facts.isLast === false;
      const to = next === undefined ? pageAddress(list, number) : URL.parse(next, url);
      if (to === null || to.origin !== list.origin) {
        tell(url, 'feed-link-elsewhere', to?.origin ?? next);
        return { items, isWhole: false };
      }
      url = to;
    }
    if (total !== undefined && total !== seen.size) tell(url, 'envelope-count', `${total}, but ${seen.size}`);
    return { items, isWhole: true };
  }

  /** Each service as the feed tells of it when it is asked for that one; false when the feed broke off. */
  async function readDetails(
    list: URL,
    items: readonly Item[],
  ): Promise<{ documents: FeedDocument[]; isWhole: boolean }> {
    const documents = items.map(({ document }) => document);
    let [at, missing, found, isWhole] = [0, 0, 0, true];
    async function work(): Promise<void> {
      while (isWhole && at < items.length && (found > 0 || missing < mostMissing)) {
        const n = at++;
        const { id } = items[n] as Item;
        if (id === undefined) continue;
        const url = new URL(list);
        url.search = '';
        url.pathname = `${list.pathname.replace(/\/+$/, '')}/${encodeURIComponent(id)}`;
        if (isEnough(url)) {
          isWhole = false;
          return;
        }
        const answer = await fetchJson(url);
        if (answer.kind === 'failed') {
          if (isWhole) tell(url, 'feed-broke-off', answer.why);
          isWhole = false;
        } else if (answer.kind === 'missing' || !isObject(answer.value) || idOf(answer.value) !== id) {
          missing++;
          tell(url, 'feed-detail-missing', answer.kind === 'missing' ? answer.why : id);
        } else {
          found++;
          bytes += answer.bytes;
          documents[n] = { file: url.href, path: '', value: answer.value };
        }
        progress.details++;
        onProgress?.({ ...progress });
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work));
    return { documents, isWhole };
  }

  const below = listAddress(address);
  const isList = below.href === address.href;
  const first = await readPages(below, isList);
  const list = first === null && !isList && problems.length === 0 ? address : below;
  const pages = list === below ? first : await readPages(list, true);
  if (pages === null) return { documents: [], problems, state: 'unusable' };
  const { items } = pages;
  const needsDetails =
    pages.isWhole && items.length > 0 && items.every(({ document }) => isThin(document.value));
  const details = needsDetails
    ? await readDetails(list, items)
    : { documents: items.map(({ document }) => document), isWhole: true };
  const isWhole = pages.isWhole && details.isWhole;
  if (isWhole) cache?.finish();
  return { documents: details.documents, problems, state: isWhole ? 'whole' : 'partial' };
}

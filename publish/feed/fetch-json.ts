// One answer of a feed on the web, asked for with patience: again after a failure, and never more than it may hold.
import type { FeedCache } from './feed-cache.ts';

/** What asking needs of the world; tests bring their own clock. */
export interface Web {
  fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  now(): number;
}

export type Answer =
  | { kind: 'json'; value: unknown; next: string | null; bytes: number }
  /** The feed has no such thing. */
  | { kind: 'missing'; why: string }
  | { kind: 'failed'; why: string };

export interface FetchLimits {
  /** For one request, in milliseconds, from its start to the end of its answer. */
  requestMilliseconds: number;
  answerBytes: number;
}

const tries = 4;
const firstPause = 1_000;
const longestPause = 60_000;
const mostRedirects = 3;
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
const gone = new Set([400, 404, 405, 410]);

/** How long a server asks to be left alone, in milliseconds; null when it does not say. */
function pauseAsked(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

/** The address of the next page in a Link header, RFC 8288. */
function nextLink(header: string | null): string | null {
  return /<([^>]*)>[^,]*;\s*rel="?next\b/i.exec(header ?? '')?.[1] ?? null;
}

/** The text of an answer; null when it is longer than it may be. */
async function textUpTo(response: Response, mostBytes: number): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    await response.body?.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // What comes packed is counted as it is unpacked. Leaving the loop ends the download.
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

type Attempt = Answer | { kind: 'again'; why: string; pause: number | null };

function parsed(text: string, next: string | null): Answer {
  try {
    return { kind: 'json', value: JSON.parse(text), next, bytes: text.length };
  } catch {
    return { kind: 'failed', why: `no JSON: ${text.trim().slice(0, 40)}` };
  }
}

/** Asks for JSON at the addresses of one site. */
export function createFetcher(web: Web, limits: FetchLimits, cache: FeedCache | null) {
  async function request(url: URL, etag: string | null): Promise<Response | string> {
    let at = url;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await web.fetch(at, {
        headers: {
          accept: 'application/json',
          'user-agent': 'fingerpost',
          ...(etag !== null && { 'if-none-match': etag }),
        },
        redirect: 'manual',
        credentials: 'omit',
        signal: AbortSignal.timeout(limits.requestMilliseconds),
      });
      const location =
        response.status >= 301 && response.status <= 308 ? response.headers.get('location') : null;
      if (location === null) return response;
      await response.body?.cancel();
      const to = URL.parse(location, at);
      if (to === null || to.origin !== url.origin) return `sent to ${to?.origin ?? location}`;
      at = to;
    }
    return 'sent round and round';
  }

  async function attempt(url: URL): Promise<Attempt> {
    const kept = cache?.find(url.href) ?? null;
    if (kept?.isOfThisRun) return parsed(kept.text, null);
    let response: Response | string;
    let text: string | null;
    try {
      response = await request(url, kept?.etag ?? null);
      if (typeof response === 'string') return { kind: 'failed', why: response };
      if (response.status === 304 && kept !== null) {
        cache?.keep(url.href, kept);
        return parsed(kept.text, null);
      }
      const { status, headers } = response;
      if (!response.ok) await response.body?.cancel();
      if (gone.has(status)) return { kind: 'missing', why: `${status}` };
      if (passing.has(status))
        return { kind: 'again', why: `${status}`, pause: pauseAsked(headers.get('retry-after'), web.now()) };
      if (!response.ok) return { kind: 'failed', why: `${status}` };
      text = await textUpTo(response, limits.answerBytes);
    } catch (error) {
      // The network has failed or was too slow: both may pass.
      const why =
        error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no connection';
      return { kind: 'again', why, pause: null };
    }
    if (text === null) return { kind: 'failed', why: 'an answer that is too large' };
    const answer = parsed(text, nextLink(response.headers.get('link')));
    // The link to the next page stands in the answer's head, which is not kept: such an answer is asked for again.
    if (answer.kind === 'json' && answer.next === null)
      cache?.keep(url.href, { etag: response.headers.get('etag'), text });
    return answer;
  }

  /** Asks up to four times, with longer and longer pauses, or those that the server asks for. */
  return async function fetchJson(url: URL): Promise<Answer> {
    let why = '';
    for (let n = 0; n < tries; n++) {
      const answer = await attempt(url);
      if (answer.kind !== 'again') return answer;
      why = answer.why;
      if (n < tries - 1) await web.wait(Math.min(longestPause, answer.pause ?? firstPause * 2 ** n));
    }
    return { kind: 'failed', why };
  };
}

// Fetches our own published files: no cookie, no referrer, a limit of time, and only the bytes that were meant.
import { sha256 } from '../shared/pack/sha256.ts';

/** Waiting longer than this for one file counts as no answer. */
const patienceMs = 20_000;

/** The bytes at an address; rejects, saying which file, when there is no answer. `cache` is that of `fetch`. */
export async function fetchBytes(address: URL, cache: RequestCache): Promise<Uint8Array> {
  const answer = await fetch(address, {
    cache,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw new Error(`fetching ${address.pathname}: the server answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What a JSON file of our own build holds; rejects when its SHA-256, in hexadecimal, does not begin with `hash`, as it was built. */
export async function fetchChecked<Content>(
  address: URL,
  hash: string,
  cache: RequestCache,
): Promise<Content> {
  const bytes = await fetchBytes(address, cache);
  const found = await sha256(bytes);
  // Pages that came over plain http have no SHA-256 to compare; they have no more to trust than their own host.
  if (found !== null && !found.startsWith(hash))
    throw new Error(`fetching ${address.pathname}: it is not the file that was published`);
  return JSON.parse(new TextDecoder().decode(bytes)) as Content;
}

// Getting a file from a host that may be slow, broken, somebody else's, or hostile.
import type { UpdateProblem } from './directory-problem.ts';

/** How long to wait, in milliseconds. */
export interface Patience {
  /** For one file, from the first byte asked for to the last that comes. */
  file: number;
  /** For a whole update. */
  update: number;
}

export interface FetchDeps {
  fetch: typeof fetch;
  isOnline(): boolean;
  patience: Patience;
}

/** Ends an update, with the reason that is told. */
export class UpdateStop extends Error {
  readonly problem: UpdateProblem;
  constructor(problem: UpdateProblem) {
    super(`updating a directory: ${problem}`);
    this.problem = problem;
  }
}

export interface Wanted {
  address: URL;
  /** In bytes; what is longer is not read to its end. */
  largest: number;
  cache: RequestCache;
  /** The end of the whole update. */
  end: AbortSignal;
}

/** The bytes of a file, null where the host has none; rejects with an UpdateStop. Asks nothing but the address itself. */
export async function fetchBounded(wanted: Wanted, deps: FetchDeps): Promise<Uint8Array | null> {
  const signal = AbortSignal.any([AbortSignal.timeout(deps.patience.file), wanted.end]);
  let isReached = false;
  try {
    const response = await ask(wanted.address, { cache: wanted.cache, redirect: 'manual', signal }, deps);
    isReached = true;
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw new UpdateStop('redirected');
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw new UpdateStop('server-refused');
    return await readBody(response, wanted.largest);
  } catch (error) {
    if (error instanceof UpdateStop) throw error;
    if (signal.aborted) throw new UpdateStop('too-slow');
    if (!deps.isOnline()) throw new UpdateStop('offline');
    // A browser says the same of a host that is not there and of one whose answer must not be read.
    const isThere = !isReached && (await isAnswered(wanted.address, signal, deps));
    throw new UpdateStop(isThere ? 'not-allowed' : 'unreachable');
  }
}

function ask(address: URL, how: RequestInit, deps: FetchDeps): Promise<Response> {
  return deps.fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', ...how });
}

async function isAnswered(address: URL, signal: AbortSignal, deps: FetchDeps): Promise<boolean> {
  try {
    await ask(address, { method: 'HEAD', mode: 'no-cors', cache: 'no-store', signal }, deps);
    return true;
  } catch {
    return false;
  }
}

async function readBody(response: Response, largest: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) break;
    length += value.length;
    if (length > largest) {
      await reader?.cancel();
      throw new UpdateStop('pack-too-large');
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

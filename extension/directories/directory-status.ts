// How each source stands, for the page where an adviser sees and sets them.
import { londonTime } from '../../shared/record/london-time.ts';
import type { UpdateProblem } from './directory-problem.ts';
import type { DirectoryStore } from './directory-store.ts';

export interface DirectoryStatus {
  url: string;
  /** What is here of it; null where nothing is. */
  directory: {
    name: string;
    services: number;
    /** When it was published and when it was fetched, ISO 8601. */
    published: string;
    fetchedAt: string;
    /** Whole days since it was published. */
    ageDays: number;
    /** It is older than its publisher allows. */
    isOld: boolean;
  } | null;
  /** When its host was asked last, ISO 8601; null is never. */
  checkedAt: string | null;
  /** What was wrong then. */
  problem: UpdateProblem | null;
}

const dayMilliseconds = 86_400_000;

/** The sources in their order, as they stand at this time; rejects with a StorageFault. */
export async function directoryStatuses(
  urls: readonly string[],
  store: Pick<DirectoryStore, 'sources'>,
  at: Date,
): Promise<DirectoryStatus[]> {
  const stored = new Map((await store.sources()).map((source) => [source.url, source]));
  const today = londonTime(at).date;
  return urls.map((url) => {
    const { pack = null, checkedAt = null, problem = null } = stored.get(url) ?? {};
    if (pack === null) return { url, directory: null, checkedAt, problem };
    const { name, services, published, fetchedAt, staleAfter } = pack;
    const age = Math.floor((at.getTime() - Date.parse(published)) / dayMilliseconds);
    const isOld = staleAfter !== null && staleAfter < today;
    return {
      url,
      directory: { name, services, published, fetchedAt, ageDays: Math.max(0, age), isOld },
      checkedAt,
      problem,
    };
  });
}

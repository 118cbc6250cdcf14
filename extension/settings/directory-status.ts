import type { PlainDate } from '../../shared/record/service.ts';
import type { enAdviser } from '../../shared/words/en-adviser.ts';

/** How one directory fares, for the settings page. */
export interface DirectoryStatus {
  /** The source's address, as it stands in the settings. */
  url: string;
  /** What the directory calls itself; null before it was first read. */
  name: string | null;
  /** When the list in use was published; null where there is none. */
  published: PlainDate | null;
  /** When a newer one was last looked for without a fault. */
  checked: PlainDate | null;
  /** What went wrong the last time; null where nothing did. */
  problem: Exclude<keyof typeof enAdviser.settings.sources.status, 'waiting' | 'current'> | null;
}

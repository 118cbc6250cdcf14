// A published directory, opened: what every door reads from.
import type { PracticeNote } from '../record/practice-note.ts';
import type { Organisation, PlainDate, Service, Source } from '../record/service.ts';
import type { PackIndex } from './pack-index.ts';

export interface Directory {
  name: string;
  /** When it was published, ISO 8601 in UTC, whole seconds. */
  published: string;
  /** After this day its age is shown as a warning. */
  staleAfter?: PlainDate;
  sources: Source[];
  organisations: Organisation[];
  services: Service[];
  /** Absent where there are none, or they were not read. */
  notes?: PracticeNote[];
}

/** What an index says of its directory. */
export function aboutOf({
  name,
  published,
  sources,
  staleAfter,
}: PackIndex): Omit<Directory, 'organisations' | 'services' | 'notes'> {
  return { name, published, sources, ...(staleAfter !== undefined && { staleAfter }) };
}

// A published directory, opened: what every door reads from.
import type { Organisation, PlainDate, Service, Source } from '../record/service.ts';

export interface Directory {
  name: string;
  /** When it was published, ISO 8601 in UTC, whole seconds. */
  published: string;
  /** After this day its age is shown as a warning. */
  staleAfter?: PlainDate;
  sources: Source[];
  organisations: Organisation[];
  services: Service[];
}

// What reading a source gives, whatever kind of source it is: a sheet, a file of a feed, or a feed on the web.
import type { Organisation, Service, ServiceId, Source } from '../shared/record/service.ts';
import type { Problem } from './problem.ts';
import type { RecordPlace } from './telling.ts';

/** What a source holds beside what we have a place for. */
export interface ExtraCell {
  service: ServiceId;
  header: string;
  value: string;
}

/** What became of the rows, or of the services of a feed: `in` is `published` and `refused` together. */
export interface RowCount {
  in: number;
  published: number;
  refused: number;
}

export interface SourceReading {
  rows: RowCount;
  services: Service[];
  /** Where each service begins. */
  places: ReadonlyMap<ServiceId, RecordPlace>;
  organisations: Organisation[];
  sources: Source[];
  extra: ExtraCell[];
  problems: Problem[];
  /** A feed on the web may break off: what is here is then only a part of it. */
  state: 'whole' | 'partial' | 'unusable';
}

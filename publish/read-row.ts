// One row as the draft of a service at one place.
import { limits } from '../shared/record/limits.ts';
import type {
  Capacity,
  Coverage,
  OwnText,
  Schedule,
  Service,
  ServiceId,
  ServicePlace,
} from '../shared/record/service.ts';
import type { AccessId } from '../shared/record/taxonomy.ts';
import type { Column } from './columns.ts';
import { type Cells, lineUpTo, readYes, textUpTo, wholeUpTo } from './read-cells.ts';
import { readCost } from './read-cost.ts';
import { readCoverage } from './read-coverage.ts';
import { readDate } from './read-date.ts';
import { reconcileGettingIn } from './read-getting-in.ts';
import { readEmail, readPhone, readReportTo, readWebsite } from './read-links.ts';
import { readNames, readWords } from './read-list.ts';
import { readLocation } from './read-location.ts';
import { readWhen } from './read-when.ts';
import { type Reading, read, unread } from './reading.ts';
import { stated } from './stated.ts';
import { type Vocabulary, vocabularies } from './vocabulary.ts';

/** What may differ from place to place of one service. */
export interface AtPlace {
  when: Schedule | undefined;
  phone: string | undefined;
  access: AccessId[];
  firstVisit: string | undefined;
  capacity: Capacity | undefined;
  lastChecked: Service['lastChecked'] | undefined;
}

export interface RowDraft {
  cells: Cells;
  /** All that is the same wherever the service is met. */
  service: Omit<Service, 'places' | keyof AtPlace>;
  where: ServicePlace | null;
  atPlace: AtPlace;
}

/** The ids that a row has before its cells are read. */
export type RowIds = Pick<Service, 'id' | 'organisation' | 'source'>;

function choice<Id extends string>(vocabulary: Vocabulary<Id>): (cell: string) => Reading<Id> {
  return (cell) => {
    const id = vocabulary(cell);
    return id === null ? unread('word-unknown', cell) : read(id);
  };
}

function wordsIn<Id extends string>(cells: Cells, column: Column, vocabulary: Vocabulary<Id>): Id[] {
  return cells.take(column, (cell) => readWords(cell, vocabulary)) ?? [];
}

function readOwnText(cells: Cells, english: Column, welsh: Column): OwnText | undefined {
  const text = stated({
    en: cells.take(english, textUpTo(limits.text)),
    cy: cells.take(welsh, textUpTo(limits.text)),
  });
  return Object.keys(text).length === 0 ? undefined : text;
}

function readAges(cells: Cells): Pick<Service, 'minimumAge' | 'maximumAge'> {
  const minimumAge = cells.take('minimum_age', wholeUpTo(120));
  const maximumAge = cells.take('maximum_age', wholeUpTo(120));
  if (minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge) {
    cells.report('minimum_age', 'ages-crossed', `${minimumAge}, ${maximumAge}`);
    return {};
  }
  return stated({ minimumAge, maximumAge });
}

function readSeason(cells: Cells): Pick<Service, 'starts' | 'ends'> {
  const starts = cells.take('starts', readDate);
  const ends = cells.take('ends', readDate);
  if (starts !== undefined && ends !== undefined && ends < starts) {
    cells.report('starts', 'dates-crossed', `${starts}, ${ends}`);
    return {};
  }
  return stated({ starts, ends });
}

function readCapacity(cells: Cells): Capacity | undefined {
  const state = cells.take('capacity', choice(vocabularies.capacityStates));
  const until = cells.take('capacity_until', readDate);
  return state === undefined ? undefined : stated({ state, until });
}

/** A distance is measured from the row's own place, so without one it says nothing. */
function readReach(cells: Cells, where: ServicePlace | null): Coverage | undefined {
  const coverage = cells.take('coverage', readCoverage);
  const isCentred = where?.postcode !== undefined || where?.point !== undefined;
  if (coverage?.withinKilometres === undefined || isCentred) return coverage;
  cells.report('coverage', 'coverage-without-place', cells.words('coverage'));
  const { withinKilometres: _, ...rest } = coverage;
  return rest.nations.length + rest.councils.length > 0 ? rest : undefined;
}

/** Reads all cells of a row that has an organisation and a service; what cannot be read is left out and reported. */
export function readRow(cells: Cells, ids: RowIds): RowDraft {
  const where = readLocation(cells);
  const line = lineUpTo(limits.line);
  const languages = wordsIn(cells, 'languages', vocabularies.languages);
  const ways = reconcileGettingIn(
    {
      howToGetIn: cells.take('how_to_get_in', choice(vocabularies.waysIn)),
      modes: wordsIn(cells, 'modes', vocabularies.modes),
      access: wordsIn(cells, 'access', vocabularies.access),
    },
    cells,
  );
  // Support in British Sign Language is a language and an access feature: either column says both.
  const signs = languages.includes('bsl') || ways.access.includes('bsl');
  const withSigns = <Id extends string>(list: Id[]): (Id | 'bsl')[] =>
    signs ? [...new Set<Id | 'bsl'>([...list, 'bsl'])] : list;
  const names = (column: Column): string[] =>
    cells.take(column, (cell) => readNames(cell, limits.name, limits.councils)) ?? [];
  const service: RowDraft['service'] = {
    ...ids,
    name: cells.take('service', lineUpTo(limits.name)) ?? '',
    topics: wordsIn(cells, 'topics', vocabularies.topics),
    levels: wordsIn(cells, 'levels', vocabularies.levels),
    audiences: wordsIn(cells, 'audiences', vocabularies.audiences),
    onlyFor: wordsIn(cells, 'only_for', vocabularies.audiences),
    residentsOf: names('residents_of'),
    modes: ways.modes,
    languages: withSigns(languages),
    status: cells.take('status', choice(vocabularies.statuses)) ?? 'active',
    ...readAges(cells),
    ...readSeason(cells),
    ...stated({
      summary: readOwnText(cells, 'summary', 'summary_cy'),
      description: readOwnText(cells, 'description', 'description_cy'),
      generalist: cells.take('generalist', readYes),
      eligibility: cells.take('eligibility', line),
      coverage: readReach(cells, where),
      cost: cells.take('cost', readCost),
      howToGetIn: ways.howToGetIn,
      email: cells.take('email', readEmail),
      website: cells.take('website', readWebsite),
      adviserNote: cells.take('adviser_note', textUpTo(limits.text)),
      checkedBy: cells.take('checked_by', lineUpTo(limits.name)),
      reviewBy: cells.take('review_by', readDate),
      reportTo: cells.take('report_to', readReportTo),
      supersededBy: cells.take('superseded_by', lineUpTo(limits.id)) as ServiceId | undefined,
    }),
  };
  return {
    cells,
    service,
    where,
    atPlace: {
      when: cells.take('when', readWhen),
      phone: cells.take('phone', readPhone),
      access: withSigns(ways.access),
      firstVisit: cells.take('first_visit', line),
      capacity: readCapacity(cells),
      lastChecked: cells.take('last_checked', readDate),
    },
  };
}

// One row as the draft of a service at one place.
import { limits } from '../shared/record/limits.ts';
import type {
  Capacity,
  Coverage,
  HowToGetIn,
  OwnText,
  Schedule,
  Service,
  ServiceId,
  ServicePlace,
} from '../shared/record/service.ts';
import type { AccessId, TopicId } from '../shared/record/taxonomy.ts';
import type { Column } from './columns.ts';
import type { Finding, ProblemCode } from './problem.ts';
import { type Cells, lineUpTo, readYes, textUpTo, wholeUpTo } from './read-cells.ts';
import { readCost } from './read-cost.ts';
import { readCoverage } from './read-coverage.ts';
import { reconcileGettingIn } from './read-getting-in.ts';
import { readEmail, readReportTo, readWebsite } from './read-links.ts';
import { readNames, readWords, splitList, unknownWord } from './read-list.ts';
import { readLocation } from './read-location.ts';
import { readSeasonDay } from './read-season-day.ts';
import { readStanding } from './read-standing.ts';
import { readWhen } from './read-when.ts';
import { type Reading, read } from './reading.ts';
import type { RowContext } from './row-context.ts';
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
    return id === null ? { findings: unknownWord(cell, vocabulary) } : read(id);
  };
}

function wordsIn<Id extends string>(cells: Cells, column: Column, vocabulary: Vocabulary<Id>): Id[] {
  return cells.take(column, (cell) => readWords(cell, vocabulary)) ?? [];
}

/** Words that fit a card, on one line; longer ones are cut, since part of a limit is more than none. */
function keptLine(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= limits.line
    ? line
    : `${line.slice(0, limits.line - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What to say of words that are kept, where a reader says that they are left out. */
function kept(findings: readonly Finding[], leftOut: ProblemCode, code: ProblemCode): Finding[] {
  return findings.map((finding) => (finding.code === leftOut ? { ...finding, code } : finding));
}

/** How to get in; a way that nobody knows is kept for those who come for the first time. */
function readWayIn(cell: string): Reading<{ id?: HowToGetIn; words?: string }> {
  const { value: id, findings } = choice(vocabularies.waysIn)(cell);
  const words = id === undefined ? keptLine(cell) : undefined;
  return { value: stated({ id, words }), findings: kept(findings, 'word-unknown', 'word-kept') };
}

/** Two things to tell as one; the second is left as it is where it says the first already, or both are too long for a card. */
function joined(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return second ?? first;
  const both = `${first.replace(/\.$/, '')}. ${second}`;
  return second.startsWith(first.replace(/\.$/, '')) || both.length > limits.line ? second : both;
}

/** Who alone may come: a limit that cannot be read is kept as it was put, and never taken for none. */
function readLimit(cells: Cells): Pick<Service, 'onlyFor' | 'onlyForInWords'> {
  const limit = cells.take('only_for', (cell) => {
    const { value: onlyFor = [], findings } = readWords(cell, vocabularies.audiences);
    const unknown = splitList(cell).filter((part) => vocabularies.audiences(part) === null);
    const onlyForInWords = unknown.length === 0 ? undefined : keptLine(unknown.join('; '));
    return {
      value: stated({ onlyFor, onlyForInWords }),
      findings: kept(findings, 'word-unknown', 'word-kept'),
    };
  });
  return limit ?? { onlyFor: [] };
}

function readOwnText(cells: Cells, english: Column, welsh: Column): OwnText | undefined {
  const text = stated({
    en: cells.take(english, textUpTo(limits.text)),
    cy: cells.take(welsh, textUpTo(limits.text)),
  });
  return Object.keys(text).length === 0 ? undefined : text;
}

/** Who may come: what nobody can read as an audience or an age is kept as it was put, and never taken for no limit. */
function readWhoMayCome(
  cells: Cells,
): Pick<Service, 'onlyFor' | 'onlyForInWords' | 'minimumAge' | 'maximumAge'> {
  const { onlyFor, onlyForInWords } = readLimit(cells);
  const [lowest, highest] = (['minimum_age', 'maximum_age'] as const).map((column) =>
    cells.take(column, (cell) => {
      const { value: age, findings } = wholeUpTo(120)(cell);
      const words = age === undefined ? keptLine(cell) : undefined;
      return { value: stated({ age, words }), findings: kept(findings, 'number-unread', 'age-in-words') };
    }),
  );
  const isCrossed = lowest?.age !== undefined && highest?.age !== undefined && lowest.age > highest.age;
  if (isCrossed) cells.report('minimum_age', 'ages-crossed', `${lowest.age}, ${highest.age}`);
  const inWords = [onlyForInWords, lowest?.words, highest?.words].filter((words) => words !== undefined);
  return {
    onlyFor,
    ...stated({
      onlyForInWords: inWords.length === 0 ? undefined : keptLine(inWords.join('; ')),
      minimumAge: isCrossed ? undefined : lowest?.age,
      maximumAge: isCrossed ? undefined : highest?.age,
    }),
  };
}

/** When it starts and ends: what is no day is kept as it was put, and never taken for always. */
function readSeason(
  cells: Cells,
  { dateIn }: RowContext,
): Pick<Service, 'starts' | 'startsInWords' | 'ends' | 'endsInWords'> {
  const [start, end] = (['starts', 'ends'] as const).map((edge) =>
    cells.take(edge, (cell) => {
      const { value: day, findings } = readSeasonDay(cell, edge, dateIn(edge));
      return {
        value: { day, words: keptLine(cell) },
        findings: kept(findings, 'date-unread', 'date-in-words'),
      };
    }),
  );
  const isCrossed = start?.day !== undefined && end?.day !== undefined && end.day < start.day;
  if (isCrossed) cells.report('starts', 'dates-crossed', `${start.day}, ${end.day}`);
  return stated({
    starts: isCrossed ? undefined : start?.day,
    startsInWords: isCrossed || start?.day === undefined ? start?.words : undefined,
    ends: isCrossed ? undefined : end?.day,
    endsInWords: isCrossed || end?.day === undefined ? end?.words : undefined,
  });
}

function readCapacity(cells: Cells, { dateIn }: RowContext): Capacity | undefined {
  const state = cells.take('capacity', choice(vocabularies.capacityStates));
  const until = cells.take('capacity_until', dateIn('capacity_until'));
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

/** Tells of councils that are misspelt: nobody is known to live in one that is not there. */
function remarkOnCouncils(
  column: Column,
  names: readonly string[],
  cells: Cells,
  { nearestCouncil }: RowContext,
): void {
  for (const name of names) {
    const meant = nearestCouncil(name);
    if (meant !== null) cells.report(column, 'council-misspelt', name, meant);
  }
}

/** Topics that the owner's words speak of, when the owner stated none. */
function suggestTopics(service: RowDraft['service'], { topicsIn }: RowContext): TopicId[] {
  if (topicsIn === undefined || service.topics.length > 0) return [];
  const { name, summary, description } = service;
  const texts = [name, summary?.en, description?.en, summary?.cy, description?.cy];
  return topicsIn(texts.filter((text) => text !== undefined).join('. '));
}

/** Reads all cells of a row that has an organisation and a service; what cannot be read is left out and reported. */
export function readRow(cells: Cells, ids: RowIds, context: RowContext): RowDraft {
  const where = readLocation(cells, context);
  const line = lineUpTo(limits.line);
  const languages = wordsIn(cells, 'languages', vocabularies.languages);
  const said = cells.take('how_to_get_in', readWayIn);
  const ways = reconcileGettingIn(
    {
      howToGetIn: said?.id,
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
  const residentsOf = names('residents_of');
  const coverage = readReach(cells, where);
  remarkOnCouncils('residents_of', residentsOf, cells, context);
  remarkOnCouncils('coverage', coverage?.councils ?? [], cells, context);
  const service: RowDraft['service'] = {
    ...ids,
    name: cells.take('service', lineUpTo(limits.name)) ?? '',
    topics: wordsIn(cells, 'topics', vocabularies.topics),
    levels: wordsIn(cells, 'levels', vocabularies.levels),
    audiences: wordsIn(cells, 'audiences', vocabularies.audiences),
    ...readWhoMayCome(cells),
    residentsOf,
    modes: ways.modes,
    languages: withSigns(languages),
    status: readStanding(cells),
    ...readSeason(cells, context),
    ...stated({
      summary: readOwnText(cells, 'summary', 'summary_cy'),
      description: readOwnText(cells, 'description', 'description_cy'),
      generalist: cells.take('generalist', readYes),
      eligibility: cells.take('eligibility', line),
      coverage,
      cost: cells.take('cost', readCost),
      howToGetIn: ways.howToGetIn,
      email: cells.take('email', readEmail),
      website: cells.take('website', readWebsite),
      adviserNote: cells.take('adviser_note', textUpTo(limits.text)),
      checkedBy: cells.take('checked_by', lineUpTo(limits.name)),
      reviewBy: cells.take('review_by', context.dateIn('review_by')),
      reportTo: cells.take('report_to', readReportTo),
      supersededBy: cells.take('superseded_by', lineUpTo(limits.id)) as ServiceId | undefined,
    }),
  };
  const suggestedTopics = suggestTopics(service, context);
  return {
    cells,
    service: suggestedTopics.length === 0 ? service : { ...service, suggestedTopics },
    where,
    atPlace: {
      when: cells.take('when', readWhen),
      phone: cells.take('phone', context.readPhone),
      access: withSigns(ways.access),
      firstVisit: joined(said?.words, cells.take('first_visit', line)),
      capacity: readCapacity(cells, context),
      lastChecked: cells.take('last_checked', context.dateIn('last_checked')),
    },
  };
}

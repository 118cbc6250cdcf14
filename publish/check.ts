// Sources read and judged: what would be published, what would not, and why.
import { basename } from 'node:path';
import type { StageStep } from '../shared/learn/partner-journey.ts';
import type { Directory } from '../shared/pack/directory.ts';
import { londonTime } from '../shared/record/london-time.ts';
import type { PracticeNote } from '../shared/record/practice-note.ts';
import type { Organisation, OrganisationId, PlainDate } from '../shared/record/service.ts';
import { type CheckedNotes, checkNotes } from './check-notes.ts';
import { type CheckedSelfChecks, checkSelfChecks } from './check-self-checks.ts';
import type { ColumnMap } from './column-map-schema.ts';
import { isFeedAddress, type LiveOptions, readFeedAddress } from './feed/read-feed-address.ts';
import { readFeedFile } from './feed/read-feed-file.ts';
import { findFiles, isFeedFile, openText } from './find-files.ts';
import { leaveOutRepaired } from './leave-out-repaired.ts';
import { openDirectory } from './open-directory.ts';
import { holdsPack, indexName, isContentName } from './pack-folder.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Sheet } from './read-sheet.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { readStages, type StageHistories } from './read-stages.ts';
import { loadRetired } from './retired-organisations.ts';
import type { Knowledge } from './row-context.ts';
import type { RowCount, SourceReading } from './source-reading.ts';
import { type United, unite } from './unite.ts';

export interface CheckedFile {
  file: string;
  /** Null when the file holds no text that can be read, or is kept beside the lists for something else. */
  reading: SourceReading | null;
  /** The rows as they stand in the file; null for anything but a sheet. */
  sheet: Sheet | null;
  problems: Problem[];
}

export interface Check extends RowCount {
  /** Every file, and every feed on the web, in the order given. */
  files: CheckedFile[];
  problems: Problem[];
  /** What all of them tell together. */
  united: United;
  /** How each partner came to its stage, where a stages.csv says so. */
  histories: StageHistories;
  /** How many entries of histories were refused, and histories as a whole. */
  historiesRefused: number;
  /** The self-checks that their owners share, and how much of them was refused. */
  selfChecks: CheckedSelfChecks['shared'];
  selfChecksRefused: number;
  /** What became of the practice notes, and those that may be read. */
  notes: Pick<CheckedNotes, 'count' | 'notes'>;
  /** Whether every source could be used, and was read to its end. */
  usable: boolean;
  /** Feeds of which only a part could be read, though each of them could be used. */
  brokenOff: CheckedFile[];
}

export interface CheckOptions {
  maps: readonly ColumnMap[];
  knowledge: Knowledge;
  /** Hears of every source that has been read. */
  onSource?: (done: number, of: number) => void;
  /** A repair counts as refused. */
  strict?: boolean;
  /** Leaves out the rows as they stand, which only copies to be mended need: they are as large as all the rest. */
  withoutRows?: boolean;
  /** How feeds on the web are read. */
  live?: LiveOptions;
}

/** Reads the bytes of one file as a sheet, or as a feed. */
function checkFile(file: string, { maps, knowledge, withoutRows }: CheckOptions): CheckedFile {
  const { text, problems } = openText(file);
  if (text === null) return { file, reading: null, sheet: null, problems };
  if (isFeedFile(file)) {
    const reading = readFeedFile(text, file, knowledge);
    return { file, reading, sheet: null, problems: [...problems, ...reading.problems] };
  }
  const { sheet, ...reading } = readSpreadsheet(text, file, { maps, knowledge });
  return { file, reading, sheet: withoutRows ? null : sheet, problems: [...problems, ...reading.problems] };
}

/** Reads the live feed at an address. */
async function checkFeed(file: string, { knowledge, live }: CheckOptions): Promise<CheckedSource> {
  const reading = await readFeedAddress(file, knowledge, live);
  return { files: [{ file, reading, sheet: null, problems: reading.problems }], problems: [] };
}

/** Reads a pack that was published before. Throws a CommandFailure when it cannot be used. */
async function checkPack(file: string): Promise<CheckedSource> {
  const { services, organisations, sources, notes = [] } = await openDirectory(file);
  const reading: SourceReading = {
    services,
    organisations,
    sources,
    places: new Map(services.map(({ id }, index) => [id, { path: `/services/${index}` }])),
    rows: { in: services.length, published: services.length, refused: 0 },
    extra: [],
    problems: [],
    state: 'whole',
  };
  return { files: [{ file, reading, sheet: null, problems: [] }], problems: [], notes };
}

/** A file of a folder that turned out to hold no service is kept there for something else, such as terms. */
function passedOver(checked: CheckedFile): CheckedFile {
  const { file, problems } = checked;
  const isOther = problems.some(({ code }) => code === 'feed-without-services');
  if (!isOther) return checked;
  const others = problems.filter(({ code }) => code !== 'feed-without-services');
  const over = problemAt({ file, line: 1 }, { code: 'feed-passed-over' });
  return { file, reading: null, sheet: null, problems: [over, ...others] };
}

interface CheckedSource {
  files: CheckedFile[];
  problems: Problem[];
  /** The history of partners beside the lists. */
  stages?: string[];
  /** The sheets of yearly self-checks. */
  selfChecks?: string[];
  /** The files of practice notes, and the notes that a pack brings. */
  noteFiles?: string[];
  notes?: PracticeNote[];
}

const nothing: CheckedSource = { files: [], problems: [] };

/** Reads what stands behind a source that is a file or a folder; `known` has the files that were read before. */
function checkFiles(source: string, known: Set<string>, options: CheckOptions): CheckedSource {
  const { files: paths, isFolder, notes, stages, selfChecks, problems } = findFiles(source);
  const fresh = (all: readonly string[]): string[] => {
    const unread = all.filter((path) => !known.has(path));
    for (const path of unread) known.add(path);
    return unread;
  };
  const files = fresh(paths).map((path) => checkFile(path, options));
  if (!isFolder) return { files, problems, selfChecks: fresh(selfChecks) };
  const kept = files.map(passedOver);
  const isEmpty = kept.length > 0 && kept.every(({ problems: some }) => some[0]?.code === 'feed-passed-over');
  const empty = isEmpty ? [problemAt({ file: source, line: 1 }, { code: 'folder-without-lists' })] : [];
  return {
    files: kept,
    problems: [...problems, ...empty],
    noteFiles: fresh(notes),
    stages: fresh(stages),
    selfChecks: fresh(selfChecks),
  };
}

/** Whether something was refused, rows, notes, entries of a history or of a self-check, while the rest went through. */
export function isSomeRefused({ refused, notes, historiesRefused, selfChecksRefused }: Check): boolean {
  return refused + notes.count.refused + historiesRefused + selfChecksRefused > 0;
}

function refusedOf(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'refused').length;
}

/** Reads every history of partners; of an organisation in two, the first counts. */
function checkHistories(
  files: readonly string[],
  organisations: readonly Organisation[],
  today: PlainDate,
): Pick<Check, 'histories' | 'historiesRefused' | 'problems'> {
  const histories = new Map<OrganisationId, readonly StageStep[]>();
  const toldIn = new Map<OrganisationId, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const { text, problems: ofFile } = openText(file);
    problems.push(...ofFile);
    if (text === null) continue;
    const reading = readStages(text, file, organisations, today, toldIn);
    problems.push(...reading.problems);
    for (const [id, steps] of reading.histories) {
      histories.set(id, steps);
      toldIn.set(id, file);
    }
  }
  return { histories, historiesRefused: refusedOf(problems), problems };
}

function isReadable({ reading, problems }: CheckedFile): boolean {
  return reading === null
    ? problems.every(({ severity }) => severity !== 'refused')
    : reading.state !== 'unusable';
}

/** A pack, unless lists lie beside it: an edit of one of those would never be published. */
async function checkPackFolder(folder: string): Promise<CheckedSource> {
  const isOfPack = (file: string): boolean => file === indexName || isContentName(file);
  const lists = findFiles(folder).files.filter((file) => !isOfPack(basename(file)));
  if (lists.length === 0) return checkPack(folder);
  const told = { code: 'folder-mixed' as const, value: lists.map((file) => basename(file)).join(', ') };
  return { files: [], problems: [problemAt({ file: folder, line: 1 }, told)] };
}

/** Reads and judges every source, in the order given. Throws a CommandFailure when one is a pack that cannot be used. */
export async function checkSources(sources: readonly string[], options: CheckOptions): Promise<Check> {
  const known = new Set<string>();
  const checked: CheckedSource[] = [];
  for (const [index, source] of sources.entries()) {
    if (isFeedAddress(source)) checked.push(await checkFeed(source, options));
    else if (known.has(source)) checked.push(nothing);
    else if (holdsPack(source)) checked.push(await checkPackFolder(source));
    else checked.push(checkFiles(source, known, options));
    known.add(source);
    options.onSource?.(index + 1, sources.length);
  }
  const read = checked.flatMap((one) => one.files);
  const files = options.strict ? read.map(leaveOutRepaired) : read;
  const unread = checked.flatMap(({ problems }) => problems);
  const sum = (of: keyof RowCount): number =>
    files.reduce((total, { reading }) => total + (reading?.rows[of] ?? 0), 0);
  const united = unite(
    files.flatMap(({ file, reading }) => (reading === null ? [] : [{ ...reading, file }])),
    loadRetired(),
  );
  const today = options.knowledge.today ?? londonTime(new Date()).date;
  const notes = checkNotes(
    checked.flatMap(({ noteFiles = [] }) => noteFiles),
    checked.flatMap((one) => one.notes ?? []),
    today,
  );
  const {
    histories,
    historiesRefused,
    problems: ofHistories,
  } = checkHistories(
    checked.flatMap(({ stages = [] }) => stages),
    united.organisations,
    today,
  );
  const ofSelfChecks = checkSelfChecks(
    checked.flatMap(({ selfChecks = [] }) => selfChecks),
    united.organisations,
    today,
  );
  const isAllReadable =
    unread.every(({ severity }) => severity !== 'refused') && read.every((one) => isReadable(one));
  const partial = files.filter(({ reading }) => reading?.state === 'partial');
  return {
    in: sum('in'),
    published: sum('published'),
    refused: sum('refused'),
    files,
    problems: [
      ...unread,
      ...files.flatMap(({ problems }) => problems),
      ...united.problems,
      ...notes.problems,
      ...ofHistories,
      ...ofSelfChecks.problems,
    ],
    united,
    histories,
    historiesRefused,
    selfChecks: ofSelfChecks.shared,
    selfChecksRefused: refusedOf(ofSelfChecks.problems),
    notes,
    usable: isAllReadable && partial.length === 0,
    brokenOff: isAllReadable ? partial : [],
  };
}

/** What sources tell together as a directory of a moment; without a name it has that of its one source. */
export function directoryOf({ united, notes }: Check, name: string | undefined, at: Date): Directory {
  const { sources, organisations, services } = united;
  const [only, second] = sources;
  return {
    name: name ?? (second === undefined ? only?.name : undefined) ?? 'Digital help',
    published: at.toISOString().replace(/\.\d+Z$/, 'Z'),
    ...{ sources, organisations, services },
    notes: notes.notes,
  };
}

// Sources read and judged: what would be published, what would not, and why.
import type { ColumnMap } from './column-map-schema.ts';
import { isFeedAddress, type LiveOptions, readFeedAddress } from './feed/read-feed-address.ts';
import { readFeedFile } from './feed/read-feed-file.ts';
import { findFiles, isFeedFile, readFileText } from './find-files.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Sheet } from './read-sheet.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
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
  /** Whether every source could be used, and was read to its end. */
  usable: boolean;
}

export interface CheckOptions {
  maps: readonly ColumnMap[];
  knowledge: Knowledge;
  /** How feeds on the web are read. */
  live?: LiveOptions;
}

/** Reads the bytes of one file as a sheet, or as a feed. */
function checkFile(file: string, { maps, knowledge }: CheckOptions): CheckedFile {
  const bytes = readFileText(file);
  if (bytes.kind === 'refused') {
    const problems = [problemAt({ file, line: bytes.line }, bytes.finding)];
    return { file, reading: null, sheet: null, problems };
  }
  const ofBytes = bytes.findings.map((finding) => problemAt({ file, line: 1 }, finding));
  if (isFeedFile(file)) {
    const reading = readFeedFile(bytes.text, file, knowledge);
    return { file, reading, sheet: null, problems: [...ofBytes, ...reading.problems] };
  }
  const { sheet, ...reading } = readSpreadsheet(bytes.text, file, { maps, knowledge });
  return { file, reading, sheet, problems: [...ofBytes, ...reading.problems] };
}

/** Reads the live feed at an address. */
async function checkFeed(file: string, { knowledge, live }: CheckOptions): Promise<CheckedSource> {
  const reading = await readFeedAddress(file, knowledge, live);
  return { files: [{ file, reading, sheet: null, problems: reading.problems }], problems: [] };
}

/** A file of a folder that turned out to hold no service is kept there for something else, such as terms. */
function passedOver(checked: CheckedFile): CheckedFile {
  const { file, problems } = checked;
  const isOther = problems.some(({ code }) => code === 'feed-without-services');
  if (!isOther) return checked;
  const others = problems.filter(({ code }) => code !== 'feed-without-services');
  const over = problemAt({ file, line: 1 }, { code: 'file-passed-over' });
  return { file, reading: null, sheet: null, problems: [over, ...others] };
}

interface CheckedSource {
  files: CheckedFile[];
  problems: Problem[];
}

/** Reads what stands behind a source that is a file or a folder; `known` has the files that were read before. */
function checkFiles(source: string, known: Set<string>, options: CheckOptions): CheckedSource {
  const { files: paths, isFolder, problems } = findFiles(source);
  const fresh = paths.filter((path) => !known.has(path));
  for (const path of fresh) known.add(path);
  const files = fresh.map((path) => checkFile(path, options));
  if (!isFolder) return { files, problems };
  const kept = files.map(passedOver);
  const isEmpty =
    fresh.length > 0 && kept.every(({ problems: some }) => some[0]?.code === 'file-passed-over');
  const empty = isEmpty ? [problemAt({ file: source, line: 1 }, { code: 'folder-without-lists' })] : [];
  return { files: kept, problems: [...problems, ...empty] };
}

function isUsable({ reading, problems }: CheckedFile): boolean {
  return reading === null
    ? problems.every(({ severity }) => severity !== 'refused')
    : reading.state === 'whole';
}

/** Reads and judges every source, in the order given. */
export async function checkSources(sources: readonly string[], options: CheckOptions): Promise<Check> {
  const known = new Set<string>();
  const checked: CheckedSource[] = [];
  for (const source of sources)
    checked.push(
      isFeedAddress(source) ? await checkFeed(source, options) : checkFiles(source, known, options),
    );
  const files = checked.flatMap((one) => one.files);
  const unread = checked.flatMap(({ problems }) => problems);
  const sum = (of: keyof RowCount): number =>
    files.reduce((total, { reading }) => total + (reading?.rows[of] ?? 0), 0);
  const united = unite(
    files.flatMap(({ file, reading }) => (reading === null ? [] : [{ ...reading, file }])),
    loadRetired(),
  );
  return {
    in: sum('in'),
    published: sum('published'),
    refused: sum('refused'),
    files,
    problems: [...unread, ...files.flatMap(({ problems }) => problems), ...united.problems],
    united,
    usable: unread.every(({ severity }) => severity !== 'refused') && files.every(isUsable),
  };
}

// Everything that is to be published, read: lists by `check`, and packs that were published before.
import { type CheckOptions, checkSources } from './check.ts';
import { openDirectory } from './open-directory.ts';
import { bytesIn, indexName } from './pack-folder.ts';
import type { Problem } from './problem.ts';
import type { RowCount, SheetReading } from './read-spreadsheet.ts';

/** What one file, feed or pack holds. */
export interface OpenedSource
  extends Pick<SheetReading, 'services' | 'organisations' | 'sources' | 'rows' | 'rowsOf'> {
  file: string;
  /** All that is wrong with it. */
  problems: Problem[];
  /** Whether it was read to its end; false for a feed that broke off. */
  whole?: boolean;
}

export interface OpenedSources {
  sources: OpenedSource[];
  /** What is wrong beside the sources, such as a file that is not there. */
  problems: Problem[];
  /** Whether every source could be used, at least in part. */
  usable: boolean;
}

/** A pack as a source. Throws a CommandFailure when it cannot be used. */
async function openPackSource(file: string): Promise<OpenedSource> {
  const { services, organisations, sources } = await openDirectory(file);
  const rows = { in: services.length, published: services.length, refused: 0 };
  return { file, services, organisations, sources, rows, problems: [] };
}

/** Reads every source. Throws a CommandFailure when one is a pack that cannot be used. */
export async function openSources(paths: readonly string[], options: CheckOptions): Promise<OpenedSources> {
  const isPack = (path: string): boolean => bytesIn(path, indexName) !== null;
  const lists = paths.filter((path) => !isPack(path));
  const packs: OpenedSource[] = [];
  for (const path of new Set(paths.filter(isPack))) packs.push(await openPackSource(path));
  if (lists.length === 0) return { sources: packs, problems: [], usable: true };
  const check = await checkSources(lists, options);
  const ofFiles = new Set(check.files.flatMap(({ problems }) => problems));
  return {
    sources: [
      ...packs,
      ...check.files.flatMap(({ file, reading, problems }) =>
        reading === null ? [] : [withoutCells({ ...reading, file, problems })],
      ),
    ],
    problems: [
      ...check.problems.filter((problem) => !ofFiles.has(problem)),
      ...check.files.flatMap(({ reading, problems }) => (reading === null ? problems : [])),
    ],
    usable: check.usable,
  };
}

/** A source without the cells that it was read from: nothing of them is published that is not in its records. */
function withoutCells({
  file,
  services,
  organisations,
  sources,
  rows,
  rowsOf,
  problems,
  whole,
}: OpenedSource): OpenedSource {
  return {
    file,
    services,
    organisations,
    sources,
    rows,
    problems,
    ...(rowsOf !== undefined && { rowsOf }),
    ...(whole !== undefined && { whole }),
  };
}

/** What became of the rows of all sources. */
export function rowsOfAll(sources: readonly Pick<OpenedSource, 'rows'>[]): RowCount {
  const sum = (of: keyof RowCount): number => sources.reduce((total, { rows }) => total + rows[of], 0);
  const rows = { in: sum('in'), published: sum('published'), refused: sum('refused') };
  if (rows.in !== rows.published + rows.refused)
    throw new Error(
      `counting rows: ${rows.in} are not ${rows.published} published and ${rows.refused} refused`,
    );
  return rows;
}

/** All that is wrong, in the sources and beside them. */
export function problemsOf({ sources, problems }: Pick<OpenedSources, 'sources' | 'problems'>): Problem[] {
  return [...problems, ...sources.flatMap((source) => source.problems)];
}

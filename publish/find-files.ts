// The files that a source on the command line stands for: itself, or the lists in a folder.
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { type BytesReading, mostBytes, readBytes } from './read-bytes.ts';

export interface FoundFiles {
  /** Files to read, in the order of their names. */
  files: string[];
  problems: Problem[];
}

const sheetEndings = new Set(['.csv', '.tsv', '.tab', '.txt']);
/** These are lists too, only not yet in a form that we read: their owner should hear of it, wherever they lie. */
const workbookEndings = new Set(['.xlsx', '.xls', '.xlsm', '.ods', '.numbers']);
/** Kept beside the sheets for another purpose: the history of partners. */
const ownFiles = new Set(['stages.csv']);

function problem(file: string, code: ProblemCode, value?: string): Problem {
  return problemAt({ file, line: 1 }, value === undefined ? { code } : { code, value });
}

function listed(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** Finds the lists that a source stands for. Folders inside a folder, and hidden files, are not looked into. */
export function findFiles(source: string): FoundFiles {
  let isFolder: boolean;
  try {
    isFolder = statSync(source).isDirectory();
  } catch {
    return { files: [], problems: [problem(source, 'file-unreadable')] };
  }
  if (!isFolder) {
    const ending = extname(source).toLowerCase();
    const isKnown = ending === '' || sheetEndings.has(ending) || workbookEndings.has(ending);
    return isKnown
      ? { files: [source], problems: [] }
      : { files: [], problems: [problem(source, 'file-kind-unknown', ending)] };
  }
  const entries = listed(source);
  if (entries === null) return { files: [], problems: [problem(source, 'file-unreadable')] };
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !ownFiles.has(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1));
  const isList = (name: string): boolean => {
    const ending = extname(name).toLowerCase();
    return sheetEndings.has(ending) || workbookEndings.has(ending);
  };
  const files = names.filter(isList).map((name) => join(source, name));
  const passedOver = names
    .filter((name) => !isList(name))
    .map((name) => problem(join(source, name), 'file-passed-over'));
  return files.length > 0
    ? { files, problems: passedOver }
    : { files, problems: [...passedOver, problem(source, 'folder-without-lists')] };
}

/** The text of a file, whatever it was written by; a file that cannot be opened is refused like any other. */
export function readFileText(file: string): BytesReading {
  try {
    const { size } = statSync(file);
    // A file that is far too large is not even opened.
    if (size > mostBytes)
      return {
        kind: 'refused',
        line: 1,
        finding: { code: 'file-too-large', value: `${Math.round(size / 1e6)} MB` },
      };
    return readBytes(readFileSync(file));
  } catch {
    return { kind: 'refused', line: 1, finding: { code: 'file-unreadable', value: '' } };
  }
}

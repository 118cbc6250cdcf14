// The files that a source on the command line stands for: itself, or the lists in a folder.
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { type BytesReading, mostBytes, readBytes } from './read-bytes.ts';

export interface FoundFiles {
  /** Files to read, in the order of their names. */
  files: string[];
  /** Whether they are those of a folder: among them may be files that are kept there for something else. */
  isFolder: boolean;
  /** Practice notes, which lie in a folder of their own beside the lists. */
  notes: string[];
  /** The history of partners, where there is one. */
  stages: string[];
  /** The sheets of yearly self-checks. */
  selfChecks: string[];
  problems: Problem[];
}

const sheetEndings = new Set(['.csv', '.tsv', '.tab', '.txt']);
/** Lists of services as Open Referral feeds hand them over, perhaps packed. */
const feedEnding = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;
/** These are lists too, only not yet in a form that we read: their owner should hear of it, wherever they lie. */
const workbookEndings = new Set(['.xlsx', '.xls', '.xlsm', '.ods', '.numbers']);
/** Kept beside the sheets for another purpose: the history of partners. */
const stagesName = 'stages.csv';
/** What has such a name is its owner's: sheets are read as self-checks, and of the rest, as of pages, no word is said. */
const selfCheckNames = /^self-check/i;
/** Where a partner keeps practice notes; the template lies there to be copied, and the plan of the next session. */
const notesFolder = 'practice';
export const sessionName: string = 'session.md';
const noNotes = new Set(['template.md', 'readme.md', sessionName]);

/** Whether a file's name is that of an Open Referral feed rather than of a sheet. */
export function isFeedFile(file: string): boolean {
  return feedEnding.test(file);
}

function isSheet(file: string): boolean {
  return sheetEndings.has(extname(file).toLowerCase());
}

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

/** The practice notes in a folder; none where it is not there. */
export function noteFilesIn(folder: string): string[] {
  return (listed(folder) ?? [])
    .filter(
      (entry) => entry.isFile() && /^[^.].*\.md$/i.test(entry.name) && !noNotes.has(entry.name.toLowerCase()),
    )
    .map(({ name }) => join(folder, name))
    .sort();
}

/**
 * Finds the lists that a source stands for, and the practice notes beside them. Other folders inside a folder, and hidden
 * files, are not looked into.
 */
export function findFiles(source: string): FoundFiles {
  const nothing = { files: [], isFolder: false, notes: [], stages: [], selfChecks: [], problems: [] };
  const none = (code: ProblemCode, value?: string): FoundFiles => ({
    ...nothing,
    problems: [problem(source, code, value)],
  });
  let isFolder: boolean;
  try {
    isFolder = statSync(source).isDirectory();
  } catch {
    return none('file-unreadable');
  }
  if (!isFolder) {
    const ending = extname(source).toLowerCase();
    if (selfCheckNames.test(basename(source))) return { ...nothing, selfChecks: [source].filter(isSheet) };
    return ending === '' || isSheet(source) || workbookEndings.has(ending) || isFeedFile(source)
      ? { ...nothing, files: [source] }
      : none('file-kind-unknown', ending);
  }
  const entries = listed(source);
  if (entries === null) return none('file-unreadable');
  const all = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const names = all.filter((name) => name !== stagesName && !selfCheckNames.test(name));
  const isList = (name: string): boolean =>
    isSheet(name) || workbookEndings.has(extname(name).toLowerCase()) || isFeedFile(name);
  const files = names.filter(isList).map((name) => join(source, name));
  const passedOver = names
    .filter((name) => !isList(name))
    .map((name) => problem(join(source, name), 'file-passed-over'));
  const notes = noteFilesIn(join(source, notesFolder));
  const stages = entries.filter(({ name }) => name === stagesName).map(({ name }) => join(source, name));
  const selfChecks = all
    .filter((name) => selfCheckNames.test(name) && isSheet(name))
    .map((name) => join(source, name));
  const isEmpty = files.length + notes.length === 0;
  const empty = isEmpty ? [problem(source, 'folder-without-lists')] : [];
  return { files, isFolder, notes, stages, selfChecks, problems: [...passedOver, ...empty] };
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
    const bytes = readFileSync(file);
    return readBytes(isFeedFile(file) && /\.gz$/i.test(file) ? unpacked(bytes) : bytes);
  } catch {
    return { kind: 'refused', line: 1, finding: { code: 'file-unreadable', value: '' } };
  }
}

/** The text of a file, null where it is refused, with what its owner should hear of how it was read. */
export function openText(file: string): { text: string | null; problems: Problem[] } {
  const bytes = readFileText(file);
  if (bytes.kind === 'refused')
    return { text: null, problems: [problemAt({ file, line: bytes.line }, bytes.finding)] };
  return {
    text: bytes.text,
    problems: bytes.findings.map((finding) => problemAt({ file, line: 1 }, finding)),
  };
}

/** The bytes in a packed file; the packed bytes themselves, which are no text, when they cannot be unpacked. */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes + 1 });
  } catch {
    return bytes;
  }
}

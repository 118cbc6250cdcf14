// What the pages of a directory share: their style, and the names of their files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from './slug.ts';

const folder = join(import.meta.dirname, '../shared/ui');
/** In the order in which they build on each other. */
const styles = [
  ...['letters.css', 'finder.css', 'document.css'],
  ...['controls.css', 'signpost.css', 'listing.css'],
];
/** Room for a folder and an ending within what every file system takes. */
const longestName = 60;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A file whose name holds its hash, so that it may be kept for ever. */
export function hashedFile(name: string, ending: string, text: string): [path: string, text: string] {
  return [`${name}-${hashOf(text).slice(0, 16)}.${ending}`, text];
}

/** The style sheet of all pages. */
export function pageStyle(): [path: string, text: string] {
  return hashedFile(
    'style',
    'css',
    styles.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'),
  );
}

/** The name of a service's own files, whatever its id is made of: `tea-and-tablets-1f0c9a2b`. */
export function fileNameOf(id: string): string {
  return `${slug(id).slice(0, longestName)}-${hashOf(id).slice(0, 8)}`;
}

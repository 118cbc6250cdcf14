// What is said of a building, as the access features that it can only mean.
import type { AccessId } from '../../shared/record/taxonomy.ts';
import { vocabularies } from '../vocabulary.ts';
import { addPart, type Desk, type Part, type Parts, partOf, report } from './feed-cells.ts';
import type { Thing } from './thing.ts';

const meanings: readonly [AccessId, RegExp][] = [
  [
    'step-free',
    /\bwheel ?chair|\bstep[- ]?free|\blevel access|\bramp(?:s|ed)?\b|\bdisabled (?:access|entrance)/,
  ],
  ['accessible-toilet', /\b(?:accessible|disabled|adapted) (?:toilets?|wc|loos?)\b/],
  ['parking', /\b(?:disabled|accessible|blue badge) (?:car )?park|\bblue badge (?:bays?|spaces?)\b/],
  ['hearing-loop', /\b(?:induction|hearing) loops?\b|\bloop system/],
  ['bsl', /\bbsl\b|\bbritish sign language\b/],
  ['assistance-dog', /\b(?:guide|assistance|hearing) dogs?\b/],
];
/** Words that turn a sentence round, or leave it open. */
const doubt =
  /\b(?:no|not|non|none|without|limited|partial(?:ly)?|unsuitable|unable|except|cannot|can['’]?t|isn['’]?t|difficult|narrow|some|if|ask|contact|ring|phone|arrange|arrangement|planned|soon)\b|\?/;

/** The features that a text can only mean, sentence by sentence. */
export function accessIn(text: string): AccessId[] {
  const exact = vocabularies.access(text);
  if (exact !== null) return [exact];
  const sentences = text
    .toLowerCase()
    .split(/[.;\n]+/)
    .filter((sentence) => !doubt.test(sentence));
  return meanings
    .filter(([, pattern]) => sentences.some((sentence) => pattern.test(sentence)))
    .map(([id]) => id);
}

/** Adds what is said of a building to its access features; what cannot be told is reported. */
export function addAccess(things: readonly Thing[], parts: Parts, desk: Desk): void {
  for (const thing of things) {
    thing.field('url');
    const said = ['accessibility', 'description', 'details', 'name']
      .map((name) => partOf(thing, desk, name))
      .filter((part) => part !== undefined);
    const texts = new Map(said.map((part): [string, Part] => [part.text.trim(), part]));
    for (const [text, part] of texts) {
      const found = accessIn(text);
      const isExact = vocabularies.access(text) !== null;
      if (found.length === 0) report(desk, part, 'word-unknown', text);
      else if (!isExact) report(desk, part, 'access-from-words', text, found.join('; '));
      for (const id of found) addPart(parts, 'access', { ...part, text: id });
    }
  }
}

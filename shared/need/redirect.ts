// Danger is looked for before anything else is: what somebody typed, set against the sentences of redirect-patterns.ts.
import type { RedirectId } from '../record/taxonomy.ts';
import type { Redirect } from './need.ts';
import { dangerRules, harmlessPattern, type RedirectRule } from './redirect-patterns.ts';

/** How much of a text is read for danger, in UTF-16 units: a whole case note. */
export const dangerLimit = 20_000;
/** A sentence that begins in the overlap of two windows is whole in the second. */
const windowLength = 2_000;
const windowOverlap = 400;

/** Lower case without accents, apostrophes, hyphens or hidden characters; " . " where a sentence ends. */
export function foldForDanger(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/['’‘`´ʼ′](?=(?:r|n|u|w|i|ch|th)\b)/g, ' ')
      .replace(/[\p{M}\p{Cf}'’‘`´ʼ′*]/gu, '')
      .replace(/\.{2,}/g, ' ')
      .replace(/[.!?]/g, ' . ')
      .replace(/[^\p{L}\p{N}£.]+/gu, ' ')
      // "s u i c i d e"
      .replace(/(^| )((?:\p{L} ){2,}\p{L})(?= |$)/gu, (letters) => ` ${letters.replace(/ /g, '')}`)
      .trim()
  );
}

/** The text in pieces of at most 2,000 units that overlap by 400, cut between words where there are any. */
function* windowsOf(text: string): Generator<string> {
  let start = 0;
  while (start + windowLength < text.length) {
    const space = text.lastIndexOf(' ', start + windowLength);
    const end = space > start + windowOverlap ? space : start + windowLength;
    yield text.slice(start, end);
    const back = text.lastIndexOf(' ', end - windowOverlap);
    start = back > start ? back + 1 : end - windowOverlap;
  }
  yield text.slice(start);
}

/** The first of the rules that a text meets; null when it meets none. */
export function firstMet(text: string, rules: readonly RedirectRule[]): RedirectId | null {
  const folded = foldForDanger(text.slice(0, dangerLimit));
  const windows = [...windowsOf(folded)].map((piece) => piece.replace(harmlessPattern(), '.'));
  const met = rules.find(({ says, unless }) =>
    windows.some((piece) => says.some((pattern) => pattern().test(piece)) && !unless?.().test(piece)),
  );
  return met?.id ?? null;
}

/** Where to send a person whose words speak of danger, or of money being taken now; null where they do not. */
export function findDanger(text: string): Redirect | null {
  const id = firstMet(text, dangerRules);
  return id && { id, behaviour: id === 'fraud-now' ? 'inline' : 'interrupt' };
}

/**
 * Makes patterns ready, one each step: an engine compiles a pattern when it is first used and again when it is used a
 * second time, which together takes longer than a page may stand still.
 */
export function* warmRules(rules: readonly RedirectRule[]): Generator<void> {
  for (const { says, unless } of rules)
    for (const pattern of unless === null ? says : [...says, unless])
      for (const sample of ['some words', 'some other words']) {
        pattern().test(sample);
        yield;
      }
}

/** The same for all that looks for danger. */
export function* warmDanger(): Generator<void> {
  for (const sample of ['some words', 'some other words']) {
    sample.replace(harmlessPattern(), '.');
    yield;
  }
  yield* warmRules(dangerRules);
}

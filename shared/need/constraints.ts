// Words that tie down the answer: free, only, in Welsh, no phone calls.
import type { LanguageId, ModeId } from '../record/taxonomy.ts';
import type { Hit } from './cover.ts';
import type { Reading } from './reading.ts';

const free =
  /(?<!\b(?:feel|sugar|hands|gluten|alcohol|rent|debt|crime|fat|im|i am|am|when|she|he|are|not) )\bfree\b(?! (?:time|school|meals|bus|trial|prescriptions?|view|sat|calls?|texts?|up|space|storage|tv|antivirus|games?|apps?|on|after|most|evenings?|mornings?|afternoons?|days?|in|at|from|parking|speech))|\b(?:free|no) (?:of )?charge\b|\bno cost\b|\bnothing to pay\b|\b(?:without|cant afford to|cant) pay(?:ing)?\b(?! (?:online|my|the|bills?|by|with|on))|\b(?:not|nothing|mustnt|cant|without)(?: that)? (?:cost|costs|costing|pay|paying)(?: for (?:it|this|a|anything|lessons?|classes|courses?)| anything| money| much|(?= [.,]|\s*$))|\bfor nothing\b|\bcosts nothing\b/;

/** Whether the text asks for something that costs nothing. */
export function asksForFree(line: string): boolean {
  return free.test(line);
}

/** Whether a language is what help must be given in, rather than what the person happens to speak. */
export function mustBeIn({ words }: Hit, { words: read }: Reading): boolean {
  const before = read.slice(Math.max(0, (words[0] ?? 0) - 2), words[0]).map(({ word }) => word);
  const after = read.slice((words.at(-1) ?? 0) + 1, (words.at(-1) ?? 0) + 3).map(({ word }) => word);
  if (
    before.some((word) => /^(?:in|through|medium|via|interpreter|translator)$/.test(word)) ||
    isSpokenByHelper(read, words[0] ?? 0) ||
    /^(?:medium|interpreters?|translator|translation)$/.test(after[0] ?? '')
  )
    return true;
  const spoken = /^(?:speaking|speaker|language)$/.test(after[0] ?? '') ? after[1] : after[0];
  return /^(?:tutors?|teachers?|staff|workers?|volunteers?|advis[eo]rs?|class|classes|lessons?|course|session|sessions|group)$/.test(
    spoken ?? '',
  );
}

/** "Who can speak Urdu", "only speaks Urdu": no other language will do. */
function isSpokenByHelper(read: Reading['words'], at: number): boolean {
  const before = read.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  return /\b(?:who|that|must|only)(?: can| could)? speaks?$/.test(before.join(' '));
}

/** Whether a language is something to be learnt, not a language to be helped in. */
export function isLearnt({ words }: Hit, { words: read }: Reading): boolean {
  const before = read.slice(Math.max(0, (words[0] ?? 0) - 3), words[0]).map(({ word }) => word);
  return (
    !isSpokenByHelper(read, words[0] ?? 0) &&
    before.some((word) => /^(?:learn|learning|study|studying|duolingo|improve|speak|practise)$/.test(word)) &&
    !before.includes('in')
  );
}

/** Whether a way of helping is the only one that will do: "home visits only", "must be by phone". */
export function isOnly({ words }: Hit, { words: read }: Reading): boolean {
  const [first, last] = [words[0] ?? 0, words.at(-1) ?? 0];
  if (
    /^(?:only|necessary|essential|required)$/.test(read[last + 1]?.word ?? '') &&
    (read[last + 1]?.at ?? 0) - (read[last]?.at ?? 0) === 1
  )
    return true;
  const before = read
    .slice(Math.max(0, first - 4), first)
    .map(({ word }) => word)
    .join(' ');
  return /\b(?:only|must be|has to be|have to be|needs? to be|will need to be|would have to be)(?: (?:a|an|by|via|in|on))*$/.test(
    before,
  );
}

/** Languages whose speakers, writing in them, may want help with English as well. */
export function isFarFromEnglish(language: LanguageId): boolean {
  return !['en', 'cy', 'gd', 'ga', 'bsl'].includes(language);
}

/** How to help somebody who cannot come. */
export const modesAtHome: readonly ModeId[] = ['home-visit', 'phone', 'remote'];

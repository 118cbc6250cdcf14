// How old a reader has to be: Flesch and Kincaid's grade (1975) with five years of life before school.

/** Sounds of a word, near enough: groups of vowels, less a silent e. */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** The sentences of a text; what stands in a gap counts as one short word. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\{\w+\}/g, 'this')
    .split(/(?<=[.?!…])\s+/)
    .filter((sentence) => /\w/.test(sentence));
}

/** The words of a sentence. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /\w/.test(word));
}

/** The age at which a text can be read, in years. */
export function readingAge(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59 + 5;
}

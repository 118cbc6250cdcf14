// Welsh words change their first letter after many small words. From what is written, back to what it may have been.

/** Mutated beginnings and what each may come from: soft, nasal and aspirate mutation, and h before a vowel. */
const beginnings: [string, readonly string[]][] = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ch', ['c']],
  ['ph', ['p']],
  ['th', ['t']],
  ['dd', ['d']],
  ['g', ['c']],
  ['b', ['p']],
  ['d', ['t']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
  ['w', ['gw']],
  ['ha', ['a']],
  ['he', ['e']],
  ['hi', ['i']],
  ['ho', ['o']],
  ['hy', ['y']],
];
/** A lost g leaves the word beginning with whatever followed it. */
const afterLostG = /^[aeiowylrn]/;

/** What a written Welsh word may be without its mutation, the word itself not among them. */
export function radicals(word: string): string[] {
  const found = beginnings
    .filter(([written]) => word.startsWith(written) && word.length >= written.length + 2)
    .flatMap(([written, roots]) => roots.map((root) => root + word.slice(written.length)));
  if (afterLostG.test(word) && word.length > 2) found.push(`g${word}`);
  return [...new Set(found)];
}

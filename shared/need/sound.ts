// How a word sounds, roughly, to somebody who spells by ear.

const spellings: [RegExp, string][] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^x/, 's'],
  [/sch/g, 'sk'],
  [/t?ch/g, 'C'],
  [/[ts]ion|shun|shion/g, 'Sn'],
  [/sh/g, 'S'],
  [/ph|gh(?=t?$)/g, 'f'],
  [/ght/g, 't'],
  [/th/g, 'f'],
  [/ck|q/g, 'k'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/dg|j/g, 'g'],
  [/v/g, 'f'],
  [/y/g, 'i'],
  // Most of Britain says no r before a consonant: "intanet".
  [/(?<=.)r(?![aeiou])/g, ''],
  [/(?<=.)[wh]/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=...)e$/, ''],
];

/** A word as it sounds: words that sound the same have the same one, nearly the same a near one. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, heard] of spellings) sound = sound.replace(spelling, heard);
  return sound;
}

/** The consonants of a sound in order, and whether it begins with a vowel: a key to look for what sounds alike. */
export function consonantsOf(sound: string): string {
  return (/^[aeiou]/.test(sound) ? 'a' : '') + sound.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
}

// The alphabet a text is written in often says its language, and never needs a word list.
import type { LanguageId } from '../record/taxonomy.ts';

/** Alphabets, and the letters that tell the languages of one alphabet apart, the most telling first. */
const alphabets: [RegExp, readonly [RegExp, LanguageId][]][] = [
  [
    /\p{Script=Arabic}/u,
    [
      [/[ټډړښځڅېۍ]/, 'ps'],
      [/[ٹڈڑےںھہ]/, 'ur'],
      [/[ڕڵۆێە]/, 'ku'],
      [/[پچژگک]|ی/, 'fa'],
      [/./, 'ar'],
    ],
  ],
  [
    /\p{Script=Cyrillic}/u,
    [
      [/[іїєґ]/, 'uk'],
      [/./, 'ru'],
    ],
  ],
  [/\p{Script=Bengali}/u, [[/./, 'bn']]],
  [/\p{Script=Gurmukhi}/u, [[/./, 'pa']]],
  [/\p{Script=Gujarati}/u, [[/./, 'gu']]],
  [/\p{Script=Ethiopic}/u, [[/./, 'ti']]],
  [/\p{Script=Han}/u, [[/./, 'zh']]],
  // Letters that Vietnamese alone puts on paper here.
  [/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u, [[/./, 'vi']]],
];

/** The language that the letters of a normalised text belong to, when a good part of them says so; else null. */
export function languageOfScript(normalised: string): LanguageId | null {
  const letters = normalised.match(/\p{L}/gu)?.length ?? 0;
  for (const [alphabet, languages] of alphabets) {
    const found = normalised.match(new RegExp(alphabet.source, 'gu'))?.length ?? 0;
    if (found < 2 || found * 8 < letters) continue;
    return languages.find(([sign]) => sign.test(normalised))?.[1] ?? null;
  }
  return null;
}

// Every word that a person reads stands in one object a language; this file says what such an object is and fills its gaps.
import type { en } from './en.ts';
import type { enAdviser } from './en-adviser.ts';
import type { enReport } from './en-report.ts';
import type { FinderLang } from './finder-langs.ts';

/** The languages of advisers, records and listing pages; finders speak more (`FinderLang`). */
export type Lang = 'en' | 'cy';

declare const gaps: unique symbol;
/** A sentence with gaps in it, written `{name}`; the type knows their names. */
export type Template<Names extends string> = string & { readonly [gaps]?: Names };

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Sentence<Text> = [NamesIn<Text>] extends [never] ? string : Template<NamesIn<Text>>;

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
/** One sentence for each way in which a language counts; `other` serves where one is missing. */
export type Plural<Names extends string> = Partial<Record<PluralCategory, Template<Names>>> & {
  other: Template<Names>;
};

type Worded<Tree> = Tree extends string
  ? Sentence<Tree>
  : Tree extends { one: string; other: infer Other }
    ? Plural<NamesIn<Other>>
    : { readonly [Key in keyof Tree]: Worded<Tree[Key]> };

/** All the words of one language: plain data, so that `words.LANG.json` can hold them. */
export type AllWords = Worded<typeof en>;

/** The parts that published pages and counts use: the finder does without. */
export const listingParts = ['listing', 'owner', 'group'] as const;
/** What a finder says, up to its answers. */
export type Words = Omit<AllWords, (typeof listingParts)[number] | (typeof laterParts)[number]>;

/** The parts that the first screens use, and danger; the others can come with the answers. */
export const firstParts = ['finder', 'firstStep', 'redirect', 'destination', 'nation', 'mark'] as const;
/** The names of topics are among them where all of a language is there. */
export type FirstWords = Pick<Words, (typeof firstParts)[number]> & Partial<Pick<Words, 'topic'>>;
/** The parts that only what is done with answers uses: they come after the answers. */
export const laterParts = ['handover', 'map', 'later'] as const;
export type LaterWords = Pick<AllWords, (typeof laterParts)[number]>;
/** All that a finder says: what `words.LANG.json` holds. */
export type FinderWords = Words & LaterWords;
/** What the answers say beside the first screens. */
export type AnswerWords = Omit<Words, (typeof firstParts)[number]>;
/** What an adviser's own screens say beside those. */
export type AdviserWords = Worded<typeof enAdviser>;

/** What a report says to the people who run a partnership. */
export type ReportWords = Worded<typeof enReport>;

/** A language with everything that is said to anybody in it. */
export interface PublicTongue {
  lang: FinderLang;
  words: FinderWords;
}

/** A language with everything that is said in it. */
export interface Tongue extends PublicTongue {
  lang: Lang;
  adviser: AdviserWords;
}

/** A sentence with its gaps filled; a gap left open is a mistake of ours or of a translation, and throws. */
export function fill<Names extends string>(
  template: Template<Names>,
  values: Record<Names, string | number>,
): string {
  return template.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    const value: string | number | undefined = values[name as Names];
    if (value === undefined) throw new Error(`Filling “${template}”: nothing was given for {${name}}`);
    return String(value);
  });
}

/** The sentence that goes with a count in that language: Welsh has six, English two. */
export function plural<Names extends string>(
  words: Plural<Names>,
  count: number,
  lang: FinderLang,
): Template<Names> {
  return words[new Intl.PluralRules(lang).select(count)] ?? words.other;
}

/** The same text at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name as it stands within a sentence: “Video calls” becomes “video calls”, “NHS App” stays. */
export function inSentence(name: string): string {
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}]/u.test(name);
  return isAcronym ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Several things in one breath: “email, photos or scams”, joined by the language's own last word. */
export function listed(
  things: readonly string[],
  { list, mark }: Pick<AllWords, 'list' | 'mark'>,
  join: 'and' | 'or',
): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : things.slice(0, -1).join(mark.comma) + list[join] + last;
}

/** A whole sentence, with the language's own full stop. */
export function sentence(text: string, { mark }: Pick<AllWords, 'mark'>): string {
  return `${capital(text)}${mark.stop}`;
}

/** A text that may be a sentence already, with a full stop where it ends in no mark of its own. */
export function ended(text: string, { mark }: Pick<AllWords, 'mark'>): string {
  return /[…\p{STerm}]$/u.test(text) ? text : text + mark.stop;
}

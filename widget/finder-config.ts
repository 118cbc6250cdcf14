// What a partner may say about the finder on its page: the attributes of the element (CONTRACTS.md, section 4).
import type { AudienceId, TopicId } from '../shared/record/taxonomy.ts';
import { type FinderLang, finderLangOf } from '../shared/words/finder-langs.ts';
import { type AttributeKind, type FinderAttribute, finderAttributes } from './finder-attributes.ts';

const [looks, schemes] = finderAttributes.theme.lists;
const [audiences] = finderAttributes.audience.lists;
const [modes] = finderAttributes.mode.lists;

export interface FinderConfig {
  /** Address of the pack, ending in a slash; null is `directory/` beside the script. */
  pack: string | null;
  lang: FinderLang;
  /** A place to begin with. */
  near: string;
  topics: TopicId[];
  audiences: AudienceId[];
  /** Who is typing: changes the wording, and whether a browser may fill in the reader's own postcode. */
  audience: (typeof audiences)[number];
  mode: (typeof modes)[number];
  /** How many results are shown at first. */
  limit: number;
  heading: string | null;
  headingLevel: 2 | 3 | 4 | 5 | 6;
  look: (typeof looks)[number];
  scheme: (typeof schemes)[number];
  /** `#rrggbb` in small letters; null is the look's own. */
  brand: string | null;
  /** Where "Leave this page now" goes from every screen; null is an ordinary page, from where somebody may be watched at home. */
  exitUrl: string | null;
}

/** Reads the attributes; what cannot be understood counts as not set. `pageLanguage` is the language around the element. */
export function readConfig(
  attribute: (name: FinderAttribute) => string | null,
  pageLanguage: string,
): FinderConfig {
  const listed = <Id extends string>(name: FinderAttribute, ids: readonly Id[]): Id[] => {
    const wanted = new Set((attribute(name) ?? '').split(/[\s,]+/));
    return ids.filter((id) => wanted.has(id));
  };
  const oneOf = <Word extends string>(name: FinderAttribute, list: readonly [Word, ...Word[]]): Word =>
    listed(name, list)[0] ?? list[0];
  const whole = (name: 'limit' | 'heading-level') => wholeIn(attribute(name) ?? '', finderAttributes[name]);
  const textOf = (name: FinderAttribute) => attribute(name)?.trim() ?? '';
  const exit = textOf('exit-url');
  const pack = textOf('pack');
  return {
    pack: pack ? `${pack.replace(/\/+$/, '')}/` : null,
    lang: finderLangOf(attribute('lang') || pageLanguage) ?? 'en',
    near: textOf('near'),
    topics: listed('topics', finderAttributes.topics.ids),
    audiences: listed('audiences', finderAttributes.audiences.ids),
    audience: oneOf('audience', audiences),
    mode: oneOf('mode', modes),
    limit: whole('limit'),
    heading: textOf('heading') || null,
    headingLevel: whole('heading-level') as FinderConfig['headingLevel'],
    look: oneOf('theme', looks),
    scheme: oneOf('theme', schemes),
    brand: brandIn(textOf('brand')),
    exitUrl: /^https:\/\//i.test(exit) ? exit : null,
  };
}

/** The whole number that a text begins with, brought between the least and the most; the usual one where there is none. */
export function wholeIn(
  text: string,
  { least, most, usual }: Extract<AttributeKind, { kind: 'whole' }>,
): number {
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) ? usual : Math.min(most, Math.max(least, value));
}

/** A colour as `#rrggbb` in small letters; null where none is written. */
export function brandIn(text: string): string | null {
  const colour = text.trim().toLowerCase();
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : null;
}

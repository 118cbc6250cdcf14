// What a partner may say about the finder on its page: the attributes of the element (CONTRACTS.md, section 4).
import { type AudienceId, audienceIds, type TopicId, topicIds } from '../shared/record/taxonomy.ts';

export interface FinderConfig {
  /** Address of the pack, ending in a slash; null is `directory/` beside the script. */
  pack: string | null;
  lang: 'en' | 'cy';
  /** A place to begin with. */
  near: string;
  topics: TopicId[];
  audiences: AudienceId[];
  /** Who is typing: changes the wording, and whether a browser may fill in the reader's own postcode. */
  audience: 'self' | 'adviser';
  /** How many results are shown at first. */
  limit: number;
  heading: string | null;
  headingLevel: 2 | 3 | 4 | 5 | 6;
  scheme: 'light' | 'dark' | 'auto';
  /** Where "Leave this page now" goes. */
  exitUrl: string;
}

/** Attributes whose change is followed while the page is open. */
export const finderAttributes = [
  'pack',
  'lang',
  'near',
  'topics',
  'audiences',
  'audience',
  'limit',
  'heading',
  'heading-level',
  'theme',
  'exit-url',
] as const;
type FinderAttribute = (typeof finderAttributes)[number];

/** A page that could be anybody's; the one that GOV.UK's own exit button opens. */
const ordinaryPage = 'https://www.bbc.co.uk/weather';

/** Reads the attributes; what cannot be understood counts as not set. `pageLanguage` is the language around the element. */
export function readConfig(
  attribute: (name: FinderAttribute) => string | null,
  pageLanguage: string,
): FinderConfig {
  const listed = <Id extends string>(name: FinderAttribute, ids: readonly Id[]): Id[] => {
    const wanted = new Set((attribute(name) ?? '').split(/\s+/));
    return ids.filter((id) => wanted.has(id));
  };
  const whole = (name: FinderAttribute, least: number, most: number, otherwise: number): number => {
    const value = Number.parseInt(attribute(name) ?? '', 10);
    return Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value));
  };
  const themes = (attribute('theme') ?? '').split(/\s+/);
  const exit = attribute('exit-url');
  const pack = attribute('pack')?.trim();
  return {
    pack: pack ? `${pack.replace(/\/+$/, '')}/` : null,
    lang: /^cy\b/i.test(attribute('lang') || pageLanguage) ? 'cy' : 'en',
    near: attribute('near')?.trim() ?? '',
    topics: listed('topics', topicIds),
    audiences: listed('audiences', audienceIds),
    audience: attribute('audience') === 'adviser' ? 'adviser' : 'self',
    limit: whole('limit', 1, 10, 3),
    heading: attribute('heading')?.trim() || null,
    headingLevel: whole('heading-level', 2, 6, 2) as FinderConfig['headingLevel'],
    scheme: themes.includes('dark') ? 'dark' : themes.includes('light') ? 'light' : 'auto',
    exitUrl: exit !== null && /^https:\/\//i.test(exit) ? exit : ordinaryPage,
  };
}

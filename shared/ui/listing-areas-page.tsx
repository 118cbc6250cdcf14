import { fill } from '../words/words.ts';
import { type DocumentFacts, ListingDocument } from './listing-document.tsx';
import { nameLang, OwnWords } from './own-words.tsx';

export interface Area {
  href: string;
  name: string;
  /** In English, whatever the page: the name of a council. */
  isName: boolean;
  /** How many services stand on its page. */
  count: number;
}

/** The list of areas, each with its page. */
export function ListingAreasPage({ facts, areas }: { facts: DocumentFacts; areas: readonly Area[] }) {
  const { words, lang, title } = facts;
  return (
    <ListingDocument facts={facts}>
      <h1 class="fp-h1">{title}</h1>
      <p class="fp-measure">{areas.length === 0 ? words.summary.none : words.listing.areasLead}</p>
      {areas.length > 0 && (
        <ul class="fp-areas">
          {areas.map(({ href, name, isName, count }) => (
            <li key={href}>
              <a class="fp-link" href={href}>
                <OwnWords lang={isName ? nameLang(lang) : undefined}>{name}</OwnWords>
              </a>{' '}
              <span class="fp-small fp-soft">{fill(words.listing.listed, { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </ListingDocument>
  );
}

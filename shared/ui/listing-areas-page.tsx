import { fill } from '../words/words.ts';
import { type DocumentFacts, ListingDocument } from './listing-document.tsx';
import { OwnName } from './own-words.tsx';

export interface AreaLink {
  href: string;
  name: string;
  /** In English, whatever the page: the name of a council. */
  isName: boolean;
}

export interface Area extends AreaLink {
  /** How many services stand on its page. */
  count: number;
}

interface Props {
  facts: DocumentFacts;
  areas: readonly Area[];
  /** Areas named after the first part of a postcode, in its order. */
  byPostcode: readonly Area[];
}

/** The list of areas, each with its page. */
export function ListingAreasPage({ facts, areas, byPostcode }: Props) {
  const { words, title } = facts;
  return (
    <ListingDocument facts={facts}>
      <h1 class="fp-h1">{title}</h1>
      <p class="fp-measure">
        {areas.length + byPostcode.length === 0 ? words.summary.none : words.listing.areasLead}
      </p>
      {areas.length > 0 && <AreaList facts={facts} areas={areas} />}
      {byPostcode.length > 0 && (
        <section aria-labelledby="page:postcodes">
          <h2 class="fp-h2" id="page:postcodes">
            {words.listing.byPostcode}
          </h2>
          <AreaList facts={facts} areas={byPostcode} />
        </section>
      )}
    </ListingDocument>
  );
}

function AreaList({ facts: { words, lang }, areas }: Pick<Props, 'facts' | 'areas'>) {
  return (
    <ul class="fp-areas">
      {areas.map(({ href, name, isName, count }) => (
        <li key={href}>
          <a class="fp-link" href={href}>
            {isName ? <OwnName lang={lang}>{name}</OwnName> : name}
          </a>{' '}
          <span class="fp-small fp-soft">{fill(words.listing.listed, { count })}</span>
        </li>
      ))}
    </ul>
  );
}

import { dateInWords } from '../explain/date-words.ts';
import type { Listing } from '../explain/listing.ts';
import type { PlainDate, Source } from '../record/service.ts';
import { fill, sentence } from '../words/words.ts';
import type { AreaLink } from './listing-areas-page.tsx';
import { ListingCard } from './listing-card.tsx';
import { type DocumentFacts, ListingDocument } from './listing-document.tsx';
import { OwnName } from './own-words.tsx';
import { SourceList } from './source-list.tsx';

export interface ListingGroup {
  /** Where a link to it leads. */
  id: string;
  heading: string;
  /** In English, whatever the page: the name of a town. */
  isName: boolean;
  lead: string | null;
  entries: { anchor: string; listing: Listing; ownerPage: string }[];
}

interface Props {
  facts: DocumentFacts;
  groups: readonly ListingGroup[];
  /** The page of help from anywhere, when this is not it. */
  anywhere: string | null;
  /** Pages of which some help may be as near. */
  near: readonly AreaLink[];
  /** When the directory was published. */
  published: PlainDate;
  sources: readonly Source[];
}

/** All the help of one area, town by town, as a page that needs no script. */
export function ListingPage({ facts, groups, anywhere, near, published, sources }: Props) {
  const { words, lang, title } = facts;
  const nameOf = ({ heading, isName }: ListingGroup) =>
    isName ? <OwnName lang={lang}>{heading}</OwnName> : heading;
  return (
    <ListingDocument facts={facts}>
      <h1 class="fp-h1">{title}</h1>
      {anywhere !== null && (
        <p class="fp-noprint">
          <a class="fp-link" href={anywhere}>
            {words.listing.anywhere}
          </a>
        </p>
      )}
      {groups.length > 1 && (
        <nav class="fp-noprint" aria-labelledby="page:contents">
          <h2 class="fp-h4" id="page:contents">
            {words.listing.onThisPage}
          </h2>
          <ul class="fp-row">
            {groups.map((group) => (
              <li key={group.id}>
                <a class="fp-link" href={`#${encodeURIComponent(group.id)}`}>
                  {nameOf(group)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={group.id}>
          <h2 class="fp-h2" id={group.id}>
            {nameOf(group)}
          </h2>
          {group.lead !== null && <p class="fp-measure">{group.lead}</p>}
          <ul>
            {group.entries.map((entry) => (
              <ListingCard key={entry.anchor} words={words} lang={lang} {...entry} />
            ))}
          </ul>
        </section>
      ))}
      {near.length > 0 && (
        <nav class="fp-noprint" aria-labelledby="page:near">
          <h2 class="fp-h2" id="page:near">
            {words.listing.near}
          </h2>
          <ul class="fp-row">
            {near.map(({ href, name, isName }) => (
              <li key={href}>
                <a class="fp-link" href={href}>
                  {isName ? <OwnName lang={lang}>{name}</OwnName> : name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <section class="fp-sheet__sources" aria-labelledby="page:sources">
        <h2 class="fp-h4" id="page:sources">
          {words.results.sources}
        </h2>
        <p>{sentence(fill(words.results.listOf, { date: dateInWords(published, words) }), words)}</p>
        <SourceList sources={sources} lang={lang} />
      </section>
    </ListingDocument>
  );
}

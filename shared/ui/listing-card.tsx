import type { Listing } from '../explain/listing.ts';
import type { AllWords, Lang } from '../words/words.ts';
import { FactList } from './fact-list.tsx';
import { OutLinks } from './out-link.tsx';
import { OwnName, What } from './own-words.tsx';

interface Props {
  words: AllWords;
  lang: Lang;
  listing: Listing;
  /** Keeps its meaning for as long as the service keeps its id. */
  anchor: string;
  /** Where its owner checks it; null where that is this page. */
  ownerPage: string | null;
}

/** One way of having a service, with all that a person needs to get there. */
export function ListingCard({ words, lang, listing, anchor, ownerPage }: Props) {
  const { name, organisation, what, facts, website, email, note, checked, stopped } = listing;
  return (
    <li>
      <article class="fp-listing" id={anchor} aria-labelledby={`${anchor}:name`}>
        <h3 class="fp-h3" id={`${anchor}:name`}>
          <OwnName lang={lang}>{name}</OwnName>
        </h3>
        {organisation !== null && (
          <p class="fp-soft">
            <OwnName lang={lang}>{organisation}</OwnName>
          </p>
        )}
        <div class="fp-card__body">
          <div>
            {stopped !== null && <p class="fp-whynot">{stopped}</p>}
            <What what={what} />
          </div>
          <FactList words={words} facts={facts} />
          <div class="fp-card__do">
            <OutLinks words={words} website={website} email={email} />
            <p class="fp-checked">
              {checked} {note}
            </p>
            {ownerPage !== null && (
              <p class="fp-row fp-small fp-noprint">
                <a class="fp-link" href={`#${encodeURIComponent(anchor)}`}>
                  {words.listing.linkToThis}
                  <span class="fp-hidden"> {name}</span>
                </a>
                <a class="fp-link" href={ownerPage}>
                  {words.listing.yours}
                  <span class="fp-hidden"> {name}</span>
                </a>
              </p>
            )}
          </div>
        </div>
      </article>
    </li>
  );
}

import type { ComponentChildren } from 'preact';
import { endonyms } from '../words/finder-langs.ts';
import type { AllWords, Lang } from '../words/words.ts';
import { OwnName } from './own-words.tsx';

/** What a page without a server behind it says of itself. */
export interface DocumentFacts {
  words: AllWords;
  lang: Lang;
  title: string;
  /** Whose list it is. */
  directoryName: string;
  style: string;
  /** Where the list of areas is, when this is not it. */
  areas: string | null;
  /** The same page in the other language, from here and by its full address. */
  other: { lang: Lang; href: string; address: string | null };
  /** Its own full address; null, like the one above, where the address of the site is not known. */
  canonical: string | null;
  /** The only script that may run; null is none. */
  script: string | null;
  /** Whether a search engine may list it. */
  isListed: boolean;
}

/** Only our own style sheet, the named script, and links: a page that can send nothing anywhere. */
function policyOf(script: string | null): string {
  return `default-src 'none'; style-src 'self'${script === null ? '' : "; script-src 'self'"}; base-uri 'none'; form-action 'none'`;
}

/** A whole page: its head, who it is from, the other language, and what stands between. */
export function ListingDocument({ facts, children }: { facts: DocumentFacts; children: ComponentChildren }) {
  const { words, lang, title, directoryName, style, areas, other, canonical, script, isListed } = facts;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policyOf(script)} />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        {!isListed && <meta name="robots" content="noindex" />}
        <title>{`${title}. ${directoryName}`}</title>
        {canonical !== null && <link rel="canonical" href={canonical} />}
        {isListed && <link rel="alternate" hreflang={other.lang} href={other.address ?? other.href} />}
        <link rel="stylesheet" href={style} />
        {script !== null && <script type="module" src={script} />}
      </head>
      <body class="fp fp-sheet">
        <a class="fp-skip" href="#page:list">
          {words.listing.skip}
        </a>
        <header class="fp-sheet__top">
          <p class="fp-sheet__name">
            <OwnName lang={lang}>{directoryName}</OwnName>
          </p>
          <nav class="fp-row fp-noprint" aria-label={words.listing.pages}>
            {areas !== null && (
              <a class="fp-link" href={areas}>
                {words.listing.allAreas}
              </a>
            )}
            <a class="fp-link" href={other.href} lang={other.lang} hreflang={other.lang}>
              {endonyms[other.lang]}
            </a>
          </nav>
        </header>
        <main id="page:list" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

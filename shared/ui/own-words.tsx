import type { ComponentChildren } from 'preact';
import type { Signpost } from '../explain/signpost.ts';
import type { FinderLang } from '../words/finder-langs.ts';

interface Props {
  /** The language they are in, where that is not the page's. */
  lang?: FinderLang | undefined;
  children: ComponentChildren;
}

/** Somebody else's words, a name or an address: marked where they are in another language, and never turning the line around. */
export function OwnWords({ lang, children }: Props) {
  return <bdi lang={lang}>{children}</bdi>;
}

/** A name or an address, which owners give in English, on a page in `lang`. */
export function OwnName({ lang, children }: { lang: FinderLang; children: ComponentChildren }) {
  return <OwnWords lang={lang === 'en' ? undefined : 'en'}>{children}</OwnWords>;
}

/** What a service is, as its owner says it; nothing at all where nobody did. */
export function What({ what }: { what: Signpost['what'] }) {
  return (
    what !== null && (
      <p class="fp-card__what">
        <OwnWords lang={what.lang}>{what.text}</OwnWords>
        {what.remark !== undefined && <span class="fp-small fp-soft"> ({what.remark})</span>}
      </p>
    )
  );
}

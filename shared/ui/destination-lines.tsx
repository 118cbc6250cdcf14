import { destinationsFor } from '../explain/destinations.ts';
import type { NationId, RedirectId } from '../record/taxonomy.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { FirstWords } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { WithEnglish } from './with-english.tsx';

interface Props {
  words: FirstWords;
  lang: FinderLang;
  /** Stands under what each is for; null where the words have been reviewed. */
  english: FirstWords | null;
  redirect: RedirectId;
  /** Null is not known: then all four nations' lines are shown, each named. */
  nation: NationId | null;
}

/** Who to turn to, each number or address on an arm of its own. */
export function DestinationLines({ words, lang, english, redirect, nation }: Props) {
  return (
    <ul class="fp-lines">
      {destinationsFor(redirect, nation, words).map(({ name, purpose, contact, href, nations }) => (
        <li key={`${name} ${purpose}`}>
          {href !== null && (
            <a class="fp-armlink" href={href} rel="noopener noreferrer" referrerpolicy="no-referrer">
              <span
                class={href.startsWith('tel:') ? 'fp-arm fp-arm--plain fp-arm--big' : 'fp-arm fp-arm--plain'}
              >
                <bdi>{contact}</bdi>
              </span>
            </a>
          )}
          <p>
            {/* 999 is its own name, and stands on the arm already. */}
            {name !== contact && (
              <>
                <OwnName lang={lang}>
                  <b>{name}</b>
                </OwnName>
                <br />
              </>
            )}
            <WithEnglish words={words} english={english} say={({ destination }) => destination[purpose]} />
            {nations.length > 0 && (
              <span class="fp-soft">
                {english === null ? ' ' : <br />}
                <WithEnglish
                  words={words}
                  english={english}
                  say={({ nation, mark }) => nations.map((id) => nation[id]).join(mark.comma)}
                />
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { directionOf, endonyms, type FinderLang, finderLangs } from '../words/finder-langs.ts';

interface Props {
  /** What the list is called. */
  label: string;
  lang: FinderLang;
  onChoose: (lang: FinderLang) => void;
}

/** Every language by its own name, in its own script: nobody has to read the page to find theirs. */
export function LanguageChoice({ label, lang, onChoose }: Props) {
  return (
    <ul class="fp-row" aria-label={label}>
      {finderLangs.map((id) => (
        <li key={id}>
          <button
            type="button"
            lang={id}
            dir={directionOf(id)}
            class="fp-link"
            aria-current={id === lang}
            onClick={() => onChoose(id)}
          >
            {id === lang ? <b>{endonyms[id]}</b> : endonyms[id]}
          </button>
        </li>
      ))}
    </ul>
  );
}

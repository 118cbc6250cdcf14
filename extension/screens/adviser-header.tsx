import { endonyms } from '../../shared/words/finder-langs.ts';
import type { Lang, Tongue } from '../../shared/words/words.ts';
import { AdviserIcon } from './adviser-icon.tsx';

interface Props {
  tongue: Tongue;
  name: string;
  onLang: (lang: Lang) => void;
  onWindow: (() => void) | null;
  onSettings: () => void;
}

/** Whose list this is, the other language, and the ways out. */
export function AdviserHeader(props: Props) {
  const { tongue, name, onLang, onWindow, onSettings } = props;
  const { adviser, lang } = tongue;
  const { screen: says } = adviser;
  const other = lang === 'en' ? 'cy' : 'en';
  return (
    <header class="ad-top fp-noprint">
      <p class="ad-name">
        <AdviserIcon name="post" />
        <b>{name === '' ? says.title : name}</b>
      </p>
      <button type="button" class="fp-link" lang={other} onClick={() => onLang(other)}>
        {endonyms[other]}
      </button>
      {onWindow !== null && (
        <button type="button" class="fp-x" aria-label={says.window} title={says.window} onClick={onWindow}>
          <AdviserIcon name="window" />
        </button>
      )}
      <button
        type="button"
        class="fp-x"
        aria-label={says.settings}
        title={says.settings}
        onClick={onSettings}
      >
        <AdviserIcon name="menu" />
      </button>
    </header>
  );
}

// The finder on a page of its own (find.html), and in a frame of another page (frame.html): what stands after `#` in the
// address are its settings, so that a link can be shared or kept. What nobody understands in them counts for nothing.
import { directionOf, type FinderLang, finderLangOf } from '../shared/words/finder-langs.ts';
import { carriedByAddress } from './address-settings.ts';
import type { FinderAttribute } from './finder-attributes.ts';
import { readConfig } from './finder-config.ts';
import { settingIn } from './hash-setting.ts';

function bePageIn(lang: FinderLang): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  document.title = BUILT.titles[lang];
}

/** What the address has last said of the language; not yet read, it is undefined. */
let saidLang: string | null | undefined;

function takeSettings(finder: Element): void {
  const said = (name: FinderAttribute) =>
    carriedByAddress.includes(name) ? settingIn(document.location.hash, name) : null;
  // What somebody has chosen in the finder stays, whatever else of the address changes.
  if (said('lang') !== saidLang) {
    saidLang = said('lang');
    const { lang } = readConfig(said, '');
    bePageIn(lang);
    // Said also where the address does not: the finder would else take that of the page, and the page that of the finder.
    finder.setAttribute('lang', lang);
  }
  for (const name of carriedByAddress) {
    if (name === 'lang') continue;
    const value = said(name);
    if (value === null) finder.removeAttribute(name);
    else finder.setAttribute(name, value);
  }
}

/** Keeps the page in the language that the finder speaks, which somebody may change, or which may not be had. */
function followLanguage({ shadowRoot }: Element): void {
  if (shadowRoot === null) return;
  const follow = () => {
    const lang = finderLangOf(shadowRoot.querySelector<HTMLElement>('[lang]')?.lang ?? '');
    if (lang !== null && lang !== document.documentElement.lang) bePageIn(lang);
  };
  new MutationObserver(follow).observe(shadowRoot, {
    childList: true,
    subtree: true,
    attributeFilter: ['lang'],
  });
}

const finder = document.querySelector('fingerpost-finder');
if (finder !== null) {
  takeSettings(finder);
  window.addEventListener('hashchange', () => takeSettings(finder));
  void customElements.whenDefined('fingerpost-finder').then(() => followLanguage(finder));
}

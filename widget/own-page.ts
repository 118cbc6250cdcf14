// The finder on a page of its own (find.html), and in a frame of another page (frame.html): what stands after `#` in the
// address are its settings, so that a link can be shared or kept. What nobody understands in them counts for nothing.
import { directionOf } from '../shared/words/finder-langs.ts';
import { carriedByAddress } from './address-settings.ts';
import type { FinderAttribute } from './finder-attributes.ts';
import { readConfig } from './finder-config.ts';
import { settingIn } from './hash-setting.ts';

function takeSettings(finder: Element): void {
  const said = (name: FinderAttribute) =>
    carriedByAddress.includes(name) ? settingIn(document.location.hash, name) : null;
  const { lang } = readConfig(said, '');
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  document.title = BUILT.titles[lang];
  for (const name of carriedByAddress) {
    const value = said(name);
    if (value === null) finder.removeAttribute(name);
    else finder.setAttribute(name, value);
  }
}

const finder = document.querySelector('fingerpost-finder');
if (finder !== null) {
  takeSettings(finder);
  window.addEventListener('hashchange', () => takeSettings(finder));
}

import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import type { AdviserWords, Lang } from '../../shared/words/words.ts';
import { defaultSettings, type SettingName, type Settings } from './settings.ts';

/** Each language by its own name, which everybody who needs it can read. */
export const langNames: Record<Lang, string> = {
  en: cy.finder.otherLanguage,
  cy: en.finder.otherLanguage,
};

/** A setting's value in words. */
export function valueWords(
  name: SettingName,
  settings: Partial<Settings>,
  words: AdviserWords['settings'],
): string {
  const { lang, area, door, sources, starter, tally } = { ...defaultSettings, ...settings };
  const switched = (isOn: boolean): string => (isOn ? words.on : words.off);
  const said: Record<SettingName, string> = {
    lang: lang === 'browser' ? words.browserLanguage : langNames[lang],
    area,
    door: words.door[door],
    sources: sources.map(({ url }) => url).join(', '),
    starter: switched(starter),
    tally: switched(tally),
  };
  return said[name] === '' ? words.none : said[name];
}

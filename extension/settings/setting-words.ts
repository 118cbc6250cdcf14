import { endonyms } from '../../shared/words/finder-langs.ts';
import type { AdviserWords } from '../../shared/words/words.ts';
import { defaultSettings, type SettingName, type Settings } from './settings.ts';

/** A setting's value in words. */
export function valueWords(
  name: SettingName,
  settings: Partial<Settings>,
  words: AdviserWords['settings'],
): string {
  const { lang, area, door, sources, starter, tally } = { ...defaultSettings, ...settings };
  const switched = (isOn: boolean): string => (isOn ? words.on : words.off);
  const said: Record<SettingName, string> = {
    lang: lang === 'browser' ? words.browserLanguage : endonyms[lang],
    area,
    door: words.door[door],
    sources: sources.map(({ url }) => url).join(', '),
    starter: switched(starter),
    tally: switched(tally),
  };
  return said[name] === '' ? words.none : said[name];
}

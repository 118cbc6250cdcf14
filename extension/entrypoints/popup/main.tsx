// The toolbar popup: the finder on the bundled directory, for somebody who types for another.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createFinder } from '../../../shared/session/finder-model.ts';
import { answerPages } from '../../../shared/ui/answer-pages.ts';
import { Finder, type FinderSettings } from '../../../shared/ui/finder.tsx';
import { cy } from '../../../shared/words/cy.ts';
import { en } from '../../../shared/words/en.ts';
import { bundledFinder } from '../../bundled-finder.ts';

const lang = browser.i18n.getUILanguage().startsWith('cy') ? 'cy' : 'en';
const finder = createFinder(bundledFinder, {
  lang,
  words: lang === 'cy' ? cy : en,
  near: '',
  topics: [],
  audiences: [],
  limit: 3,
});
const settings = signal<FinderSettings>({ heading: null, headingLevel: 1, forOther: true, dark: false });

document.documentElement.lang = lang;
document.title = browser.i18n.getMessage('actionTitle');
const place = document.getElementById('finder');
if (place === null) throw new Error('Opening the popup: its page has no place for the finder');
render(
  <Finder
    finder={finder}
    settings={settings}
    onLeave={null}
    onPrint={() => window.print()}
    answerPages={() => answerPages}
    fallback={null}
  />,
  place,
);
// An appointment has no time for a click first.
place.querySelector('input')?.focus();

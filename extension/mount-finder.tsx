// What popup, panel and pop-out window show: one finder, for somebody who types for another.
import './zod-without-eval.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createFinder } from '../shared/session/finder-model.ts';
import { answerPages } from '../shared/ui/answer-pages.ts';
import { Finder, type FinderSettings } from '../shared/ui/finder.tsx';
import { cy } from '../shared/words/cy.ts';
import { cyAdviser } from '../shared/words/cy-adviser.ts';
import { en } from '../shared/words/en.ts';
import { enAdviser } from '../shared/words/en-adviser.ts';
import { bundledFinder } from './bundled-finder.ts';
import { comeForwardWhenAsked, receiveText } from './handed-text.ts';
import { langOf } from './settings/in-force.ts';
import type { Door } from './settings/settings.ts';
import { readSettings } from './settings/settings-store.ts';

/** Mounts the finder in the page of a door, with the usual area and what was handed over. */
export async function mountFinder(door: Door): Promise<void> {
  if (door === 'window') comeForwardWhenAsked();
  const { settings } = (await readSettings()).inForce;
  const lang = langOf(settings, browser.i18n.getUILanguage());
  const words = lang === 'cy' ? cyAdviser : enAdviser;
  const finder = createFinder(bundledFinder, {
    lang,
    words: lang === 'cy' ? cy : en,
    near: settings.area,
    topics: [],
    audiences: [],
    limit: 3,
  });
  const lost = signal(false);
  const look = signal<FinderSettings>({ heading: null, headingLevel: 1, forOther: true, dark: false });

  document.documentElement.lang = lang;
  document.title = words.screen.title;
  const place = document.getElementById('finder');
  if (place === null) throw new Error(`Opening the ${door}: its page has no place for the finder`);
  render(<Screen />, place);
  // An appointment has no time for a click first.
  place.querySelector('input')?.focus();
  receiveText(door, (handed) => {
    lost.value = handed.kind === 'lost';
    if (handed.kind === 'text') {
      finder.change();
      finder.text.value = handed.text;
    }
  });

  function Screen() {
    return (
      <>
        <div class="fp" role="status">
          {lost.value && <p class="fp-lost">{words.menu.lost}</p>}
        </div>
        <Finder
          finder={finder}
          settings={look}
          onLeave={null}
          onPrint={() => window.print()}
          answerPages={() => answerPages}
          fallback={null}
        />
      </>
    );
  }
}

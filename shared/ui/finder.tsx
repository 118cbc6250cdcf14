import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Finder as FinderModel } from '../session/finder-model.ts';
import { type FinderPage, inlineOf } from '../session/finder-page.ts';
import { directionOf, isDangerReviewed } from '../words/finder-langs.ts';
import { type FirstWords, sentence } from '../words/words.ts';
import type { AnswerPages } from './answer-pages.tsx';
import { DangerLine } from './danger-line.tsx';
import { FailedPage } from './failed-page.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { headingTag } from './page-heading.tsx';
import { RedirectNotice } from './redirect-notice.tsx';
import { RedirectPage } from './redirect-page.tsx';
import { problemInWords, SearchForm } from './search-form.tsx';
import { StatusAnnouncer } from './status-announcer.tsx';

/** How a door wants the finder to look and to be named. */
export interface FinderSettings {
  /** Null is our own. */
  heading: string | null;
  headingLevel: number;
  /** An adviser types for somebody else. */
  forOther: boolean;
  /** A name of ours, as it stands in a class: `fp--govuk`. */
  look: string;
  /** The page is dark and has not told the browser so. */
  dark: boolean;
  /** Nothing of it can be used just now. */
  disabled: boolean;
}

interface Props {
  finder: FinderModel;
  /** For what is said in English too, wherever nobody has reviewed the translation. */
  english: FirstWords;
  settings: ReadonlySignal<FinderSettings>;
  /** Leaves the page at once, for somebody who may be watched; null where there is no page to leave. */
  onLeave: (() => void) | null;
  /** Asked for only when there is an answer to show. */
  answerPages: () => AnswerPages;
  /** What the page itself offers when we have nothing. */
  fallback: ComponentChildren;
}

/** The finder: questions, then one page that answers them. */
export function Finder({ finder, english, settings, onLeave, answerPages, fallback }: Props) {
  const page = finder.page.value;
  const words = finder.words.value;
  const lang = finder.lang.value;
  const { heading, headingLevel, forOther, look, dark, disabled } = settings.value;
  const beside = isDangerReviewed(lang) ? null : english;
  const first = inlineOf(page);
  const Heading = headingTag(headingLevel);
  const isAsking = page.kind === 'idle' || page.kind === 'loading';
  const shared = {
    // A new question is a new page, even when it looks like the last one: its heading takes the focus.
    key: `${page.kind} ${finder.attempt.value}`,
    finder,
    headingLevel,
    autocomplete: forOther ? 'off' : 'postal-code',
  } as const;
  const answer = () => {
    if (page.kind !== 'choose-place' && page.kind !== 'results' && page.kind !== 'tiles') return null;
    const { PlacePage, ResultsPage } = answerPages();
    return page.kind === 'choose-place' ? (
      <PlacePage {...shared} choices={page.choices} />
    ) : (
      <ResultsPage {...shared} answer={page.answer} asksForTile={page.kind === 'tiles'} fallback={fallback} />
    );
  };
  return (
    <div
      class={`fp fp--${look}${dark ? ' fp--dark' : ''}`}
      lang={lang}
      dir={directionOf(lang)}
      inert={disabled}
    >
      <div class="fp-frame" part="frame">
        <StatusAnnouncer message={announcementOf(page, words, finder.isLooking.value)} />
        {page.kind === 'redirect' ? (
          <RedirectPage
            {...shared}
            english={beside}
            redirect={page.redirect}
            nation={page.nation}
            onLeave={onLeave}
          />
        ) : (
          <div class="fp-page">
            {/* One for the whole attempt, whatever page comes under it: it takes the focus once. */}
            {first !== null && (
              <RedirectNotice
                key={finder.attempt.value}
                words={words}
                lang={lang}
                english={beside}
                {...first}
              />
            )}
            {isAsking && (
              <>
                <div class="fp-title" part="title">
                  <Heading class="fp-h2">{heading ?? words.finder.heading}</Heading>
                  <p class="fp-soft">{words.finder.lead}</p>
                </div>
                <SearchForm
                  finder={finder}
                  problem={page.kind === 'idle' ? page.problem : null}
                  waiting={page.kind === 'loading'}
                  forOther={forOther}
                  fallback={fallback}
                  picturesFirst={beside !== null}
                />
              </>
            )}
            {page.kind === 'failed' && <FailedPage {...shared} code={page.code} fallback={fallback} />}
            {answer()}
          </div>
        )}
        {beside !== null && <DangerLine words={words} english={beside} />}
        <div class="fp-foot fp-noprint" part="foot">
          <LanguageChoice
            label={words.finder.languages}
            lang={lang}
            onChoose={(wanted) => void finder.setLang(wanted)}
          />
          {finder.missingLang.value !== null && <p role="alert">{words.finder.missingLanguage}</p>}
        </div>
      </div>
    </div>
  );
}

/** What a page says to those who do not see it arrive; errors and danger are read where the focus goes. */
function announcementOf(page: FinderPage, words: FirstWords, isLooking: boolean): string {
  const first = inlineOf(page);
  const said = first === null ? [] : [words.redirect.heading[first.redirect.id]];
  // Without something to do first, the focus goes to what failed, or what to put right.
  if (page.kind === 'failed' && first !== null) said.push(words.finder.failed);
  if (page.kind === 'idle' && page.problem !== null && first !== null)
    said.push(problemInWords(page.problem, words));
  if (page.kind === 'loading') said.push(words.finder.loading);
  if (page.kind === 'results' || page.kind === 'tiles') {
    const { summary, hasGaps, hasBetter, words: own } = page.answer;
    // A list is told once, when it has settled; until then its heading is read where the focus goes.
    said.push(isLooking ? words.finder.loading : hasBetter ? own.summary.foundBetter : summary.heading);
    if (hasGaps && !isLooking) said.push(words.finder.partMissing);
    if (summary.lead !== null && !isLooking) said.push(summary.lead);
  }
  return said.map((told) => (/[.…。।۔]$/.test(told) ? told : sentence(told, words))).join(' ');
}

import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Finder as FinderModel } from '../session/finder-model.ts';
import { type FinderPage, inlineOf } from '../session/finder-page.ts';
import type { StepsStart } from '../session/steps-start.ts';
import { directionOf, isDangerReviewed } from '../words/finder-langs.ts';
import { ended, type FirstWords, fill } from '../words/words.ts';
import type { AnswerPages } from './answer-pages.tsx';
import { DangerLine } from './danger-line.tsx';
import { FailedPage } from './failed-page.tsx';
import { FirstStep } from './first-step.tsx';
import { Icon } from './icon.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LeaveBar } from './leave-bar.tsx';
import { headingTag } from './page-heading.tsx';
import { RedirectNotice } from './redirect-notice.tsx';
import { RedirectPage } from './redirect-page.tsx';
import { problemInWords, SearchForm, stepProblemInWords } from './search-form.tsx';
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
  /** The way out of the page stands on every screen, not only where somebody may be watched at home. */
  leavesAnywhere: boolean;
  /** Nothing of it can be used just now. */
  disabled: boolean;
}

export interface FinderProps {
  finder: FinderModel;
  /** For what is said in English too, wherever nobody has reviewed the translation. */
  english: FirstWords;
  /** The same finder, where it asks one question a page; null where it asks all at once. */
  start: StepsStart | null;
  settings: ReadonlySignal<FinderSettings>;
  /** Leaves the page at once, for somebody who may be watched; null where there is no page to leave. */
  onLeave: (() => void) | null;
  /** Asked for only when there is an answer to show. */
  answerPages: () => AnswerPages;
  /** What the page itself offers when we have nothing. */
  fallback: ComponentChildren;
}

/** The classes of everything that has the finder's look. */
export function rootClass({ look, dark }: FinderSettings): string {
  return `fp fp--${look}${dark ? ' fp--dark' : ''}`;
}

/** The finder: questions, then one page that answers them. */
export function Finder(props: FinderProps & { /** Only where it can be closed. */ onClose?: () => void }) {
  const { start, english, settings, onClose, onLeave, answerPages, fallback } = props;
  const finder = start?.finder.value ?? props.finder;
  const steps = start?.steps.value ?? null;
  const page = finder.page.value;
  const words = finder.words.value;
  const lang = finder.lang.value;
  const { heading, headingLevel, forOther, leavesAnywhere, disabled } = settings.value;
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
    if (page.kind === 'step' && steps !== null) {
      const { StepPage } = answerPages();
      // A question that waits for its answer, or has a problem, is the same page still.
      return (
        <StepPage
          {...shared}
          key={page.step}
          steps={steps}
          page={page}
          forOther={forOther}
          fallback={fallback}
        />
      );
    }
    if (page.kind !== 'choose-place' && page.kind !== 'results' && page.kind !== 'tiles') return null;
    const { PlacePage, ResultsPage } = answerPages();
    return page.kind === 'choose-place' ? (
      <PlacePage {...shared} choices={page.choices} />
    ) : (
      <ResultsPage
        {...shared}
        steps={steps}
        answer={page.answer}
        asksForTile={page.kind === 'tiles'}
        fallback={fallback}
      />
    );
  };
  return (
    <div class={rootClass(settings.value)} lang={lang} dir={directionOf(lang)} inert={disabled}>
      <div class="fp-frame" part="frame">
        {onClose !== undefined && (
          <div class="fp-bar fp-noprint">
            <button type="button" class="fp-link" onClick={onClose}>
              <Icon name="cross" />
              <span>{words.finder.close}</span>
            </button>
          </div>
        )}
        <StatusAnnouncer message={announcementOf(page, words, finder)} />
        {page.kind === 'redirect' ? (
          <RedirectPage
            {...shared}
            english={beside}
            redirect={page.redirect}
            nation={page.nation}
            onLeave={leavesAnywhere || page.redirect.id === 'domestic-abuse' ? onLeave : null}
          />
        ) : (
          <div class="fp-page">
            {leavesAnywhere && onLeave !== null && (
              <LeaveBar words={words} english={beside} lang={lang} onLeave={onLeave} />
            )}
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
                  <Heading class="fp-h2" tabIndex={onClose && -1}>
                    {heading ?? words.finder.heading}
                  </Heading>
                  <p class="fp-soft">{words.finder.lead}</p>
                </div>
                {start === null ? (
                  <SearchForm
                    finder={finder}
                    problem={page.kind === 'idle' ? page.problem : null}
                    waiting={page.kind === 'loading'}
                    forOther={forOther}
                    fallback={fallback}
                    picturesFirst={beside !== null}
                  />
                ) : (
                  <FirstStep
                    finder={finder}
                    start={start}
                    headingLevel={headingLevel + 1}
                    waiting={page.kind === 'loading'}
                    forOther={forOther}
                    fallback={fallback}
                  />
                )}
              </>
            )}
            {page.kind === 'failed' && <FailedPage {...shared} code={page.code} fallback={fallback} />}
            {answer()}
          </div>
        )}
        {beside !== null && <DangerLine words={words} english={beside} />}
        <div class="fp-foot fp-noprint" part="foot">
          {start !== null && page.kind !== 'redirect' && (
            <button type="button" class="fp-link" onClick={() => start.go((steps) => steps.askForPhone())}>
              <Icon name="phone" />
              <span>{words.firstStep.talk}</span>
            </button>
          )}
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
function announcementOf(page: FinderPage, words: FirstWords, finder: FinderModel): string {
  const isLooking = finder.isLooking.value;
  const outcode = finder.ownLocation.located.value;
  const first = inlineOf(page);
  const said = first === null ? [] : [words.redirect.heading[first.redirect.id]];
  // Without something to do first, the focus goes to what failed, or what to put right.
  if (page.kind === 'failed' && first !== null) said.push(words.finder.failed);
  if (page.kind === 'idle' && page.problem !== null && first !== null)
    said.push(problemInWords(page.problem, words));
  if (page.kind === 'step' && page.problem !== null && first !== null)
    said.push(stepProblemInWords(page.problem, page.words));
  const isWhereAsked = page.kind === 'idle' || (page.kind === 'step' && page.step === 'place');
  if (isWhereAsked && finder.ownLocation.locating.value) said.push(words.finder.locating);
  else if (isWhereAsked && outcode !== null) said.push(fill(words.finder.located, { place: outcode }));
  if (page.kind === 'loading' || (page.kind === 'step' && page.waiting)) said.push(words.finder.loading);
  if (page.kind === 'results' || page.kind === 'tiles') {
    const { summary, hasGaps, hasBetter, words: own } = page.answer;
    // A list is told once, when it has settled; until then its heading is read where the focus goes.
    said.push(isLooking ? words.finder.loading : hasBetter ? own.summary.foundBetter : summary.heading);
    if (hasGaps && !isLooking) said.push(words.finder.partMissing);
    if (summary.lead !== null && !isLooking) said.push(summary.lead);
  }
  return said.map((told) => ended(told, words)).join(' ');
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finder } from '../session/finder-model.ts';
import type { FieldProblem, StepProblem } from '../session/finder-page.ts';
import { tilesOf } from '../session/topic-tiles.ts';
import type { FirstWords, Words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { LocateButton } from './locate-button.tsx';
import { PrivacyLine } from './notice.tsx';
import { takeFocus } from './take-focus.ts';
import { TextField } from './text-field.tsx';
import { TopicTiles } from './topic-tiles.tsx';
import { WaitingLine } from './waiting-line.tsx';

interface Props {
  finder: Finder;
  problem: FieldProblem | null;
  waiting: boolean;
  /** An adviser types for somebody else. */
  forOther: boolean;
  /** What is typed is understood in English only: the pictures come first. */
  picturesFirst: boolean;
  /** What the page itself offers, to somebody who has waited long. */
  fallback: ComponentChildren;
}

/** The questions: what, or which picture, and where. Enter in either box asks. */
export function SearchForm({ finder, problem, waiting, forOther, picturesFirst, fallback }: Props) {
  const words = finder.words.value;
  const { finder: says, topic: names } = words;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Somebody came back to change what they asked; at first nobody has asked to be moved.
    if (finder.attempt.value > 0 && problem === null) takeFocus(form.current?.querySelector('input'));
  }, []);
  const ask = (event: Event): void => {
    event.preventDefault();
    if (!waiting) finder.submit();
  };
  const told = problem === null ? null : problemInWords(problem, words);
  const question = forOther ? says.needOfOther : says.need;
  const inWords = (
    <TextField
      id="fp-need"
      label={picturesFirst ? says.inEnglish : question}
      hint={says.needHint}
      text={finder.text}
      problem={problem?.field === 'need' ? told : null}
      problemPrefix={says.errorPrefix}
      attempt={finder.attempt.value}
      autocomplete="off"
    />
  );
  const untiled = finder.topics.value.filter((topic) => !tilesOf(topic).some(finder.isChosen));
  return (
    <search aria-label={says.landmark} part="questions">
      <form ref={form} class="fp-form" noValidate onFocusIn={finder.prepare} onSubmit={ask}>
        {!picturesFirst && inWords}
        <div>
          <p class="fp-label" id="fp-tiles">
            {picturesFirst ? question : says.tilesHeading}
          </p>
          <TopicTiles
            words={words}
            labelledBy="fp-tiles"
            isChosen={finder.isChosen}
            onPress={finder.toggleTile}
          />
          {untiled.length > 0 &&
            // English names of topics come with the answers, once somebody acts; until then there is nothing to list.
            (names === undefined ? (
              <div class="fp-chips fp-chips--under" />
            ) : (
              <ul class="fp-chips fp-chips--under">
                {untiled.map((topic) => (
                  <li key={topic} class="fp-chip">
                    {names[topic]}
                  </li>
                ))}
              </ul>
            ))}
          <button type="button" class="fp-link fp-form__unsure" onClick={finder.submitUnsure}>
            <Icon name="question" />
            <span>{says.notSure}</span>
          </button>
        </div>
        {picturesFirst && inWords}
        <div>
          <TextField
            id="fp-place"
            label={forOther ? says.placeOfOther : says.place}
            hint={says.placeHint}
            text={finder.near}
            problem={problem?.field === 'place' ? told : null}
            problemPrefix={says.errorPrefix}
            wayOn={
              <button type="button" class="fp-link" onClick={finder.goWithoutPlace}>
                {says.withoutPlace}
              </button>
            }
            attempt={finder.attempt.value}
            narrow
            autocomplete={forOther ? 'off' : 'postal-code'}
          />
          {!forOther && <LocateButton finder={finder} />}
        </div>
        <div class="fp-row">
          {/* Enter presses this button, and in a frame that may send no forms nothing is ever submitted. */}
          <button
            type="submit"
            class="fp-button fp-button--main"
            part="main-button"
            aria-disabled={waiting || undefined}
            onClick={ask}
          >
            {says.find}
          </button>
          {waiting && <WaitingLine words={words} fallback={fallback} />}
        </div>
      </form>
      <PrivacyLine words={says.privacy} />
    </search>
  );
}

/** What to put right, as it stands at its box. */
export function problemInWords({ code }: FieldProblem, { finder: says }: FirstWords): string {
  const told = {
    'nothing-typed': says.nothingTyped,
    'no-location': says.noLocation,
    'not-found': says.placeNotFound,
    ...says.notLocated,
  };
  return told[code];
}

/** The same, on a page that asks one thing. */
export function stepProblemInWords(problem: StepProblem, words: Words): string {
  return problem.code === 'nowhere-typed' ? words.step.nowhereTyped : problemInWords(problem, words);
}

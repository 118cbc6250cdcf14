import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finder } from '../session/finder-model.ts';
import type { NeedPictureId } from '../session/need-pictures.ts';
import type { StepsStart } from '../session/steps-start.ts';
import { isDangerReviewed } from '../words/finder-langs.ts';
import { Icon } from './icon.tsx';
import { headingTag } from './page-heading.tsx';
import { type PictureChoice, PictureRows } from './picture-rows.tsx';
import { takeFocus } from './take-focus.ts';
import { WaitingLine } from './waiting-line.tsx';

interface Props {
  finder: Finder;
  start: StepsStart;
  headingLevel: number;
  /** The next page is on its way. */
  waiting: boolean;
  /** An adviser chooses for somebody else. */
  forOther: boolean;
  /** What the page itself offers, to somebody who has waited long. */
  fallback: ComponentChildren;
}

/** The first of several questions: what. */
export function FirstStep({ finder, start, headingLevel, waiting, forOther, fallback }: Props) {
  const words = finder.words.value;
  const { finder: says, firstStep } = words;
  const said = start.steps.value?.said.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Somebody came back to change what they asked; at first nobody has asked to be moved.
    if (finder.attempt.value > 0) takeFocus(heading.current);
  }, []);
  const Heading = headingTag(headingLevel);
  const choices: PictureChoice[] = (Object.keys(firstStep.pictures) as NeedPictureId[]).map((id) => ({
    id,
    picture: <Icon name={id} />,
    says: firstStep.pictures[id],
    isChosen: said?.by === 'picture' && said.picture === id,
    choose: () => start.go((steps) => steps.choosePicture(id)),
  }));
  choices.push({
    id: 'unsure',
    picture: <Icon name="question" />,
    says: says.notSure,
    isChosen: said?.by === 'unsure',
    choose: () => start.go((steps) => steps.beUnsure()),
  });
  return (
    <search aria-label={says.landmark} part="questions" onFocusIn={finder.prepare}>
      <Heading ref={heading} id="fp-step" class="fp-h3" tabIndex={-1}>
        {forOther ? says.needOfOther : says.need}
      </Heading>
      <PictureRows labelledBy="fp-step" choices={choices} />
      <button
        type="button"
        class="fp-link fp-form__unsure"
        onClick={() => start.go((steps) => steps.writeWords())}
      >
        {isDangerReviewed(finder.lang.value) ? firstStep.ownWords : says.inEnglish}
      </button>
      {waiting && <WaitingLine words={words} fallback={fallback} />}
    </search>
  );
}

import type { ComponentChildren } from 'preact';
import type { FinderPage } from '../session/finder-page.ts';
import { needPictures, type PicturedTopic } from '../session/need-pictures.ts';
import type { Steps } from '../session/steps.ts';
import { isDangerReviewed } from '../words/finder-langs.ts';
import { fill, type Words } from '../words/words.ts';
import { BackButton } from './back-button.tsx';
import { Icon } from './icon.tsx';
import { LocateButton } from './locate-button.tsx';
import { PrivacyLine } from './notice.tsx';
import { PageHeading } from './page-heading.tsx';
import { PictureRows } from './picture-rows.tsx';
import { stepProblemInWords } from './search-form.tsx';
import { TextField } from './text-field.tsx';
import { TopicIcon } from './topic-icon.tsx';
import { WaitingLine } from './waiting-line.tsx';

interface Props {
  steps: Steps;
  page: FinderPage & { kind: 'step' };
  headingLevel: number;
  autocomplete: 'off' | 'postal-code';
  /** An adviser types for somebody else. */
  forOther: boolean;
  /** What the page itself offers, to somebody who has waited long. */
  fallback: ComponentChildren;
}

/** One further question, with the way back, and a way on for whoever cannot answer it. */
export function StepPage(props: Props) {
  const { steps, page, headingLevel, forOther } = props;
  const { words, step } = page;
  const need = forOther ? words.finder.needOfOther : words.finder.need;
  const heading = {
    which: words.step.which,
    words: need,
    place: forOther ? words.finder.placeOfOther : words.finder.place,
  };
  return (
    <search class="fp-part" part="questions" aria-label={words.finder.landmark}>
      <BackButton words={words} onBack={steps.back} />
      <PageHeading id="fp-step" level={headingLevel}>
        <span class="fp-caption">{fill(words.step.question, steps.count.value)} </span>
        {heading[step]}
      </PageHeading>
      {step === 'which' ? <WhichTopic steps={steps} words={words} /> : <TypedAnswer {...props} />}
      {page.waiting && <WaitingLine words={words} fallback={props.fallback} />}
      {step !== 'which' && <PrivacyLine words={words.finder.privacy} />}
    </search>
  );
}

/** The topics behind the picture that was chosen. */
function WhichTopic({ steps, words }: { steps: Steps; words: Words }) {
  const said = steps.said.value;
  if (said?.by !== 'picture') return null;
  const plain: Partial<Record<PicturedTopic, string>> = words.step.topic;
  return (
    <div>
      <p class="fp-soft">{words.step.whichLead}</p>
      <PictureRows
        labelledBy="fp-step"
        choices={[
          ...needPictures[said.picture].map((topic) => ({
            id: topic,
            picture: <TopicIcon topic={topic} />,
            says: plain[topic] ?? words.topic[topic],
            isChosen: said.topic === topic,
            choose: () => steps.chooseTopic(topic),
          })),
          {
            id: 'any',
            picture: <Icon name="question" />,
            says: words.step.notSure,
            isChosen: false,
            choose: () => steps.chooseTopic(null),
          },
        ]}
      />
    </div>
  );
}

/** A box to answer in, and a button; Enter answers too. */
function TypedAnswer({ steps, page, autocomplete, forOther }: Props) {
  const { words, problem } = page;
  const isPlace = page.step === 'place';
  // As on the first page: words are understood in English and Welsh.
  const ownWords = isDangerReviewed(steps.lang.value) ? words.step.ownWords : words.finder.inEnglish;
  return (
    <form class="fp-form" noValidate>
      <div>
        <TextField
          id={isPlace ? 'fp-place' : 'fp-need'}
          label={isPlace ? words.step.place : ownWords}
          hint={isPlace ? words.step.placeHint : words.step.ownWordsHint}
          text={isPlace ? steps.near : steps.text}
          problem={problem && stepProblemInWords(problem, words)}
          problemPrefix={words.finder.errorPrefix}
          attempt={steps.attempt.value}
          narrow={isPlace}
          autocomplete={isPlace ? autocomplete : 'off'}
        />
        {isPlace && !forOther && <LocateButton finder={steps} />}
      </div>
      <div class="fp-row">
        {/* Not on submit, as in search-form.tsx. */}
        <button
          type="submit"
          class="fp-button fp-button--main"
          part="main-button"
          aria-disabled={page.waiting || undefined}
          onClick={(event) => {
            event.preventDefault();
            if (page.waiting) return;
            if (isPlace) steps.tellPlace();
            else steps.tellWords();
          }}
        >
          {words.step.next}
        </button>
        <button type="button" class="fp-link" onClick={isPlace ? steps.leaveOutPlace : steps.beUnsure}>
          <Icon name="question" />
          <span>{isPlace ? words.step.notSureWhere : words.finder.notSure}</span>
        </button>
      </div>
    </form>
  );
}

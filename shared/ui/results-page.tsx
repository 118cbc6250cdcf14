import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dateInWords } from '../explain/date-words.ts';
import type { FinderAnswer } from '../session/finder-answer.ts';
import type { Finder } from '../session/finder-model.ts';
import { factKey, type NeedFact } from '../session/need-facts.ts';
import type { ChoiceId } from '../session/plain-choices.ts';
import type { Steps } from '../session/steps.ts';
import { fill } from '../words/words.ts';
import type { ComingExtras } from './answer-extras.tsx';
import { NeedChips } from './need-chips.tsx';
import { Notice, PrivacyLine } from './notice.tsx';
import { PageHeading } from './page-heading.tsx';
import { PlaceForm } from './place-form.tsx';
import { printInPage } from './print-in-page.ts';
import { SignpostLines } from './signpost-lines.tsx';
import { SignpostList } from './signpost-list.tsx';
import { Sources } from './sources.tsx';
import { TopicTiles } from './topic-tiles.tsx';

interface Props {
  finder: Finder;
  /** The same finder, where it asks one question a page; null where it does not. */
  steps: Steps | null;
  answer: FinderAnswer;
  /** The words were too vague to guess from: pictures first. */
  asksForTile: boolean;
  headingLevel: number;
  autocomplete: 'off' | 'postal-code';
  fallback: ComponentChildren;
  extras: ComingExtras;
  /** Is told when an answer stands on the page. */
  onShown: () => void;
}

/** What there is: the best first, then what comes to you, then what is nearly right. */
export function ResultsPage(props: Props) {
  const { finder, steps, asksForTile, headingLevel } = props;
  const lang = finder.lang.value;
  const [chosen, choose] = useState<readonly ChoiceId[]>([]);
  const [showsAll, showAll] = useState(false);
  useEffect(props.onShown, []);
  const whole = { answer: props.answer, lang };
  const extras = typeof props.extras === 'object' ? props.extras : null;
  const answer = chosen.length === 0 || extras === null ? props.answer : extras.narrow(whole, chosen);
  const { words, summary, best, more, comesToYou, nearlyRight, place, facts, need, old } = answer;
  const inSight = showsAll ? best.length + more.length : best.length;
  const says = words.finder;
  const directory = finder.directory.value;
  const hasHelp = ({ best, comesToYou, nearlyRight }: FinderAnswer): boolean =>
    best.length + comesToYou.length + nearlyRight.length > 0;
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const dialog = page.current?.closest('dialog');
    return dialog ? printInPage(dialog) : undefined;
  }, []);
  // What was pressed is gone; reading goes on from the heading, which has changed.
  const toHeading = () => page.current?.querySelector<HTMLElement>('#fp-results')?.focus();
  const takeBack = (fact: NeedFact) => {
    finder.takeBack(factKey(fact));
    toHeading();
  };
  const retry = () => {
    finder.retry();
    toHeading();
  };
  const showBetter = () => {
    finder.showBetter();
    toHeading();
  };
  const lead = finder.isLooking.value ? (
    <p class="fp-soft fp-noprint">{words.results.lookingFurther}</p>
  ) : answer.hasBetter ? (
    <button type="button" class="fp-button fp-noprint" onClick={showBetter}>
      {words.summary.showBetter}
    </button>
  ) : (
    summary.lead !== null && <p class="fp-measure">{summary.lead}</p>
  );
  const changes: [string, () => void][] =
    steps === null
      ? [[says.change, finder.change]]
      : [
          [words.step.changeNeed, steps.changeNeed],
          [words.step.changePlace, steps.changePlace],
        ];
  const lists = { words, lang, headingLevel: headingLevel + 1 };
  return (
    <section class="fp-part" part="answer" aria-labelledby="fp-results" ref={page}>
      <div class="fp-top">
        {old !== null && (
          <Notice icon="attention">
            <p>{fill(words.results.old, { date: dateInWords(old, words) })}</p>
          </Notice>
        )}
        <PageHeading id="fp-results" level={headingLevel}>
          {summary.heading}
        </PageHeading>
        {best.length > 0 && extras?.skip(whole)}
        {answer.hasGaps && (
          <Notice icon="attention">
            <p>{says.partMissing}</p>
            <button type="button" class="fp-link fp-noprint" onClick={retry}>
              {says.tryAgain}
            </button>
          </Notice>
        )}
        {answer.cameInParts ? <div class="fp-lead">{lead}</div> : lead}
        {need.read.map((read) => (
          <p key={read.from} class="fp-soft">
            {fill(words.fact.readAs, read)}
          </p>
        ))}
        <div class="fp-row">
          {(facts.length > 0 || place !== null) && (
            <NeedChips words={words} facts={facts} place={place?.label ?? null} onTakeBack={takeBack} />
          )}
          {changes.map(([name, change]) => (
            <button key={name} type="button" class="fp-link fp-noprint" onClick={change}>
              {name}
            </button>
          ))}
          {hasHelp(answer) && extras?.listWays({ answer, lang })}
        </div>
        {(props.answer.best.length > 0 || chosen.length > 0) &&
          (extras?.choices(whole, chosen, choose) ?? (props.extras === 'coming' && <div class="fp-later" />))}
      </div>
      {asksForTile && (
        <div class="fp-noprint">
          <p class="fp-label" id="fp-tiles">
            {says.tilesHeading}
          </p>
          <TopicTiles words={words} labelledBy="fp-tiles" onPress={finder.submitTile} />
        </div>
      )}
      {place === null && (
        <PlaceForm
          finder={finder}
          label={says.place}
          hint={says.placeHint}
          autocomplete={props.autocomplete}
        />
      )}
      {!hasHelp(props.answer) && <p>{props.fallback}</p>}
      {best.length > 0 && (
        <SignpostList
          {...lists}
          best={best}
          more={more}
          showsAll={showsAll}
          onShowAll={() => showAll(true)}
          waysOf={({ id }) => extras?.cardWays({ answer, lang }, id)}
        />
      )}
      {best.length > 0 && extras?.map({ answer, lang }, inSight)}
      <SignpostLines
        {...lists}
        title={words.results.comesToYou}
        lead={words.results.comesToYouLead}
        signposts={comesToYou}
      />
      <SignpostLines
        {...lists}
        title={words.results.nearlyRight}
        lead={words.results.nearlyRightLead}
        signposts={nearlyRight}
      />
      <PrivacyLine words={says.privacy} />
      {directory !== null && <Sources words={words} lang={lang} directory={directory} />}
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dateInWords } from '../../shared/explain/date-words.ts';
import { drawMap } from '../../shared/explain/map-drawing.ts';
import { reportHref } from '../../shared/explain/report-problem.ts';
import type { Signpost } from '../../shared/explain/signpost.ts';
import type { FinderAnswer } from '../../shared/session/finder-answer.ts';
import { shareOut } from '../../shared/session/need-lists.ts';
import { DrawnMap } from '../../shared/ui/drawn-map.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Sources } from '../../shared/ui/sources.tsx';
import { TopicTiles } from '../../shared/ui/topic-tiles.tsx';
import type { Tongue } from '../../shared/words/words.ts';
import { fill, plural } from '../../shared/words/words.ts';
import { AdviserCard, cardHeadingId } from './adviser-card.tsx';
import type { AdviserScreenProps } from './adviser-screen.tsx';
import { LevelStrip } from './level-strip.tsx';
import { NeedPlan } from './need-plan.tsx';
import { PracticeNotes } from './practice-notes.tsx';
import { ReportListing } from './report-listing.tsx';

interface Props extends AdviserScreenProps {
  own: Tongue;
  answer: FinderAnswer;
  /** The words were too vague to guess from. */
  asksForTile: boolean;
  onHandOver: () => void;
}

/** The answer: how much fits, the best three, more when asked for, then what comes to a person and what is nearly right. */
export function AdviserAnswer(props: Props) {
  const { appointment, own, answer } = props;
  const counting = props.counting.value;
  const { finder } = appointment;
  const { words, adviser, lang } = own;
  const { summary, nearlyRight, place, need, old } = answer;
  const showsAll = useSignal(false);
  const { lists, first, rest } = shareOut(answer);
  const fits = showsAll.value ? [...first, ...rest] : first;
  const matchesOf = (signposts: readonly Signpost[]) =>
    signposts.flatMap(({ id }) => answer.shown.get(id) ?? []);
  const drawing = place === null ? null : drawMap(matchesOf(fits), matchesOf(nearlyRight), place);
  useEffect(() => {
    if (showsAll.value && rest[0] !== undefined) document.getElementById(cardHeadingId(rest[0].id))?.focus();
  }, [showsAll.value]);
  const card = (signpost: Signpost) => {
    const number = fits.indexOf(signpost) + 1;
    const match = answer.shown.get(signpost.id);
    const listed = match && { match, lookups: answer.lookups };
    return (
      <AdviserCard
        key={signpost.id}
        {...{ words, adviser, lang, signpost }}
        {...(number > 0 && { number })}
        note={match?.service.adviserNote ?? null}
        isListed={appointment.isListed(signpost.id)}
        isFull={appointment.isFull.value}
        onToggle={() => appointment.toggle(signpost.id)}
        onHandOver={() => {
          if (!appointment.isListed(signpost.id)) appointment.toggle(signpost.id);
          props.onHandOver();
        }}
        report={
          listed && (
            <ReportListing
              words={own.words}
              adviser={adviser}
              href={reportHref(listed.match, listed.lookups, own, props.now())}
              onReport={(kind) => props.onReport(listed, kind)}
            />
          )
        }
      />
    );
  };
  return (
    <section aria-labelledby="ad-answer" class="ad-answer">
      {old !== null && (
        <Notice icon="attention">
          <p>{fill(words.results.old, { date: dateInWords(old, words) })}</p>
        </Notice>
      )}
      <div class="ad-found">
        <h1 class="fp-h4" id="ad-answer" tabIndex={-1}>
          {summary.heading}
        </h1>
        {summary.lead !== null && <p class="fp-soft">{summary.lead}</p>}
      </div>
      {answer.hasGaps && (
        <Notice icon="attention">
          <p>{words.finder.partMissing}</p>
          <button type="button" class="fp-link" onClick={finder.retry}>
            {words.finder.tryAgain}
          </button>
        </Notice>
      )}
      {answer.hasBetter && (
        <button type="button" class="fp-button" onClick={finder.showBetter}>
          {words.summary.showBetter}
        </button>
      )}
      {need.read.map((read) => (
        <p key={read.from} class="fp-soft">
          {fill(words.fact.readAs, read)}
        </p>
      ))}
      {props.asksForTile && (
        <div class="fp-noprint">
          <p class="fp-label" id="ad-tiles">
            {words.finder.tilesHeading}
          </p>
          <TopicTiles words={words} labelledBy="ad-tiles" onPress={finder.submitTile} />
        </div>
      )}
      {need.level !== null && (
        <LevelStrip
          words={words}
          adviser={adviser}
          level={need.level}
          onChoose={(id) => appointment.add({ code: 'level', id })}
        />
      )}
      {lists.length > 0 ? (
        <>
          <NeedPlan {...{ appointment, lists, words, adviser, lang }} />
          {lists.map(({ topic, signposts, elsewhere }) => (
            <section key={topic} class="ad-needlist" aria-label={words.topic[topic]}>
              <h2 class="fp-h4">{words.topic[topic]}</h2>
              {signposts.length > 0 ? (
                <ol class="fp-post">{signposts.map(card)}</ol>
              ) : (
                <p>
                  {elsewhere === null
                    ? adviser.screen.needUnmet
                    : fill(adviser.screen.needElsewhere, { name: elsewhere.name })}
                </p>
              )}
            </section>
          ))}
        </>
      ) : (
        <ol class="fp-post">{fits.map(card)}</ol>
      )}
      {lists.length > 0 && showsAll.value && <ol class="fp-post">{rest.map(card)}</ol>}
      {rest.length > 0 && !showsAll.value && (
        <button
          type="button"
          class="fp-button"
          onClick={() => {
            showsAll.value = true;
          }}
        >
          {fill(plural(words.results.showMore, rest.length, lang), { count: rest.length })}
        </button>
      )}
      <PracticeNotes own={own} need={need} readNotes={props.readNotes} />
      {nearlyRight.length > 0 && (
        <div class="fp-section">
          <h2 class="fp-h4">{words.results.nearlyRight}</h2>
          <ol class="fp-post">{nearlyRight.map(card)}</ol>
        </div>
      )}
      <Prompts {...own} topics={need.topics.slice(0, 2).map(({ id }) => id)} />
      {counting !== null && (
        <button type="button" class="fp-button" onClick={() => counting.count('none-suitable', null)}>
          {adviser.tally.outcome['none-suitable']}
        </button>
      )}
      {drawing !== null && (
        <details class="fp-source">
          <summary>{own.words.map.title}</summary>
          <DrawnMap drawing={drawing} words={own.words} lang={lang} />
        </details>
      )}
      {finder.directory.value !== null && (
        <Sources words={words} lang={lang} directory={finder.directory.value} />
      )}
    </section>
  );
}

/** The first question is in sight; the others, and how to take a no, at a press. */
function Prompts({ adviser, topics }: Tongue & { topics: (keyof Tongue['adviser']['prompt']['ask'])[] }) {
  const [first, ...others] = topics.flatMap((topic) => adviser.prompt.ask[topic]);
  if (first === undefined) return null;
  return (
    <details class="fp-source ad-prompts">
      <summary>
        <b>{adviser.prompt.heading}:</b> {first}
      </summary>
      <ul>
        {others.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p class="fp-soft">{adviser.prompt.respectNo}</p>
    </details>
  );
}

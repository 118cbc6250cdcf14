// A finder that asks one thing a page: what, which of these, where. Every answer stays, and can be changed from the results.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Redirect } from '../need/need.ts';
import { findDanger } from '../need/redirect.ts';
import type { TopicId } from '../record/taxonomy.ts';
import type { Words } from '../words/words.ts';
import type { Finder } from './finder-model.ts';
import type { FinderPage, LaterStep, StepProblem } from './finder-page.ts';
import type { AddedFact } from './need-facts.ts';
import { type NeedPictureId, needPictures, type PicturedTopic } from './need-pictures.ts';
import { type TileId, topicTiles } from './topic-tiles.ts';

/** How somebody says what they need; topic null is "any of these", or not chosen yet. */
type Said =
  | { by: 'picture'; picture: NeedPictureId; topic: PicturedTopic | null }
  /** What was pressed where the words were too vague. */
  | { by: 'words'; topics: readonly TopicId[] }
  | { by: 'unsure' };

function topicsOf(said: Said): readonly TopicId[] {
  if (said.by === 'picture') return said.topic === null ? needPictures[said.picture] : [said.topic];
  return said.by === 'words' ? said.topics : [];
}

type Step = 'need' | LaterStep;

/** The shortest way. */
const whatAndWhere: readonly Step[] = ['need', 'place'];

const byPhone: AddedFact = { code: 'mode', id: 'phone' };

export type Steps = ReturnType<typeof createSteps>;

/** The same finder, which has all its words, asked one question a page; it ends when the finder is disposed of. */
export function createSteps(finder: Finder) {
  const step = signal<Step>('need');
  /** The questions on the way that somebody takes, in their order. */
  const way = signal(whatAndWhere);
  const said = signal<Said | null>(null);
  /** What to do first, of words that were told before all is asked. */
  const inline = signal<Redirect | null>(null);
  /** All is asked that is to be asked: what follows is the answer. */
  const isAsked = signal(false);
  /** Whoever comes back to change what they need is not asked again where they are. */
  const isPlaceKnown = signal(false);
  const nothingTyped = signal(false);
  /** Somebody who has seen what to do about a danger goes on with the questions. */
  let passedText: string | null = null;
  /** How often somebody came to a question, or to what to put right about it. */
  const turns = signal(0);
  /** The question that shows, or was the last to: a place that is not found is asked for again, wherever it was told. */
  const shown = computed<Step>(() =>
    isAsked.value && finder.page.value.kind === 'idle' ? 'place' : step.value,
  );

  /** A further question. */
  function pageOf(
    asked: LaterStep,
    about: { problem: StepProblem | null; waiting: boolean; inline: Redirect | null },
  ): FinderPage {
    return { kind: 'step', step: asked, words: finder.allWords.value as Words, ...about };
  }
  const page = computed<FinderPage>(() => {
    const answer = finder.page.value;
    const asked = step.value;
    // Danger comes first, wherever somebody is.
    if (answer.kind === 'redirect') return answer;
    if (isAsked.value) {
      if (answer.kind === 'idle')
        return pageOf('place', { problem: answer.problem, waiting: false, inline: answer.inline });
      if (answer.kind === 'loading' && asked !== 'need')
        return pageOf(asked, { problem: null, waiting: true, inline: answer.inline });
      return answer;
    }
    if (asked === 'need') return { kind: 'idle', problem: null, inline: null };
    const isPlace = asked === 'place';
    const nothing: StepProblem = isPlace
      ? { field: 'place', code: 'nowhere-typed' }
      : { field: 'need', code: 'nothing-typed' };
    const problem = nothingTyped.value ? nothing : null;
    return pageOf(asked, {
      problem: isPlace ? finder.ownLocation.problemAfter(problem) : problem,
      waiting: false,
      inline: inline.value,
    });
  });

  function goTo(next: Step): void {
    batch(() => {
      turns.value++;
      nothingTyped.value = false;
      finder.ownLocation.forget();
      isAsked.value = false;
      step.value = next;
    });
  }

  /** Asks with all that was said so far; `phone` is for numbers to ring. */
  function ask(phone: boolean): void {
    const how = said.value;
    const pictured = how === null ? [] : topicsOf(how);
    batch(() => {
      nothingTyped.value = false;
      isAsked.value = true;
      const others = finder.added.value.filter((fact) => fact !== byPhone);
      finder.added.value = phone ? [...others, byPhone] : others;
      const isInWords = how?.by === 'words' && finder.text.value.trim() !== '';
      finder.submitTopics([...finder.topics.value, ...pictured], !isInWords);
    });
    if (finder.text.value === passedText && findDanger(finder.near.value) === null) finder.passRedirect();
  }

  function say(how: Said, danger: Redirect | null): void {
    said.value = how;
    inline.value = danger;
  }

  function askWhere(): void {
    if (isPlaceKnown.value) ask(false);
    else goTo('place');
  }

  /** Danger is looked for here, at once, though more is to be asked. */
  function tell(how: Said): void {
    const danger = findDanger(finder.text.value);
    const isInline = danger?.behaviour === 'inline';
    say(how, isInline ? danger : null);
    if (danger === null || isInline || finder.text.value === passedText) askWhere();
    else {
      // Asked anew: a panel that was passed when more was asked is not passed here.
      finder.change();
      finder.submitTopics(finder.topics.value, false);
    }
  }

  function askAgain(): void {
    turns.value++;
    nothingTyped.value = true;
    finder.ownLocation.forget();
  }

  return {
    ...finder,
    page: page as ReadonlySignal<FinderPage>,
    attempt: computed(() => finder.attempt.value + turns.value),
    said: said as ReadonlySignal<Said | null>,
    /** Which question this is, and how many there are on the way that was taken; the first does not know yet. */
    count: computed(() => ({ number: way.value.indexOf(shown.value) + 1, total: way.value.length })),
    choosePicture(picture: NeedPictureId) {
      const before = said.value;
      // What was written is one answer, told or not, a picture another.
      finder.text.value = '';
      // Chosen again, it keeps what was chosen after it.
      if (before?.by !== 'picture' || before.picture !== picture)
        say({ by: 'picture', picture, topic: null }, null);
      const isOfSeveral = needPictures[picture].length > 1;
      way.value = isOfSeveral ? ['need', 'which', 'place'] : whatAndWhere;
      if (isOfSeveral) goTo('which');
      else askWhere();
    },
    /** Null is "any of these". */
    chooseTopic(topic: PicturedTopic | null) {
      if (said.value?.by === 'picture') say({ ...said.value, topic }, null);
      askWhere();
    },
    writeWords() {
      way.value = ['need', 'words', 'place'];
      goTo('words');
    },
    tellWords() {
      if (finder.text.value.trim() === '') askAgain();
      else tell({ by: 'words', topics: [] });
    },
    submitTile(tile: TileId) {
      said.value = { by: 'words', topics: topicTiles[tile] };
      ask(false);
    },
    beUnsure() {
      if (step.value === 'need') way.value = whatAndWhere;
      tell({ by: 'unsure' });
    },
    tellPlace() {
      if (finder.near.value.trim() === '') {
        askAgain();
        return;
      }
      isPlaceKnown.value = true;
      ask(false);
    },
    leaveOutPlace() {
      finder.near.value = '';
      isPlaceKnown.value = true;
      ask(false);
    },
    /** Numbers to ring, from wherever somebody is. */
    askForPhone: () => ask(true),
    back() {
      // Whoever goes back past the place has not answered it after all.
      isPlaceKnown.value = false;
      goTo(way.value[way.value.indexOf(shown.value) - 1] ?? 'need');
    },
    changeNeed: () => goTo('need'),
    changePlace: () => goTo('place'),
    /** Back to the question that was asked last. */
    change() {
      finder.change();
      goTo(step.value);
    },
    passRedirect() {
      if (isAsked.value) {
        finder.passRedirect();
        return;
      }
      passedText = finder.text.value;
      finder.change();
      askWhere();
    },
    submit() {
      if (isAsked.value) finder.submit();
      else if (said.value !== null || finder.topics.value.length > 0) ask(false);
    },
    reset() {
      batch(() => {
        said.value = null;
        way.value = whatAndWhere;
        inline.value = null;
        isPlaceKnown.value = false;
        passedText = null;
        goTo('need');
        turns.value = 0;
        finder.reset();
      });
    },
  };
}

// What can be done with answers once they are there: a door may fetch it after them, and they stand without it.
import type { ComponentChildren } from 'preact';
import type { FinderAnswer } from '../session/finder-answer.ts';
import { type ChoiceId, narrow } from '../session/plain-choices.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { LaterWords, PublicTongue } from '../words/words.ts';
import { AnswerMap } from './answer-map.tsx';
import { CardWays } from './card-ways.tsx';
import { ListWays } from './list-ways.tsx';
import { PlainChoices } from './plain-choices.tsx';
import { SkipButton } from './skip-button.tsx';

interface OfAnswer {
  answer: FinderAnswer;
  lang: FinderLang;
}

export interface AnswerExtras {
  /** The answer as it is with what was chosen. */
  narrow(of: OfAnswer, chosen: readonly ChoiceId[]): FinderAnswer;
  /** What matters to a person, each with how many would be left; `answer` is the whole of it. */
  choices(
    of: OfAnswer,
    chosen: readonly ChoiceId[],
    onChoose: (chosen: ChoiceId[]) => void,
  ): ComponentChildren;
  /** Over what stands above the list, for those who go by keyboard. */
  skip(of: OfAnswer): ComponentChildren;
  /** What can be done with the list that is shown. */
  listWays(of: OfAnswer): ComponentChildren;
  /** What can be done with one service on it. */
  cardWays(of: OfAnswer, id: FinderAnswer['best'][number]['id']): ComponentChildren;
  /** Where the first of the list lie, `count` of them; nothing where that is not known closely enough to be drawn. */
  map(of: OfAnswer, count: number): ComponentChildren;
}

/** What can be done with answers, if it has come. */
export type ComingExtras = AnswerExtras | 'coming' | 'lost';

/** Everything that can be done with answers; `english` is said where the words of an answer are English. */
export function createAnswerExtras(english: LaterWords): AnswerExtras {
  // Another language comes with all its words in one file.
  const tongueOf = ({ answer, lang }: OfAnswer): PublicTongue => ({
    lang,
    words: { ...english, ...answer.words },
  });
  return {
    narrow(of, chosen) {
      const { none, noneLead } = tongueOf(of).words.later.choices;
      return narrow(of.answer, chosen, { heading: none, lead: noneLead });
    },
    choices: (of, chosen, onChoose) => (
      <PlainChoices {...tongueOf(of)} answer={of.answer} chosen={chosen} onChoose={onChoose} />
    ),
    skip: (of) => <SkipButton words={tongueOf(of).words} />,
    listWays: (of) => <ListWays {...tongueOf(of)} answer={of.answer} />,
    cardWays(of, id) {
      const match = of.answer.shown.get(id);
      return match && <CardWays {...tongueOf(of)} answer={of.answer} match={match} />;
    },
    map: (of, count) => <AnswerMap {...tongueOf(of)} answer={of.answer} count={count} />,
  };
}

import type { NeedFact } from '../session/need-facts.ts';
import { factKey } from '../session/need-facts.ts';
import { fill, type Words } from '../words/words.ts';
import { factWords } from './fact-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  words: Words;
  facts: readonly NeedFact[];
  /** "Near SF1"; null where no place is known. It is changed with the question, not taken back. */
  place: string | null;
  onTakeBack: (fact: NeedFact) => void;
}

/** What was understood, each fact with a cross that takes it back. */
export function NeedChips({ words, facts, place, onTakeBack }: Props) {
  return (
    <ul class="fp-chips" aria-label={words.results.asked}>
      {facts.map((fact) => {
        const name = factWords(fact, words);
        return (
          <li key={factKey(fact)} class="fp-chip">
            <span>{name}</span>
            <button
              type="button"
              class="fp-x fp-noprint"
              aria-label={fill(words.results.remove, { fact: name })}
              onClick={() => onTakeBack(fact)}
            >
              <Icon name="cross" />
            </button>
          </li>
        );
      })}
      {place !== null && (
        <li class="fp-chip">
          <span>{fill(words.fact.near, { place })}</span>
        </li>
      )}
    </ul>
  );
}

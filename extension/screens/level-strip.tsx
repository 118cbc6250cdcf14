import { type LevelId, levelIds } from '../../shared/record/taxonomy.ts';
import type { AdviserWords, Words } from '../../shared/words/words.ts';

interface Props {
  words: Words;
  adviser: AdviserWords;
  level: LevelId;
  onChoose: (level: LevelId) => void;
}

/** The way from the first steps on: where somebody is, and what comes after at a press. */
export function LevelStrip({ words, adviser, level, onChoose }: Props) {
  return (
    <nav class="ad-levels fp-noprint" aria-label={adviser.screen.pick.level}>
      <ol>
        {levelIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="fp-chip ad-choice"
              aria-current={id === level ? 'step' : undefined}
              onClick={() => onChoose(id)}
            >
              {words.level[id]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

import type { FirstWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** Leads back to where somebody came from. */
export function BackButton({ words, onBack }: { words: Pick<FirstWords, 'finder'>; onBack: () => void }) {
  return (
    <button type="button" class="fp-link" onClick={onBack}>
      <Icon name="back" />
      <span>{words.finder.back}</span>
    </button>
  );
}

import type { PublicTongue } from '../words/words.ts';

/** Leads to the first card; seen only by those whose focus comes to it. */
export function SkipButton({ words }: Pick<PublicTongue, 'words'>) {
  return (
    <button
      type="button"
      class="fp-link fp-skip fp-noprint"
      onClick={({ currentTarget }) =>
        currentTarget.closest('.fp-part')?.querySelector<HTMLElement>('#fp-card-1')?.focus()
      }
    >
      {words.later.skip}
    </button>
  );
}

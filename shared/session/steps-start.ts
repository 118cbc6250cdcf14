// The first of several questions, which is there before all that asks the others: what is chosen waits for that to come.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Finder } from './finder-model.ts';
import type { FinderPage } from './finder-page.ts';
import type { Steps } from './steps.ts';

export type StepsStart = ReturnType<typeof createStepsStart>;

/** One question a page, from the first on; `createSteps` is called when the finder has all its words. */
export function createStepsStart(finder: Finder, createSteps: (finder: Finder) => Steps) {
  const steps = signal<Steps | null>(null);
  const chosen = signal<((steps: Steps) => void) | null>(null);
  const page = computed<FinderPage>(() => {
    if (chosen.value === null) return finder.page.value;
    const code = finder.failure.value;
    return code === null ? { kind: 'loading', inline: null } : { kind: 'failed', code, inline: null };
  });
  const beforeThem: Finder = {
    ...finder,
    page,
    change() {
      chosen.value = null;
      finder.change();
    },
    reset() {
      chosen.value = null;
      finder.reset();
    },
  };
  const stopWaiting = effect(() => {
    if (chosen.value === null || finder.allWords.value === null) return;
    const made = createSteps(finder);
    chosen.value(made);
    steps.value = made;
    stopWaiting();
  });
  return {
    /** What to show: the finder as it is asked one question a page. */
    finder: computed(() => steps.value ?? beforeThem),
    /** Null until the first answer. */
    steps: steps as ReadonlySignal<Steps | null>,
    /** Does something with the questions, as soon as they are there. */
    go(choice: (steps: Steps) => void) {
      if (steps.value !== null) choice(steps.value);
      else {
        finder.prepare();
        chosen.value = choice;
      }
    },
  };
}

// The pages that answer, apart from those that ask: a door may fetch them when there is something to answer.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps, FunctionComponent } from 'preact';
import type { ComingExtras } from './answer-extras.tsx';
import { PlacePage } from './place-page.tsx';
import { ResultsPage } from './results-page.tsx';

export interface AnswerPages {
  PlacePage: typeof PlacePage;
  ResultsPage: FunctionComponent<Omit<ComponentProps<typeof ResultsPage>, 'extras' | 'onShown'>>;
}

/** The pages; `extras` holds what can be done with answers once it is there, and `onShown` is told when one is shown. */
export function createAnswerPages(extras: ReadonlySignal<ComingExtras>, onShown: () => void): AnswerPages {
  return {
    PlacePage,
    ResultsPage: (props) => <ResultsPage {...props} extras={extras.value} onShown={onShown} />,
  };
}

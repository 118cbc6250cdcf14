// The pages that answer, and those that ask further, apart from the first: a door may fetch them when somebody acts.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps, FunctionComponent } from 'preact';
import type { ComingExtras } from './answer-extras.tsx';
import { PlacePage } from './place-page.tsx';
import { ResultsPage } from './results-page.tsx';
import { StepPage } from './step-page.tsx';

export interface AnswerPages {
  PlacePage: typeof PlacePage;
  StepPage: typeof StepPage;
  ResultsPage: FunctionComponent<Omit<ComponentProps<typeof ResultsPage>, 'extras' | 'onShown'>>;
}

/** The pages; `extras` holds what can be done with answers once it is there, and `onShown` is told when one is shown. */
export function createAnswerPages(extras: ReadonlySignal<ComingExtras>, onShown: () => void): AnswerPages {
  return {
    PlacePage,
    StepPage,
    ResultsPage: (props) => <ResultsPage {...props} extras={extras.value} onShown={onShown} />,
  };
}

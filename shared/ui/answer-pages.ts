// The pages that answer, apart from those that ask: a door may fetch them when there is something to answer.
import { PlacePage } from './place-page.tsx';
import { ResultsPage } from './results-page.tsx';

export const answerPages = { ResultsPage, PlacePage };
export type AnswerPages = typeof answerPages;

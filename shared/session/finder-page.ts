// What a finder can show: one page at a time, each with all that it needs.
import type { Redirect } from '../need/need.ts';
import type { PackFault } from '../pack/pack-files.ts';
import type { Place, PlaceReading } from '../place/place.ts';
import type { NationId } from '../record/taxonomy.ts';
import type { Words } from '../words/words.ts';
import type { FinderAnswer } from './finder-answer.ts';

/** Why it is not known where the device is; `blocked` is the page's own doing. */
export type LocationFault = 'refused' | 'blocked' | 'unavailable' | 'slow' | 'abroad';

/** What to put right before there can be an answer. */
export type FieldProblem =
  | { field: 'need'; code: 'nothing-typed' }
  | { field: 'place'; code: 'not-found' | 'no-location' | LocationFault };

/** Why there is no answer: what became of the pack, or of the words and places that lie beside the script. */
export type Failure = PackFault | 'knowledge-missing';

/** What to put right on a page that asks one thing. */
export type StepProblem = FieldProblem | { field: 'place'; code: 'nowhere-typed' };

/** What is asked after the first of several questions, each on a page of its own. */
export type LaterStep = 'which' | 'words' | 'place';

export type FinderPage =
  /** On every page, `inline` is what to do first, shown above the rest. */
  | { kind: 'idle'; problem: FieldProblem | null; inline: Redirect | null }
  | { kind: 'loading'; inline: Redirect | null }
  /** A further question; the first of several is `idle`. */
  | {
      kind: 'step';
      step: LaterStep;
      words: Words;
      problem: StepProblem | null;
      waiting: boolean;
      inline: Redirect | null;
    }
  | { kind: 'choose-place'; choices: Place[]; inline: Redirect | null }
  /** Danger, or somebody else's work; nation null is not known. */
  | { kind: 'redirect'; redirect: Redirect; nation: NationId | null }
  | { kind: 'results'; answer: FinderAnswer }
  /** The words were too vague to guess from. */
  | { kind: 'tiles'; answer: FinderAnswer }
  | { kind: 'failed'; code: Failure; inline: Redirect | null };

/** What to do first, above the page itself; null where there is nothing. */
export function inlineOf(page: FinderPage): FinderAnswer['inline'] {
  if (page.kind === 'results' || page.kind === 'tiles') return page.answer.inline;
  if (page.kind === 'redirect') return null;
  return page.inline && { redirect: page.inline, nation: null };
}

/** The nation that a place lies in, where both are known. */
export function nationOf(reading: PlaceReading | null): NationId | null {
  return (reading?.kind === 'found' && reading.place.nation) || null;
}

// The second file of the widget, fetched when somebody begins to type: all that turns a question into an answer, and the
// pages that show it. What the first file has already is handed over, not fetched twice (build/later-scripts.ts).
import { signal } from '@preact/signals';
import { createKnowledge, type Knowledge, type KnowledgeFacts } from '../shared/session/finder-engine.ts';
import type { ComingExtras } from '../shared/ui/answer-extras.tsx';
import { type AnswerPages, createAnswerPages } from '../shared/ui/answer-pages.tsx';
import answersCss from '../shared/ui/answers.css?inline';
import signpostCss from '../shared/ui/signpost.css?inline';
import { importChecked } from './import-checked.ts';
import { whenIdle } from './when-idle.ts';

export { openPackReader } from '../shared/pack/pack-reader.ts';
export { createSteps } from '../shared/session/steps.ts';
export { locate } from './locate.ts';

/** The look of answers; goes after that of the questions. */
export const answerSheet = new CSSStyleSheet();
answerSheet.replaceSync(answersCss + signpostCss);

/** Makes published facts ready, with the rest of the English words. */
export function openKnowledge(facts: KnowledgeFacts): Knowledge {
  return createKnowledge(facts, BUILT.answerEnglish);
}

/** The third script as it is built. */
interface ExtrasScript {
  open(first: object, second: object): typeof import('./extras.ts');
}

/**
 * The pages that answer, in a finder whose tree is `tree`. What can be done with answers comes after the first of them, when
 * the page has nothing else to do; where it cannot be had, answers stand without it. `first` and `second` are what the
 * scripts before it have.
 */
export function openAnswerPages(tree: ShadowRoot, first: object, second: object): AnswerPages {
  const extras = signal<ComingExtras>('coming');
  const { extras: hash } = BUILT.hashes;
  const fetchExtras = async (): Promise<void> => {
    const address = new URL(`extras-${hash}.js`, import.meta.url);
    const { answerExtras, extrasSheet } = (await importChecked<ExtrasScript>(address, hash, tree)).open(
      first,
      second,
    );
    tree.adoptedStyleSheets = [...new Set([...tree.adoptedStyleSheets, extrasSheet])];
    extras.value = answerExtras;
  };
  let isAsked = false;
  return createAnswerPages(extras, () => {
    if (isAsked) return;
    isAsked = true;
    whenIdle(() =>
      fetchExtras().catch(() => {
        extras.value = 'lost';
      }),
    );
  });
}

// The second file of the widget, fetched when somebody begins to type: all that turns a question into an answer, and the
// pages that show it. What the first file has already is handed over, not fetched twice (build/second-script.ts).
import { createKnowledge, type Knowledge, type KnowledgeFacts } from '../shared/session/finder-engine.ts';
import answersCss from '../shared/ui/answers.css?inline';
import signpostCss from '../shared/ui/signpost.css?inline';

export { openPackReader } from '../shared/pack/pack-reader.ts';
export { answerPages } from '../shared/ui/answer-pages.ts';

/** The look of answers; goes after that of the questions. */
export const answerSheet = new CSSStyleSheet();
answerSheet.replaceSync(answersCss + signpostCss);

/** Makes published facts ready, with the rest of the English words. */
export function openKnowledge(facts: KnowledgeFacts): Knowledge {
  return createKnowledge(facts, BUILT.answerEnglish);
}

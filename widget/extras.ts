// The third file of the widget, fetched after the first results are shown: what can be done with them. What the two before
// it have already is handed over, not fetched twice (build/later-scripts.ts).
import { createAnswerExtras } from '../shared/ui/answer-extras.tsx';
import drawnMapCss from '../shared/ui/drawn-map.css?inline';
import extrasCss from '../shared/ui/extras.css?inline';
import handOverCss from '../shared/ui/hand-over.css?inline';
import tickCss from '../shared/ui/tick.css?inline';

/** Goes after the look of answers. */
export const extrasSheet = new CSSStyleSheet();
extrasSheet.replaceSync(tickCss + extrasCss + drawnMapCss + handOverCss);

export const answerExtras = createAnswerExtras(BUILT.laterEnglish);

// The second file of the widget, fetched when somebody begins to type: all that turns a question into an answer.
export { openPackReader } from '../shared/pack/pack-reader.ts';
export { createKnowledge } from '../shared/session/finder-engine.ts';

// The second file of the widget, fetched when somebody begins to type: all that turns a question into an answer.
export { openPack } from '../shared/pack/read-pack.ts';
export { createKnowledge } from '../shared/session/finder-engine.ts';

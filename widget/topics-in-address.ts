// The topics of a search in the address of the page, where the page wants them there: what is shared or kept as a bookmark
// begins with them. No place, no audience, no words, and nothing of a search that began with danger.
import { effect } from '@preact/signals';
import type { Finder } from '../shared/session/finder-model.ts';
import { inlineOf } from '../shared/session/finder-page.ts';
import { settingIn, withSetting } from './hash-setting.ts';

/** The topics in the address, ids separated by spaces; null where there are none. */
export function topicsInAddress(): string | null {
  return settingIn(document.location.hash, 'topics');
}

/** Puts topics into the address, in the place of those before, with nothing new to go back to. */
export function putTopicsInAddress(topics: readonly string[]): void {
  // Whole, since a part of an address counts from the page's base, which may point anywhere.
  const address = new URL(document.location.href);
  address.hash = withSetting(address.hash, 'topics', topics);
  if (address.href !== document.location.href) history.replaceState(history.state, '', address);
}

/** Keeps the address in step with what is asked while `isWanted`; gives what ends it. */
export function followTopics(finder: Finder, isWanted: () => boolean): () => void {
  let guarded: string | null = null;
  return effect(() => {
    const page = finder.page.value;
    // The same words with another place are the same search.
    const text = finder.text.peek();
    if (page.kind === 'redirect' || inlineOf(page) !== null) guarded = text;
    if (!isWanted()) return;
    if (guarded === text) putTopicsInAddress([]);
    else if (page.kind === 'results')
      putTopicsInAddress(page.answer.facts.flatMap((fact) => (fact.code === 'topic' ? [fact.id] : [])));
  });
}

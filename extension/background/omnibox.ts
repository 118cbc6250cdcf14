import { browser } from 'wxt/browser';
import { openWindow } from './doors.ts';
import type { HandOver } from './hand-over.ts';

/** Says in the address bar what `fp` and some words do; there are no other suggestions, and nothing is sent. */
export function showSuggestion(description: string): void {
  browser.omnibox.setDefaultSuggestion({ description });
}

/** Answers `fp` and some words: in a window, which unlike a panel can be opened from there. */
export function setupOmnibox(handOver: HandOver): void {
  browser.omnibox.onInputEntered.addListener((text) => {
    handOver.offer(text, 'window', undefined);
    void openWindow();
  });
}

// The page's side of a hand-over (background/hand-over.ts has the other).
import { browser } from 'wxt/browser';
import { answer, type HandedText, send } from './messages.ts';
import type { Door } from './settings/settings.ts';

/** Asks for a text that was handed to this page, now and whenever one may be waiting; calls only when there is something to say. */
export function receiveText(
  door: Door,
  onText: (handed: Exclude<HandedText, { kind: 'nothing' }>) => void,
): () => void {
  async function ask(): Promise<void> {
    const { id } = await browser.windows.getCurrent();
    const handed = await send({ kind: 'ask-for-text', door, windowId: id ?? browser.windows.WINDOW_ID_NONE });
    if (handed !== null && handed.kind !== 'nothing') onText(handed);
  }
  const stop = answer('text-waiting', () => {
    void ask();
    return undefined;
  });
  void ask();
  return stop;
}

/** Lets the background find the pop-out window again instead of opening a second. */
export function comeForwardWhenAsked(): () => void {
  return answer('come-forward', async () => {
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await browser.windows.update(id, { focused: true });
    return true;
  });
}

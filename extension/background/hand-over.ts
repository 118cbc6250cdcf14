// A text on its way from a web page or the address bar to one of our own pages: in a variable, for a minute at most.
import { answer, type HandedText, send } from '../messages.ts';
import type { Door } from '../settings/settings.ts';
import { readStored, removeStored, writeStored } from '../storage/stored-key.ts';
import { handOverKey } from '../storage/stored-keys.ts';

const longestWaitMs = 60_000;
/** More than any case note; the rest is left behind. */
const longestText = 20_000;

interface Waiting {
  text: string;
  door: Door;
  /** The browser window of a popup or panel; a pop-out window is the only one of its kind. */
  windowId: number | undefined;
  since: number;
}

/** Keeps one text at a time, until the page that it is for asks for it. */
export function createHandOver(now: () => number = Date.now) {
  let waiting: Waiting | null = null;
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    waiting = null;
    clearTimeout(forgetting);
    void removeStored(handOverKey).catch(() => {});
  }

  function isFor(door: Door, windowId: number): boolean {
    return waiting !== null && waiting.door === door && (door === 'window' || waiting.windowId === windowId);
  }

  async function take(door: Door, windowId: number): Promise<HandedText> {
    if (waiting !== null) {
      const { text, since } = waiting;
      if (now() - since > longestWaitMs) {
        forget();
        return { kind: 'lost' };
      }
      if (!isFor(door, windowId)) return { kind: 'nothing' };
      forget();
      return { kind: 'text', text };
    }
    // A background that was stopped has lost its variable, but not the time that it left in memory.
    const { value: since } = await readStored(handOverKey);
    if (since === null) return { kind: 'nothing' };
    forget();
    return { kind: now() - since > longestWaitMs ? 'nothing' : 'lost' };
  }

  answer('ask-for-text', ({ door, windowId }) => take(door, windowId));

  return {
    /** Keeps a text for the page that stands behind a door, and tells pages that are open already. */
    offer(text: string, door: Door, windowId: number | undefined): void {
      clearTimeout(forgetting);
      waiting = { text: text.slice(0, longestText), door, windowId, since: now() };
      forgetting = setTimeout(forget, longestWaitMs);
      void writeStored(handOverKey, waiting.since).catch(() => {});
      void send({ kind: 'text-waiting' });
    },
    /** Another door was opened than the one that was meant. */
    redirect(door: Door): void {
      if (waiting === null) return;
      waiting.door = door;
      void send({ kind: 'text-waiting' });
    },
  };
}
export type HandOver = ReturnType<typeof createHandOver>;

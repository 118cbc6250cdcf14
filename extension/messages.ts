// What the extension's pages and its background say to each other. A person's words travel in one of these alone, once,
// and are kept by nobody.
import { browser } from 'wxt/browser';
import type { Door } from './settings/settings.ts';

/** What a page asks for when it opens, or when it hears that something waits. */
export interface AskForText {
  kind: 'ask-for-text';
  door: Door;
  /** The browser window that the page stands in. */
  windowId: number;
}

/** What a page is given: a text; word that there was one but the background died; or nothing at all. */
export type HandedText = { kind: 'text'; text: string } | { kind: 'lost' } | { kind: 'nothing' };

/** Told to pages that are open already: a text may be waiting for one of them. */
export interface TextWaiting {
  kind: 'text-waiting';
}

/** Asks the pop-out window, where there is one, to come to the front; it answers whether it did. */
export interface ComeForward {
  kind: 'come-forward';
}

/** Asks the background to look for newer directories now; it answers when it has. */
export interface CheckDirectories {
  kind: 'check-directories';
}

/** Told to pages that are open: directories were looked at, and may be others than before. */
export interface DirectoriesChecked {
  kind: 'directories-checked';
}

export type Message = AskForText | TextWaiting | ComeForward | CheckDirectories | DirectoriesChecked;
interface Answers {
  'ask-for-text': HandedText;
  'text-waiting': undefined;
  'come-forward': boolean;
  'check-directories': true;
  'directories-checked': undefined;
}
type AnswerTo<M extends Message> = Answers[M['kind']];

/** Sends a message; null where nobody listens, or where answering failed. */
export async function send<M extends Message>(message: M): Promise<AnswerTo<M> | null> {
  try {
    return ((await browser.runtime.sendMessage(message)) as AnswerTo<M> | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Answers messages of one kind from the extension's own pages; what comes back stops it. */
export function answer<Kind extends Message['kind']>(
  kind: Kind,
  respond: (message: Extract<Message, { kind: Kind }>) => Promise<Answers[Kind]> | Answers[Kind],
): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    const isOurs = sender.id === browser.runtime.id && (message as Message | null)?.kind === kind;
    if (!isOurs) return undefined;
    const responding = async () => respond(message as Extract<Message, { kind: Kind }>);
    // Whoever asked would wait for ever for an answer that failed.
    void responding().then(reply, () => reply(null));
    // The answer comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

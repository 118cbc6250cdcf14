import { browser } from 'wxt/browser';
import { type Door, doors } from '../settings/settings.ts';
import { openDoor } from './doors.ts';
import type { HandOver } from './hand-over.ts';

const prefix = 'find-';

/** Shows the line in the menu over selected text. Its id holds the door, which a click must know before anything can be read. */
export async function showMenu(door: Door, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: prefix + door, title, contexts: ['selection'] });
}

/** Answers clicks in that menu: the door first, then the text, by way of a variable. */
export function setupMenu(handOver: HandOver): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const door = doors.find((name) => menuItemId === prefix + name);
    if (door === undefined) return;
    const opening = openDoor(door, tab?.windowId);
    if (selectionText !== undefined) handOver.offer(selectionText, door, tab?.windowId);
    void opening.then((opened) => {
      if (opened !== door) handOver.redirect(opened);
    });
  });
}

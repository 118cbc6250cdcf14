import { browser } from 'wxt/browser';
import { openWindow } from './doors.ts';

/** Answers the key for a window of its own; the browser itself answers the one for the toolbar button. */
export function setupCommands(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'open-window') void openWindow();
  });
}

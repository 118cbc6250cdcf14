// How the adviser's screens open: popup, side panel (a sidebar in Firefox) or a window of its own.
import { browser } from 'wxt/browser';
import { send } from '../messages.ts';
import type { Door } from '../settings/settings.ts';

/** Firefox's name for a side panel, which the types of the others do not have. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}
const sidebarOf = () => (browser as { sidebarAction?: SidebarAction }).sidebarAction;

const windowSize = { width: 480, height: 780 };

/** The pop-out window's id, as far as this background knows; one press waits for the other, or both would open one. */
let popOut: Promise<number | undefined> = Promise.resolve(undefined);

/** Brings the pop-out window to the front, or opens it. */
export async function openWindow(): Promise<void> {
  popOut = popOut.then(showWindow, () => showWindow(undefined));
  await popOut;
}

async function showWindow(id: number | undefined): Promise<number | undefined> {
  if (id !== undefined && (await isShown(id))) return id;
  // A background that was stopped has forgotten the id, but the page itself is there to ask.
  if ((await send({ kind: 'come-forward' })) === true) return undefined;
  const url = browser.runtime.getURL('/window.html');
  const opened = await browser.windows.create({ url, type: 'popup', ...windowSize });
  return opened?.id;
}

async function isShown(id: number): Promise<boolean> {
  try {
    await browser.windows.update(id, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** Opens a door, and the pop-out window where it cannot be opened; gives the one that stands open. */
export async function openDoor(door: Door, windowId: number | undefined): Promise<Door> {
  try {
    // Browsers open a panel only straight from a press: nothing may be waited for before this.
    if (door === 'panel') await openPanel(windowId);
    else if (door === 'popup') await browser.action.openPopup(windowId === undefined ? {} : { windowId });
    else await openWindow();
    return door;
  } catch {
    await openWindow();
    return 'window';
  }
}

function openPanel(windowId: number | undefined): Promise<void> {
  const sidebar = sidebarOf();
  if (sidebar !== undefined) return sidebar.open();
  if (windowId === undefined) throw new Error('opening the side panel: no window is known');
  return browser.sidePanel.open({ windowId });
}

/** Makes the toolbar button open a door from now on. */
export async function applyDoor(door: Door): Promise<void> {
  const sidebar = sidebarOf();
  // A click that wakes Firefox's background has to open the sidebar before any setting could be read, so it can mean
  // nothing else there; the window is then opened by a page of its own.
  const windowPage = sidebar === undefined ? '' : 'open-window.html';
  await browser.action.setPopup({ popup: { popup: 'popup.html', panel: '', window: windowPage }[door] });
  if (sidebar === undefined)
    await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: door === 'panel' });
}

/** Answers clicks on the toolbar button that the browser does not answer by itself. */
export function setupAction(): void {
  browser.action.onClicked.addListener(() => {
    const sidebar = sidebarOf();
    void (sidebar === undefined ? openWindow() : sidebar.toggle());
  });
}

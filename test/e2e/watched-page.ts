// A page that is driven and watched from a world of its own, whatever the page has made of the language.
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

export interface WatchedPage {
  page: Page;
  cdp: CDPSession;
  /** Errors thrown, promises that nobody caught, policies broken, and what was written to the console as an error. */
  faults: string[];
  /** What an expression gives in the watching world, where every name means what it should. */
  ask<T>(expression: string): Promise<T>;
  /** What an expression gives in the page's own. */
  askPage<T>(expression: string): Promise<T>;
}

/** Runs before anything of the page: notes what changes outside of our element once the page itself is read. */
const watch = `
  const changes = [];
  document.addEventListener('readystatechange', () => new MutationObserver((seen) => {
    for (const { type, target } of seen) if (!target.closest?.('fingerpost-finder')) changes.push(type + ' at ' + target.nodeName);
  }).observe(document, { childList: true, attributes: true, subtree: true }), { once: true });
  document.addEventListener('securitypolicyviolation', (event) => changes.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  const finder = () => document.querySelector('fingerpost-finder');
  const boxOf = (element, host, scale) => {
    if (element === null) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left - host.left, top - host.top, width, height].map((pixels) => pixels / scale);
  };
  const boxes = (parts) => {
    const host = finder().getBoundingClientRect();
    const scale = host.width / Number.parseFloat(room().width) || 1;
    return Object.fromEntries(parts.map((part) => [part, boxOf(finder().shadowRoot.querySelector(part), host, scale)]));
  };
  const room = () => { const { width, fontFamily } = getComputedStyle(finder()); return { width, fontFamily }; };`;

/** Opens a tab that is watched on every page it goes to; `faults` is emptied by whoever goes to another. */
export async function openWatched(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const cdp = await context.newCDPSession(page);
  let world = 0;
  cdp.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (name === 'watching' && (auxData as { frameId: string }).frameId === top) world = id;
  });
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const top = frameTree.frame.id;
  await cdp.send('Page.enable');
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: watch, worldName: 'watching' });
  await cdp.send('Runtime.enable');
  async function run<T>(expression: string, contextId?: number): Promise<T> {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      ...{ expression, returnByValue: true, awaitPromise: true },
      ...(contextId !== undefined && { contextId }),
    });
    if (exceptionDetails) throw new Error(`watching a page: ${exceptionDetails.exception?.description}`);
    return result.value as T;
  }
  return {
    ...{ page, cdp, faults },
    ask: (expression) => run(expression, world),
    askPage: (expression) => run(expression),
  };
}

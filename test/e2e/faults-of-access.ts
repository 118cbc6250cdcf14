// What can be faulted in a page for those who see, hear or move otherwise than most.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on the whole page, one line a fault. */
export async function faultsOfAccess(page: Page): Promise<string[]> {
  // A page's own policy may let no foreign script in; this one comes in by the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

// The embed builder as a web officer uses it: chosen, looked at, copied, pasted on a strict page of another host (S09).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectChromium, hasChromium, visit } from './chromium.ts';
import { faultsOfAccess } from './faults-of-access.ts';
import { type HostSite, startHostSite } from './host-site.ts';

describe.skipIf(!hasChromium)('the embed builder', () => {
  let browser: Browser;
  let partner: HostSite;
  beforeAll(async () => {
    browser = await connectChromium();
    partner = await startHostSite();
  });
  afterAll(async () => {
    await browser?.close();
    await partner?.close();
  });

  const choose = (page: Page, group: string, choice: string) =>
    page.getByRole('group', { name: group, exact: true }).getByText(choice, { exact: true }).click();
  const given = (page: Page) => page.locator('pre').allInnerTexts();
  const finder = (page: Page) => page.frameLocator('iframe').locator('fingerpost-finder');

  test('S09: what is chosen is seen, kept in the address, and works when pasted on a strict page full of hostile styles', async () => {
    const { page, faults } = await visit(browser, '/builder.html', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await choose(page, 'Language', 'Cymraeg');
    await choose(page, 'Look', 'GOV.UK');
    await page.getByRole('textbox', { name: 'Your colour', exact: true }).fill('#ffff00');
    await expect.poll(() => page.getByText('too pale to read').isVisible()).toBe(true);
    await page.getByText('More choices').click();
    await page.getByText('Topics already chosen', { exact: true }).first().click();
    await page.getByRole('checkbox', { name: 'Video calls' }).check();
    await choose(page, 'Your page', 'With styles that fight back');

    // Seen at once, in Welsh, on a page that fights back.
    await expect.poll(() => finder(page).getAttribute('theme')).toBe('govuk');
    await expect.poll(() => finder(page).getByRole('button', { name: 'Dod o hyd i help' }).count()).toBe(1);

    // A colleague opens the same.
    const colleague = await visit(browser, `/builder.html${new URL(page.url()).hash}`);
    await expect.poll(() => given(colleague.page)).toEqual(await given(page));
    await colleague.page.context().close();

    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Copied');
    const pasted = await page.evaluate(() => navigator.clipboard.readText());
    expect(pasted).toContain('integrity="sha384-');
    await choose(page, 'What to copy', 'Security policy');
    const [policy = ''] = await given(page);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(await faultsOfAccess(page)).toEqual([]);
    expect(faults).toEqual([]);

    const address = partner.put('/council', {
      html: `<!doctype html><html lang="en"><title>A council</title><meta charset="utf-8">${pasted}`,
      headers: {
        'content-security-policy': `default-src 'none'; ${policy}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    });
    const council = await visit(browser, '/finder-page.css');
    await council.page.context().grantPermissions(['local-network-access']);
    await council.page.goto(address);
    await council.page.getByRole('button', { name: 'Dod o hyd i help', exact: true }).click();
    await expect.poll(() => council.page.getByRole('article').count()).toBeGreaterThanOrEqual(1);
    expect(council.faults).toEqual([]);
    const hosts = new Set(council.requests.map(({ url }) => new URL(url).origin));
    expect([...hosts].sort()).toEqual([inject('origin'), partner.origin].sort());
    await council.page.context().close();
    await page.context().close();
  });

  test('by keyboard alone; in the dark and at 320 px nothing is at fault or out of reach', async () => {
    const { page } = await visit(browser, '/builder.html', {
      colorScheme: 'dark',
      viewport: { width: 320, height: 700 },
    });
    await expect.poll(() => page.getByRole('radio', { name: 'One page' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#mode=steps');
    expect(await given(page)).toEqual([expect.stringContaining('<fingerpost-finder mode="steps">')]);
    await page.getByRole('button', { name: 'Start again' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.context().close();
  });
});

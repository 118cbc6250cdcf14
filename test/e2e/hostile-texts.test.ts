// What a partner's spreadsheet may say, in every text that a card shows: it is read as words, and nothing else.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import { isService } from '../../shared/pack/guard.ts';
import type { Organisation, OrganisationId, Source, SourceId } from '../../shared/record/service.ts';
import { aDirectory, aService } from '../builders.ts';
import { connectChromium, hasChromium } from './chromium.ts';
import { type HostSite, startHostSite } from './host-site.ts';
import { hiddenTexts, hostileTexts } from './hostile-texts.ts';

/** So many services are on one page of answers, and so many texts in each. */
const perPack = 12;
const packs = Math.ceil(hostileTexts.length / perPack);

/** The service whose name is the text of this number; its other fields hold those that follow. */
function hostileService(number: number) {
  const text = (field: number): string => hostileTexts[(number + 17 * field) % hostileTexts.length] as string;
  const long = hostileTexts
    .slice(number % 50, (number % 50) + 60)
    .join(' ')
    .slice(0, 5_000);
  return aService({
    id: `${number} ${text(1)}`.slice(0, 200),
    organisation: `${number} ${text(2)}`.slice(0, 200),
    source: 'hostile' as SourceId,
    name: text(0),
    summary: { en: `${text(3)} ${text(4)}`, cy: text(5) },
    description: { en: long },
    topics: ['email'],
    places: [
      {
        venue: text(6),
        address: text(7),
        town: text(8),
        postcode: text(9),
        council: text(10),
        point: { latitude: 53.8 + number / 10_000, longitude: -1.55 },
        when: { sessions: [{ weekday: 2, opens: 600, closes: 720 }], words: text(11) },
        firstVisit: text(12),
      },
    ],
    coverage: { nations: [], councils: [text(13)] },
    when: { sessions: [], words: text(14) },
    cost: { kind: 'low', words: text(15) },
    eligibility: text(16),
    onlyForInWords: text(17),
    startsInWords: text(18),
    endsInWords: text(19),
    firstVisit: text(20),
    checkedBy: text(21),
    adviserNote: text(22),
    phone: '0113 496 0000',
    email: 'help@example.org',
    website: 'https://example.org/%22%3E%3Cscript%3Ealert(1)%3C/script%3E?javascript:alert(1)',
    reportTo: "x'onerror=alert@example.org",
  });
}

function hostileDirectory(pack: number) {
  const services = Array.from({ length: perPack }, (_, at) => hostileService(pack * perPack + at));
  const text = (field: number): string => hostileTexts[(pack * 5 + field) % hostileTexts.length] as string;
  const source: Source = {
    id: 'hostile' as SourceId,
    name: text(0),
    licence: text(1),
    attribution: text(2),
    website: 'https://example.org/"onclick=alert(1)',
  };
  const organisations = services.map(
    ({ organisation }, at): Organisation => ({
      id: organisation as OrganisationId,
      name: hostileTexts[(pack + at * 7) % hostileTexts.length] as string,
      website: 'https://example.org/',
    }),
  );
  return { ...aDirectory(...services), name: text(3), sources: [source], organisations };
}

test('there are more than two hundred of them, and none that cannot be seen gets into a record', () => {
  expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(200);
  const service = aService();
  expect(isService(service)).toBe(true);
  for (const name of hiddenTexts) expect(isService({ ...service, name }), JSON.stringify(name)).toBe(false);
});

test('none of them is taken for an address, a number or a mailbox', () => {
  const service = aService();
  for (const text of [...hostileTexts, ...hiddenTexts])
    for (const field of ['website', 'email', 'phone', 'reportTo'])
      expect(isService({ ...service, [field]: text }), `${field}: ${text}`).toBe(false);
});

describe.skipIf(!hasChromium)('shown in a browser', () => {
  let browser: Browser;
  let site: HostSite;
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    browser = await connectChromium();
    for (let pack = 0; pack < packs; pack++)
      for (const [name, bytes] of await writePack(hostileDirectory(pack), { audience: 'public' }))
        files.set(`/packs/${pack}/${name}`, bytes);
    site = await startHostSite((path, response) => {
      const bytes = files.get(path);
      if (bytes !== undefined) response.end(bytes);
      return bytes !== undefined;
    });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('every one of them is read as words; an unsafe page beside ours runs them', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const foreign: string[] = [];
    // No such host answers, so that nothing leaves this machine.
    page.on('request', (request) => {
      if (new URL(request.url()).hostname === 'evil.invalid') foreign.push(request.url());
    });
    const finders = Array.from(
      { length: packs },
      (_, pack) =>
        `<fingerpost-finder lang="en" pack="/packs/${pack}/" near="Leeds" topics="email" limit="10"></fingerpost-finder>`,
    );
    await page.goto(
      site.put('/page', {
        html: `<!doctype html><meta charset="utf-8"><title>A page</title><script>
          window.ran = []; for (const name of ['alert', 'prompt', 'confirm']) window[name] = (what) => ran.push(String(what));
          </script><script type="module" src="/widget/fingerpost.js"></script>${finders.join('')}`,
      }),
    );
    // Straight to what the main button does, in all of them at once.
    await page.evaluate(async () => {
      await customElements.whenDefined('fingerpost-finder');
      for (const finder of document.querySelectorAll('fingerpost-finder'))
        (finder as HTMLElement & { search(): void }).search();
    });
    await expect
      .poll(
        () =>
          page.evaluate(
            () =>
              [...document.querySelectorAll('fingerpost-finder')].filter((finder) =>
                finder.shadowRoot?.querySelector('article'),
              ).length,
          ),
        { timeout: 40_000 },
      )
      .toBe(packs);
    const found = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('fingerpost-finder')].map(
        ({ shadowRoot }) => shadowRoot as ShadowRoot,
      );
      for (const closed of roots.flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>('summary, [aria-expanded=false]'),
      ]))
        closed.click();
      return new Promise<{ tags: string[]; handlers: string[]; links: string[]; words: string }>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const elements = roots.flatMap((root) => [
              ...root.querySelectorAll(':not(link[rel=modulepreload])'),
            ]);
            for (const element of elements)
              element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
            const attributes = elements.flatMap((element) => [...element.attributes]);
            resolve({
              tags: [...new Set(elements.map(({ localName }) => localName))].sort(),
              handlers: attributes
                .map(({ name }) => name)
                .filter((name) => /^on|^style$|^src|^srcdoc$|^action$|^formaction$|^ping$/.test(name)),
              links: [
                ...new Set(
                  attributes
                    .filter(({ name }) => name === 'href' || name === 'xlink:href')
                    .map(({ value }) => value.replace(/(^\w+:).*/, '$1')),
                ),
              ],
              words: roots.map((root) => root.textContent).join(' '),
            });
          }),
        ),
      );
    });
    expect(
      found.tags.filter((tag) =>
        /script|iframe|img|image|object|embed|style|link|meta|base|template|video|audio|foreignobject|fingerpost|math|marquee|font/i.test(
          tag,
        ),
      ),
    ).toEqual([]);
    expect(found.handlers).toEqual([]);
    expect(found.links.filter((link) => !/^(?:https:|tel:|mailto:|sms:|#)/.test(link))).toEqual([]);
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const words = plain(found.words);
    const unseen = hostileTexts.filter((text) => !words.includes(plain(text)));
    expect(unseen).toEqual([]);
    expect(await page.evaluate('ran')).toEqual([]);
    expect(foreign).toEqual([]);
    expect(
      site.asked.filter(
        ({ path }) => !/^\/(?:page$|favicon|widget\/|packs\/\d+\/(?:index\.json|[\w-]+\.json)$)/.test(path),
      ),
    ).toEqual([]);
    expect(await page.evaluate('Object.getOwnPropertyNames(Object.prototype).length')).toBe(12);

    // Without those that lead to another page, which would tell nothing.
    const staying = hostileTexts.filter((text) => !/<(?:meta|base|form|iframe)/i.test(text));
    await page.evaluate((all) => {
      for (const text of all)
        document.body.append(Object.assign(document.createElement('div'), { innerHTML: text }));
    }, staying);
    await expect.poll(() => page.evaluate('ran.length')).toBeGreaterThanOrEqual(20);
    await expect.poll(() => foreign.length).toBeGreaterThanOrEqual(3);
    await context.close();
  });
});

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { listingPages } from '../../publish/listing-pages.ts';
import { outcodeRows } from '../../publish/place-sources.ts';
import { sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import type { PlainDate, Service } from '../../shared/record/service.ts';

const at = new Date('2026-11-25T09:00:00Z');
const pagesOf = async (directory: Directory, base?: string) =>
  new Map(await listingPages(directory, { at, ...(base !== undefined && { base }) }));

const source = {
  id: 's',
  name: 'A list',
  licence: 'OGL v3',
  attribution: 'Thanks to A',
} as Directory['sources'][0];
const organisation = { id: 'o', name: 'The <Project>' } as Directory['organisations'][0];
const plain = {
  ...{ organisation: 'o', source: 's', status: 'active', lastChecked: '2026-11-01' },
  ...{
    topics: [],
    levels: [],
    audiences: [],
    onlyFor: [],
    residentsOf: [],
    modes: [],
    access: [],
    languages: [],
  },
  places: [],
} as unknown as Service;
const inPlymouth = { venue: 'Hall', address: '1 High Street, Plympton', council: 'Plymouth' };

/** A directory of services that say only what is given; the name, where none is, is the id. */
function directoryOf(...services: (Omit<Partial<Service>, 'id'> & { id: string })[]): Directory {
  return {
    ...{ name: 'Partnership', published: '2026-11-25T00:00:00Z' },
    sources: [source, { id: 'unused', name: 'Unused list' } as Directory['sources'][0]],
    organisations: [organisation],
    services: services.map((service) => ({ ...plain, name: service.id, ...service }) as Service),
  };
}

/** The text of a page between its tags, on one line. */
function words(html: string | undefined): string {
  return (html ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** The headings of a page, h2 and h3, in order. */
function headings(html: string | undefined): string[] {
  return [...(html ?? '').matchAll(/<h([23])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, text]) => `${level === '2' ? '# ' : ''}${words(text).trim()}`,
  );
}

const coverage = (councils: string[], nations: ('WLS' | 'ENG')[] = []) => ({ nations, councils });

describe('which page a service stands on', () => {
  test.each<[string, Partial<Service>, string[]]>([
    ['a place in a council', { places: [inPlymouth] }, ['plymouth']],
    [
      'a council called by its whole name is the same one',
      { places: [{ ...inPlymouth, council: 'Plymouth City Council' }] },
      ['plymouth'],
    ],
    [
      'two places, two councils',
      { places: [inPlymouth, { venue: 'B', council: 'Torbay' }] },
      ['plymouth', 'torbay'],
    ],
    [
      'help by phone for some councils, one by its code',
      { modes: ['phone'], coverage: coverage(['Torbay', 'E06000026']) },
      ['plymouth', 'torbay'],
    ],
    ['help by phone for a nation', { modes: ['phone'], coverage: coverage([], ['WLS']) }, ['anywhere']],
    [
      'for a nation and a council',
      { modes: ['phone'], coverage: coverage(['Torbay'], ['WLS']) },
      ['anywhere', 'torbay'],
    ],
    ['help by phone, nobody says for where', { modes: ['phone'] }, ['anywhere']],
    ['visits that set out from a council', { modes: ['home-visit'], places: [inPlymouth] }, ['plymouth']],
    ['a place that nobody can find', { places: [{ venue: 'Hall' }] }, ['other-places']],
    [
      'a place whose council is not certain',
      { places: [{ venue: 'Hall', postcode: 'BN42 4AA' }] },
      ['postcode-bn42'],
    ],
    [
      'visits that set out from such a place',
      {
        modes: ['home-visit'],
        coverage: { ...coverage([]), withinKilometres: 5 },
        places: [{ postcode: 'SW1A 1AA' }],
      },
      ['postcode-sw1a'],
    ],
    ['a code that is none', { modes: ['phone'], coverage: coverage(['E99999999']) }, ['other-places']],
    [
      'a council that would take the name of a page',
      { places: [{ council: 'Anywhere' }] },
      ['anywhere-council'],
    ],
    ['closed', { status: 'closed', places: [inPlymouth] }, []],
    ['ended', { ends: '2026-11-24' as PlainDate, places: [inPlymouth] }, []],
  ])('%s', async (_name, facts, areas) => {
    const pages = await pagesOf(directoryOf({ id: 'tea', ...facts }));
    const paths = [...pages.keys()].filter((path) => path.endsWith('.html'));
    expect(paths.sort()).toEqual(
      ['cy', 'en'].flatMap((lang) => [...areas, 'index'].sort().map((area) => `${lang}/${area}.html`)),
    );
    for (const area of areas) expect(pages.get(`en/${area}.html`)).toContain('id="tea"');
  });

  test('every service of our own directories that is not over stands on some page, once in each way', async () => {
    for (const directory of [starterDirectory(), sampleDirectory()]) {
      const pages = await pagesOf(directory);
      const english = [...pages].filter(([path]) => path.startsWith('en/')).map(([, html]) => html);
      for (const { id, status, ends } of directory.services) {
        const isOver = status === 'closed' || (ends !== undefined && ends < '2026-11-25');
        expect(
          english.some((html) => html.includes(` id="${id}"`)),
          id,
        ).toBe(!isOver);
      }
    }
  });
});

test('towns by name, names within; then what comes, what has stopped, and last what is overdue', async () => {
  const pages = await pagesOf(
    directoryOf(
      { id: 'late', reviewBy: '2026-11-24' as PlainDate, places: [inPlymouth] },
      { id: 'today', reviewBy: '2026-11-25' as PlainDate, places: [inPlymouth] },
      { id: 'éclair', places: [inPlymouth] },
      { id: 'zebra', places: [inPlymouth] },
      { id: 'Apple', places: [inPlymouth] },
      { id: 'b', places: [{ ...inPlymouth, town: 'Devonport' }] },
      { id: 'nowhere', places: [{ venue: 'Hall', council: 'Plymouth' }] },
      { id: 'visits', modes: ['home-visit'], places: [inPlymouth] },
      { id: 'resting', status: 'paused', places: [inPlymouth] },
    ),
  );
  expect(headings(pages.get('en/plymouth.html'))).toEqual([
    '# On this page',
    ...['# Devonport', 'b', '# Plympton', 'Apple', 'éclair', 'today', 'zebra', '# In the area', 'nowhere'],
    ...['# Help that comes to you', 'visits', '# Not open now', 'resting', '# Due a check', 'late'],
    '# Where this list comes from',
  ]);
  expect(words(pages.get('en/plymouth.html'))).toContain('Nobody has looked at these for a while.');
});

describe('where no council is certain', () => {
  const at = (postcode: string, more = {}) => ({ places: [{ postcode: postcode, ...more }] });
  const directory = directoryOf(
    { id: 'two', ...at('PL10 1AA') },
    { id: 'one', ...at('PL2 1AA') },
    { id: 'wales', ...at('CF10 1AA') },
    { id: 'unlisted', ...at('SF1 1AA') },
    { id: 'hall', places: [inPlymouth] },
    { id: 'line', modes: ['phone'], coverage: coverage([], ['ENG']) },
  );

  test('the list of areas has first parts of postcodes under a heading of their own, in their order', async () => {
    const pages = await pagesOf(directory);
    expect(words(pages.get('en/index.html'))).toMatch(
      / Plymouth 1 listed .* anywhere 1 listed By the first part of your postcode CF10 \(Cardiff\) 1 listed PL2 \(Plymouth\) 1 listed PL10 \(Cornwall\) 1 listed SF1 1 listed /,
    );
    expect(words(pages.get('cy/index.html'))).toContain('CF10 (Caerdydd)');
    expect(words(pages.get('en/postcode-pl2.html'))).toContain('Digital help in PL2 (Plymouth)');
    expect(words(pages.get('en/postcode-sf1.html'))).toContain('Digital help in SF1 ');
  });

  test('a council’s page and those of its outcodes lead to each other', async () => {
    const pages = await pagesOf(directory);
    const near = (path: string): string[] =>
      [
        ...(/id="page:near".*?<\/nav>/s.exec(pages.get(path) ?? '')?.[0] ?? '').matchAll(/href="([^"]+)"/g),
      ].map(([, href = '']) => href);
    expect(near('en/plymouth.html')).toEqual(['postcode-pl2.html']);
    expect(near('en/postcode-pl2.html')).toEqual(['plymouth.html']);
    expect(near('en/postcode-sf1.html')).toEqual([]);
    expect(near('en/anywhere.html')).toEqual([]);
  });

  test('no page of a large directory is large', async () => {
    const codes = outcodeRows().slice(0, 1_500);
    const many = codes.map(({ outcode }, n) => ({ id: `s${n}`, ...at(`${outcode} 1AA`) }));
    const pages = await pagesOf(directoryOf(...many));
    expect(pages.has('en/other-places.html')).toBe(false);
    for (const [path, html] of pages)
      if (path.includes('/postcode-')) expect(html.length).toBeLessThan(20_000);
  });
});

test('a visit and a call stand once on a page; a place and a call are two things', async () => {
  const pages = await pagesOf(
    directoryOf(
      { id: 'both', modes: ['home-visit', 'phone'], coverage: coverage(['Plymouth']) },
      { id: 'hall', modes: ['drop-in', 'phone'], coverage: coverage(['Plymouth']), places: [inPlymouth] },
    ),
  );
  expect(headings(pages.get('en/plymouth.html')).slice(1, -1)).toEqual([
    ...['# Plympton', 'hall', '# Help that comes to you', 'both', 'hall'],
  ]);
});

test('one service at several places: its own anchor for each, the first the plain one', async () => {
  const places = ['A', 'B', 'C'].map((venue) => ({ venue, address: `1, ${venue}ton`, council: 'Plymouth' }));
  const pages = await pagesOf(directoryOf({ id: 'van 1', name: 'Van', places }));
  const html = pages.get('en/plymouth.html') ?? '';
  expect([...html.matchAll(/<article class="fp-listing" id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'van%201',
    'van%201:2',
    'van%201:3',
  ]);
  expect(html).toContain('href="#van%25201"');
});

describe('each page', () => {
  const directory = directoryOf(
    {
      id: 'tea',
      name: 'Te a <b>Thabledi</b>',
      summary: { en: 'Tea.', cy: 'Te.' },
      phone: '01632 960123',
      places: [inPlymouth],
    },
    { id: 'line', modes: ['phone'], coverage: coverage([], ['ENG', 'WLS']) },
    { id: 'cardiff', places: [{ venue: 'Hall', council: 'Cardiff' }] },
  );

  test('runs no script, asks no other host, and says so in its policy', async () => {
    for (const [path, html] of await pagesOf(directory)) {
      if (!path.endsWith('.html')) continue;
      expect(html, path).toContain(
        `content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"`,
      );
      expect(html, path).not.toMatch(/<script|<form|<img|<iframe|\son\w+=|\sstyle=|javascript:/i);
      expect(html.match(/(?:src|href)="https?:[^"]*"/g), path).toBeNull();
      expect(html, path).toMatch(/^<!doctype html>\n<html lang="(?:en|cy)"><head><meta charset="utf-8"/);
    }
  });

  test('shows names as text, never as markup', async () => {
    const html = (await pagesOf(directory)).get('en/plymouth.html') ?? '';
    expect(html).toContain('Te a &lt;b>Thabledi&lt;/b>');
    expect(html).toContain('The &lt;Project>');
  });

  test('is there in both languages, each leading to the other', async () => {
    const pages = await pagesOf(directory);
    expect(words(pages.get('en/plymouth.html'))).toContain('Digital help in Plymouth');
    expect(words(pages.get('cy/plymouth.html'))).toContain('Help digidol: Plymouth');
    expect(words(pages.get('cy/plymouth.html'))).toContain(' Te. ');
    expect(pages.get('en/plymouth.html')).toContain('href="../cy/plymouth.html" lang="cy" hreflang="cy"');
    expect(pages.get('cy/plymouth.html')).toContain('href="../en/plymouth.html" lang="en" hreflang="en"');
    expect(words(pages.get('cy/index.html'))).toContain('Caerdydd 1 ar y rhestr');
    expect(pages.get('cy/plymouth.html')).toContain('<bdi lang="en">The &lt;Project></bdi>');
  });

  test('credits the sources of what stands on it, and no others', async () => {
    const text = words((await pagesOf(directory)).get('en/plymouth.html'));
    expect(text).toContain('A list . Thanks to A OGL v3');
    expect(text).not.toContain('Unused list');
  });

  test('knows its address, and a site map has all, only where the address of the site is given', async () => {
    const base = 'https://council.example/help/';
    const without = await pagesOf(directory);
    expect(without.has('sitemap.xml')).toBe(false);
    expect(without.get('en/plymouth.html')).not.toContain('canonical');
    const pages = await pagesOf(directory, base);
    expect(pages.get('en/plymouth.html')).toContain(`<link rel="canonical" href="${base}en/plymouth.html"/>`);
    expect(pages.get('en/plymouth.html')).toContain(
      `<link rel="alternate" hreflang="cy" href="${base}cy/plymouth.html"/>`,
    );
    const listed = [...(pages.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, loc]) => loc,
    );
    const made = [...pages.keys()].filter((path) => path.endsWith('.html')).map((path) => base + path);
    expect(listed.sort()).toEqual(made.sort());
  });

  test('every link between pages leads to a page, every anchor to a place on it', async () => {
    const pages = await pagesOf(sampleDirectory());
    for (const [path, html] of pages) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [, href = ''] of html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]+)"/g)) {
        if (/^(?:https|mailto|tel):/.test(href) || href.startsWith('owners/')) continue;
        if (href.startsWith('#')) expect(ids, `${path} ${href}`).toContain(decodeURIComponent(href.slice(1)));
        else {
          const target = new URL(href, `https://x.example/${path}`).pathname.slice(1);
          expect([...pages.keys()], `${path} ${href}`).toContain(decodeURI(target));
        }
      }
    }
  });
});

test('the same directory gives the same bytes, in whatever order its services stand', async () => {
  const directory = sampleDirectory();
  const turned = { ...directory, services: directory.services.toReversed() };
  expect(await pagesOf(turned)).toEqual(await pagesOf(directory));
});

test('a directory with nothing in it says so', async () => {
  const pages = await pagesOf(directoryOf());
  expect([...pages.keys()].filter((path) => path.endsWith('.html'))).toEqual([
    'en/index.html',
    'cy/index.html',
  ]);
  expect(words(pages.get('en/index.html'))).toContain('This list has no help in it yet.');
  expect(pages.get('en/index.html')).not.toContain('<ul');
});

test('Node makes the same pages from these sources as they stand, without a build', async () => {
  const script = `
    const { listingPages } = await import('./publish/listing-pages.ts');
    const { sampleDirectory } = await import('./publish/starter-directory.ts');
    const pages = [...(await listingPages(sampleDirectory(), { at: new Date('${at.toISOString()}') }))];
    process.stdout.write(JSON.stringify(pages));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 50_000,
  });
  expect(stderr).toBe('');
  expect(new Map(JSON.parse(stdout))).toEqual(await pagesOf(sampleDirectory()));
});

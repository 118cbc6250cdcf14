// The directory as pages that anybody can link to, read without a script, and print: one for each council or
// outcode, one for help from anywhere, and one that lists them, in English and Welsh.
import { toListing } from '../shared/explain/listing.ts';
import { createLookups, type Lookups } from '../shared/explain/signpost.ts';
import type { Way } from '../shared/match/offer.ts';
import type { Directory } from '../shared/pack/directory.ts';
import { compareIds } from '../shared/record/compare-text.ts';
import { londonTime } from '../shared/record/london-time.ts';
import type { PlainDate } from '../shared/record/service.ts';
import type { Area, AreaLink } from '../shared/ui/listing-areas-page.tsx';
import type { DocumentFacts } from '../shared/ui/listing-document.tsx';
import type { ListingGroup } from '../shared/ui/listing-page.tsx';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';
import { type AllWords, fill, type Lang } from '../shared/words/words.ts';
import { areasNear, type ListingArea, listingAreas, townOf } from './listing-areas.ts';
import { loadPages } from './load-pages.ts';
import { fileNameOf, pageStyle } from './page-files.ts';
import { slug } from './slug.ts';

export interface PageOptions {
  /** The moment as of which the pages speak: what is overdue or over by then says so, or is left out. */
  at: Date;
  /** The full address of the folder in which the pages will lie; without one there is no site map. */
  base?: string;
}

export const pageLanguages: Record<Lang, AllWords> = { en, cy };
const collator = new Intl.Collator('en-GB');

/**
 * Every page with its path, made one at a time as they are asked for. What is closed or has ended is left out; the same
 * directory and options give the same bytes.
 */
export async function listingPages(
  directory: Directory,
  { at, base }: PageOptions,
): Promise<Iterable<[path: string, text: string]>> {
  const { renderListing, renderAreas } = await loadPages();
  const lookups = createLookups(directory);
  const today = londonTime(at).date;
  const areas = listingAreas(directory.services, today);
  const style = pageStyle();

  function factsOf(lang: Lang, path: string, title: string): DocumentFacts {
    const other = lang === 'en' ? 'cy' : 'en';
    const address = (of: Lang) => new URL(`${of}/${path}.html`, base).href;
    return {
      words: pageLanguages[lang],
      ...{ lang, title, directoryName: directory.name, style: `../${style[0]}` },
      areas: path === 'index' ? null : 'index.html',
      other: {
        lang: other,
        href: `../${other}/${encodeURI(path)}.html`,
        address: base === undefined ? null : address(other),
      },
      canonical: base === undefined ? null : address(lang),
      script: null,
      isListed: true,
    };
  }

  function listingPage(area: ListingArea, lang: Lang): string {
    const words = pageLanguages[lang];
    const used = new Set(area.ways.map(({ service }) => service.source));
    return renderListing({
      facts: factsOf(lang, area.path, titleOf(area, lang)),
      groups: groupsOf(area, { lang, words, at, today, lookups }),
      anywhere:
        area.kind === 'anywhere' || !areas.some(({ kind }) => kind === 'anywhere') ? null : 'anywhere.html',
      near: areasNear(area, areas).map((other) => linkTo(other, lang)),
      published: directory.published.slice(0, 10) as PlainDate,
      sources: directory.sources.filter(({ id }) => used.has(id)),
    });
  }

  function areasPage(lang: Lang): string {
    const [byPostcode, others] = ([true, false] as const).map((isOutcode) =>
      areas
        .filter(({ kind }) => (kind === 'outcode') === isOutcode)
        .map((area) => ({
          ...linkTo(area, lang),
          count: new Set(area.ways.map(({ service }) => service)).size,
        })),
    ) as [Area[], Area[]];
    const facts = factsOf(lang, 'index', pageLanguages[lang].listing.areas);
    return renderAreas({ facts, areas: others, byPostcode });
  }

  return (function* pages(): Generator<[path: string, text: string]> {
    yield style;
    for (const lang of ['en', 'cy'] as const) {
      yield [`${lang}/index.html`, areasPage(lang)];
      for (const area of areas) yield [`${lang}/${area.path}.html`, listingPage(area, lang)];
    }
    if (base !== undefined) yield ['sitemap.xml', siteMap(['index', ...areas.map(({ path }) => path)], base)];
  })();
}

function titleOf(area: ListingArea, lang: Lang): string {
  const { place, anywhere, other } = pageLanguages[lang].listing;
  if (area.kind === 'anywhere') return anywhere;
  return area.kind === 'other' ? other : fill(place, { place: nameOf(area, lang) });
}

/** "Plymouth", or "PL1 (Plymouth)". */
function nameOf({ name, outcode }: ListingArea, lang: Lang): string {
  const council = name[lang] ?? name.en;
  if (outcode === '') return council;
  return council === '' ? outcode : `${outcode} (${council})`;
}

/** The page of an area by its name; the other two kinds by their titles. */
function linkTo(area: ListingArea, lang: Lang): AreaLink {
  const isNamed = area.kind === 'council' || area.kind === 'outcode';
  return {
    href: `${encodeURI(area.path)}.html`,
    name: isNamed ? nameOf(area, lang) : titleOf(area, lang),
    isName: isNamed && area.name[lang] === undefined && area.name.en !== '',
  };
}

interface Reading {
  lang: Lang;
  words: AllWords;
  at: Date;
  today: PlainDate;
  lookups: Lookups;
}

const stoppedId = 'page:stopped';

type Section = Omit<ListingGroup, 'entries'> & { rank: number };

/** Towns by name, then what has no town, what comes, what has stopped, and last what its owner has not looked at. */
function sectionOf({ kind, place, service }: Way, { words, today }: Reading): Section {
  const { listing, results } = words;
  const plain = (rank: number, id: string, heading: string, lead: string | null = null): Section => ({
    ...{ rank, id, heading, lead },
    isName: false,
  });
  if (service.reviewBy !== undefined && service.reviewBy < today)
    return plain(4, 'page:overdue', listing.overdue, listing.overdueLead);
  if (service.status !== 'active') return plain(3, stoppedId, listing.stopped);
  if (kind !== 'venue') return plain(2, 'page:comes', results.comesToYou, results.comesToYouLead);
  const town = townOf(place);
  if (town === null) return plain(1, 'page:area', listing.otherTown);
  return { rank: 0, id: `town:${slug(town)}`, heading: town, isName: true, lead: null };
}

function groupsOf({ ways }: ListingArea, reading: Reading): ListingGroup[] {
  const groups = new Map<string, { section: Section; entries: ListingGroup['entries'] }>();
  const seen = new Map<string, number>();
  const { words, lang, at, lookups } = reading;
  for (const way of ways) {
    const section = sectionOf(way, reading);
    const group = groups.get(section.id) ?? { section, entries: [] };
    groups.set(section.id, group);
    const { id } = way.service;
    // Of what nobody can go to now, once is enough.
    if (section.id === stoppedId && group.entries.some(({ listing }) => listing.id === id)) continue;
    const number = (seen.get(id) ?? 0) + 1;
    seen.set(id, number);
    group.entries.push({
      // A colon stands in no encoded id, so no anchor can be another's.
      anchor: encodeURIComponent(id) + (number === 1 ? '' : `:${number}`),
      listing: toListing(way, lookups, { words, lang, at, place: null }),
      ownerPage: `owners/${encodeURI(fileNameOf(id))}.html`,
    });
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        a.section.rank - b.section.rank ||
        collator.compare(a.section.heading, b.section.heading) ||
        compareIds(a.section, b.section),
    )
    .map(({ section: { rank: _, ...section }, entries }) => ({ ...section, entries }));
}

/** Every page that a search engine may list, in the form of sitemaps.org. */
function siteMap(paths: readonly string[], base: string): string {
  const locations = (['en', 'cy'] as const).flatMap((lang) =>
    paths.map(
      (path) =>
        `<url><loc>${new URL(`${lang}/${path}.html`, base).href.replaceAll('&', '&amp;')}</loc></url>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${locations.join('\n')}
</urlset>
`;
}

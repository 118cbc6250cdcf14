// The components of shared/ui as text. They are loaded only when pages are made.
import { runTsx } from './run-tsx.ts';

/** Loads what renders each kind of page, as a function from its props to its HTML. */
export async function loadPages() {
  runTsx();
  const [{ renderToString }, { ListingPage }, { ListingAreasPage }] = await Promise.all([
    import('preact-render-to-string'),
    import('../shared/ui/listing-page.tsx'),
    import('../shared/ui/listing-areas-page.tsx'),
  ]);
  type Page = Parameters<typeof renderToString>[0];
  const renderer =
    <Props>(component: (props: Props) => Page) =>
    (props: Props): string =>
      `<!doctype html>\n${renderToString(component(props))}\n`;
  return { renderListing: renderer(ListingPage), renderAreas: renderer(ListingAreasPage) };
}

// The components of shared/ui as text. They are loaded only when pages are made.

/** Loads what renders each kind of page, as a function from its props to its HTML. */
export async function loadPages() {
  const { runTsx, ownerScript } = await import('./page-sources.ts');
  const stop = runTsx();
  const [
    { renderToString },
    { ListingPage },
    { ListingAreasPage },
    { ListingOwnerPage },
    { ReportPage },
    { ReportSelfCheckPage },
    { ReportSessionPage },
    { ReportSummaryPage },
  ] = await Promise.all([
    import('preact-render-to-string'),
    import('../shared/ui/listing-page.tsx'),
    import('../shared/ui/listing-areas-page.tsx'),
    import('../shared/ui/listing-owner-page.tsx'),
    import('../shared/ui/report-page.tsx'),
    import('../shared/ui/report-self-check-page.tsx'),
    import('../shared/ui/report-session-page.tsx'),
    import('../shared/ui/report-summary-page.tsx'),
  ]).finally(stop);
  type Page = Parameters<typeof renderToString>[0];
  const renderer =
    <Props>(component: (props: Props) => Page) =>
    (props: Props): string =>
      `<!doctype html>\n${renderToString(component(props))}\n`;
  return {
    renderListing: renderer(ListingPage),
    renderAreas: renderer(ListingAreasPage),
    renderOwner: renderer(ListingOwnerPage),
    renderReport: renderer(ReportPage),
    renderSelfCheck: renderer(ReportSelfCheckPage),
    renderSession: renderer(ReportSessionPage),
    renderSummary: renderer(ReportSummaryPage),
    ownerScript,
  };
}

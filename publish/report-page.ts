// The page of a report: one file that asks nothing of anybody.
import { type Report, recordsOf } from '../shared/learn/report.ts';
import { milesInWords, townName } from '../shared/ui/report-frame.ts';
import type { Lang } from '../shared/words/words.ts';
import { loadPages } from './load-pages.ts';
import { reportTongues, styledReport } from './styled-report.ts';

/** The page, and its summary for anybody, in one language. The same report gives the same bytes. */
export async function reportPages(report: Report, lang: Lang): Promise<{ report: string; summary: string }> {
  const [{ renderReport, renderSummary }, { drawReport }] = await Promise.all([
    loadPages(),
    import('./draw-report.ts'),
  ]);
  const { words, say } = reportTongues[lang];
  const drawings = drawReport(report, {
    townName: (town) => townName(town, { lang }),
    miles: say.best.miles,
    reach: say.best.reach,
  });
  const reach = milesInWords(report.reachMetres, { words, lang });
  const frame = { report, words, say, lang, records: recordsOf(report), reach, drawings };
  return {
    report: styledReport((style) => renderReport({ frame, ...style })),
    summary: styledReport((style) => renderSummary({ frame, ...style })),
  };
}

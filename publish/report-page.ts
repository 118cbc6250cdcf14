// The page of a report: one file that holds its style, and asks nothing of anybody.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, recordsOf } from '../shared/learn/report.ts';
import { milesInWords, townName } from '../shared/ui/report-frame.ts';
import { cy } from '../shared/words/cy.ts';
import { cyReport } from '../shared/words/cy-report.ts';
import { en } from '../shared/words/en.ts';
import { enReport } from '../shared/words/en-report.ts';
import type { AllWords, Lang, ReportWords } from '../shared/words/words.ts';
import { loadPages } from './load-pages.ts';

const tongues: Record<Lang, { words: AllWords; say: ReportWords }> = {
  en: { words: en, say: enReport },
  cy: { words: cy, say: cyReport },
};
const styles = ['finder.css', 'report.css'];
/** What stands for the style until the page is made: a component would write it as text, in which > is &gt;. */
const styleMark = '/* style */';

/** The page in one language. The same report gives the same bytes. */
export async function reportPage(report: Report, lang: Lang): Promise<string> {
  const [{ renderReport }, { drawReport }] = await Promise.all([loadPages(), import('./draw-report.ts')]);
  const { words, say } = tongues[lang];
  const style = styles
    .map((name) => readFileSync(join(import.meta.dirname, '../shared/ui', name), 'utf8'))
    .join('\n');
  const page = renderReport({
    frame: {
      ...{ report, words, say, lang },
      records: recordsOf(report),
      reach: milesInWords(report.reachMetres, { words, lang }),
      drawings: drawReport(report, {
        townName: (town) => townName(town, { lang }),
        miles: say.best.miles,
        reach: say.best.reach,
      }),
    },
    stylePolicy: `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    styleMark,
  });
  return page.replace(styleMark, () => style);
}

// What the pages of a report share: their words, and their style, which stands in each.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageStyle } from '../shared/ui/report-head.tsx';
import { cy } from '../shared/words/cy.ts';
import { cyReport } from '../shared/words/cy-report.ts';
import { en } from '../shared/words/en.ts';
import { enReport } from '../shared/words/en-report.ts';
import type { AllWords, Lang, ReportWords } from '../shared/words/words.ts';

export const reportTongues: Record<Lang, { words: AllWords; say: ReportWords }> = {
  en: { words: en, say: enReport },
  cy: { words: cy, say: cyReport },
};
const styles = ['finder.css', 'document.css', 'report.css'];
/** What stands for the style until the page is made: a component would write it as text, in which > is &gt;. */
const styleMark = '/* style */';

/** A page that holds its style, and asks nothing of anybody. */
export function styledReport(render: (style: PageStyle) => string): string {
  const style = styles
    .map((name) => readFileSync(join(import.meta.dirname, '../shared/ui', name), 'utf8'))
    .join('\n');
  const hash = createHash('sha256').update(style).digest('base64');
  return render({ stylePolicy: `'sha256-${hash}'`, styleMark }).replace(styleMark, () => style);
}

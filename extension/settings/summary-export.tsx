import { sheetFile } from '../../shared/explain/sheet-text.ts';
import { summaryOf } from '../../shared/learn/disclosure.ts';
import type { Month, Tally } from '../../shared/learn/tally.ts';
import { type PreviewWords, previewSummary, summarySheet } from '../../shared/learn/tally-preview.ts';
import { TallyTable } from './tally-table.tsx';

interface Props {
  tally: Tally;
  thisMonth: Month;
  say: PreviewWords;
  onSave: (name: string, text: string) => void;
}

/** The summary for anyone, as a sheet. */
export function SummaryExport({ tally, thisMonth, say, onSave }: Props) {
  const says = say.tally;
  const summary = summaryOf(tally, thisMonth);
  return (
    <div class="fp-settings__export">
      <h3 class="fp-h4">{says.summary}</h3>
      <p class="fp-measure">{says.summaryLead}</p>
      {summary.length === 0 ? (
        <p class="fp-soft">{says.nothing}</p>
      ) : (
        <details class="fp-source fp-settings__file">
          <summary>{says.show}</summary>
          {previewSummary(summary, say).map((table) => (
            <TallyTable key={table.caption} {...table} />
          ))}
          <button
            type="button"
            class="fp-button"
            onClick={() =>
              onSave(
                `fingerpost-summary-${monthsOf(summary.map(({ month }) => month))}.csv`,
                // Without the mark, Excel reads it in another alphabet.
                sheetFile(summarySheet(summary, say)),
              )
            }
          >
            {says.saveSummary}
          </button>
        </details>
      )}
    </div>
  );
}

/** The first and last of months in order. */
function monthsOf(months: readonly Month[]): string {
  return [...new Set([months.at(0), months.at(-1)])].join('-to-');
}

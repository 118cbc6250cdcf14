import { type ReadonlySignal, useSignal } from '@preact/signals';
import {
  type ProblemRow,
  problemColumns,
  problemSheet,
  problemsByListing,
} from '../../shared/explain/report-problem.ts';
import { sheetFile } from '../../shared/explain/sheet-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { type AdviserWords, fill, type Lang, plural } from '../../shared/words/words.ts';
import type { Reading } from '../storage/stored-key.ts';
import { SettingsPart } from './settings-part.tsx';
import { UndoLine } from './undo-line.tsx';
import { useAttempt } from './use-attempt.ts';

/** Reports of wrong listings that were kept in this browser. */
export interface Reports {
  kept: ReadonlySignal<Reading<readonly ProblemRow[]>>;
  /** Both reject when it cannot be kept. */
  clear(): Promise<readonly ProblemRow[]>;
  putBack(cleared: readonly ProblemRow[]): Promise<void>;
}

interface Props {
  reports: Reports;
  lang: Lang;
  adviser: AdviserWords;
  onSave: (name: string, text: string) => void;
}

/** Reports that wait: how many, what the sheet would say, the sheet itself, and an end to them. */
export function ReportsPart({ reports, lang, adviser, onSave }: Props) {
  const { settings: words, tally } = adviser;
  const says = words.reports;
  const { value: rows, faults } = reports.kept.value;
  const cleared = useSignal<readonly ProblemRow[] | null>(null);
  const { attempt, hasFailed } = useAttempt();

  return (
    <SettingsPart id="fp-reports-part" heading={says.heading}>
      <p class="fp-measure">{says.lead}</p>
      {faults.length > 0 ? (
        <Notice icon="attention">
          <p>{says.unreadable}</p>
        </Notice>
      ) : (
        <p>
          {rows.length === 0
            ? says.none
            : fill(plural(says.waiting, rows.length, lang), { count: rows.length })}
        </p>
      )}
      {rows.length > 0 && (
        <details class="fp-source fp-settings__file">
          <summary>{tally.show}</summary>
          <ul class="fp-settings__sources">
            {problemsByListing(rows).map((report) => (
              <li key={JSON.stringify(report)}>
                <dl class="fp-settings__pairs">
                  {problemColumns
                    .filter((column) => report[column] !== '')
                    .map((column) => (
                      <div key={column}>
                        {/* As they stand in the sheet, which is read by machines too. */}
                        <dt lang="en">{column}</dt>
                        <dd>{report[column]}</dd>
                      </div>
                    ))}
                </dl>
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="fp-button"
            // Without the mark, Excel reads it in another alphabet.
            onClick={() => onSave('fingerpost-reports.csv', sheetFile(problemSheet(rows)))}
          >
            {says.save}
          </button>
        </details>
      )}
      {(rows.length > 0 || faults.length > 0) && (
        <button
          type="button"
          class="fp-button"
          onClick={() =>
            attempt(async () => {
              cleared.value = await reports.clear();
            })
          }
        >
          {says.clear}
        </button>
      )}
      {cleared.value !== null && (
        <UndoLine
          says={says.cleared}
          undo={words.undo}
          onUndo={() =>
            attempt(async () => {
              if (cleared.value !== null) await reports.putBack(cleared.value);
              cleared.value = null;
            })
          }
        />
      )}
      <p role="status">{hasFailed && words.notSaved}</p>
    </SettingsPart>
  );
}

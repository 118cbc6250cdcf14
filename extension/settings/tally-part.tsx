import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { BundleStamp } from '../../shared/learn/sealed-bundle.ts';
import { dropOldMonths, type Month, type Tally } from '../../shared/learn/tally.ts';
import type { PreviewWords } from '../../shared/learn/tally-preview.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { AdviserWords } from '../../shared/words/words.ts';
import type { DeletedCounts } from '../counting/tally-store.ts';
import type { Reading } from '../storage/stored-key.ts';
import { BundleExport } from './bundle-export.tsx';
import type { SettingsModel } from './settings-model.ts';
import { SettingsPart } from './settings-part.tsx';
import { SummaryExport } from './summary-export.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { UndoLine } from './undo-line.tsx';
import { useAttempt } from './use-attempt.ts';

/** What was counted in this browser, and what can be done with it. */
export interface Counts {
  kept: ReadonlySignal<Reading<Tally>>;
  thisMonth: Month;
  /** Null where no list has the service. */
  serviceName(id: string): string | null;
  /** Each of these rejects when it cannot be kept. */
  stamp(month: Month): Promise<BundleStamp>;
  deleteAll(): Promise<DeletedCounts>;
  putBack(deleted: DeletedCounts): Promise<void>;
}

interface Props {
  model: SettingsModel;
  counts: Counts;
  adviser: AdviserWords;
  finderWords: PreviewWords['words'];
  /** Puts a file where the browser keeps what is downloaded. */
  onSave: (name: string, text: string) => void;
}

/** Counting: whether, what came of it, and the two ways in which it may leave this computer, each looked at first. */
export function TallyPart({ model, counts, adviser, finderWords, onSave }: Props) {
  const { tally: says, settings } = adviser;
  const { value, faults } = counts.kept.value;
  const tally = dropOldMonths(value, counts.thisMonth);
  const deleted = useSignal<DeletedCounts | null>(null);
  const { attempt, hasFailed } = useAttempt();
  const say: PreviewWords = { words: finderWords, tally: says, serviceName: counts.serviceName };

  return (
    <SettingsPart id="fp-tally-part" heading={settings.name.tally}>
      <div class="fp-measure">
        <p>{says.what}</p>
        <p>{says.danger}</p>
      </div>
      <SwitchSetting
        name="tally"
        label={settings.tally.label}
        hint={settings.tally.hint}
        model={model}
        words={settings}
      />
      {faults.length > 0 && (
        <Notice icon="attention">
          <p>{says.unreadable}</p>
        </Notice>
      )}
      <SummaryExport {...{ tally, say, onSave }} thisMonth={counts.thisMonth} />
      <BundleExport
        {...{ tally, say, onSave }}
        pem={model.inForce.value.tallyKey}
        onSeal={attempt}
        stamp={counts.stamp}
      />
      {(tally.length > 0 || faults.length > 0) && (
        <button
          type="button"
          class="fp-button"
          onClick={() =>
            attempt(async () => {
              deleted.value = await counts.deleteAll();
            })
          }
        >
          {says.deleteAll}
        </button>
      )}
      {deleted.value !== null && (
        <UndoLine
          says={says.deleted}
          undo={settings.undo}
          onUndo={() =>
            attempt(async () => {
              if (deleted.value !== null) await counts.putBack(deleted.value);
              deleted.value = null;
            })
          }
        />
      )}
      <p role="status">{hasFailed && settings.notSaved}</p>
    </SettingsPart>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type BundleStamp, readSealingKey, sealBundle } from '../../shared/learn/sealed-bundle.ts';
import type { Month, MonthCounts, Tally } from '../../shared/learn/tally.ts';
import { monthInWords, type PreviewWords, previewBundle } from '../../shared/learn/tally-preview.ts';
import { TallyTable } from './tally-table.tsx';

interface Props {
  tally: Tally;
  say: PreviewWords;
  /** The coordinator's public key, PEM; without one that can be used, there is nothing here. */
  pem: string;
  stamp: (month: Month) => Promise<BundleStamp>;
  /** Told of work that may fail. */
  onSeal: (seal: () => Promise<void>) => void;
  onSave: (name: string, text: string) => void;
}

/** Exact counts for the coordinator alone, month by month. */
export function BundleExport({ tally, say, pem, stamp, onSeal, onSave }: Props) {
  const says = say.tally;
  const sealingKey = useSignal<CryptoKey | null>(null);
  useEffect(() => {
    let isCurrent = true;
    sealingKey.value = null;
    void readSealingKey(pem).then((key) => {
      if (isCurrent) sealingKey.value = key;
    });
    return () => {
      isCurrent = false;
    };
  }, [pem]);
  const key = sealingKey.value;
  if (key === null) return null;

  async function save(month: Month, counts: MonthCounts, to: CryptoKey): Promise<void> {
    const bundle = { ...(await stamp(month)), counts };
    onSave(`fingerpost-sealed-counts-${month}.json`, await sealBundle(bundle, to));
  }

  return (
    <div class="fp-settings__export">
      <h3 class="fp-h4">{says.bundle}</h3>
      <p class="fp-measure">{says.bundleLead}</p>
      {tally.length === 0 && <p class="fp-soft">{says.nothing}</p>}
      {tally.map(({ month, counts }) => (
        <details class="fp-source fp-settings__file" key={month}>
          <summary>{monthInWords(month, say)}</summary>
          {previewBundle(month, counts, say).map((table) => (
            <TallyTable key={table.caption} {...table} />
          ))}
          <button type="button" class="fp-button" onClick={() => onSeal(() => save(month, counts, key))}>
            {says.saveBundle}
          </button>
        </details>
      ))}
    </div>
  );
}

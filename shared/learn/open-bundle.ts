// The coordinator's side of sealed bundles: they are opened, looked at, and added up.
import { type SealFault, type TallyBundle, unseal } from './sealed-bundle.ts';
import { addTallies, type Tally } from './tally.ts';
import { bundleSchema } from './tally-schema.ts';

/** Wrong: it opened, but holds what no tally can. */
export type BundleFault = SealFault | 'bundle-wrong';

export type BundleReading = { kind: 'opened'; bundle: TallyBundle } | { kind: BundleFault };

/** Opens the text of a file, or says why it does not open. */
export async function openBundle(text: string, openingKey: CryptoKey): Promise<BundleReading> {
  const reading = await unseal(text, openingKey);
  if (reading.kind !== 'unsealed') return reading;
  const bundle = bundleSchema.safeParse(reading.content);
  return bundle.success ? { kind: 'opened', bundle: bundle.data } : { kind: 'bundle-wrong' };
}

/** What several bundles hold together; of those of one device and month the last edition counts, whatever their order. */
export function addBundles(bundles: readonly TallyBundle[]): Tally {
  const ofDevices = Map.groupBy(bundles, ({ month, id }) => `${month} ${id}`);
  return addTallies(
    [...ofDevices.values()].flatMap((copies) => {
      const [last] = copies.toSorted(
        (first, second) => second.edition - first.edition || order(first, second),
      );
      return last === undefined ? [] : [[{ month: last.month, counts: last.counts }]];
    }),
  );
}

/** Two that claim to be one edition: which of them is taken must not hang on the order of files. */
function order(first: TallyBundle, second: TallyBundle): number {
  return JSON.stringify(first) < JSON.stringify(second) ? 1 : -1;
}

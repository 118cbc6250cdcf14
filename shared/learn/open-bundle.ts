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

/** Of the bundles of one device and month the last edition, whatever the order of the files. */
export function lastEditions(bundles: readonly TallyBundle[]): TallyBundle[] {
  const ofDevices = Map.groupBy(bundles, ({ month, id }) => `${month} ${id}`);
  return [...ofDevices.values()].flatMap((copies) =>
    copies.toSorted((first, second) => second.edition - first.edition || order(first, second)).slice(0, 1),
  );
}

/** What several bundles hold together; of those of one device and month the last edition counts. */
export function addBundles(bundles: readonly TallyBundle[]): Tally {
  return addTallies(lastEditions(bundles).map(({ month, counts }) => [{ month, counts }]));
}

/** Two that claim to be one edition: which of them is taken must not hang on the order of files. */
function order(first: TallyBundle, second: TallyBundle): number {
  return JSON.stringify(first) < JSON.stringify(second) ? 1 : -1;
}

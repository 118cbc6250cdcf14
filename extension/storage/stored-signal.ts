import { type ReadonlySignal, signal } from '@preact/signals';
import { type Reading, readStored, type StoredKey, watchStored } from './stored-key.ts';

/** A key as it is kept now, whoever changes it, for as long as the page lives. */
export async function storedSignal<T>(key: StoredKey<T>): Promise<ReadonlySignal<Reading<T>>> {
  const reading = signal(await readStored(key));
  watchStored(key, (changed) => {
    reading.value = changed;
  });
  return reading;
}

// The choices of the builder, kept in the address of its own page.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { FinderAttribute } from '../finder-attributes.ts';
import { type EmbedSettings, hashOfSettings, settingsFromHash, withAttribute } from './embed-settings.ts';

export interface EmbedSettingsModel {
  settings: ReadonlySignal<EmbedSettings>;
  /** Null takes the attribute away. */
  choose(name: FinderAttribute, value: string | null): void;
  clear(): void;
}

/** The part of a window that the choices live in. */
interface Address {
  hash(): string;
  replaceHash(hash: string): void;
  onHash(changed: () => void): void;
}

/** Choices that begin as the address has them, and that the address follows. */
export function createEmbedSettings(address: Address): EmbedSettingsModel {
  const settings = signal(settingsFromHash(address.hash()));
  effect(() => address.replaceHash(hashOfSettings(settings.value)));
  address.onHash(() => {
    settings.value = settingsFromHash(address.hash());
  });
  return {
    settings,
    choose(name, value) {
      settings.value = withAttribute(settings.value, name, value);
    },
    clear() {
      settings.value = {};
    },
  };
}

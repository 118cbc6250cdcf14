// The settings as a page shows and changes them; what another page or the organisation changes shows here too.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Lang } from '../../shared/words/words.ts';
import { langOf, type OwnSettings } from './in-force.ts';
import type { ChosenSettings, SettingName, Settings, Source } from './settings.ts';
import type { SettingsReading } from './settings-store.ts';

export interface SettingsDeps {
  read(): Promise<SettingsReading>;
  /** Rejects when it cannot be kept. */
  change(change: (own: OwnSettings) => OwnSettings): Promise<void>;
  watch(onChange: () => void): () => void;
  browserLang: string;
}

export type SettingsModel = ReturnType<typeof createSettingsModel>;

/** Settings that begin as they were first read. */
export function createSettingsModel(deps: SettingsDeps, first: SettingsReading) {
  const reading = signal(first);
  /** How the last change ended, and how many there were: each is told anew. */
  const outcome = signal<{ kind: 'saved' | 'failed'; count: number } | null>(null);
  const refresh = async (): Promise<void> => {
    reading.value = await deps.read();
  };
  const stop = deps.watch(() => void refresh());

  async function change(next: (own: OwnSettings) => OwnSettings): Promise<boolean> {
    const count = (outcome.value?.count ?? 0) + 1;
    try {
      await deps.change(next);
      await refresh();
      outcome.value = { kind: 'saved', count };
      return true;
    } catch {
      outcome.value = { kind: 'failed', count };
      return false;
    }
  }

  /** Changes the adviser's own directories, starting from those that are kept now. */
  const changeSources = (next: (own: readonly Source[]) => readonly Source[]): Promise<boolean> =>
    change((own) => ({ ...own, chosen: { ...own.chosen, sources: next(own.chosen.sources ?? []) } }));

  return {
    inForce: computed(() => reading.value.inForce),
    settings: computed(() => reading.value.inForce.settings),
    faults: computed(() => reading.value.faults),
    lang: computed<Lang>(() => langOf(reading.value.inForce.settings, deps.browserLang)),
    outcome: outcome as ReadonlySignal<typeof outcome.value>,
    isLocked: (name: SettingName): boolean => reading.value.inForce.locked.includes(name),
    /** Chooses one setting; answers whether it could be kept. */
    choose: <Name extends SettingName>(name: Name, value: Settings[Name]) =>
      change((own) => ({ ...own, chosen: { ...own.chosen, [name]: value } })),
    /** Adds a directory to one's own, in the place of one with the same address; answers whether it could be kept. */
    addSource: (source: Source, at = Number.POSITIVE_INFINITY) =>
      changeSources((own) => own.filter(({ url }) => url !== source.url).toSpliced(at, 0, source)),
    removeSource: (removed: string) => changeSources((own) => own.filter(({ url }) => url !== removed)),
    /** Puts others in the place of everything that was chosen. */
    replace: (chosen: ChosenSettings) => change((own) => ({ ...own, chosen })),
    /** Answers the first questions; what is locked is not among them. */
    finishFirstRun: (answers: ChosenSettings) =>
      change(({ chosen }) => ({ chosen: { ...chosen, ...answers }, isSetUp: true })),
    dispose: stop,
  };
}

// The finder's files as the extension carries them: bundled, so that nothing needs a network.
import { browser } from 'wxt/browser';
import { createKnowledge, type KnowledgeFacts } from '../shared/session/finder-engine.ts';
import type { FinderDeps } from '../shared/session/finder-model.ts';
import { en } from '../shared/words/en.ts';
import type { Lang, Words } from '../shared/words/words.ts';
import { createDirectoryStore } from './directories/directory-store.ts';
import { openDirectories } from './directories/open-directories.ts';
import type { Settings } from './settings/settings.ts';

async function bundledBytes(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  return new Uint8Array(await response.arrayBuffer());
}

export interface BundledFinder {
  /** Those in force, each time that directories are opened. */
  settings(): Settings;
  wordsOf(lang: Lang): Words;
  /** Is told how many directories could not be opened. */
  onMissing(count: number): void;
}

/** What the finder needs: words and places from the extension's own files, directories from where they were stored. */
export function bundledFinder({ settings, wordsOf, onMissing }: BundledFinder): FinderDeps {
  const store = createDirectoryStore();
  return {
    async loadKnowledge() {
      const text = new TextDecoder().decode(await bundledBytes('knowledge.json'));
      return createKnowledge(JSON.parse(text) as KnowledgeFacts, en);
    },
    async openPack() {
      const { sources, starter } = settings();
      const own = starter ? (name: string) => bundledBytes(`directory/${name}`) : null;
      const { opening, problems } = await openDirectories(sources, { store, starter: own });
      onMissing(problems.length);
      return opening;
    },
    loadWords: async (lang) => wordsOf(lang),
    now: () => new Date(),
    whenIdle: (work) => void requestIdleCallback(work),
  };
}

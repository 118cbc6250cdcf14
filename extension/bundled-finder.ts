// The finder's files as the extension carries them: bundled, so that nothing needs a network. What answers is loaded beside
// the box, which can be typed into meanwhile.
import { browser } from 'wxt/browser';
import type { PracticeNote } from '../shared/record/practice-note.ts';
import type { KnowledgeFacts } from '../shared/session/finder-engine.ts';
import type { FinderDeps } from '../shared/session/finder-model.ts';
import { en } from '../shared/words/en.ts';
import type { Lang, Words } from '../shared/words/words.ts';
import type { OpenedDirectories } from './directories/open-directories.ts';
import type { Settings } from './settings/settings.ts';

async function bundledBytes(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  return new Uint8Array(await response.arrayBuffer());
}

const bundledFile = (name: string): Promise<Uint8Array> => bundledBytes(`directory/${name}`);

/** Opens every directory that these settings name, and the bundled one where they want it. */
export async function openInForce({ sources, starter }: Settings): Promise<OpenedDirectories> {
  const [{ createDirectoryStore }, { openDirectories }] = await Promise.all([
    import('./directories/directory-store.ts'),
    import('./directories/open-directories.ts'),
  ]);
  return openDirectories(sources, { store: createDirectoryStore(), starter: starter ? bundledFile : null });
}

/** The practice notes of the directories that these settings name, and of the bundled one; never rejects. */
export async function notesInForce({ sources, starter }: Settings): Promise<PracticeNote[]> {
  const [{ createDirectoryStore }, { openNotes }] = await Promise.all([
    import('./directories/directory-store.ts'),
    import('./directories/open-notes.ts'),
  ]);
  return openNotes(sources, { store: createDirectoryStore(), starter: starter ? bundledFile : null });
}

export interface BundledFinder {
  /** Those in force, each time that directories are opened. */
  settings(): Settings;
  wordsOf(lang: Lang): Words;
  /** Is told how many directories could not be opened. */
  onMissing(count: number): void;
}

/** What the finder needs: words and places from the extension's own files, directories from where they were stored. */
export function bundledFinder({ settings, wordsOf, onMissing }: BundledFinder): FinderDeps<Lang> {
  return {
    async loadKnowledge() {
      const [bytes, { createKnowledge }] = await Promise.all([
        bundledBytes('knowledge.json'),
        import('../shared/session/finder-engine.ts'),
      ]);
      return createKnowledge(JSON.parse(new TextDecoder().decode(bytes)) as KnowledgeFacts, en);
    },
    async openPack() {
      const { opening, problems } = await openInForce(settings());
      onMissing(problems.length);
      return opening;
    },
    loadWords: async (lang) => wordsOf(lang),
    // An adviser finds help for somebody else.
    locate: null,
    now: () => new Date(),
    whenIdle: (work) => void requestIdleCallback(work),
  };
}

// The finder's files as the extension carries them: bundled, so that nothing needs a network.
import { browser } from 'wxt/browser';
import { openPackReader } from '../shared/pack/pack-reader.ts';
import { createKnowledge, type KnowledgeFacts } from '../shared/session/finder-engine.ts';
import type { FinderDeps } from '../shared/session/finder-model.ts';
import { cy } from '../shared/words/cy.ts';
import { en } from '../shared/words/en.ts';

async function bundledBytes(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  return new Uint8Array(await response.arrayBuffer());
}

/** What the finder needs, from the extension's own files. */
export const bundledFinder: FinderDeps = {
  async loadKnowledge() {
    const text = new TextDecoder().decode(await bundledBytes('knowledge.json'));
    return createKnowledge(JSON.parse(text) as KnowledgeFacts, en);
  },
  openPack: () => openPackReader((name) => bundledBytes(`directory/${name}`)),
  loadWords: async (lang) => (lang === 'cy' ? cy : en),
  now: () => new Date(),
  whenIdle: (work) => void requestIdleCallback(work),
};

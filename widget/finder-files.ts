// The files that lie beside the script, and the pack: where each is, and how it is opened.
import type { KnowledgeFacts } from '../shared/session/finder-engine.ts';
import type { FinderDeps } from '../shared/session/finder-model.ts';
import { en } from '../shared/words/en.ts';
import type { Words } from '../shared/words/words.ts';
import { fetchBytes, fetchChecked } from './fetch-checked.ts';
import { importChecked } from './import-checked.ts';

type EngineModule = typeof import('./engine.ts');

/** What a finder fetches: its own files from beside the script, the pack from wherever the page says. `tree` is its own. */
export function finderFiles(pack: string | null, tree: ShadowRoot): FinderDeps {
  const beside = (name: string) => new URL(name, import.meta.url);
  // Never against the page's own base, which may point anywhere.
  const packAddress = pack === null ? beside('directory/') : new URL(pack, document.location.href);
  let failures = 0;
  let module: Promise<EngineModule> | null = null;

  function engine(): Promise<EngineModule> {
    if (module === null) {
      // Browsers remember a script that failed, so each further attempt asks for it by another name.
      const again = failures === 0 ? '' : `?${failures}`;
      module = importChecked<EngineModule>(beside(`engine-${BUILT.engine}.js${again}`), BUILT.engine, tree);
      module.catch(() => {
        module = null;
        failures++;
      });
    }
    return module;
  }

  return {
    async loadKnowledge() {
      const [{ createKnowledge }, facts] = await Promise.all([
        engine(),
        fetchChecked<KnowledgeFacts>(beside(`knowledge-${BUILT.knowledge}.json`), BUILT.knowledge),
      ]);
      return createKnowledge(facts);
    },
    async openPack() {
      const packFile = (name: string) => fetchBytes(new URL(name, packAddress));
      // On its way while the reader of it still is.
      const index = packFile('index.json');
      const [{ openPackReader }] = await Promise.all([engine(), index.catch(() => null)]);
      let isAsked = false;
      return openPackReader((name) => {
        if (name !== 'index.json') return packFile(name);
        if (isAsked) return fetchBytes(new URL(name, packAddress), 'no-cache');
        isAsked = true;
        return index;
      });
    },
    async loadWords(lang) {
      return lang === 'en' ? en : fetchChecked<Words>(beside('words.cy.json'), BUILT.cy);
    },
    now: () => new Date(),
    whenIdle,
  };
}

/** Safari has no idle callback; between two tasks is nearly as good. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work);
}

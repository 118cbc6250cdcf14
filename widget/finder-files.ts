// The files that lie beside the script, and the pack: where each is, and how it is opened.
import type { KnowledgeFacts } from '../shared/session/finder-engine.ts';
import type { Finder, FinderDeps } from '../shared/session/finder-model.ts';
import type { Steps } from '../shared/session/steps.ts';
import type { AnswerPages } from '../shared/ui/answer-pages.tsx';
import type { FirstWords, Words } from '../shared/words/words.ts';
import { fetchBytes, fetchChecked } from './fetch-checked.ts';
import { importChecked } from './import-checked.ts';
import { whenIdle } from './when-idle.ts';

type Engine = typeof import('./engine.ts');
/** The second script as it is built. */
interface EngineScript {
  open(shared: object): Engine;
}

export interface FinderFiles extends FinderDeps {
  answerPages(): AnswerPages;
  createSteps(finder: Finder): Steps;
}

/** English, as far as the first screens speak it. */
export const firstEnglish: FirstWords = BUILT.firstEnglish;

/** Where this script came from; a classic script knows only while it is being started. */
const ownAddress = import.meta.url;

/** What a finder fetches: its own files from beside the script, the pack from wherever the page says. `tree` is its own. */
export function finderFiles(pack: string | null, tree: ShadowRoot): FinderFiles {
  const beside = (name: string) => new URL(name, ownAddress);
  // Never against the page's own base, which may point anywhere.
  const packAddress = pack === null ? beside('directory/') : new URL(pack, document.location.href);
  let failures = 0;
  let engineComing: Promise<Engine> | null = null;
  let come: Pick<FinderFiles, 'answerPages' | 'createSteps'> | null = null;

  const asked = new Set<string>();
  /** What is asked for again was missing or wrong, and a browser may have kept it so. */
  function cacheFor({ href }: URL): RequestCache {
    const isAgain = asked.has(href);
    asked.add(href);
    return isAgain ? 'reload' : 'default';
  }

  function ownFile<Content>(name: string, hash: string): Promise<Content> {
    const address = beside(name);
    return fetchChecked<Content>(address, hash, cacheFor(address));
  }

  function packFile(name: string): Promise<Uint8Array> {
    const address = new URL(name, packAddress);
    return fetchBytes(address, cacheFor(address));
  }

  async function fetchEngine(): Promise<Engine> {
    const { engine: hash } = BUILT.hashes;
    // Browsers remember a script that failed, so each further attempt asks for it by another name.
    const again = failures === 0 ? '' : `?${failures}`;
    const script = await importChecked<EngineScript>(beside(`engine-${hash}.js${again}`), hash, tree);
    const engine = script.open(BUILT.shared);
    tree.adoptedStyleSheets = [...new Set([...tree.adoptedStyleSheets, engine.answerSheet])];
    const pages = engine.openAnswerPages(tree, BUILT.shared, engine);
    come = { answerPages: () => pages, createSteps: engine.createSteps };
    return engine;
  }

  function engine(): Promise<Engine> {
    engineComing ??= fetchEngine().catch((fault: unknown) => {
      engineComing = null;
      failures++;
      throw fault;
    });
    return engineComing;
  }

  function whatCame(): NonNullable<typeof come> {
    if (come === null) throw new Error('showing what comes after the first page: it has not come');
    return come;
  }

  return {
    async loadKnowledge() {
      const { knowledge: hash } = BUILT.hashes;
      const [{ openKnowledge }, facts] = await Promise.all([
        engine(),
        ownFile<KnowledgeFacts>(`knowledge-${hash}.json`, hash),
      ]);
      return openKnowledge(facts);
    },
    async openPack() {
      // On its way while the reader of it still is.
      const index = packFile('index.json');
      const [{ openPackReader }] = await Promise.all([engine(), index.catch(() => null)]);
      let isAsked = false;
      return openPackReader((name) => {
        if (name !== 'index.json' || isAsked) return packFile(name);
        isAsked = true;
        return index;
      });
    },
    async loadWords(lang) {
      if (lang === 'en') return firstEnglish;
      return ownFile<Words>(`words.${lang}.json`, BUILT.wordHashes[lang]);
    },
    // Asked of nobody until somebody presses for it.
    locate: 'geolocation' in navigator ? async () => (await engine()).locate() : null,
    answerPages: () => whatCame().answerPages(),
    createSteps: (finder) => whatCame().createSteps(finder),
    now: () => new Date(),
    whenIdle,
  };
}

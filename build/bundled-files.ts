// What the extension carries so that it works with no network at all: all place names, the lexicon, the directory.
import { fullGazetteerFacts } from '../publish/build-gazetteer.ts';
import { buildLexicon } from '../publish/build-lexicon.ts';
import { starterDirectory } from '../publish/starter-directory.ts';
import { writePack } from '../publish/write-pack.ts';

/** Each file's name in the extension and its text. */
export async function bundledFiles(): Promise<Map<string, string>> {
  const knowledge = { lexicon: await buildLexicon(), gazetteer: await fullGazetteerFacts() };
  const files = new Map([['knowledge.json', JSON.stringify(knowledge)]]);
  for (const [name, bytes] of await writePack(starterDirectory(), { audience: 'public' }))
    files.set(`directory/${name}`, new TextDecoder().decode(bytes));
  return files;
}

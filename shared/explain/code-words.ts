// Names of the things that a code such as `access:step-free` stands for.
import type { Must, MustNot } from '../need/need.ts';
import { inSentence, type Words } from '../words/words.ts';

/** The kind of thing that a must or must-not is about, and its id: `lang:cy` is a language. */
export function partsOfCode(code: Must | MustNot): { kind: string; id: string } {
  const colon = code.indexOf(':');
  return { kind: code.slice(0, colon), id: code.slice(colon + 1) };
}

/** What a must or must-not is about, as it stands within a sentence: "step-free access". */
export function codeInWords(code: Must | MustNot, words: Words): string {
  const { kind, id } = partsOfCode(code);
  const names: Record<string, Readonly<Record<string, string>>> = {
    topic: words.topic,
    access: words.access,
    cost: words.cost,
    mode: words.mode,
    level: words.level,
  };
  // The names of languages keep their capital.
  const name = kind === 'lang' ? words.language[id as keyof Words['language']] : names[kind]?.[id];
  if (name === undefined) throw new Error(`Naming a must: there is no ${code}`);
  return kind === 'lang' ? name : inSentence(name);
}

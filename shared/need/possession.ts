// What the person has already. A device named in passing is one they own unless the words before say otherwise.
import type { Hit } from './cover.ts';
import type { Possession } from './need.ts';
import type { Reading } from './reading.ts';

const owning =
  /^(?:has|have|had|got|owns?|bought|given|gave|gifted|getting|my|her|his|their|our|uses|inherited|won|received)$/;
const lacking =
  /^(?:no|not|without|never|hasnt|havent|hadnt|doesnt|dont|didnt|isnt|needs?|wants?|wanting|lost|get|buy|loan|lend|borrow|free|cant|afford|donated?|broken|stolen|smashed|cheap|refurbished|neither|nor|or|lacks?|cheaper|if)$/;
/** "The laptop her grandson gave her". */
const givenAfter = /^(?:gave|bought|given|got|lent|passed)$/;
const lostAfter = /^(?:stolen|broke|broken|died|dead|lost|smashed|cracked|bust|nicked|robbed|gone)$/;
/** So many words before the thing say whose it is. */
const reach = 5;

/** What the text says is owned, from hits of the kind `has`. */
export function possessionsIn(hits: readonly Hit[], { words }: Reading): Possession[] {
  const owned = new Set<Possession>();
  for (const { concept, words: where } of hits) {
    if (concept.kind !== 'has') continue;
    const [first] = where as [number];
    const last = where.at(-1) as number;
    const following = words.slice(last + 1, last + 4).map(({ word }) => word);
    if (following.some((word) => lostAfter.test(word))) continue;
    const given = words.slice(last + 1, last + 5).some(({ word }) => givenAfter.test(word));
    if (following[0] === 'only' || given || isOwnedBefore(words, first)) owned.add(concept.id);
  }
  return [...owned];
}

function isOwnedBefore(words: Reading['words'], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - reach); index--) {
    const here = words[index] as Reading['words'][number];
    const next = words[index + 1] as Reading['words'][number];
    if (next.at - here.at > 1) return false;
    if (lacking.test(here.word)) return false;
    // "Haven't got", "not got": the word before turns it round.
    if (owning.test(here.word))
      return !lacking.test(words[index - 1]?.word ?? '') || /^(?:my|her|his|their|our)$/.test(here.word);
  }
  return false;
}

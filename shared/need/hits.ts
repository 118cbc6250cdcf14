// Sorting what was found in a text by what it is about.

import type { ConceptIdOf, ConceptKind } from './concept.ts';
import type { Hit } from './cover.ts';

/** The hits of one kind. */
export function hitsOf(hits: readonly Hit[], kind: ConceptKind): Hit[] {
  return hits.filter(({ concept }) => concept.kind === kind);
}

/** The ids that are said outright, in the order in which they stand in the text. */
export function idsOf<Kind extends ConceptKind>(hits: readonly Hit[], kind: Kind): ConceptIdOf<Kind>[] {
  const said = hitsOf(hits, kind).filter(({ rank }) => rank === 'said');
  said.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
  return [...new Set(said.map(({ concept }) => concept.id as ConceptIdOf<Kind>))];
}

/** The hits that no longer phrase of another sense covers: "of course" is no course, a "support group" no class. */
export function withoutOtherSenses(hits: readonly Hit[]): Hit[] {
  const others = hits.filter(({ concept }) => concept.kind === 'other');
  return hits.filter(
    ({ concept, words }) =>
      concept.kind !== 'other' &&
      !others.some(
        (other) =>
          (other.concept.id === 'any' || other.concept.id === concept.kind) &&
          other.words.length > words.length &&
          words.every((word) => other.words.includes(word)),
      ),
  );
}

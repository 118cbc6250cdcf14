// A list as somebody would read it out: what it is a list of, then each service with what it takes to ring and to go.
import { capital, ended, fill, type LaterWords, type Words } from '../words/words.ts';
import { type CardFact, factInWords } from './card-facts.ts';
import type { Signpost } from './signpost.ts';
import type { Summary } from './summary.ts';

const spokenFacts: readonly CardFact['id'][] = ['ring', 'when', 'where', 'cost', 'turnUp', 'start'];

/** One text for each breath: the heading, then each service in the order of the list. */
export function spokenList(
  { heading, lead }: Summary,
  signposts: readonly Signpost[],
  words: Words & LaterWords,
): string[] {
  return [
    sentences([heading, lead], words),
    ...signposts.map(({ name, organisation, arm, facts }, index) =>
      sentences(
        [
          fill(words.later.number, { number: index + 1 }),
          name,
          organisation,
          capital([arm.text, arm.walk].filter(Boolean).join(words.mark.comma)),
          ...spokenFacts
            .flatMap((id) => facts.filter((fact) => fact.id === id))
            .map((fact) => factInWords(fact, words)),
        ],
        words,
      ),
    ),
  ];
}

function sentences(lines: readonly (string | null)[], words: Words): string {
  return lines
    .filter((line) => line !== null && line !== '')
    .map((line) => ended(line as string, words))
    .join(' ');
}

import { codeInWords } from '../explain/code-words.ts';
import type { NeedFact } from '../session/need-facts.ts';
import { fill, type Words } from '../words/words.ts';

/** One fact of a need in a few words: "Aged 74", "Not: a course over some weeks". */
export function factWords(fact: NeedFact, words: Words): string {
  switch (fact.code) {
    case 'age':
      return fill(words.fact.age, { age: fact.id });
    case 'availability':
      return words.fact[fact.id];
    case 'has':
      return words.fact.has[fact.id];
    case 'not':
      return fill(words.fact.not, { thing: codeInWords(fact.id, words) });
    case 'topic':
      return words.topic[fact.id];
    case 'audience':
      return words.audience[fact.id];
    case 'level':
      return words.level[fact.id];
    case 'mode':
      return words.mode[fact.id];
    case 'language':
      return words.language[fact.id];
    case 'access':
      return words.access[fact.id];
    case 'cost':
      return words.cost[fact.id];
  }
}

// Made-up requests with the place they come from: whole, as they look after each keystroke, and with slips of the finger.
import type { Place } from '../../shared/place/place.ts';
import { topicIds } from '../../shared/record/taxonomy.ts';
import type { Random } from './random.ts';
import { topicPhrases } from './topic-phrases.ts';
import { createTownPicker, pointIn, type Town } from './towns.ts';

export interface SeededRequest {
  text: string;
  place: Place;
}

const leads = ['', '', '', 'help with', 'i need help with', 'where can i get help with', 'my mum needs'];
const tails = [
  '',
  '',
  '',
  'for my dad who is 74',
  'for a jobseeker',
  'one to one',
  'free',
  'in the evening',
  'step free',
  'at home',
  'on the phone',
];
/** Outcodes, towns, sectors and whole postcodes are known about so well, in metres. */
const uncertainties = [1_400, 1_400, 3_000, 700, 100];

/** Requests from places picked as often as people live there; most are a few words, as people type them. */
export function seededRequests(count: number, random: Random, towns: readonly Town[]): SeededRequest[] {
  const pickTown = createTownPicker(towns);
  return Array.from({ length: count }, () => {
    const topic = random.pick(topicIds);
    const ask = random.pick(topicPhrases[topic].asks);
    const parts = [random.pick(leads), ask, random.pick(tails)];
    const town = pickTown(random);
    return {
      text: parts.filter((part) => part !== '').join(' '),
      place: {
        label: town.name,
        kind: 'place',
        point: pointIn(town, random),
        uncertaintyMetres: random.pick(uncertainties),
        nation: town.nation,
      },
    };
  });
}

/** What stands in the box after each keystroke. */
export function keystrokesOf({ text, place }: SeededRequest): SeededRequest[] {
  const lengths = Array.from({ length: text.length }, (_, more) => more + 1);
  return lengths.map((length) => ({ text: text.slice(0, length), place }));
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** The request with one slip (a letter left out, doubled, changed or changed about) in its longest word. */
export function misspelt({ text, place }: SeededRequest, random: Random): SeededRequest {
  const words = text.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const slipped = slipIn(longest, random);
  return { text: words.map((word) => (word === longest ? slipped : word)).join(' '), place };
}

function slipIn(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const [before, letter = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const other = random.pick([...alphabet].filter((candidate) => candidate !== letter && candidate !== next));
  return random.pick([
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${other}${next}${after}`,
    letter === next ? `${before}${other}${next}${after}` : `${before}${next}${letter}${after}`,
  ]);
}

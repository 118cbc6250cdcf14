// Which parts that were not read may still change an answer, one thing that can change at a time.
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../shared/match/matcher.ts';
import { createTextReader } from '../../shared/match/text.ts';
import { createWordsBeyond } from '../../shared/match/words-beyond.ts';
import type { Part } from '../../shared/pack/pack-index.ts';
import type { Service } from '../../shared/record/service.ts';
import { topicIds } from '../../shared/record/taxonomy.ts';
import { aDay, aDirectory, aNeed, aPlace, aService, at, northOf } from '../builders.ts';

const bitOf = (topic: (typeof topicIds)[number]): string =>
  (1n << BigInt(topicIds.indexOf(topic))).toString(16);

/** A tile that begins so many metres north of the person; its services are about nothing that is asked here. */
function partAt(metres: number, more: Partial<Part> = {}): Part {
  const south = northOf(metres).latitude;
  const { longitude } = northOf(0);
  return {
    box: [south, longitude - 0.1, south + 0.1, longitude + 0.1],
    count: 200,
    file: 'a tile',
    bytes: 1,
    topics: bitOf('social-media'),
    suggested: '0',
    generalist: false,
    checked: '',
    ...more,
  };
}

const some = (count: number, from: number, step: number): Service[] =>
  Array.from({ length: count }, (_, number) =>
    aService({ id: `s${number}`, topics: ['email'], modes: ['drop-in'], metres: from + number * step }),
  );
const email = bitOf('email');
/** Thirty close by: density is at its least, and the page is full of what is next door. */
const crowded = some(40, 100, 20);
/** Some, but too few to tell how dense help is. */
const sparse = some(12, 100, 20);

describe('an unread part is wanted', () => {
  test.each<[string, Service[], Part, boolean]>([
    ['not where it is far and about something else', crowded, partAt(5_000), false],
    ['where it may hold something as good as what is shown', crowded, partAt(300, { topics: email }), true],
    ['not where that is too far off', crowded, partAt(30_000, { topics: email, checked: '' }), false],
    ['where density may depend on it, whatever it is about', sparse, partAt(11_000), true],
    ['not where it is beyond any density', sparse, partAt(13_000), false],
    ['where what it has nobody told', crowded, partAt(300, { topics: undefined } as object), true],
    [
      'where help comes from it to the whole council',
      crowded,
      partAt(80_000, { topics: email, councils: ['Leeds'] }),
      true,
    ],
    [
      'not where it comes to another council',
      crowded,
      partAt(80_000, { topics: email, councils: ['Hull'] }),
      false,
    ],
    [
      'where it may be anywhere',
      crowded,
      { ...partAt(0, { topics: email, checked: aDay }), box: null },
      true,
    ],
  ])('%s', (_name, services, part, isWanted) => {
    const matcher = createMatcher(aDirectory(...services), {
      unread: [{ part, first: 0, tiles: 1 }],
      councils: new Map(),
      listed: [],
      words: createWordsBeyond(services.length + part.count, null, null),
      readText: createTextReader(),
    });
    const need = aNeed({ topics: [{ id: 'email', weight: 1 }] });
    const place = aPlace({ council: 'Leeds', uncertaintyMetres: 100 });
    const { wanted } = matcher.find(need, place, at, { limit: 3 });
    expect(wanted.map(({ part: each }) => each)).toEqual(isWanted ? [part] : []);
  });
});

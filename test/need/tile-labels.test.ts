import { expect, test } from 'vitest';
import { tileIds, topicTiles } from '../../shared/session/topic-tiles.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { needOf, topicsOf } from './reader.ts';

// The words under a picture are the words people copy: typed, they are read as what it stands for.
const labels = [en, cy].flatMap((words) =>
  tileIds.map((tile) => [words.finder.tiles[tile], topicTiles[tile]] as const),
);

test.each(labels)('“%s”, typed, is read as a topic of its own picture', (label, topics) => {
  const read = topicsOf(label).slice(0, 3);
  expect(
    topics.some((topic) => read.includes(topic)),
    `read as ${read}`,
  ).toBe(true);
});

test.each(['e-bost', 'E\u2011bost', 'e bost', 'ebost', 'e-byst', 'help gydag e-bost', 'anfon e-bost'])(
  '“%s” is email, and nothing in it is mended',
  (text) => {
    const need = needOf(text);
    expect(need.topics[0]?.id).toBe('email');
    expect(need.read).toEqual([]);
  },
);

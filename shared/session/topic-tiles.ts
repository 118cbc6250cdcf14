import type { TopicId } from '../record/taxonomy.ts';

/** The pictures for people who would rather choose than write, and the topics that each stands for; the first is the main one. */
export const topicTiles = {
  mobile: ['smartphone', 'tablet'],
  computer: ['computer', 'keyboard-mouse'],
  video: ['video-calls'],
  email: ['email'],
  form: ['online-forms'],
  health: ['health-online'],
  shield: ['scams', 'online-safety'],
  wifi: ['home-internet', 'device-get', 'mobile-data-sim'],
} as const satisfies Record<string, readonly TopicId[]>;

export type TileId = keyof typeof topicTiles;
export const tileIds = Object.keys(topicTiles) as TileId[];

/** The tiles that stand for a topic, often one, sometimes none. */
export function tilesOf(topic: TopicId): TileId[] {
  return tileIds.filter((tile) => (topicTiles[tile] as readonly TopicId[]).includes(topic));
}

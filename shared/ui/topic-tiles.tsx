import type { TileId } from '../session/topic-tiles.ts';
import { tileIds } from '../session/topic-tiles.ts';
import type { FirstWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

interface Props {
  words: FirstWords;
  labelledBy: string;
  /** Absent where a press asks at once and nothing stays chosen. */
  isChosen?: (tile: TileId) => boolean;
  onPress: (tile: TileId) => void;
}

/** Pictures to choose from instead of writing; any number may be chosen. */
export function TopicTiles({ words, labelledBy, isChosen, onPress }: Props) {
  return (
    <ul class="fp-tiles" aria-labelledby={labelledBy}>
      {tileIds.map((tile) => (
        <li key={tile}>
          <button type="button" class="fp-tile" aria-pressed={isChosen?.(tile)} onClick={() => onPress(tile)}>
            <Icon name={tile} />
            <span>{words.finder.tiles[tile]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

// What becomes of a colour that a partner has chosen, in words: the finder never shows one that cannot be read.
import { contrastRatio } from '../../shared/ui/contrast.ts';
import { enBuilder } from '../../shared/words/en-builder.ts';
import { fill } from '../../shared/words/words.ts';
import { brandColours, papers } from '../brand-colours.ts';
import { brandIn } from '../finder-config.ts';

export interface BrandVerdict {
  /** `#rrggbb`; null where none is written, or none that can be understood. */
  colour: string | null;
  problem: string | null;
  says: string | null;
}

/** Reads what was written as a colour, and says how well it can be read in the finder. */
export function brandVerdict(written: string): BrandVerdict {
  const words = enBuilder.colour;
  const colour = brandIn(written);
  if (colour === null) return { colour, problem: written === '' ? null : words.wrong, says: null };
  const { tint, accent } = brandColours(colour, papers.light);
  const ratio = Math.floor(contrastRatio(colour, tint) * 10) / 10;
  const light = fill(accent === colour ? words.good : words.pale, { ratio, colour: accent });
  const { accent: onDark } = brandColours(colour, papers.dark);
  return {
    colour,
    problem: null,
    says: onDark === colour ? light : `${light} ${fill(words.onDark, { colour: onDark })}`,
  };
}

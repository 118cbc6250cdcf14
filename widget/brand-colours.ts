// A partner's own colour, guarded: whatever it is, words and edges in it can be read in light and in dark.
import { mixed, readableOn } from '../shared/ui/contrast.ts';

/** What the finder writes on, `--fp-paper` in shared/ui/finder.css. */
export const papers = { light: '#ffffff', dark: '#1b1f23' } as const;

export interface BrandColours {
  /** Behind reasons, notices and the map: a breath of the brand. */
  tint: string;
  /** The main button, marks and underlines: 4.5:1 against paper and tint. */
  accent: string;
}

/** What becomes of a brand colour (#rrggbb) on paper of the given colour. */
export function brandColours(brand: string, paper: string): BrandColours {
  const tint = mixed(paper, brand, 0.1);
  return { tint, accent: readableOn(tint, readableOn(paper, brand, 4.5), 4.5) };
}

/** The rules that a brand colour adds to the finder's own; none for null. Who has colours or contrast of their own keeps them. */
export function brandCss(brand: string | null): string {
  if (brand === null) return '';
  const light = brandColours(brand, papers.light);
  const dark = brandColours(brand, papers.dark);
  const both = (name: keyof BrandColours) => `light-dark(${light[name]},${dark[name]})`;
  return `@media (forced-colors:none) and (prefers-contrast:no-preference){.fp{--fp-accent:${both('accent')};--fp-accent-tint:${both('tint')};--fp-ground:var(--fp-accent-tint);--fp-action:var(--fp-accent);--fp-bar:var(--fp-accent)}}`;
}

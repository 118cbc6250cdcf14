// What widget and extension may weigh at most, in brotli's bytes (docs/decisions/0008-sizes.md, 0015-the-background-weighs.md).
export type Budget =
  | 'script'
  | 'knowledge'
  | 'firstResult'
  | 'extras'
  | 'words'
  | 'furtherRequests'
  | 'background'
  | 'box'
  | 'popup'
  | 'zip';

/** `most` is kept to: the design's, or what was reached and 2 in 100 more; `design` is what the design asked for, and `most` where it asked for nothing. */
export const budgets: Record<Budget, { says: string; most: number; design: number }> = {
  script: { says: 'the script that a page embeds', most: 46_050, design: 32_000 },
  knowledge: { says: 'words, outcodes and places', most: 42_850, design: 30_000 },
  firstResult: { says: 'code and data to the first result', most: 171_900, design: 100_000 },
  extras: { says: 'what can be done with results, after them', most: 14_000, design: 14_000 },
  words: { says: 'the words of any one further language', most: 11_000, design: 11_000 },
  background: { says: 'the script of the extension’s background', most: 15_000, design: 15_000 },
  box: { says: 'the popup until it can be typed into', most: 9_600, design: 9_600 },
  popup: { says: 'the popup with all that it can load: scripts and style', most: 200_000, design: 200_000 },
  zip: { says: 'the largest ZIP of a store, in its own bytes', most: 400_000, design: 400_000 },
  furtherRequests: { says: 'requests from the first key to the first result', most: 6, design: 6 },
};

// What the widget may weigh at most, in brotli's bytes (docs/decisions/0008-sizes.md).
export type Budget = 'script' | 'knowledge' | 'firstResult' | 'furtherRequests';

/** `most` is kept to: the design's, or what was reached and 2 in 100 more; `design` is what the design asked for. */
export const budgets: Record<Budget, { says: string; most: number; design: number }> = {
  script: { says: 'the script that a page embeds', most: 41_400, design: 32_000 },
  knowledge: { says: 'words, outcodes and places', most: 42_850, design: 30_000 },
  firstResult: { says: 'code and data to the first result', most: 163_000, design: 100_000 },
  furtherRequests: { says: 'requests from the first key to the first result', most: 6, design: 6 },
};

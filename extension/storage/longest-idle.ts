/** An appointment that nobody used for so long is forgotten, although nobody said that it ended. */
export const longestIdleMs = 20 * 60_000;

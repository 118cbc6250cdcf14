/** An appointment that nobody used for so long is forgotten, although nobody said that it ended. */
export const longestIdleMs = 20 * 60_000;

/** For how long an appointment last used then may still be kept; zero: it is over. */
export function idleLeftMs(usedAt: number, now: number): number {
  const left = usedAt + longestIdleMs - now;
  // More than the whole time is left only where somebody set the clock back.
  return left > longestIdleMs ? 0 : Math.max(0, left);
}

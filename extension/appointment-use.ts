import { longestIdleMs } from './storage/longest-idle.ts';

const minuteMs = 60_000;

/**
 * Calls `used` when somebody uses this page, once a minute at most, and `idle` when nobody has for as long as an
 * appointment may be idle: what was typed and never asked is kept nowhere, so that only the page itself can forget it.
 */
export function watchUse(page: EventTarget, used: () => void, idle: () => void): () => void {
  let usedAt = Date.now();
  let toldAt = usedAt;
  function use(): void {
    usedAt = Date.now();
    if (usedAt - toldAt < minuteMs) return;
    toldAt = usedAt;
    used();
  }
  const kinds = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const kind of kinds) page.addEventListener(kind, use, { passive: true });
  // A computer that was asleep looks again within a minute.
  const looking = setInterval(() => {
    if (Date.now() - usedAt < longestIdleMs) return;
    usedAt = Date.now();
    idle();
  }, minuteMs);
  return () => {
    for (const kind of kinds) page.removeEventListener(kind, use);
    clearInterval(looking);
  };
}

/** A page that is never idle does not keep people waiting for ever. */
const latestMs = 3000;

/** Does a little work when the page has nothing else to do; Safari cannot tell, and between two tasks is nearly as good. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: latestMs });
  else setTimeout(work);
}

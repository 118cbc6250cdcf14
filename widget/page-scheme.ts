// Pages that are dark without having said so to the browser.

/** How bright a computed `rgb()` colour is, 0 to 1; null when nothing of it is seen, or it is written otherwise. */
export function brightness(colour: string): number | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Whether an element stands on a dark ground on a page that declares no colour scheme of its own. */
export function isOnDarkPage(element: Element): boolean {
  const root = document.documentElement;
  if (getComputedStyle(root).colorScheme !== 'normal') return false;
  for (let around = parentOf(element); around !== null; around = parentOf(around)) {
    const found = brightness(getComputedStyle(around).backgroundColor);
    if (found !== null) return found < 0.25;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

// Fetches a script of our own build, and runs it only if it is the one that was built.

/** How long to wait for the script; later it counts as no answer. */
const patienceMs = 20_000;

/**
 * The module at an address. A preload with an integrity hash goes before the import, which then finds that very script
 * and fetches nothing; where preloads are unknown the import is as trusted as the host. Rejects when it cannot be had.
 * `tree` is where the preload may stand for a moment: a page's own head is none of our business.
 */
export async function importChecked<Module>(address: URL, hash: string, tree: ShadowRoot): Promise<Module> {
  const link = document.createElement('link');
  if (link.relList.supports('modulepreload')) {
    link.rel = 'modulepreload';
    link.integrity = integrityOf(hash);
    link.crossOrigin = 'anonymous';
    link.referrerPolicy = 'no-referrer';
    link.href = address.href;
    try {
      await loaded(link, tree);
    } finally {
      link.remove();
    }
  }
  return import(address.href) as Promise<Module>;
}

function loaded(link: HTMLLinkElement, tree: ShadowRoot): Promise<void> {
  let late: ReturnType<typeof setTimeout>;
  return new Promise<void>((resolve, reject) => {
    const fail = () =>
      reject(new Error(`fetching ${link.href}: there is no answer, or not the script that was built`));
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', fail);
    // What waits on holds the whole finder, also one that has left its page.
    late = setTimeout(fail, patienceMs);
    tree.append(link);
  }).finally(() => clearTimeout(late));
}

/** A SHA-256 in hexadecimal, as the attribute `integrity` writes it. */
export function integrityOf(hash: string): string {
  const bytes = (hash.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return `sha256-${btoa(bytes.join(''))}`;
}

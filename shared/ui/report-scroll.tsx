import type { ComponentChildren } from 'preact';

/** A wide table on a narrow screen: it moves sideways by itself, with the keys as well. */
export function ReportScroll({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse could not move it otherwise
    <section class="fp-scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}

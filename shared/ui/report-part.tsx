import type { ComponentChildren } from 'preact';

interface Props {
  /** By which its heading is found. */
  id: string;
  title: string;
  /** On a page with room for little. */
  isSmall?: boolean;
  children: ComponentChildren;
}

/** A part of a page under a heading of its own. */
export function ReportPart({ id, title, isSmall = false, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 class={isSmall ? 'fp-h3' : 'fp-h2'} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

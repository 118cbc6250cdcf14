import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { takeFocus } from './take-focus.ts';

/** A heading element of a level from 1 to 6; deeper ones stay 6. */
export function headingTag(level: number): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  return `h${Math.min(6, Math.max(1, level))}` as 'h1';
}

interface Props {
  id: string;
  level: number;
  children: ComponentChildren;
}

/** The heading of a page that a person has just come to: it takes the focus. */
export function PageHeading({ id, level, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  const Heading = headingTag(level);
  return (
    <Heading ref={heading} id={id} class="fp-h1" tabIndex={-1}>
      {children}
    </Heading>
  );
}

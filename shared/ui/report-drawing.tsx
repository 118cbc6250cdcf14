import { h, type VNode } from 'preact';

/** A part of a drawing, as plain data: what a library of charts has drawn, without its document. */
export interface Drawn {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Parts, and text. */
  children: readonly (Drawn | string)[];
}

interface Props {
  drawn: Drawn;
  /** All that it says, for who cannot see it. */
  text: string;
}

/** A chart or a map; whoever cannot see it hears it in words, and there is a table beside it. */
export function ReportDrawing({ drawn, text }: Props) {
  const { name, attributes, children } = drawn;
  return h(
    name,
    { ...attributes, class: 'fp-drawing', role: 'img', 'aria-label': text },
    children.map(partOf),
  );
}

function partOf(part: Drawn | string): VNode | string {
  if (typeof part === 'string') return part;
  return h(part.name, part.attributes, part.children.map(partOf));
}

import type { ComponentChildren, TargetedEvent } from 'preact';
import { render } from 'preact';

interface Props {
  lang: string;
  title: string;
  onPrinted: () => void;
  children: ComponentChildren;
}

/** Prints what is in it alone, without the page around, in our own look; nothing is fetched for it. */
export function PrintFrame({ lang, title, onPrinted, children }: Props) {
  const print = ({ currentTarget: frame }: TargetedEvent<HTMLIFrameElement>) => {
    const { contentWindow: inside, contentDocument: paper } = frame;
    if (inside === null || paper === null) return;
    paper.documentElement.lang = lang;
    // The letters of the page around, as on the screen.
    paper.documentElement.style.fontFamily = getComputedStyle(frame).fontFamily;
    paper.adoptedStyleSheets = sheetsOf(frame.getRootNode()).map((sheet) => copyFor(inside, sheet));
    render(<div class="fp">{children}</div>, paper.body);
    inside.addEventListener('afterprint', onPrinted);
    inside.focus();
    inside.print();
  };
  return <iframe class="fp-hidden" title={title} tabIndex={-1} onLoad={print} />;
}

function sheetsOf(root: Node): readonly CSSStyleSheet[] {
  return root instanceof ShadowRoot || root instanceof Document ? root.adoptedStyleSheets : [];
}

/** A sheet belongs to one document. */
function copyFor(inside: Window, sheet: CSSStyleSheet): CSSStyleSheet {
  const copy = new (inside as Window & typeof globalThis).CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  return copy;
}

/** Moves the focus to an element, so that reading starts there; what to do first (redirect-notice.tsx) keeps the focus
 * that it has. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  if (!root?.activeElement?.closest('.fp-first')) element?.focus();
}

/** Has an open dialog stand in its page while that is printed, as long as it needs to be; gives what ends this. */
export function printInPage(dialog: HTMLDialogElement): () => void {
  const unfold = () => reopen(dialog, () => dialog.show());
  const fold = () => reopen(dialog, () => dialog.showModal());
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
  return () => {
    removeEventListener('beforeprint', unfold);
    removeEventListener('afterprint', fold);
  };
}

/** Opens an open dialog another way; focus and place stay. */
function reopen(dialog: HTMLDialogElement, open: () => void): void {
  if (!dialog.open) return;
  const focused = (dialog.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const { scrollTop } = dialog;
  dialog.close();
  open();
  focused?.focus();
  dialog.scrollTop = scrollTop;
}

import { useRef } from 'preact/hooks';
import { findDanger } from '../need/redirect.ts';
import { directionOf } from '../words/finder-langs.ts';
import { Finder, type FinderProps, rootClass } from './finder.tsx';

/** Opens the finder over the page, and begins where reading begins. */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
}

/** One button, and the finder that it opens over the page. What was typed and found is there when it opens again. */
export function FinderDialog(props: FinderProps) {
  const { finder, settings } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = settings.value.heading ?? finder.words.value.finder.open;
  const lang = finder.lang.value;
  return (
    <>
      <div
        class={`${rootClass(settings.value)} fp-opener fp-noprint`}
        lang={lang}
        dir={directionOf(lang)}
        inert={settings.value.disabled}
      >
        <button
          type="button"
          class="fp-button fp-button--main"
          part="main-button"
          aria-haspopup="dialog"
          onClick={() => dialog.current && openDialog(dialog.current)}
        >
          {open}
        </button>
      </div>
      <dialog
        ref={dialog}
        class="fp-dialog"
        aria-label={open}
        lang={lang}
        onClose={() => {
          // Whoever closes it on words of danger may not be the one who opens it next.
          const typed = [finder.text.value, finder.near.value];
          if (typed.some((text) => findDanger(text)?.behaviour === 'interrupt')) finder.reset();
        }}
      >
        <Finder {...props} onClose={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

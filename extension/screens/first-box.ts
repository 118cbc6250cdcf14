// The box that the page of a door has from the start, so that somebody can type before anything is loaded, in the midst of a
// talk. It speaks the browser's own language, since even the settings take a while to read; the screens take its place.
import { browser } from 'wxt/browser';

export interface Typed {
  text: string;
  /** Where the cursor stood. */
  selection: readonly [number, number];
  /** Whether Enter was pressed. */
  isAsked: boolean;
}

export interface FirstBox {
  /** Takes the box away, when nobody is in the middle of a letter of several keys, and gives what was typed. */
  take(): Promise<Typed>;
}

/** The box in a page, with its label. */
export function firstBoxIn(place: HTMLElement): FirstBox {
  const form = place.querySelector('form');
  const label = form?.querySelector('label');
  const box = form?.querySelector('input');
  if (!form || !label || !box) throw new Error('Opening a page: it has no box to type in');
  label.textContent = browser.i18n.getMessage('need');
  // Not every browser minds the page's own word for it where a popup opens.
  box.focus();
  let isAsked = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isAsked = true;
  });
  let isComposing = false;
  box.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  box.addEventListener('compositionend', () => {
    isComposing = false;
  });
  return {
    async take() {
      if (isComposing)
        await new Promise((done) => box.addEventListener('compositionend', done, { once: true }));
      const { value, selectionStart, selectionEnd } = box;
      place.replaceChildren();
      const end = value.length;
      return { text: value, selection: [selectionStart ?? end, selectionEnd ?? end], isAsked };
    },
  };
}

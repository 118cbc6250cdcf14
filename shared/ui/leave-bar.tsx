import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FinderLang } from '../words/finder-langs.ts';
import { type FirstWords, fill, plural } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { StatusAnnouncer } from './status-announcer.tsx';
import { WithEnglish } from './with-english.tsx';

interface Props {
  words: FirstWords;
  /** Stands under ours; null where the words have been reviewed. */
  english: FirstWords | null;
  lang: FinderLang;
  onLeave: () => void;
  children?: ComponentChildren;
}

const pressesToLeave = 3;
/** As long as GOV.UK's own exit button waits for the next press. */
const patienceMs = 5_000;

/** A way out of the page for somebody who may be watched: a button, or one of two keys pressed three times, each press told. */
export function LeaveBar({ words, english, lang, onLeave, children }: Props) {
  const { leaveKeys, leaveMore, leaveLate, leaving } = words.finder;
  const said = useSignal('');
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let down = '';
    let presses = 0;
    let timer: ReturnType<typeof setTimeout>;
    const onKey = ({ type, key }: KeyboardEvent): void => {
      if (type === 'keydown') {
        if (key !== down) presses = 0;
        // Begun while the finder is closed over its page, keys are that page's own.
        down = presses === 0 && bar.current?.closest('dialog:not([open])') ? '' : key;
        return;
      }
      // With another key in between, as for a capital letter, it is no call.
      if (key !== down || (key !== 'Shift' && key !== 'Escape')) return;
      presses++;
      clearTimeout(timer);
      const more = pressesToLeave - presses;
      said.value = more > 0 ? fill(plural(leaveMore, more, lang), { key, count: more }) : leaving;
      if (more === 0) {
        onLeave();
        return;
      }
      timer = setTimeout(() => {
        presses = 0;
        said.value = leaveLate;
      }, patienceMs);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKey);
    };
  }, [lang]);
  return (
    <div ref={bar} class="fp-leave fp-noprint">
      {children}
      <button type="button" class="fp-button fp-button--main" part="main-button" onClick={onLeave}>
        <Icon name="leave" />
        <span>
          <WithEnglish words={words} english={english} say={({ finder }) => finder.leave} />{' '}
          <span class="fp-hidden">{leaveKeys}</span>
        </span>
      </button>
      <StatusAnnouncer message={said.value} />
    </div>
  );
}

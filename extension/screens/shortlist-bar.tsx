import { useRef } from 'preact/hooks';
import type { Listed } from '../../shared/session/appointment.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { OwnName } from '../../shared/ui/own-words.tsx';
import { type AdviserWords, fill, type Lang, plural } from '../../shared/words/words.ts';
import { AdviserIcon } from './adviser-icon.tsx';
import { focusAnswer } from './focus-answer.ts';

interface Props {
  lang: Lang;
  adviser: AdviserWords;
  listed: readonly Listed[];
  /** There is something to show to the person. */
  canTurn: boolean;
  /** Something was typed, asked or chosen. */
  canEnd: boolean;
  onRemove: (listed: Listed) => void;
  onTurn: () => void;
  onHandOver: () => void;
  onEnd: () => void;
}

/** What was chosen so far, and the ways on; always in sight. */
export function ShortlistBar(props: Props) {
  const { lang, adviser, listed, canTurn, canEnd, onRemove, onTurn, onHandOver, onEnd } = props;
  const { screen: says } = adviser;
  const summary = useRef<HTMLElement>(null);
  if (!canEnd) return null;
  const count = fill(plural(says.onTheList, listed.length, lang), { count: listed.length });
  return (
    <footer class="ad-foot fp-noprint">
      {listed.length > 0 && (
        <div class="ad-short">
          <details>
            <summary ref={summary}>
              <span>{count}</span>
              <AdviserIcon name="up" />
            </summary>
            <ol>
              {listed.map((each) => (
                <li key={each.match.service.id}>
                  <OwnName lang={lang}>{each.match.service.name}</OwnName>
                  <button
                    type="button"
                    class="fp-x"
                    aria-label={fill(says.takeOff, { name: each.match.service.name })}
                    onClick={() => {
                      // The button goes away: the focus goes to what stays.
                      if (listed.length > 1) summary.current?.focus();
                      else focusAnswer();
                      onRemove(each);
                    }}
                  >
                    <Icon name="cross" />
                  </button>
                </li>
              ))}
            </ol>
          </details>
          <button type="button" class="fp-button fp-button--main" onClick={onHandOver}>
            {says.handOver}
          </button>
        </div>
      )}
      <div class="ad-ways">
        {canTurn && (
          <button type="button" class="fp-link" onClick={onTurn}>
            <AdviserIcon name="turn" />
            <span>{says.turn}</span>
          </button>
        )}
        <button type="button" class="fp-link" onClick={onEnd}>
          <AdviserIcon name="end" />
          <span>{says.end}</span>
        </button>
      </div>
    </footer>
  );
}

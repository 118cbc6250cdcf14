import type { AdviserWords } from '../../shared/words/words.ts';
import { SettingsPart } from './settings-part.tsx';

/** The keys that the browser really set, as it writes them; empty where it set none. */
export interface AssignedKeys {
  usual: string;
  window: string;
}

interface Props {
  keys: AssignedKeys;
  words: AdviserWords['settings'];
  onChange: () => void;
}

/** What can be done by keyboard, and where to change it: only the browser's own page can. */
export function KeyboardPart({ keys, words, onChange }: Props) {
  const says = words.keyboard;
  return (
    <SettingsPart id="fp-keyboard" heading={says.heading}>
      <dl class="fp-settings__pairs">
        {(['usual', 'window'] as const).map((name) => (
          <div key={name}>
            <dt>{says[name]}</dt>
            <dd>{keys[name] === '' ? says.unset : <kbd>{keys[name]}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{says.addressBar}</dt>
          <dd>{says.addressBarKeys}</dd>
        </div>
      </dl>
      <button type="button" class="fp-button" onClick={onChange}>
        {says.change}
      </button>
      <p class="fp-small fp-soft fp-measure">{says.changeHow}</p>
    </SettingsPart>
  );
}

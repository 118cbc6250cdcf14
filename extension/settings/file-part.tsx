import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type AdviserWords, fill } from '../../shared/words/words.ts';
import { valueWords } from './setting-words.ts';
import { type ChosenSettings, settingNames } from './settings.ts';
import { readSettingsFile, type SettingsFile, writeSettingsFile } from './settings-file.ts';
import type { SettingsModel } from './settings-model.ts';
import { SettingsPart } from './settings-part.tsx';

interface Props {
  model: SettingsModel;
  words: AdviserWords['settings'];
  /** Puts a file where the browser keeps what is downloaded. */
  onSave: (name: string, text: string) => void;
}

/** Settings to a file and back; what a file would change is shown before it does. */
export function FilePart({ model, words, onSave }: Props) {
  const says = words.file;
  const input = useRef<HTMLInputElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const opened = useSignal<SettingsFile | 'used' | null>(null);
  useEffect(() => {
    if (opened.value !== null) result.current?.focus();
  }, [opened.value]);
  const file = opened.value;

  async function open(chosenFile: File | undefined): Promise<void> {
    if (chosenFile === undefined) return;
    opened.value = await readSettingsFile(await chosenFile.text());
    // The same file can be chosen again once it has been mended.
    if (input.current !== null) input.current.value = '';
  }
  async function use(chosen: ChosenSettings): Promise<void> {
    if (await model.replace(chosen)) opened.value = 'used';
  }

  return (
    <SettingsPart id="fp-file" heading={says.heading}>
      <p class="fp-measure">{says.lead}</p>
      <div class="fp-row">
        <button
          type="button"
          class="fp-button"
          onClick={() => onSave('fingerpost-settings.json', writeSettingsFile(model.inForce.value.chosen))}
        >
          {says.save}
        </button>
        <button type="button" class="fp-button" onClick={() => input.current?.click()}>
          {says.choose}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </div>
      <div ref={result} tabIndex={-1} aria-live="polite">
        {file === 'used' && <p>{says.used}</p>}
        {file !== null && file !== 'used' && file.kind !== 'settings' && (
          <div class="fp-error">
            <p class="fp-error__words">{says.problem[file.kind]}</p>
          </div>
        )}
        {file !== null && file !== 'used' && file.kind === 'settings' && (
          <Preview
            file={file}
            model={model}
            words={words}
            onUse={() => void use(file.chosen)}
            onCancel={() => {
              opened.value = null;
            }}
          />
        )}
      </div>
    </SettingsPart>
  );
}

interface PreviewProps {
  file: Extract<SettingsFile, { kind: 'settings' }>;
  model: SettingsModel;
  words: AdviserWords['settings'];
  onUse: () => void;
  onCancel: () => void;
}

function Preview({ file, model, words, onUse, onCancel }: PreviewProps) {
  const says = words.file;
  const { chosen } = model.inForce.value;
  const changes = settingNames
    .filter((name) => !model.isLocked(name))
    .map((name) => ({
      name,
      before: valueWords(name, chosen, words),
      after: valueWords(name, file.chosen, words),
      isSame: JSON.stringify(chosen[name]) === JSON.stringify(file.chosen[name]),
    }))
    .filter(({ isSame }) => !isSame);
  return (
    <div class="fp-notice fp-settings__preview">
      {file.leftOut.length > 0 && (
        <div>
          <p>{says.leftOut}</p>
          <p>
            <code>{file.leftOut.join(', ')}</code>
          </p>
        </div>
      )}
      {changes.length === 0 ? (
        <p>{says.same}</p>
      ) : (
        <>
          <p class="fp-h4">{says.changes}</p>
          <dl class="fp-settings__pairs">
            {changes.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{words.name[name]}</dt>
                <dd>{fill(says.change, { before, after })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div class="fp-row">
        {changes.length > 0 && (
          <button type="button" class="fp-button" onClick={onUse}>
            {says.use}
          </button>
        )}
        <button type="button" class="fp-link" onClick={onCancel}>
          {says.cancel}
        </button>
      </div>
    </div>
  );
}

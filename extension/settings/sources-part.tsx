import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { dateInWords } from '../../shared/explain/date-words.ts';
import { londonTime } from '../../shared/record/london-time.ts';
import type { AdviserWords, Words } from '../../shared/words/words.ts';
import { fill } from '../../shared/words/words.ts';
import type { DirectoryStatus } from '../directories/directory-status.ts';
import type { DirectoriesModel } from './directories-model.ts';
import type { Source } from './settings.ts';
import type { SettingsModel } from './settings-model.ts';
import { LockedLine, SettingsPart } from './settings-part.tsx';
import { SourceForm } from './source-form.tsx';
import { SwitchSetting } from './switch-setting.tsx';

interface Props {
  model: SettingsModel;
  directories: DirectoriesModel;
  words: AdviserWords['settings'];
  finderWords: Words;
}

/** The directories that are searched: what there is, how each fares, and another to add. */
export function SourcesPart({ model, directories, words, finderWords }: Props) {
  const says = words.sources;
  const { sources } = model.settings.value;
  const own = model.inForce.value.chosen.sources ?? [];
  const isLocked = model.isLocked('sources');
  const removed = useSignal<{ source: Source; at: number } | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and with it the focus.
  useEffect(() => {
    if (removed.value !== null) undo.current?.focus();
  }, [removed.value]);

  async function remove(source: Source): Promise<void> {
    const at = own.indexOf(source);
    if (await model.removeSource(source.url)) removed.value = { source, at };
  }
  async function putBack(): Promise<void> {
    if (removed.value === null) return;
    const { source, at } = removed.value;
    if (await model.addSource(source, at)) removed.value = null;
  }

  return (
    <SettingsPart id="fp-sources" heading={words.name.sources}>
      <p class="fp-measure">{says.lead}</p>
      {sources.length === 0 && <p class="fp-soft">{says.empty}</p>}
      <ul class="fp-settings__sources">
        {sources.map((source) => {
          const status = directories.statusOf(source.url);
          return (
            <li key={source.url}>
              <p class="fp-settings__address">
                {status?.directory && <strong>{status.directory.name} </strong>}
                <span>{source.url}</span>
              </p>
              <p class="fp-small">{statusWords(status, words, finderWords)}</p>
              <p class="fp-small fp-soft">{source.publicKeys.length === 0 ? says.noKey : says.hasKey}</p>
              <div class="fp-row">
                {status?.problem === 'not-allowed' && (
                  <button type="button" class="fp-link" onClick={() => void directories.allow(source.url)}>
                    {fill(says.allow, { host: new URL(source.url).host })}
                  </button>
                )}
                {own.includes(source) && (
                  <button type="button" class="fp-link" onClick={() => void remove(source)}>
                    {words.remove}
                    <span class="fp-hidden"> {source.url}</span>
                  </button>
                )}
              </div>
              {!isLocked && !own.includes(source) && <LockedLine words={words} />}
            </li>
          );
        })}
      </ul>
      {sources.length > 0 && (
        <div class="fp-row">
          <button
            type="button"
            class="fp-button"
            aria-disabled={directories.state.value === 'checking'}
            onClick={() => {
              if (directories.state.value !== 'checking') void directories.checkNow();
            }}
          >
            {says.check}
          </button>
          <p class="fp-small" role="status">
            {directories.state.value !== 'unasked' && says[directories.state.value]}
          </p>
        </div>
      )}
      {removed.value !== null && (
        <div class="fp-row">
          <p class="fp-settings__address" role="status">
            {fill(says.removed, { address: removed.value.source.url })}
          </p>
          <button ref={undo} type="button" class="fp-link" onClick={() => void putBack()}>
            {words.undo}
          </button>
        </div>
      )}
      {isLocked && <LockedLine words={words} />}
      <SwitchSetting name="starter" label={says.starter} model={model} words={words} />
      {!isLocked && (
        <SourceForm
          sources={sources}
          words={words}
          errorPrefix={finderWords.finder.errorPrefix}
          onAdd={(source) => model.addSource(source)}
        />
      )}
    </SettingsPart>
  );
}

/** What is in use, and beside it what went wrong. */
function statusWords(
  status: DirectoryStatus | null,
  words: AdviserWords['settings'],
  finderWords: Words,
): string {
  const says = words.sources.status;
  const { directory = null, checkedAt = null, problem = null } = status ?? {};
  const dayOf = (time: string): string => dateInWords(londonTime(new Date(time)).date, finderWords);
  const said: string[] = [];
  if (problem !== null) said.push(says.problem[problem]);
  else if (directory === null) said.push(says.problem['not-fetched']);
  if (directory !== null && checkedAt !== null)
    said.push(fill(says.current, { date: dayOf(directory.published), checked: dayOf(checkedAt) }));
  if (directory?.isOld) said.push(says.old);
  return said.join(' ');
}

import { Icon } from '../../shared/ui/icon.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { RadioChoice } from '../../shared/ui/radio-choice.tsx';
import { endonyms } from '../../shared/words/finder-langs.ts';
import { type AdviserWords, type AllWords, fill, type Lang } from '../../shared/words/words.ts';
import { AreaForm } from './area-form.tsx';
import type { FindPlace } from './check-area.ts';
import type { DirectoriesModel } from './directories-model.ts';
import { FilePart } from './file-part.tsx';
import { type AssignedKeys, KeyboardPart } from './keyboard-part.tsx';
import { type Reports, ReportsPart } from './reports-part.tsx';
import { doors, langChoices } from './settings.ts';
import type { SettingsModel } from './settings-model.ts';
import { LockedSetting, SettingsPart } from './settings-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import { type Counts, TallyPart } from './tally-part.tsx';

interface Props {
  model: SettingsModel;
  words: Record<Lang, { adviser: AdviserWords; finder: AllWords }>;
  counts: Counts;
  reports: Reports;
  directories: DirectoriesModel;
  keys: AssignedKeys;
  findPlace: FindPlace;
  onChangeKeys: () => void;
  onSaveFile: (name: string, text: string) => void;
}

/** Everything that can be chosen, each saved as it is chosen. */
export function SettingsPage(props: Props) {
  const { model } = props;
  const lang = model.lang.value;
  const { adviser, finder } = props.words[lang];
  const words = adviser.settings;
  const { name } = model.inForce.value;
  const { own, policy } = model.faults.value;
  const outcome = model.outcome.value;
  return (
    <div class="fp fp-settings" lang={lang}>
      <main class="fp-settings__page">
        <div class="fp-title">
          {name !== '' && <p class="fp-soft">{fill(words.organisation, { name })}</p>}
          <h1 class="fp-h1">{words.title}</h1>
        </div>
        {own.length > 0 && <Faults says={words.ownFaults} faults={own} />}
        {policy.length > 0 && <Faults says={words.policyFaults} faults={policy} />}

        <SettingsPart id="fp-area-part" heading={words.name.area}>
          {model.isLocked('area') ? (
            <LockedSetting name="area" model={model} words={words} />
          ) : (
            <AreaForm
              model={model}
              words={words}
              errorPrefix={finder.finder.errorPrefix}
              findPlace={props.findPlace}
            />
          )}
        </SettingsPart>

        <SettingsPart id="fp-lang-part" heading={words.name.lang}>
          {model.isLocked('lang') ? (
            <LockedSetting name="lang" model={model} words={words} />
          ) : (
            <RadioChoice
              name="lang"
              legend={words.name.lang}
              legendHidden
              choices={langChoices.map((value) =>
                value === 'browser'
                  ? { value, label: words.browserLanguage }
                  : { value, label: endonyms[value], lang: value },
              )}
              chosen={model.settings.value.lang}
              onChoose={(value) => void model.choose('lang', value)}
            />
          )}
        </SettingsPart>

        <SettingsPart id="fp-door-part" heading={words.name.door}>
          {model.isLocked('door') ? (
            <LockedSetting name="door" model={model} words={words} />
          ) : (
            <RadioChoice
              name="door"
              legend={words.name.door}
              legendHidden
              choices={doors.map((value) => ({ value, label: words.door[value] }))}
              chosen={model.settings.value.door}
              onChoose={(value) => void model.choose('door', value)}
            />
          )}
        </SettingsPart>

        <SourcesPart model={model} directories={props.directories} words={words} finderWords={finder} />

        <TallyPart
          model={model}
          counts={props.counts}
          adviser={adviser}
          finderWords={finder}
          onSave={props.onSaveFile}
        />
        <ReportsPart reports={props.reports} lang={lang} adviser={adviser} onSave={props.onSaveFile} />

        <KeyboardPart keys={props.keys} words={words} onChange={props.onChangeKeys} />
        <FilePart model={model} words={words} onSave={props.onSaveFile} />
      </main>
      {/* There from the start, so that its first words are read out too. */}
      <div class="fp-settings__outcome" role="status">
        {outcome !== null && (
          <p key={outcome.count}>
            {outcome.kind === 'failed' && <Icon name="attention" />}
            {outcome.kind === 'saved' ? words.saved : words.notSaved}
          </p>
        )}
      </div>
    </div>
  );
}

function Faults({ says, faults }: { says: string; faults: readonly string[] }) {
  return (
    <Notice icon="attention">
      <p>{says}</p>
      <p>
        <code>{faults.join(', ')}</code>
      </p>
    </Notice>
  );
}

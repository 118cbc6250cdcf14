import { RadioChoice } from '../../shared/ui/radio-choice.tsx';
import { en } from '../../shared/words/en.ts';
import { enBuilder as words } from '../../shared/words/en-builder.ts';
import { endonyms } from '../../shared/words/finder-langs.ts';
import { attributeDocs } from '../element-docs.ts';
import {
  type AttributeKind,
  attributeNames,
  type FinderAttribute,
  finderAttributes,
} from '../finder-attributes.ts';
import { brandVerdict } from './brand-verdict.ts';
import { IdsSetting, TextSetting } from './embed-field.tsx';
import type { ReleaseFacts } from './embed-outputs.ts';
import { EmbedPreview } from './embed-preview.tsx';
import type { EmbedSettingsModel } from './embed-settings-model.ts';
import { OutputPanel } from './output-panel.tsx';

interface Props {
  model: EmbedSettingsModel;
  /** Null where the facts could not be had. */
  release: ReleaseFacts | null;
  /** The folder with the scripts and this page. */
  base: string;
}

const first: readonly FinderAttribute[] = ['mode', 'pack', 'near', 'lang', 'theme', 'brand'];
const others = attributeNames.filter((name) => !first.includes(name));
const namesOf: Partial<Record<FinderAttribute, Record<string, string>>> = {
  topics: en.topic,
  audiences: en.audience,
};

/** The page on which a finder is put together: choices, how it will look, and what to copy. */
export function EmbedBuilder({ model, release, base }: Props) {
  return (
    <div class="fp b-page" lang="en">
      <header class="b-top">
        <p class="fp-h3">Fingerpost</p>
      </header>
      <main class="b-main">
        <div class="b-title">
          <h1 class="fp-h1">{words.title}</h1>
          <p class="fp-soft">{words.lead}</p>
        </div>
        <div class="b-pair">
          <section class="b-form" aria-labelledby="b-choices">
            <h2 class="fp-hidden" id="b-choices">
              {words.choices}
            </h2>
            {first.map((name) => (
              <AttributeField key={name} name={name} model={model} />
            ))}
            <details class="b-more">
              <summary class="fp-label">{words.more}</summary>
              <div class="b-form">
                {others.map((name) => (
                  <AttributeField key={name} name={name} model={model} />
                ))}
              </div>
            </details>
            <button type="button" class="fp-link" onClick={model.clear}>
              {words.start}
            </button>
          </section>
          <EmbedPreview settings={model.settings} />
        </div>
        <OutputPanel settings={model.settings} release={release} base={base} />
      </main>
    </div>
  );
}

/** The field of one attribute, as its kind wants it. */
function AttributeField({ name, model }: { name: FinderAttribute; model: EmbedSettingsModel }) {
  const kind: AttributeKind = finderAttributes[name];
  const value = model.settings.value[name] ?? '';
  const set = (now: string | null) => model.choose(name, now);
  const id = `b-${name}`;
  const text = { id, label: words.attribute[name], hint: attributeDocs[name].replaceAll('`', ''), value };
  switch (kind.kind) {
    case 'choice':
      return (
        <>
          {kind.lists.map((list, index) => (
            <ChoiceField key={list[0]} name={name} lists={kind.lists} index={index} model={model} />
          ))}
        </>
      );
    case 'language':
      return (
        <RadioChoice
          name={id}
          legend={text.label}
          choices={[
            { value: '', label: words.choice.page },
            ...kind.languages.map((language) => ({
              value: language,
              label: endonyms[language],
              lang: language,
            })),
          ]}
          chosen={value}
          onChoose={(language) => set(language || null)}
        />
      );
    case 'ids':
      return (
        <IdsSetting
          {...text}
          names={kind.ids.map((each) => [each, namesOf[name]?.[each] ?? each])}
          chosen={value.split(' ').filter((each) => each !== '')}
          onChoose={(ids) => set(ids.join(' ') || null)}
        />
      );
    case 'whole':
      return (
        <RadioChoice
          name={id}
          legend={text.label}
          choices={new Array(kind.most - kind.least + 1).fill(kind.least).map((least: number, step) => {
            const number = String(least + step);
            return { value: number, label: number };
          })}
          chosen={value || String(kind.usual)}
          onChoose={(number) => set(number === String(kind.usual) ? null : number)}
        />
      );
    case 'colour':
      return <ColourField {...text} onType={(now) => set(now.trim() || null)} />;
    case 'flag':
      return (
        <label class="fp-tick">
          <input
            type="checkbox"
            checked={name in model.settings.value}
            onChange={(event) => set(event.currentTarget.checked ? '' : null)}
          />
          <span>{text.label}</span>
        </label>
      );
    default:
      return <TextSetting {...text} onType={(now) => set(now.trim() || null)} />;
  }
}

interface ChoiceFieldProps {
  name: FinderAttribute;
  lists: readonly (readonly string[])[];
  /** Which of the lists this field chooses from. */
  index: number;
  model: EmbedSettingsModel;
}

/** One word of one list; the words of the attribute's other lists stay as they are. */
function ChoiceField({ name, lists, index, model }: ChoiceFieldProps) {
  const said = (model.settings.value[name] ?? '').split(' ');
  const chosen = lists.map((list) => said.find((word) => list.includes(word)) ?? list[0] ?? '');
  const list = lists[index] ?? [];
  const choose = (word: string): void => {
    const all = chosen.map((each, which) => (which === index ? word : each));
    model.choose(name, all.filter((each, which) => each !== lists[which]?.[0]).join(' ') || null);
  };
  return (
    <RadioChoice
      name={`b-${name}-${index}`}
      legend={index === 0 ? words.attribute[name] : words.attribute.scheme}
      choices={list.map((value) => ({ value, label: words.choice[value as keyof typeof words.choice] }))}
      chosen={chosen[index] ?? ''}
      onChoose={choose}
    />
  );
}

interface ColourProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  onType: (value: string) => void;
}

/** A partner's colour: written or picked, and whether it can be read. */
function ColourField({ id, label, hint, value, onType }: ColourProps) {
  const verdict = brandVerdict(value);
  return (
    <TextSetting
      id={id}
      label={label}
      hint={`${hint} ${words.colour.usual}`}
      value={value}
      problem={verdict.problem}
      onType={onType}
    >
      <input
        type="color"
        class="b-swatch"
        aria-label={words.colour.pick}
        value={verdict.colour ?? '#15181b'}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {verdict.says !== null && <p class="b-verdict">{verdict.says}</p>}
    </TextSetting>
  );
}

import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { RadioChoice } from '../../shared/ui/radio-choice.tsx';
import { StatusAnnouncer } from '../../shared/ui/status-announcer.tsx';
import { pastedWords, enBuilder as words } from '../../shared/words/en-builder.ts';
import { fill } from '../../shared/words/words.ts';
import { embedOutputs, leftOut, type OutputId, type ReleaseFacts } from './embed-outputs.ts';
import type { EmbedSettings } from './embed-settings.ts';

interface Props {
  settings: ReadonlySignal<EmbedSettings>;
  release: ReleaseFacts | null;
  base: string;
}

const outputs = Object.keys(words.output) as OutputId[];

/** The texts to copy, one kind at a time. */
export function OutputPanel({ settings, release, base }: Props) {
  const shown = useSignal<OutputId>('script');
  if (release === null) return <p class="b-out">{words.noFacts}</p>;
  const chosen = settings.value;
  const { link, frameTitle } = pastedWords[chosen.lang === 'cy' ? 'cy' : 'en'];
  const texts = embedOutputs(chosen, base, release, {
    link,
    frameTitle,
    privacy: Object.values(pastedWords).map(({ privacy }) => privacy),
    access: Object.values(pastedWords).map(({ access }) => access),
  })[shown.value];
  const { steps } = words.output[shown.value];
  const lost = shown.value === 'frame' || shown.value === 'link' ? leftOut(chosen) : [];
  return (
    <section class="b-out" aria-label={words.give}>
      <RadioChoice
        name="b-output"
        legend={words.give}
        choices={outputs.map((value) => ({ value, label: words.output[value].name }))}
        chosen={shown.value}
        onChoose={(output) => {
          shown.value = output;
        }}
      />
      <ul class="b-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {lost.length > 0 && (
        <p>{fill(words.leftOut, { names: lost.map((name) => words.attribute[name]).join(', ') })}</p>
      )}
      {texts.map((text, index) => (
        <CopyText key={`${shown.value} ${index}`} text={text} />
      ))}
      <p class="fp-soft">{words.shared}</p>
    </section>
  );
}

/** A text, and a button that copies it and says so. */
function CopyText({ text }: { text: string }) {
  const code = useRef<HTMLPreElement>(null);
  const said = useSignal({ text: '', says: '' });
  // Of another text than the one that was copied, nothing is said.
  const says = said.value.text === text ? said.value.says : '';
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        said.value = { text, says: words.copied };
      },
      () => {
        if (code.current !== null) getSelection()?.selectAllChildren(code.current);
        said.value = { text, says: words.notCopied };
      },
    );
  return (
    <div class="b-code">
      <pre ref={code}>{text}</pre>
      <div>
        <button type="button" class="fp-button fp-button--main" onClick={() => void copy()}>
          {words.copy}
        </button>
        <p aria-hidden="true">{says}</p>
        <StatusAnnouncer message={says} />
      </div>
    </div>
  );
}

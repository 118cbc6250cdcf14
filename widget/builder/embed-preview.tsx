import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { RadioChoice } from '../../shared/ui/radio-choice.tsx';
import { enBuilder } from '../../shared/words/en-builder.ts';
import { attributeNames } from '../finder-attributes.ts';
import type { EmbedSettings } from './embed-settings.ts';

const words = enBuilder.show;

const named = (...names: (keyof typeof words)[]) =>
  names.map((value): { value: string; label: string } => ({ value, label: words[value] }));
/** How a partner's page can be seen, each way with what it can be. */
const views = [
  {
    view: 'width',
    says: words.width,
    choices: ['320', '480', '768', '1200'].map((value) => ({ value, label: value })),
  },
  { view: 'scheme', says: words.as, choices: named('light', 'dark') },
  { view: 'size', says: words.size, choices: named('usual', 'large') },
  { view: 'page', says: words.page, choices: named('ordinary', 'hostile') },
] as const;

type View = (typeof views)[number]['view'];

/** The finder as it will stand on a page, in a frame: at any width, light or dark, with large text, and among hostile styles. */
export function EmbedPreview({ settings }: { settings: ReadonlySignal<EmbedSettings> }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isLoaded = useSignal(false);
  const seen = useSignal<Record<View, string>>({
    width: '480',
    scheme: 'light',
    size: 'usual',
    page: 'ordinary',
  });
  useSignalEffect(() => {
    const wanted = settings.value;
    const { scheme, size, page } = seen.value;
    const inside = isLoaded.value ? frame.current?.contentDocument : null;
    const finder = inside?.querySelector('fingerpost-finder');
    if (!inside || !finder) return;
    inside.documentElement.className = `${scheme} ${size} ${page}`;
    for (const name of attributeNames) {
      const value = wanted[name];
      if (value === undefined) finder.removeAttribute(name);
      // Set again, it would begin again.
      else if (finder.getAttribute(name) !== value) finder.setAttribute(name, value);
    }
  });
  return (
    <section class="b-preview" aria-labelledby="b-preview">
      <h2 class="fp-hidden" id="b-preview">
        {enBuilder.preview}
      </h2>
      <div class="b-bar">
        {views.map(({ view, says, choices }) => (
          <RadioChoice
            key={view}
            name={`b-${view}`}
            legend={says}
            choices={choices}
            chosen={seen.value[view]}
            onChoose={(chosen) => {
              seen.value = { ...seen.value, [view]: chosen };
            }}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page wider than here is moved sideways by keys too */}
      <section class="b-window" aria-label={words.frame} tabIndex={0}>
        <iframe
          ref={frame}
          src="preview.html"
          title={words.frame}
          class={`b-frame b-frame--${seen.value.width}`}
          onLoad={() => {
            isLoaded.value = true;
          }}
        />
      </section>
    </section>
  );
}

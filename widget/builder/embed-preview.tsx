import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { enBuilder } from '../../shared/words/en-builder.ts';
import { SegmentChoice } from './embed-field.tsx';
import { attributeNames, type EmbedSettings } from './embed-settings.ts';

const words = enBuilder.show;
const widths = ['320', '480', '768', '1200'] as const;
const schemes = ['light', 'dark'] as const;
const sizes = ['usual', 'large'] as const;
const pages = ['ordinary', 'hostile'] as const;

/** The finder as it will stand on a page, in a frame: at any width, light or dark, with large text, and among hostile styles. */
export function EmbedPreview({ settings }: { settings: ReadonlySignal<EmbedSettings> }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isLoaded = useSignal(false);
  const width = useSignal<(typeof widths)[number]>('480');
  const scheme = useSignal<(typeof schemes)[number]>('light');
  const size = useSignal<(typeof sizes)[number]>('usual');
  const page = useSignal<(typeof pages)[number]>('ordinary');
  useSignalEffect(() => {
    const wanted = settings.value;
    const classes = [scheme.value, size.value, page.value].join(' ');
    const inside = isLoaded.value ? frame.current?.contentDocument : null;
    const finder = inside?.querySelector('fingerpost-finder');
    if (!inside || !finder) return;
    inside.documentElement.className = classes;
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
        <SegmentChoice
          name="b-width"
          legend={words.width}
          choices={widths.map((value) => ({ value, label: value }))}
          chosen={width.value}
          onChoose={(chosen) => {
            width.value = chosen;
          }}
        />
        <SegmentChoice
          name="b-scheme"
          legend={words.as}
          choices={schemes.map((value) => ({ value, label: words[value] }))}
          chosen={scheme.value}
          onChoose={(chosen) => {
            scheme.value = chosen;
          }}
        />
        <SegmentChoice
          name="b-size"
          legend={words.size}
          choices={sizes.map((value) => ({ value, label: words[value] }))}
          chosen={size.value}
          onChoose={(chosen) => {
            size.value = chosen;
          }}
        />
        <SegmentChoice
          name="b-page"
          legend={words.page}
          choices={pages.map((value) => ({ value, label: words[value] }))}
          chosen={page.value}
          onChoose={(chosen) => {
            page.value = chosen;
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page wider than here is moved sideways by keys too */}
      <section class="b-window" aria-label={words.frame} tabIndex={0}>
        <iframe
          ref={frame}
          src="preview.html"
          title={words.frame}
          class={`b-frame b-frame--${width.value}`}
          onLoad={() => {
            isLoaded.value = true;
          }}
        />
      </section>
    </section>
  );
}

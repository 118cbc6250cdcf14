import { render } from 'preact';
import { EmbedBuilder } from './embed-builder.tsx';
import type { ReleaseFacts } from './embed-outputs.ts';
import { createEmbedSettings } from './embed-settings-model.ts';

const base = new URL('.', document.location.href).href;

const model = createEmbedSettings({
  hash: () => document.location.hash,
  // Not a new entry for each key: the back button leads away from here.
  replaceHash: (hash) =>
    window.history.replaceState(null, '', hash === '' ? document.location.pathname : `#${hash}`),
  onHash: (changed) => window.addEventListener('hashchange', changed),
});

/** What the build wrote beside this page; null where it cannot be had. */
async function releaseFacts(): Promise<ReleaseFacts | null> {
  const answer = await fetch('integrity.json').catch(() => null);
  return answer?.ok ? ((await answer.json()) as ReleaseFacts) : null;
}

const place = document.querySelector('#builder');
if (place === null) throw new Error('opening the builder: its page has no place for it');
const release = await releaseFacts();
render(<EmbedBuilder model={model} release={release} base={base} />, place);

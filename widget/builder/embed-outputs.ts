// The texts that a web officer copies. Every value is the officer's own, and is escaped.
import { carriedByAddress } from '../address-settings.ts';
import type { FinderAttribute } from '../finder-attributes.ts';
import { type EmbedSettings, hashOfSettings } from './embed-settings.ts';

/** What is known of the files that lie beside the builder: `integrity.json`, with `sha384-…` by the name of a script. */
export interface ReleaseFacts {
  version: string;
  'fingerpost.js': string;
  'fingerpost-classic.js': string;
}

/** What the texts say in words, in the language of the page. */
export interface PastedWords {
  link: string;
  frameTitle: string;
  /** Paragraphs for the public, in every language of a partner's. */
  privacy: readonly string[];
  access: readonly string[];
}

export type OutputId =
  | 'script'
  | 'classic'
  | 'frame'
  | 'link'
  | 'wordpress'
  | 'drupal'
  | 'policy'
  | 'privacy'
  | 'access';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function attributes(settings: EmbedSettings): string {
  return Object.entries(settings)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
}

/** Attributes that have been chosen and that neither a frame's address nor a link's can carry. */
export function leftOut(settings: EmbedSettings): FinderAttribute[] {
  return (Object.keys(settings) as FinderAttribute[]).filter((name) => !carriedByAddress.includes(name));
}

/** Every text to copy, by where it goes. `base` is the address of the folder with the scripts and the builder, ending in a slash. */
export function embedOutputs(
  settings: EmbedSettings,
  base: string,
  release: ReleaseFacts,
  words: PastedWords,
): Record<OutputId, readonly string[]> {
  const address = (page: string): string => {
    const hash = hashOfSettings(settings, carriedByAddress);
    return escaped(`${base}${page}${hash === '' ? '' : `#${hash}`}`);
  };
  const script = (name: 'fingerpost.js' | 'fingerpost-classic.js', how: string): string =>
    `<script ${how} src="${escaped(`${base}${release.version}/${name}`)}"\n  integrity="${release[name]}" crossorigin="anonymous"></script>`;
  const link = `<a href="${address('find.html')}">${escaped(words.link)}</a>`;
  const element = `<fingerpost-finder${attributes(settings)}>\n  ${link}\n</fingerpost-finder>`;
  const embedded = `${script('fingerpost.js', 'type="module"')}\n${element}`;
  const origin = new URL(base).origin;
  const pack = settings.pack ?? '';
  const packOrigin = URL.canParse(pack, base) ? new URL(pack, base).origin : origin;
  return {
    script: [embedded],
    classic: [`${script('fingerpost-classic.js', 'defer')}\n${element}`],
    frame: [
      `<iframe src="${address('frame.html')}" title="${escaped(words.frameTitle)}"\n  width="100%" height="900" loading="lazy" allow="geolocation" referrerpolicy="no-referrer"></iframe>`,
    ],
    link: [link],
    wordpress: [embedded],
    drupal: [
      [
        'fingerpost:',
        '  js:',
        `    ${base}${release.version}/fingerpost.js:`,
        '      type: external',
        '      attributes:',
        '        type: module',
        `        integrity: ${release['fingerpost.js']}`,
        '        crossorigin: anonymous',
      ].join('\n'),
      element,
    ],
    policy: [
      `script-src ${origin}; connect-src ${[...new Set([origin, packOrigin])].join(' ')}`,
      `frame-src ${origin}`,
    ],
    privacy: words.privacy,
    access: words.access,
  };
}

// What tools and people read about the element, made from the one list of its attributes: the table in docs/embedding.md,
// custom-elements.json for editors, and types for TypeScript, React and Preact.
import { readFile } from 'node:fs/promises';
import { en } from '../shared/words/en.ts';
import { carriedByAddress } from '../widget/address-settings.ts';
import { attributeDocs, eventDocs, methodDocs, readOnlyDocs } from '../widget/element-docs.ts';
import { propertyOf } from '../widget/element-properties.ts';
import { type AttributeKind, type FinderAttribute, finderAttributes } from '../widget/finder-attributes.ts';

const tag = 'fingerpost-finder';
const attributes = Object.entries(finderAttributes) as [FinderAttribute, AttributeKind][];
const code = (text: string | number): string => `\`${text}\``;
const either = (words: readonly string[]): string =>
  words
    .map(code)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');

/** What may be written in an attribute, as people read it. */
function valueInWords(kind: AttributeKind): string {
  switch (kind.kind) {
    case 'choice':
      return kind.lists.map(either).join(', and ');
    case 'language':
      return either(kind.languages);
    case 'ids':
      return 'ids, separated by spaces';
    case 'whole':
      return `${kind.least} to ${kind.most}`;
    case 'colour':
      return code('#rrggbb');
    case 'flag':
      return 'nothing: it is there or not';
    case 'text':
      return 'words';
    case 'address':
      return 'an address';
  }
}

/** What counts where an attribute is not set; null where its sentence says it, or nothing does. */
function usualOf(kind: AttributeKind): string | null {
  if (kind.kind === 'choice') return kind.lists.map(([first]) => first).join(' ');
  return kind.kind === 'whole' ? String(kind.usual) : null;
}

function table(...rows: (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The parts of docs/embedding.md that are made, in Markdown, by their names. */
const madeParts: Record<string, () => string> = {
  attributes: () =>
    table(
      ['attribute', 'value', 'without it', 'what it does'],
      ['---', '---', '---', '---'],
      ...attributes.map(([name, kind]) => {
        const usual = usualOf(kind);
        return [code(name), valueInWords(kind), usual === null ? '' : code(usual), attributeDocs[name]];
      }),
    ),
  ids: () =>
    Object.entries({ topics: en.topic, audiences: en.audience })
      .map(([name, names]) => {
        const ids = Object.entries(names).map(([id, called]) => `${code(id)} (${called})`);
        return `- ${code(name)}: ${ids.join(', ')}`;
      })
      .join('\n'),
  events: () =>
    table(
      ['event', 'when'],
      ['---', '---'],
      ...Object.entries(eventDocs).map(([name, says]) => [code(`fingerpost-${name}`), says]),
    ),
  methods: () =>
    table(
      ['to do or to read', 'what it is for'],
      ['---', '---'],
      ...Object.entries(methodDocs).map(([name, says]) => [code(`${name}()`), says]),
      ...Object.entries(readOnlyDocs).map(([name, { says }]) => [code(name), says]),
    ),
  'address settings': () => `${either(carriedByAddress).replace(' or ', ' and ')}.`,
};

/** The guide with its made parts as they are now; each stands between two comments, which stay. */
export function withMadeParts(guide: string): string {
  return guide.replace(
    /(<!-- made by npm run docs: ([a-z ]+) -->\n).*?(<!-- end -->)/gs,
    (_whole, start: string, name: string, end: string) => {
      const made = madeParts[name];
      if (made === undefined) throw new Error(`writing docs: nothing makes “${name}”`);
      return `${start}${made()}\n${end}`;
    },
  );
}

/** The type of a property or of an attribute in JSX. */
function typeOf(kind: AttributeKind): string {
  const union = (words: readonly (string | number)[]): string =>
    words.map((word) => JSON.stringify(word)).join(' | ');
  switch (kind.kind) {
    case 'choice':
      // A word of one list, or one of each; what else is typed is the page's own business.
      return kind.lists.length === 1 ? union(kind.lists[0] ?? []) : 'string';
    case 'language':
      return union(kind.languages);
    case 'whole':
      return 'number';
    case 'flag':
      return 'boolean';
    default:
      return 'string';
  }
}

/** The type of a property as it is read: where nothing is set, a choice is an empty text. */
function readTypeOf(kind: AttributeKind): string {
  return kind.kind === 'choice' ? 'string' : typeOf(kind);
}

/** `custom-elements.json`, from which editors complete and explain (the Custom Elements Manifest, 1.0.0). */
export function elementManifest(): string {
  const name = 'FingerpostFinder';
  const module = 'fingerpost.js';
  const plain = (text: string): string => text.replaceAll('`', '');
  const declaration = {
    kind: 'class',
    customElement: true,
    name,
    tagName: tag,
    superclass: { name: 'HTMLElement' },
    description: 'Finds help nearby with phones, computers and going online.',
    attributes: attributes.map(([attribute, kind]) => ({
      name: attribute,
      fieldName: propertyOf(attribute),
      type: { text: typeOf(kind) },
      ...(usualOf(kind) === null ? {} : { default: JSON.stringify(usualOf(kind)) }),
      description: plain(attributeDocs[attribute]),
    })),
    members: [
      ...attributes.map(([attribute, kind]) => ({
        kind: 'field',
        name: propertyOf(attribute),
        attribute,
        reflects: true,
        type: { text: typeOf(kind) },
        description: plain(attributeDocs[attribute]),
      })),
      ...Object.entries(readOnlyDocs).map(([field, { type, says }]) => ({
        kind: 'field',
        name: field,
        readonly: true,
        type: { text: type },
        description: says,
      })),
      ...Object.entries(methodDocs).map(([method, says]) => ({
        kind: 'method',
        name: method,
        description: says,
      })),
    ],
    events: Object.entries(eventDocs).map(([event, says]) => ({
      name: `fingerpost-${event}`,
      type: { text: `CustomEvent<FinderEvents['${event}']>` },
      description: plain(says),
    })),
    slots: [{ name: '', description: 'A plain link, shown until the script runs, and where it cannot.' }],
  };
  const exported = { kind: 'js', name, declaration: { name, module } };
  const defined = { kind: 'custom-element-definition', name: tag, declaration: { name, module } };
  const modules = [
    { kind: 'javascript-module', path: module, declarations: [declaration], exports: [exported, defined] },
  ];
  return `${JSON.stringify({ schemaVersion: '1.0.0', modules }, null, 2)}\n`;
}

/** The types, by file: the element's own, and what React and Preact want to know of it. */
export async function elementTypes(): Promise<Map<string, string>> {
  const events = /export interface FinderEvents \{\n.*?\n\}\n/s.exec(
    await readFile('widget/finder-events.ts', 'utf8'),
  );
  if (events === null) throw new Error('writing the types: widget/finder-events.ts has no FinderEvents');
  const comment = (says: string): string => `  /** ${says} */`;
  const own = attributes.filter(([attribute]) => attribute !== 'lang');
  const element = [
    `// Types of <${tag}>: see docs/embedding.md.`,
    `/** What each event holds in \`detail\`, by what its name says after \`fingerpost-\`. */`,
    events[0],
    '/** The attributes, as they are written in JSX. */',
    'export interface FinderAttributes {',
    ...attributes.flatMap(([attribute, kind]) => [
      comment(attributeDocs[attribute]),
      `  ${attribute.includes('-') ? `'${attribute}'` : attribute}?: ${kind.kind === 'flag' ? 'true' : typeOf(kind)};`,
    ]),
    '}',
    '',
    'export class FingerpostFinder extends HTMLElement {',
    '  static readonly version: string;',
    ...own.flatMap(([attribute, kind]) => [
      comment(attributeDocs[attribute]),
      `  get ${propertyOf(attribute)}(): ${readTypeOf(kind)};`,
      `  set ${propertyOf(attribute)}(value: ${typeOf(kind)} | null);`,
    ]),
    ...Object.entries(readOnlyDocs).flatMap(([field, { type, says }]) => [
      comment(says),
      `  readonly ${field}: ${type};`,
    ]),
    ...Object.entries(methodDocs).flatMap(([method, says]) => [
      comment(says),
      `  ${method}(${method === 'focus' ? 'options?: FocusOptions' : ''}): void;`,
    ]),
    '}',
    '',
    'declare global {',
    '  interface HTMLElementTagNameMap {',
    `    '${tag}': FingerpostFinder;`,
    '  }',
    '  interface HTMLElementEventMap {',
    ...Object.keys(eventDocs).map(
      (event) => `    'fingerpost-${event}': CustomEvent<FinderEvents['${event}']>;`,
    ),
    '  }',
    '}',
    '',
  ].join('\n');
  const jsx = (library: string, imported: string, props: string): string =>
    [
      `// Types of <${tag}> in JSX, for ${library}.`,
      imported,
      "import type { FinderAttributes, FingerpostFinder } from './fingerpost';",
      '',
      `declare module '${library}' {`,
      '  namespace JSX {',
      '    interface IntrinsicElements {',
      `      '${tag}': ${props} & FinderAttributes;`,
      '    }',
      '  }',
      '}',
      '',
    ].join('\n');
  return new Map([
    ['fingerpost.d.ts', element],
    [
      'fingerpost-react.d.ts',
      jsx(
        'react',
        "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
        'DetailedHTMLProps<HTMLAttributes<FingerpostFinder>, FingerpostFinder>',
      ),
    ],
    [
      'fingerpost-preact.d.ts',
      jsx('preact', "import type { HTMLAttributes } from 'preact';", 'HTMLAttributes<FingerpostFinder>'),
    ],
  ]);
}

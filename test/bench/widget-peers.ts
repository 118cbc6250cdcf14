// Finders and search boxes that other sites embed, as far as npm carries them, each as its own documentation says, over the
// same services as ours. None of them knows what a person means, or where they are: they find words.
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './documents.ts';

export interface WidgetPeer {
  name: string;
  /** The script that a page's author writes. */
  script: string;
  /** Style sheets of its package that a page links. */
  styles: string[];
  /** Stands in the page's body. */
  body: string;
  /** What it searches, by path; nothing where that lies with its makers alone. */
  data: Map<string, string | Uint8Array>;
  /** What to press before there is a box to type into. */
  opener: string | null;
  box: string;
  /** It answers when asked to, not while somebody types. */
  takesEnter: boolean;
  /** The first result; null where that takes a server that we do not have. */
  result: string | null;
}

const searched = (documents: readonly SearchDocument[]): Map<string, string> =>
  new Map([
    [
      'services.json',
      JSON.stringify(
        documents.map(({ name, organisation, summary, labels, place }) => ({
          name,
          text: [name, organisation, summary, labels, place].join(' ').toLowerCase(),
        })),
      ),
    ],
  ]);

/** The peers, ready to be built; `documents` is what they search. */
export async function widgetPeers(documents: readonly SearchDocument[]): Promise<WidgetPeer[]> {
  return [
    {
      name: 'accessible-autocomplete 3.0',
      script: `
        import accessibleAutocomplete from 'accessible-autocomplete';
        let services;
        accessibleAutocomplete({
          element: document.querySelector('#here'),
          id: 'box',
          source: async (words, show) => {
            services ??= fetch('services.json').then((answer) => answer.json());
            show((await services).filter(({ text }) => text.includes(words.toLowerCase())).map(({ name }) => name));
          },
        });`,
      styles: ['accessible-autocomplete/dist/accessible-autocomplete.min.css'],
      body: '<label for="box">Find help</label><div id="here"></div>',
      data: searched(documents),
      opener: null,
      box: '#box',
      takesEnter: false,
      result: '[role=option]',
    },
    {
      name: 'Algolia autocomplete-js 1.19',
      script: `
        import { autocomplete } from '@algolia/autocomplete-js';
        let services;
        autocomplete({
          container: '#here',
          getSources: ({ query }) => [{
            sourceId: 'services',
            getItems: async () => {
              services ??= fetch('services.json').then((answer) => answer.json());
              return (await services).filter(({ text }) => text.includes(query.toLowerCase()));
            },
            templates: { item: ({ item }) => item.name },
          }],
        });`,
      styles: ['@algolia/autocomplete-theme-classic/dist/theme.min.css'],
      body: '<div id="here"></div>',
      data: searched(documents),
      opener: null,
      box: '#here input',
      takesEnter: false,
      result: '[role=option]',
    },
    {
      name: 'Pagefind Component UI 1.5',
      script: "import '@pagefind/component-ui';",
      styles: ['@pagefind/component-ui/css/pagefind-component-ui.css'],
      body: '<pagefind-config bundle-path="./pagefind/"></pagefind-config><pagefind-input></pagefind-input><pagefind-results></pagefind-results>',
      data: await pagefindFiles(documents),
      opener: null,
      box: 'pagefind-input input',
      takesEnter: false,
      result: '.pf-result-link',
    },
    {
      name: 'DocSearch 5.2, words only',
      script: `
        import docsearch from '@docsearch/js/docsearch';
        docsearch({ container: '#here', appId: 'NONE', indices: ['none'], apiKey: 'none' });`,
      styles: ['@docsearch/css/dist/style.css'],
      body: '<div id="here"></div>',
      data: new Map(),
      opener: '.DocSearch-Button',
      box: '.DocSearch-Input',
      takesEnter: false,
      result: null,
    },
  ];
}

/** An index of the documents as Pagefind makes it, by path. */
async function pagefindFiles(documents: readonly SearchDocument[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`making Pagefind's index: ${errors.join('; ')}`);
  for (const { id, name, organisation, summary, description, labels, place } of documents)
    await index.addCustomRecord({
      url: `/${id}`,
      content: [organisation, summary, description, labels, place].join(' '),
      language: 'en',
      meta: { title: name },
    });
  const { files } = await index.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [`pagefind/${path}`, content]));
}

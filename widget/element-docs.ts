// What each part of the element is for, in a sentence, for documents, types and the embed builder: never in a page's script.
import type { FinderAttribute } from './finder-attributes.ts';
import type { FinderEvents } from './finder-events.ts';

export const attributeDocs: Record<FinderAttribute, string> = {
  pack: 'Address of the directory; without it, `directory/` beside the script.',
  lang: 'Language of the finder; without it, that of the page around.',
  near: 'Where to begin: the first part of a postcode, or a place.',
  topics: 'Topics that are already chosen.',
  audiences: 'Whom every search is for.',
  audience:
    'Who types: the person (`self`) or somebody who helps them (`adviser`); it changes only the wording.',
  mode: 'All questions at once (`simple`), one at a time (`steps`), or behind a button (`button`).',
  limit: 'How many results are shown at once.',
  heading: 'A heading in place of the finder’s own.',
  'heading-level': 'Level of that heading among the headings of your page.',
  theme: 'How it looks, and whether it is light or dark; `auto` does as the page does.',
  brand: 'Your main colour.',
  'exit-url':
    'Where “Leave this page now” goes: an address that begins with `https://`. The button then stands on every screen; without it, on the one about domestic abuse alone, and goes to an ordinary page.',
  'sync-url':
    'Keeps the topics of a search in the address of the page, after `#`, and takes them from there: never a place, never words.',
  name: 'Makes the finder a field of the form around it, whose value is the id of the service that was chosen.',
};

export const eventDocs: Record<keyof FinderEvents, string> = {
  ready: 'The finder is there and can be used.',
  search: 'What somebody asked is being answered. `outcode` is the first part of their postcode, or null.',
  results: 'There is an answer: how many services fit, and how many fit but for something that is named.',
  select: 'Somebody follows a link of the service `id`. `preventDefault()` keeps them on your page.',
  empty: 'No service fits whole.',
  error: 'Something could not be had or shown; `code` says what.',
};

/** What a page can ask of the element; none takes an argument that it needs, and none gives anything back. */
export const methodDocs = {
  search: 'Asks, as the main button does.',
  reset: 'Forgets all that was typed, asked and chosen.',
  focus: 'Moves to the first question, or to the heading of the answer.',
  print: 'Prints the page, with the results.',
} as const;

/** What can be read of the element and not set. */
export const readOnlyDocs = {
  value: { type: 'string', says: 'The id of the service that was chosen; empty while none is.' },
  form: { type: 'HTMLFormElement | null', says: 'The form that it is a field of.' },
} as const;

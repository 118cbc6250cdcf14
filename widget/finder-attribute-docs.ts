// What each attribute is for, in a sentence, for documents, types and the embed builder: never part of a page's script.
import type { FinderAttribute } from './finder-attributes.ts';

export const finderAttributeDocs: Record<FinderAttribute, string> = {
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
  'heading-level': 'Level of that heading among the headings of the page.',
  theme: 'How it looks, and whether it is light or dark; `auto` does as the page does.',
  brand: 'Your main colour.',
  'exit-url': 'Where “Leave this page now” goes, beginning with `https://`.',
  'sync-url':
    'Keeps the topics of a search in the address of the page, and takes them from there: never a place, never words.',
  name: 'Makes the finder a field of the form around it; its value is the id of the service that was chosen.',
};

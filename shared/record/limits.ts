// How much a record may hold: room for every real one, and an end to what a broken or hostile file can ask of a page.

/** How long each kind of text may be, in UTF-16 code units, and each kind of list, in items. */
export const limits = {
  id: 200,
  name: 200,
  /** Anything that should fit on a card: a venue, a cost, a note. */
  line: 1_000,
  text: 5_000,
  link: 500,
  list: 60,
  sessions: 100,
  places: 500,
  /** London alone has 33 councils; a national list of those it serves has up to 361. */
  councils: 400,
  /** Parts of a practice note's text: readable in a minute or two. */
  blocks: 60,
} as const;

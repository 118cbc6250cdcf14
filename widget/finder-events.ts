// What the element tells its page: never words or a full postcode, and nothing at all of danger.

/** What each event holds in `detail`, by what its name says after `fingerpost-`; the build copies this into the types. */
export interface FinderEvents {
  /** The finder is there and can be used. */
  ready: Record<string, never>;
  /** Somebody asked; of where they are no more than the first part of a postcode, null where there is none. */
  search: { outcode: string | null };
  /** There is an answer: how many services fit, and how many fit but for something that is named. */
  results: { fits: number; compromises: number };
  /** Somebody follows a link of a service, whose id this is; `preventDefault()` keeps them here. */
  select: { id: string };
  /** No service fits whole. */
  empty: Record<string, never>;
  /** Something could not be had or shown. */
  error: {
    code:
      | 'pack-missing'
      | 'pack-corrupt'
      | 'pack-newer-format'
      | 'pack-gone'
      | 'pack-too-large'
      | 'knowledge-missing'
      | 'not-rendered';
  };
}

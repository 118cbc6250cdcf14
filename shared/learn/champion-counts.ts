// Digital champions by organisation: counts that their owners state, never who anybody is.
import { compareText } from '../record/compare-text.ts';
import type { Champions, Organisation, OrganisationId } from '../record/service.ts';

export const championKinds = ['recruited', 'inTraining', 'active', 'lapsed'] as const;
export type ChampionKind = (typeof championKinds)[number];

export interface ChampionRow {
  organisation: OrganisationId;
  /** Null where nobody has said. */
  counts: Record<ChampionKind, number | null>;
  /** Whether all who were recruited are in training, active or lapsed; null where one of the four is not said. */
  addsUp: boolean | null;
}

export interface ChampionCounts {
  /** Most active champions first. */
  rows: ChampionRow[];
  /** Sums of what is said; null where nobody says anything. */
  totals: Record<ChampionKind, number | null>;
}

function rowOf(organisation: OrganisationId, champions: Champions): ChampionRow {
  const { recruited = null, inTraining = null, active = null, lapsed = null } = champions;
  const isWhole = recruited !== null && inTraining !== null && active !== null && lapsed !== null;
  return {
    organisation,
    counts: { recruited, inTraining, active, lapsed },
    addsUp: isWhole ? recruited === inTraining + active + lapsed : null,
  };
}

/** The counts of every organisation that states any. */
export function championCounts(organisations: readonly Organisation[]): ChampionCounts {
  const rows = organisations
    .flatMap(({ id, champions }) => (champions === undefined ? [] : [rowOf(id, champions)]))
    .sort(
      (a, b) =>
        (b.counts.active ?? -1) - (a.counts.active ?? -1) || compareText(a.organisation, b.organisation),
    );
  const total = (kind: ChampionKind): number | null =>
    rows.reduce<number | null>(
      (sum, { counts }) => (counts[kind] === null ? sum : (sum ?? 0) + counts[kind]),
      null,
    );
  return {
    rows,
    totals: {
      recruited: total('recruited'),
      inTraining: total('inTraining'),
      active: total('active'),
      lapsed: total('lapsed'),
    },
  };
}

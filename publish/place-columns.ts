// What may differ from place to place of one service, as fields of a record and as columns of a sheet.
import type { ServicePlace } from '../shared/record/service.ts';
import type { Column } from './columns.ts';

/** As fields, which a service and each of its places may state. */
export const placeFields = [
  'when',
  'phone',
  'access',
  'firstVisit',
  'capacity',
  'lastChecked',
] as const satisfies readonly (keyof ServicePlace)[];
export type PlaceField = (typeof placeFields)[number];
export type PlaceFacts = Pick<ServicePlace, PlaceField>;

/** As columns. */
export const placeColumns: readonly Column[] = [
  'when',
  'phone',
  'access',
  'first_visit',
  'capacity',
  'capacity_until',
  'last_checked',
];

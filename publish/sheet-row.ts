// A service as rows of a spreadsheet, version 1: one for each of its places.
import { isDeepStrictEqual } from 'node:util';
import type {
  Cost,
  Coverage,
  Organisation,
  Service,
  ServicePlace,
  Source,
} from '../shared/record/service.ts';
import { nationIds } from '../shared/record/taxonomy.ts';
import type { Column } from './columns.ts';
import { type PlaceFacts, placeFields } from './place-columns.ts';
import { readCost } from './read-cost.ts';
import { goneInName } from './read-standing.ts';
import { isStated } from './stated.ts';
import { whenCell } from './when-cell.ts';

/** The cells of a row that say something. */
export type RowCells = Partial<Record<Column, string>>;

function stating(cells: Partial<Record<Column, string | number | undefined>>): RowCells {
  const said = Object.entries(cells).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(said.map(([column, value]) => [column, String(value)]));
}

function list(items: readonly string[] | undefined): string | undefined {
  return items?.join('; ');
}

function coverageCell({ nations, councils, withinKilometres }: Coverage): string {
  const wholeUk = nationIds.every((nation) => nations.includes(nation));
  const reach = withinKilometres === undefined ? [] : [`${withinKilometres} km`];
  return [...(wholeUk ? ['UK'] : nations), ...councils, ...reach].join('; ');
}

/** The owner's words where they read as that cost, else its id. */
function costCell(cost: Cost): string {
  const { kind, words } = cost;
  return words !== undefined && isDeepStrictEqual(readCost(words).value, cost) ? words : kind;
}

/** The cells of what may differ from place to place, as a service or one of its places states it. */
export function localCells({ when, phone, access, firstVisit, capacity, lastChecked }: PlaceFacts): RowCells {
  return stating({
    when: when === undefined ? undefined : whenCell(when),
    phone,
    access: list(access),
    first_visit: firstVisit,
    capacity: capacity?.state,
    capacity_until: capacity?.until,
    last_checked: lastChecked,
  });
}

/** A point that is only the middle of a postcode's area is found again from the postcode, and not told as exact. */
function placeCells({ venue, address, town, postcode, point, pointAccuracyMetres }: ServicePlace): RowCells {
  const inTown =
    town === undefined || address?.endsWith(town) ? address : [address, town].filter(Boolean).join(', ');
  const exact = pointAccuracyMetres === undefined ? point : undefined;
  return stating({
    venue,
    address: inTown,
    postcode,
    latitude: exact?.latitude,
    longitude: exact?.longitude,
  });
}

function partnerCells({ stage, stageSince, champions }: Organisation): RowCells {
  return stating({
    partner_stage: stage,
    stage_since: stageSince,
    champions: champions?.active,
    champions_recruited: champions?.recruited,
    champions_in_training: champions?.inTraining,
    champions_lapsed: champions?.lapsed,
  });
}

function serviceCells(service: Service): RowCells {
  const { name, summary, description, coverage, cost, status } = service;
  // Without a status the name would be believed.
  const mustSay = status !== 'active' || goneInName(name) !== null;
  return stating({
    summary: summary?.en,
    summary_cy: summary?.cy,
    description: description?.en,
    description_cy: description?.cy,
    topics: list(service.topics),
    generalist: service.generalist && 'yes',
    levels: list(service.levels),
    audiences: list(service.audiences),
    only_for: list([...service.onlyFor, ...(service.onlyForInWords?.split('; ') ?? [])]),
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    residents_of: list(service.residentsOf),
    eligibility: service.eligibility,
    modes: list(service.modes),
    coverage: coverage === undefined ? undefined : coverageCell(coverage),
    starts: service.starts ?? service.startsInWords,
    ends: service.ends ?? service.endsInWords,
    cost: cost === undefined ? undefined : costCell(cost),
    how_to_get_in: service.howToGetIn,
    email: service.email,
    website: service.website,
    languages: list(service.languages),
    adviser_note: service.adviserNote,
    checked_by: service.checkedBy,
    review_by: service.reviewBy,
    report_to: service.reportTo,
    status: mustSay ? status : undefined,
    superseded_by: service.supersededBy,
  });
}

/** The cells of what is the same wherever a service is met, but its id and names. */
export function generalCells(service: Service, organisation: Organisation, source: Source): RowCells {
  const origin = stating({ source: source.name, licence: source.licence });
  return { ...partnerCells(organisation), ...serviceCells(service), ...origin };
}

/**
 * The rows of a service: one for each place, and one more for what it says itself beside places that say something else.
 * A council, a topic that was only suggested, and a town that is no part of the address are not cells of their own: they
 * are found again from the postcode, the text and the address.
 */
export function sheetRows(service: Service, organisation: Organisation, source: Source): RowCells[] {
  const named: RowCells = { id: service.id, organisation: organisation.name, service: service.name };
  const differs = placeFields.some(
    (field) => isStated(service[field]) && service.places.some((place) => isStated(place[field])),
  );
  const rows = service.places.map(
    (place): RowCells => ({
      ...placeCells(place),
      // Rows that all say the same say it of the service.
      ...(differs ? localCells(place) : { ...localCells(service), ...localCells(place) }),
    }),
  );
  const all = differs || rows.length === 0 ? [...rows, localCells(service)] : rows;
  const whole = generalCells(service, organisation, source);
  // These are read together with the access features of the same row.
  const { how_to_get_in, modes, languages } = whole;
  const further = { ...named, ...stating({ how_to_get_in, modes, languages }) };
  return all.map((row, n) => (n === 0 ? { ...whole, ...named, ...row } : { ...further, ...row }));
}

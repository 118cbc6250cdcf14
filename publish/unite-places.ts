// Where a service can be met that several records tell of. A place that a record does not have is not stated there, which
// is no "no"; and what a record says of its own places says nothing of those that only another one has.
import { isDeepStrictEqual } from 'node:util';
import { limits } from '../shared/record/limits.ts';
import type { Service, ServicePlace } from '../shared/record/service.ts';
import { type PlaceFacts, type PlaceField, placeFields } from './place-columns.ts';
import { isStated } from './stated.ts';

/** A place with the record that it is from. */
interface Placed {
  place: ServicePlace;
  from: Service;
}

function has({ places }: Service, postcode: string | undefined): boolean {
  return postcode !== undefined && places.some((place) => place.postcode === postcode);
}

/** A place with what others state of it beyond that; an exact point is better than the middle of a district. */
function fillIn(place: ServicePlace, others: readonly ServicePlace[]): ServicePlace {
  const { point, pointAccuracyMetres, ...filled } = place;
  for (const { point: _, pointAccuracyMetres: __, ...more } of others)
    for (const [field, value] of Object.entries(more))
      if (!isStated(filled[field as keyof typeof filled])) Object.assign(filled, { [field]: value });
  const located = [place, ...others].filter((one) => one.point !== undefined);
  const best = located.find((one) => one.pointAccuracyMetres === undefined) ?? located[0];
  return {
    ...filled,
    ...(best?.point !== undefined && { point: best.point }),
    ...(best?.pointAccuracyMetres !== undefined && { pointAccuracyMetres: best.pointAccuracyMetres }),
  };
}

/** What a record states itself of what may differ from place to place. */
function factsOf(record: Service): PlaceFacts {
  const known = placeFields.filter((field) => isStated(record[field]));
  return Object.fromEntries(known.map((field) => [field, record[field]]));
}

/**
 * The records whose places are kept, the freshest first: the first one, and whoever shares a place with one of them. Who
 * shares none tells where the service was before it moved, and an older list of the same source what it had before.
 */
function tellersOf([first, ...others]: readonly [Service, ...Service[]]): Service[] {
  const tellers = [first];
  let left = others.filter(({ source }) => source !== first.source);
  for (;;) {
    const next = left.find(({ places }) =>
      places.some(({ postcode }) => tellers.some((teller) => has(teller, postcode))),
    );
    if (next === undefined) return tellers;
    tellers.push(next);
    left = left.filter((one) => one !== next);
  }
}

/** The places of the freshest record that has any, then those that only others have, each with what is stated of it. */
function placesOf(ordered: readonly Service[]): Placed[] {
  const [first, ...others] = ordered.filter(({ places }) => places.length > 0);
  if (first === undefined) return [];
  const placed: Placed[] = [];
  for (const teller of tellersOf([first, ...others])) {
    const known = placed.map(({ place }) => place.postcode);
    const facts = factsOf(teller);
    for (const place of teller.places) {
      const { postcode } = place;
      if (teller !== first && (postcode === undefined || known.includes(postcode))) continue;
      const said = others.flatMap((other) => {
        const there = other.places.filter((one) => postcode !== undefined && one.postcode === postcode);
        if (other === teller || there.length !== 1) return [];
        return teller === first ? there : there.map((one) => ({ ...factsOf(other), ...one }));
      });
      // What a record says of all its places is not overruled by what another one says of this.
      const more = said.map((one) => without(one, Object.keys(facts)));
      placed.push({ place: fillIn(teller === first ? place : { ...facts, ...place }, more), from: teller });
    }
  }
  return placed.slice(0, limits.places);
}

function without(place: ServicePlace, fields: readonly string[]): ServicePlace {
  return Object.fromEntries(Object.entries(place).filter(([field]) => !fields.includes(field)));
}

/** All but the telephone number, which is how to ask of any place. */
const saidOfPlaces: readonly PlaceField[] = placeFields.filter((field) => field !== 'phone');

/**
 * A united service with its places; `ordered` are the records that it is united from, the freshest first. What one that
 * knows only some of the places says of itself stands at these, so that nobody is sent to another at its times.
 */
export function withPlaces(service: Service, ordered: readonly Service[]): Service {
  const placed = placesOf(ordered);
  const united = { ...service };
  for (const field of saidOfPlaces) {
    const teller = ordered.find((record) => isStated(record[field]));
    if (teller === undefined || !isStated(service[field])) continue;
    const isTold = ({ place, from }: Placed): boolean => from === teller || has(teller, place.postcode);
    const told = placed.filter(isTold);
    if (told.length === 0 || placed.every((one) => isTold(one) || one.place[field] !== undefined)) continue;
    for (const one of told) one.place = { [field]: service[field], ...one.place };
    if (field === 'access') united.access = [];
    else delete united[field];
  }
  united.places = placed.map(({ place }) => {
    const same = placeFields.filter((field) => isDeepStrictEqual(place[field], united[field]));
    return without(place, same);
  });
  return united;
}

// What a directory's own addresses say about places: they know postcodes, and towns, that no list has.
import type { Point, Service } from '../record/service.ts';
import { nameWords } from './place-name.ts';

export interface OwnPlace {
  town?: string;
  postcode?: string;
  point: Point;
}

/** The located places of services; where no town is stated, the last part of the address is taken for one. */
export function ownPlacesOf(services: readonly Service[]): OwnPlace[] {
  return services
    .flatMap(({ places }) => places)
    .flatMap(({ town, address, postcode, point }): OwnPlace[] => {
      if (point === undefined) return [];
      const named = town ?? townIn(address);
      return [
        { point, ...(named !== undefined && { town: named }), ...(postcode !== undefined && { postcode }) },
      ];
    });
}

function townIn(address: string | undefined): string | undefined {
  const parts = address?.split(/[,\n]/).map((part) => part.trim()) ?? [];
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return last !== undefined && /^\p{Lu}[^\d]+$/u.test(last) && nameWords(last).length <= 4 ? last : undefined;
}

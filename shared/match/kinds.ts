// Kinds of services: those that share some of their facts, whatever else they are.
import type { Service } from '../record/service.ts';
import { isFromAfar, type Way } from './offer.ts';

/** Services told apart by some of their facts only: what depends on nothing else is worked out once for each kind. */
export interface Kinds {
  /** The kind of each service, by its number. */
  of: Int32Array;
  /** Of each kind the number of one service. */
  examples: readonly number[];
}

/** Whom it is for, how it comes to people, its levels, the manner of it, its languages, what it costs, its access. */
export type Fact = 'people' | 'coming' | 'level' | 'manner' | 'language' | 'cost' | 'access';

/** What tells the kinds of each fact apart: all that is read by what `suiting.ts` weighs for it. */
export function keysOfKinds(
  ways: readonly (readonly Way[])[],
): Record<Fact, (service: Service, number: number) => string> {
  const waysBy = (number: number, keyOf: (way: Way) => string): string =>
    (ways[number] ?? []).map(keyOf).join(';');
  const isSigned = ({ languages }: Service): boolean => languages.includes('bsl');
  return {
    people: ({ audiences, onlyFor, onlyForInWords, minimumAge, maximumAge }) =>
      [audiences, onlyFor, onlyForInWords !== undefined, minimumAge, maximumAge].join(';'),
    coming: (_, number) =>
      waysBy(number, (way) =>
        way.place?.point === undefined
          ? `${way.kind} ${isFromAfar(way)} ${way.hasVenue} ${way.service.coverage === undefined}`
          : 'here',
      ),
    level: ({ levels }) => levels.join(),
    manner: (service, number) => {
      const each = waysBy(
        number,
        ({ kind, modes, access }) => `${kind} ${modes} ${access.includes('text-relay')}`,
      );
      return `${service.howToGetIn} ${isSigned(service)} ${each}`;
    },
    language: ({ languages }) => languages.join(),
    cost: ({ cost }) => cost?.kind ?? '',
    access: (service, number) => {
      const each = waysBy(number, ({ kind, access }) => `${kind} ${access}`);
      const { howToGetIn, onlyFor, onlyForInWords } = service;
      return `${howToGetIn} ${isSigned(service)} ${onlyFor} ${onlyForInWords !== undefined} ${each}`;
    },
  };
}

/** The kinds of these services, told apart by their keys. */
export function kindsOf(
  services: readonly Service[],
  keyOf: (service: Service, number: number) => string,
): Kinds {
  const kinds = new Map<string, number>();
  const examples: number[] = [];
  const of = Int32Array.from(services, (service, number) => {
    const key = keyOf(service, number);
    const known = kinds.get(key);
    if (known !== undefined) return known;
    kinds.set(key, examples.length);
    return examples.push(number) - 1;
  });
  return { of, examples };
}

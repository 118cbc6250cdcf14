import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareName } from '../../shared/learn/bare-name.ts';
import { findSameOffers, type SamePair } from '../../shared/learn/find-same-offers.ts';
import { type Offer, offerOf, sameOffer } from '../../shared/learn/same-offer.ts';
import type { SourceId } from '../../shared/record/service.ts';
import { aService } from '../builders.ts';
import { numRuns } from '../runs.ts';

const optional = { nil: undefined };
/** Few names and contacts, so that many of them meet. */
const anyOffer = fc
  .record({
    id: fc.nat(30),
    source: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom(
      'Tea',
      'Tea 1',
      'Tea 2',
      'Tea group',
      'Hillside Hub',
      'Hilside hub',
      'Drop-in',
      'Drop in',
    ),
    by: fc.constantFrom('Link', 'Link Ltd', 'Council', 'Tea'),
    postcode: fc.option(fc.constantFrom('SF1 4DD', 'SF2 1EH'), optional),
    phone: fc.option(fc.constantFrom('01632 960123', '01632 960124'), optional),
    website: fc.option(fc.constantFrom('https://link.example/', 'https://link.example/tea'), optional),
  })
  .map(({ id, source, by, postcode, phone, website, name }): Offer => {
    const service = aService({
      id: `${id}`,
      source: source as SourceId,
      name,
      ...(phone !== undefined && { phone }),
      ...(website !== undefined && { website }),
      places: postcode === undefined ? [] : [{ postcode }],
    });
    return offerOf(service, bareName(by));
  });
const someOffers = fc.uniqueArray(anyOffer, {
  maxLength: 40,
  selector: ({ service }) => `${service.source} ${service.id}`,
});

function told({ a, b, strength }: SamePair): string {
  const names = [a, b].map(({ service }) => `${service.source}/${service.id}`).sort();
  return [...names, strength].join(' ');
}

/** Each record set beside each. */
function stupid(offers: readonly Offer[]): string[] {
  return offers
    .flatMap((a, index) =>
      offers.slice(index + 1).flatMap((b) => {
        const same = sameOffer(a, b);
        return same === null ? [] : [told({ a, b, ...same })];
      }),
    )
    .sort();
}

function aStop(n: number, name = `Stop ${n}`): Offer {
  const service = aService({ id: `${n}`, name, website: 'https://council.example/vans' });
  return offerOf(service, bareName('Council'));
}

describe('offers that are told twice', () => {
  test('are those that a comparison of each with each finds', () => {
    fc.assert(
      fc.property(someOffers, (offers) => {
        expect(findSameOffers(offers).map(told).sort()).toEqual(stupid(offers));
      }),
      numRuns(2_000),
    );
  });

  test('are the same in whatever order they are given', () => {
    fc.assert(
      fc.property(someOffers, (offers) => {
        expect(findSameOffers(offers.toReversed()).map(told)).toEqual(findSameOffers(offers).map(told));
      }),
      numRuns(500),
    );
  });

  test('in a crowd behind one website are those with the same name', () => {
    const crowd = Array.from({ length: 80 }, (_, n) => aStop(n));
    expect(findSameOffers(crowd)).toEqual([]);
    expect(findSameOffers([...crowd, aStop(99, 'Stop 7')]).map(told)).toEqual([
      'a-source/7 a-source/99 probable',
    ]);
  });

  test('are not a crowd of one name behind one website', () => {
    expect(findSameOffers(Array.from({ length: 80 }, (_, n) => aStop(n, 'Mobile library stop')))).toEqual([]);
  });

  test('are found among tens of thousands', () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      offerOf(
        aService({
          id: `${n}`,
          name: `Club ${n >> 1}`,
          source: `s${n & 1}` as SourceId,
          places: [{ postcode: `SF1 ${n >> 4}` }],
        }),
        bareName('Link'),
      ),
    );
    const pairs = findSameOffers(many);
    expect(pairs).toHaveLength(10_000);
    expect(pairs.every(({ strength }) => strength === 'certain')).toBe(true);
  });
});

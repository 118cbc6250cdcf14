import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareName } from '../../shared/learn/bare-name.ts';
import { type Offer, offerOf, sameOffer } from '../../shared/learn/same-offer.ts';
import type { Service, SourceId } from '../../shared/record/service.ts';
import { aService } from '../builders.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

interface Said extends Partial<Omit<Service, 'id' | 'organisation' | 'source' | 'places'>> {
  id?: string;
  by?: string;
  from?: string;
  postcode?: string | null;
  venue?: string;
  on?: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
}

/** A service of the Mill Lane Link in one list, at one postcode, but for what is said otherwise. */
function offer({
  by = 'Mill Lane Link',
  from = 'a',
  postcode = 'SF1 4DD',
  venue,
  on = [],
  ...rest
}: Said): Offer {
  const place = { ...(postcode !== null && { postcode }), ...(venue !== undefined && { venue }) };
  const sessions = on.map((weekday) => ({ weekday, opens: 600 }));
  const service = aService({
    id: `${from}-1`,
    source: from as SourceId,
    places: Object.keys(place).length === 0 ? [] : [place],
    ...(on.length > 0 && { when: { sessions } }),
    ...rest,
  });
  return offerOf(service, bareName(by));
}

function judged(one: Said, other: Said) {
  const same = sameOffer(offer(one), offer({ from: 'b', ...other }));
  return same?.strength ?? 'two';
}

describe('told by two lists, it is certainly one offer', () => {
  test.each<[string, Said, Said]>([
    ['the same name, body and postcode', { name: 'Tea and Tablets' }, { name: 'Tea & Tablets' }],
    [
      'a legal word and an article apart',
      { name: 'The Hub', by: 'The Link Ltd' },
      { name: 'Hub', by: 'Link' },
    ],
    [
      'in English and in Welsh',
      { name: 'Llyfrgell Llanfair', by: 'Cyngor Sir' },
      { name: 'Llanfair Library', by: 'Llanfair Library' },
    ],
    [
      'a library in its council’s list and in one where each is its own body',
      { name: 'Brixham', by: 'Torbay Libraries' },
      { name: 'BRIXHAM LIBRARY', by: 'Brixham Library', phone: '01632 960123' },
    ],
    [
      'with the body’s name before it',
      { name: 'Mill Lane Link: Digital drop-in' },
      { name: 'Digital Drop In' },
    ],
    [
      'under two bodies that share a telephone',
      { name: 'Silverlink Sessions', by: 'Council', phone: '01632 960123' },
      { name: 'Silverlink sessions', by: 'Mill Lane', phone: '+44 1632 960123' },
    ],
    [
      'met nowhere, on one website',
      { name: 'Tech Line', postcode: null, website: 'https://www.link.example/line/' },
      { name: 'Tech line', postcode: null, website: 'https://link.example/line' },
    ],
    [
      'with a telephone that has changed',
      { name: 'Hub', phone: '01632 960123' },
      { name: 'Hub', phone: '01632 960999' },
    ],
    ['open in one list, closed in the other', { name: 'Hub' }, { name: 'Hub', status: 'closed' }],
    ['on some of the same days', { name: 'Hub', on: [1, 2] }, { name: 'Hub', on: [2, 3] }],
    ['under the same id, in other words', { id: '7', name: 'Hillside Hub' }, { id: '7', name: 'Hillside' }],
  ])('%s', (_case, one, other) => {
    expect(judged(one, other)).toBe('certain');
  });
});

describe('it is perhaps one offer, for a person to decide', () => {
  test.each<[string, Said, Said]>([
    ['a slip in the name', { name: 'Hillfields Library' }, { name: 'Hillifields Library' }],
    ['what kind of place it is left out', { name: 'Mills Hub' }, { name: 'Mills' }],
    [
      'the venue’s name in front',
      { name: 'Tea Club', venue: 'Northgate Library' },
      { name: 'Northgate Library tea club' },
    ],
    ['on other days', { name: 'Digital drop-in', on: [1] }, { name: 'Digital drop-in', on: [4] }],
    ['for other people', { name: 'Hub', audiences: ['older'] }, { name: 'Hub', audiences: ['disabled'] }],
    ['twice in one list', { name: 'Hub', id: '1' }, { name: 'Hub', id: '2', from: 'a' }],
    [
      'a name of its own, under two bodies in one house',
      { name: 'Silverlink', by: 'X' },
      { name: 'Silverlink', by: 'Y' },
    ],
    [
      'a name of its own and a telephone, but two postcodes',
      { name: 'Silverlink', phone: '01632 960123' },
      { name: 'Silverlink', phone: '01632 960123', postcode: 'SF1 4DE' },
    ],
    [
      'one list does not say where',
      { name: 'Silverlink', phone: '01632 960123' },
      { name: 'Silverlink', phone: '01632 960123', postcode: null },
    ],
  ])('%s', (_case, one, other) => {
    expect(judged(one, other)).toBe('probable');
  });
});

describe('it is two offers', () => {
  const phone = '01632 960123';
  const website = 'https://council.example/';
  test.each<[string, Said, Said]>([
    ['two numbered groups', { name: 'Group 1' }, { name: 'Group 2' }],
    ['a numbered group and the whole', { name: 'Link Group' }, { name: 'Link Group 2' }],
    [
      'a number that stands in the address too',
      { name: 'Link Group', venue: 'Hall 2' },
      { name: 'Link Group 2' },
    ],
    ['two levels by name', { name: 'Computers for beginners' }, { name: 'Computers: advanced' }],
    ['a level and no level', { name: 'Computers' }, { name: 'Computers for improvers' }],
    [
      'two levels as stated',
      { name: 'Computers', levels: ['starting'] },
      { name: 'Computers', levels: ['advanced'] },
    ],
    ['two ages', { name: 'Hub', maximumAge: 25 }, { name: 'Hub', minimumAge: 60 }],
    [
      'only for two kinds of people',
      { name: 'Hub', onlyFor: ['women'] },
      { name: 'Hub', onlyFor: ['carers'] },
    ],
    ['two days by name', { name: 'Monday Hub' }, { name: 'Tuesday Hub' }],
    [
      'a course of spring and one of autumn',
      { name: 'Hub', ends: '2026-04-01' as never },
      { name: 'Hub', starts: '2026-09-01' as never },
    ],
    [
      'two courses at one postcode and telephone',
      { name: 'Spreadsheets', phone },
      { name: 'Photo editing', phone },
    ],
    ['a class and a club', { name: 'Tablet class' }, { name: 'Tablet club' }],
    [
      'two branches with one telephone',
      { name: 'Digital drop-in', phone },
      { name: 'Digital drop-in', phone, postcode: 'SF2 1EH' },
    ],
    [
      'two branches of one list, with a name of its own',
      { name: 'Silverlink', phone },
      { name: 'Silverlink', from: 'a', id: '2', phone, postcode: 'SF2 1EH' },
    ],
    [
      'two libraries behind one switchboard',
      { name: 'East Library', phone, website },
      { name: 'West Library', phone, website },
    ],
    ['a house and another in it', { name: 'Barking Library' }, { name: 'Barking Adult College' }],
    [
      'a usual name, of two bodies in one house',
      { name: 'Digital drop-in', by: 'Age Link' },
      { name: 'Digital drop-in', by: 'Housing Link' },
    ],
    ['the same name elsewhere', { name: 'Silverlink' }, { name: 'Silverlink', postcode: 'SF2 1EH' }],
    [
      'nothing to meet or reach in common',
      { name: 'Silverlink', postcode: null },
      { name: 'Silverlink', postcode: null },
    ],
    ['one that has taken the other’s place', { name: 'Hub', supersededBy: 'b-1' as never }, { name: 'Hub' }],
    ['the same id by chance', { id: '1', name: 'Spreadsheets' }, { id: '1', name: 'Knitting' }],
  ])('%s', (_case, one, other) => {
    expect(judged(one, other)).toBe('two');
    expect(sameOffer(offer({ from: 'b', ...other }), offer(one))).toBeNull();
  });
});

describe('a judgement', () => {
  test('says what speaks for it and against it', () => {
    const one = offer({ name: 'Silverlink', phone: '01632 960123', email: 'a@link.example', on: [1] });
    const other = offer({
      name: 'Silverlink',
      by: 'Y',
      from: 'b',
      phone: '01632 960123',
      email: 'A@link.example',
      on: [2],
    });
    expect(sameOffer(one, other)).toEqual({
      strength: 'probable',
      evidence: [
        { code: 'same-name' },
        { code: 'same-postcode', value: 'SF14DD' },
        { code: 'same-phone', value: '01632960123' },
        { code: 'same-email', value: 'a@link.example' },
        { code: 'other-organisation' },
        { code: 'other-days' },
      ],
    });
  });

  test('is the same whichever record comes first, and never certain within one source but for one id', () => {
    const said = fc.tuple(anyService, fc.constantFrom('Tea', 'Te a Thabledi', 'Two lines'));
    fc.assert(
      fc.property(said, said, fc.boolean(), ([one, by], [two, at], isSame) => {
        const other = isSame ? { ...two, name: one.name, places: one.places } : two;
        const [a, b] = [offerOf(one, bareName(by)), offerOf(other, bareName(at))];
        const [there, back] = [sameOffer(a, b), sameOffer(b, a)];
        expect(there?.strength).toBe(back?.strength);
        if (one.source === other.source && one.id !== other.id) expect(there?.strength).not.toBe('certain');
      }),
      numRuns(4_000),
    );
  });
});

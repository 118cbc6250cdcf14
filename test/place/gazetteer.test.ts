import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullGazetteerFacts, widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { outcodeRows } from '../../publish/place-sources.ts';
import { distanceMetres } from '../../shared/place/distance.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import { ownPlacesOf } from '../../shared/place/own-places.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Service } from '../../shared/record/service.ts';
import { numRuns } from '../runs.ts';
import { told } from './told.ts';

const full = createGazetteer(fullGazetteerFacts());
const widget = createGazetteer(widgetGazetteerFacts());

function found(text: string, gazetteer = full): Place {
  const reading = gazetteer.find(text);
  if (reading.kind !== 'found') throw new Error(`${text}: ${told(reading)}`);
  return reading.place;
}

describe('codes, from the closest to the widest', () => {
  test.each<[typed: string, meant: string]>([
    ['BN1 1AE', 'outcode BN1'],
    ['bn11ae', 'outcode BN1'],
    ['BN1-1AE', 'outcode BN1'],
    ['B N 1 1 A E', 'outcode BN1'],
    ['bn one one double a', 'outcode BN1'],
    ['my postcode is BN1 1AE', 'outcode BN1'],
    ['BN1 1', 'outcode BN1'],
    ['M1 1CC', 'outcode M1'],
    ['B11', 'outcode B11'],
    ['B1 1', 'outcode B1'],
    ['SW1', 'outcode SW1'],
    ['w1', 'outcode W1'],
    ['EC1', 'outcode EC1'],
    ['WC1', 'outcode WC1'],
    ['WC2 1AA', 'outcode WC2'],
    ['CV', 'area CV'],
    ['bs', 'area BS'],
    ['OX6 1AA', 'area OX'],
    ['SO1 1AA', 'area SO'],
    ['JE2 3AB', 'outcode JE2'],
    ['GY9', 'outcode GY9'],
    ['IM1', 'outcode IM1'],
    ['BT1 1AA', 'outcode BT1'],
    ['12 Acacia Avenue, Hove BN3 2AA', 'outcode BN3'],
    ['London E3', 'outcode E3'],
    ['Newport NP20', 'outcode NP20'],
    ['W1A 1AA', 'no-location'],
    ['GIR 0AA', 'no-location'],
    ['BFPO 12', 'no-location'],
    ['GX11 1AA', 'no-location'],
    ['ZZ1 1AA', 'not-found'],
    ['ZZ', 'not-found'],
  ])('%j is %s', (typed, meant) => {
    expect(told(full.find(typed))).toBe(meant);
    expect(told(widget.find(typed))).toBe(meant);
  });

  test('no outcode that is lived in is ever rejected, with whatever incode', () => {
    const lived = outcodeRows().filter(({ kind }) => kind !== 'box');
    for (const { outcode } of lived)
      for (const rest of ['', ' 1AA', ' 9', '9ZZ', ' 1A'])
        expect(told(widget.find(outcode + rest)), outcode + rest).toBe(`outcode ${outcode}`);
    expect(lived.length).toBe(2_905);
  });

  test('an old code without its letter lies amid its successors', () => {
    const { point, uncertaintyMetres, nation } = found('SW1');
    expect(distanceMetres(point, { latitude: 51.497, longitude: -0.14 })).toBeLessThan(1_000);
    expect(uncertaintyMetres).toBeGreaterThan(1_000);
    expect(nation).toBe('ENG');
  });

  test('a council is named only where all of the outcode lies in it', () => {
    expect(found('BN3').council).toBe('Brighton and Hove');
    expect(found('CF24').council).toBe('Cardiff');
    expect(found('BN43').council).toBeUndefined();
    expect(found('SY10').council).toBeUndefined();
    expect(found('BT1').council).toBeUndefined();
    expect(found('Brighton').council).toBeUndefined();
    expect(found('Gwynedd').council).toBeUndefined();
  });

  test('a nation is named only where all of the place lies in it', () => {
    expect(found('SY10').nation).toBeUndefined();
    expect(found('CH').nation).toBeUndefined();
    expect(found('CF').nation).toBe('WLS');
    expect(found('IM1').nation).toBeUndefined();
    expect(found('Jersey').nation).toBeUndefined();
    expect(found('Berwick-upon-Tweed').nation).toBe('ENG');
    expect(found('Chepstow').nation).toBe('WLS');
    expect(found('BT1').nation).toBe('NIR');
  });

  test('the outcode is kept for what may leave the page', () => {
    expect(found('BN1 1AE').outcode).toBe('BN1');
    expect(found('Brighton').outcode).toBeUndefined();
  });
});

describe('names', () => {
  test.each<[typed: string, meant: string]>([
    ['Brighton', 'place Brighton'],
    ['hove', 'place Hove'],
    ['LEEDS', 'place Leeds'],
    ['Reading', 'place Reading'],
    ['bath', 'place Bath'],
    ['march', 'place March'],
    ['Preston', 'place Preston'],
    ['Birmingham', 'place Birmingham'],
    ['hull', 'place Hull'],
    ['Kingston upon Hull', 'place Hull'],
    ['Kingston-upon-Hull', 'place Hull'],
    ['stoke', 'place Stoke-on-Trent'],
    ['Newcastle-on-Tyne', 'place Newcastle upon Tyne'],
    ['newcastle upon tyne', 'place Newcastle upon Tyne'],
    ["King's Lynn", 'place King’s Lynn'],
    ['kings lynn', 'place King’s Lynn'],
    ['St. Helens', 'place St Helens'],
    ['saint helens', 'place St Helens'],
    ['Weston super Mare', 'place Weston-super-Mare'],
    ['gt yarmouth', 'place Great Yarmouth'],
    ['Leamington', 'place Leamington Spa'],
    ['Londonderry', 'place Derry/Londonderry'],
    ['derry', 'place Derry/Londonderry'],
    ['hackney', 'place Hackney'],
    ['Moss Side', 'place Moss Side'],
    ['whitehawk', 'place Whitehawk'],
    ['Tower Hamlets', 'area Tower Hamlets'],
    ['London Borough of Camden', 'area Camden'],
    ['kirklees council', 'area Kirklees'],
    ['Cornwall', 'area Cornwall'],
    ['kent', 'area Kent'],
    ['Herts', 'area Hertfordshire'],
    ['co down', 'area County Down'],
    ['Wales', 'area Wales'],
    ['scotland', 'area Scotland'],
    ['N. Ireland', 'area Northern Ireland'],
    ['the Isle of Wight', 'area Isle of Wight'],
    ['the Highlands', 'area Highland'],
    ['Jersey', 'area Jersey'],
    ['near Brighton', 'place Brighton'],
    ['I live in Leeds', 'place Leeds'],
    ['leeds city centre', 'place Leeds'],
    ['Leeds, UK', 'place Leeds'],
    ['Edinburgh, Scotland', 'place Edinburgh'],
    ['14 High Street, Hastings, East Sussex', 'place Hastings'],
    ['Hov', 'not-found'],
    ['Leads', 'not-found'],
    ['asdfgh', 'not-found'],
    ['', 'not-found'],
    ['🙂', 'not-found'],
    ['\u0000\u200b', 'not-found'],
  ])('%j is %s', (typed, meant) => {
    expect(told(full.find(typed))).toBe(meant);
  });

  test.each<[typed: string, meant: string]>([
    ['Caerdydd', 'place Cardiff'],
    ['Gaerdydd', 'place Cardiff'],
    ['Nghaerdydd', 'place Cardiff'],
    ['Chaerdydd', 'place Cardiff'],
    ['Abertawe', 'place Swansea'],
    ['Nghaernarfon', 'place Caernarfon'],
    ['Bwllheli', 'place Pwllheli'],
    ['Ddolgellau', 'place Dolgellau'],
    ['Y Fenni', 'place Abergavenny'],
    ['Fenni', 'place Abergavenny'],
    ['Yr Wyddgrug', 'place Mold'],
    ['Pont-y-pŵl', 'place Pontypool'],
    ['pont y pwl', 'place Pontypool'],
    ['Ynys Môn', 'area Isle of Anglesey'],
    ['ynys mon', 'area Isle of Anglesey'],
    ['Sir Benfro', 'area Pembrokeshire'],
    ['Wynedd', 'area Gwynedd'],
    ['Cymru', 'area Wales'],
    ['Gogledd Cymru', 'area North Wales'],
    ['Llundain', 'place London'],
    ['Trefdraeth', 'place Newport, Pembrokeshire'],
    ['Casnewydd', 'place Newport, Wales'],
  ])('in Welsh %j is %s', (typed, meant) => {
    expect(told(full.find(typed))).toBe(meant);
    expect(told(widget.find(typed))).toBe(meant);
  });

  test.each<[typed: string, first: string, others: string[]]>([
    [
      'Newport',
      'Newport, Wales',
      ['Newport, Isle of Wight', 'Newport, Shropshire', 'Newport, Pembrokeshire'],
    ],
    ['bangor', 'Bangor, County Down', ['Bangor, Gwynedd']],
    ['Perth', 'Perth, Perth and Kinross', ['Perth and Kinross']],
    ['Richmond', 'Richmond, London', ['Richmond, North Yorkshire']],
    ['St Ives', 'St Ives, Cambridgeshire', ['St Ives, Cornwall']],
    ['saint ives', 'St Ives, Cambridgeshire', ['St Ives, Cornwall']],
    ['Newtown', 'Newtown, West Midlands', ['Newtown, Powys']],
    ['Whitchurch', 'Whitchurch, Cardiff', ['Whitchurch, Shropshire', 'Whitchurch, Hampshire']],
    ['Ashford', 'Ashford, Kent', ['Ashford, Surrey']],
    [
      'Newcastle',
      'Newcastle upon Tyne, Tyne and Wear',
      ['Newcastle-under-Lyme, Staffordshire', 'Newcastle, County Down'],
    ],
    ['Stone', 'Stone, Staffordshire', ['Stone, Kent, DA9', 'Stone, Kent, TN30']],
    ['Ely', 'Ely, Cambridgeshire', ['Ely, Cardiff']],
    ['Fangor', 'Bangor, Gwynedd', []],
  ])('%j is asked, never guessed', (typed, first, others) => {
    const reading = full.find(typed);
    if (others.length === 0) {
      expect(told(reading)).toBe(`place ${first}`);
      return;
    }
    const labels = reading.kind === 'choose' ? reading.choices.map(({ label }) => label) : [];
    expect(labels[0]).toBe(first);
    expect(labels).toEqual(expect.arrayContaining(others));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(['Newport', 'Bangor', 'Perth', 'Richmond', 'St Ives', 'Whitchurch', 'Newcastle'])(
    '%s is asked in the widget too',
    (name) => {
      expect(widget.find(name).kind).toBe('choose');
    },
  );

  test.each<[typed: string, meant: string, near: string]>([
    ['Bangor, Gwynedd', 'place Bangor, Gwynedd', 'LL57'],
    ['bangor gwynedd', 'place Bangor, Gwynedd', 'LL57'],
    ['Bangor Northern Ireland', 'place Bangor, County Down', 'BT20'],
    ['Bangor, Co Down', 'place Bangor, County Down', 'BT20'],
    ['Newport, Isle of Wight', 'place Newport, Isle of Wight', 'PO30'],
    ['newport isle of wight', 'place Newport, Isle of Wight', 'PO30'],
    ['Newport, Gwent', 'place Newport, Wales', 'NP20'],
    ['Newport Wales', 'place Newport, Wales', 'NP20'],
    ['St Ives Cornwall', 'place St Ives, Cornwall', 'TR26'],
    ['Richmond, Surrey', 'place Richmond, London', 'TW9'],
    ['Richmond, North Yorks', 'place Richmond, North Yorkshire', 'DL10'],
    ['Deal, Kent', 'place Deal', 'CT14'],
    ['Kent, Deal', 'place Deal', 'CT14'],
    ['Ashford Middlesex', 'place Ashford, Surrey', 'TW15'],
    ['Durham, County Durham', 'place Durham', 'DH1'],
    ['Whitchurch, Cardiff', 'place Whitchurch, Cardiff', 'CF14'],
  ])('%j is told apart', (typed, meant, near) => {
    expect(told(full.find(typed))).toBe(meant);
    if (near !== '') expect(distanceMetres(found(typed).point, found(near).point)).toBeLessThan(8_000);
  });

  test('a larger town and a wider area are less certain', () => {
    expect(found('Lewes').uncertaintyMetres).toBeLessThan(found('Leeds').uncertaintyMetres);
    expect(found('Leeds').uncertaintyMetres).toBeLessThan(found('London').uncertaintyMetres);
    expect(found('London').uncertaintyMetres).toBeLessThan(found('Wales').uncertaintyMetres);
    expect(found('BN1').uncertaintyMetres).toBeLessThan(found('BN').uncertaintyMetres);
    // Each less than a town of its size that stands alone, for it does not reach into the city next to it.
    expect(found('Hove').uncertaintyMetres).toBe(2_500);
    expect(found('Islington').uncertaintyMetres).toBe(3_500);
    expect(found('Leicester').uncertaintyMetres).toBe(7_000);
    for (const text of ['BT78', 'JE2', 'IM4'])
      expect(found(text).uncertaintyMetres, text).toBeGreaterThan(5_000);
  });
});

describe('what the directory’s own addresses know', () => {
  const own = [
    { town: 'Sampleford', postcode: 'SF1 4DD', point: { latitude: 55.2713, longitude: -2.517 } },
    { town: 'Sampleford', postcode: 'SF1 1AA', point: { latitude: 55.2843, longitude: -2.4934 } },
    { town: 'Sampleford', postcode: 'SF2 1AB', point: { latitude: 55.3, longitude: -2.49 } },
    { town: 'Leeds', postcode: 'LS1 3AB', point: { latitude: 53.8007, longitude: -1.5476 } },
  ];
  const gazetteer = createGazetteer(widgetGazetteerFacts(), own);

  test.each<[typed: string, meant: string]>([
    ['SF1 4DD', 'postcode SF1 4DD'],
    ['sf14dd', 'postcode SF1 4DD'],
    ['SF1 9ZZ', 'outcode SF1'],
    ['sf1', 'outcode SF1'],
    ['SF', 'area SF'],
    ['SF9', 'area SF'],
    ['Sampleford', 'place Sampleford'],
    ['sampleford', 'place Sampleford'],
    ['LS1 3AB', 'postcode LS1 3AB'],
    ['LS1 3AC', 'outcode LS1'],
    ['Leeds', 'place Leeds'],
    ['BN1', 'outcode BN1'],
  ])('%j is %s', (typed, meant) => {
    expect(told(gazetteer.find(typed))).toBe(meant);
  });

  test('a listed postcode is where it is listed', () => {
    const place = found('SF1 4DD', gazetteer);
    expect(place.point).toEqual(own[0]?.point);
    expect(place.uncertaintyMetres).toBe(100);
  });

  test('without them the made-up town is nowhere', () => {
    expect(told(widget.find('SF1'))).toBe('not-found');
    expect(told(widget.find('Sampleford'))).toBe('not-found');
  });

  test('a town is read from the end of an address, a service without a point gives nothing', () => {
    const at = (place: object) => ({ places: [place] }) as unknown as Service;
    const point = { latitude: 55, longitude: -2 };
    expect(
      ownPlacesOf([
        at({ address: 'Mill Lane, Sampleford', postcode: 'SF1 4DD', point }),
        at({ town: 'Hove', address: 'Mill Lane, Sampleford', point }),
        at({ address: '4 Mill Lane', point }),
        at({ address: 'Mill Lane, SF1 4DD', point }),
        at({ address: 'Mill Lane, Sampleford' }),
      ]),
    ).toEqual([
      { town: 'Sampleford', postcode: 'SF1 4DD', point },
      { town: 'Hove', point },
      { point },
      { point },
    ]);
  });
});

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(['found', 'choose', 'no-location', 'not-found']).toContain(widget.find(text).kind);
    }),
    numRuns(3_000),
  );
});

test('a megabyte pasted is answered', () => {
  expect(told(widget.find('Hove '.repeat(200_000)))).toBe('place Hove');
});

import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';

const headers = 'id,organisation,service,postcode,venue,when,phone,access,last_checked,cost,levels';
function readRows(...rows: string[]) {
  const reading = readSpreadsheet([headers, ...rows].join('\n'), 'a.csv');
  return { ...reading, told: reading.problems.map(({ code, line, header }) => [code, line, header]) };
}

describe('rows that share an id', () => {
  test('are one service at several places: what they agree on it says, what differs each place says', () => {
    const { services, told } = readRows(
      'van,O,Digital Van,SF3 1UE,Hall A,Mon 10:00-12:00,01632 960160,parking,2026-11-01,free,starting',
      'van,O,Digital Van,SF3 2LS,Hall B,Mon 14:00-16:00,01632 960160,step-free,2026-11-01,free,starting',
    );
    expect(told).toEqual([]);
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({
      id: 'van',
      phone: '01632 960160',
      lastChecked: '2026-11-01',
      access: [],
    });
    expect(services[0]).not.toHaveProperty('when');
    expect(services[0]?.places).toEqual([
      {
        venue: 'Hall A',
        postcode: 'SF3 1UE',
        when: { sessions: [{ weekday: 1, opens: 600, closes: 720 }] },
        access: ['parking'],
      },
      {
        venue: 'Hall B',
        postcode: 'SF3 2LS',
        when: { sessions: [{ weekday: 1, opens: 840, closes: 960 }] },
        access: ['step-free'],
      },
    ]);
  });

  test('that a place leaves unstated what another states leave it unstated there, and for the whole', () => {
    const { services } = readRows('a,O,S,SF1 4DD,,,01632 960123,,,,', 'a,O,S,SF2 1EH,,,,,,,');
    expect(services[0]).not.toHaveProperty('phone');
    expect(services[0]?.places).toEqual([
      { postcode: 'SF1 4DD', phone: '01632 960123' },
      { postcode: 'SF2 1EH' },
    ]);
  });

  test('keep what the first row says where they must agree, and report the rest; an empty cell is no contradiction', () => {
    const { services, told } = readRows(
      'a,O,S,SF1 4DD,,,,,,free,starting',
      'a,Other,S,SF2 1EH,,,,,,£5 a visit,',
      'a,O,S,SF3 1UE,,,,,,,basics',
    );
    expect(services[0]).toMatchObject({ organisation: 'o', cost: { kind: 'free' }, levels: ['starting'] });
    expect(told).toEqual([
      ['rows-disagree', 3, 'organisation'],
      ['rows-disagree', 3, 'cost'],
      ['rows-disagree', 4, 'levels'],
    ]);
  });

  test('name no organisation that only an overruled row names', () => {
    const { organisations } = readRows('a,O,S,SF1 4DD,,,,,,,', 'a,Other,S,SF2 1EH,,,,,,,');
    expect(organisations.map(({ id }) => id)).toEqual(['o']);
  });

  test('refuse the same place twice', () => {
    const { services, told } = readRows(
      'a,O,S,SF1 4DD,Hall,Mon 10:00-12:00,,,,,',
      'a,O,S,sf1 4dd,HALL,Tue 10:00-12:00,,,,,',
    );
    expect(services[0]?.places).toHaveLength(1);
    expect(services[0]?.when?.sessions).toEqual([{ weekday: 1, opens: 600, closes: 720 }]);
    expect(told).toEqual([['place-twice', 3, 'postcode']]);
  });

  test('refuse more places than a page can show', () => {
    const rows = Array.from({ length: 502 }, (_, n) => `a,O,S,,Hall ${n},,,,,,`);
    const { services, told } = readRows(...rows);
    expect(services[0]?.places).toHaveLength(500);
    expect(told).toEqual([
      ['places-too-many', 502, 'postcode'],
      ['places-too-many', 503, 'postcode'],
    ]);
  });

  test('may have one row without a place, which speaks for the service itself', () => {
    const { services } = readRows('a,O,S,SF1 4DD,,,01632 960123,,,,', 'a,O,S,,,,01632 960190,,,,');
    expect(services[0]).toMatchObject({
      phone: '01632 960190',
      places: [{ postcode: 'SF1 4DD', phone: '01632 960123' }],
    });
  });
});

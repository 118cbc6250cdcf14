// Telephone numbers, addresses on the internet, and what belongs to people.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail, readReportTo, readWebsite } from '../../publish/read-links.ts';
import { readPhone } from '../../publish/read-phone.ts';
import type { Reading } from '../../publish/reading.ts';
import { isEmailAddress, isPhoneNumber, isWebAddress } from '../../shared/record/link.ts';
import { initials, isHomeAddress, peopleIn } from '../../shared/record/personal-data.ts';
import { numRuns } from '../runs.ts';

type Row = [cell: string, value: string | undefined, codes: string[], suggestion?: string];

function expectReading(reading: Reading<string>, [, value, codes, suggestion]: Row): void {
  expect(reading.value).toBe(value);
  expect(reading.findings.map(({ code }) => code)).toEqual(codes);
  if (suggestion !== undefined)
    expect(reading.findings.map((finding) => finding.suggestion)).toContain(suggestion);
}

describe('telephone numbers', () => {
  test.each<Row>([
    ['0113 234 5678', '0113 234 5678', []],
    ['01132345678', '0113 234 5678', []],
    ['(0113) 234-5678', '0113 234 5678', []],
    ['+44 (0)113 234 5678', '0113 234 5678', []],
    ['0044 113 234 5678', '0113 234 5678', []],
    ['01632 960123', '01632 960123', []],
    ['07700 900123', '07700 900123', []],
    ['Tel: 0113 234 5678', '0113 234 5678', []],
    ['0113 234 5678 ext 12', '0113 234 5678 ext 12', []],
    ['0113 234 5678 x12', '0113 234 5678 ext 12', []],
    ['0800 222 000', '0800 222000', []],
    ['028 9032 1234', '028 9032 1234', []],
    ['01481 715005', '01481 715005', []],
    ['18001 0113 234 5678', '18001 0113 234 5678', []],
    ['+353 1 234 5678', '+353 1 234 5678', []],
    ['1132345678', '0113 234 5678', ['phone-zero-restored'], '0113 234 5678'],
    ['1132345678.0', '0113 234 5678', ['phone-zero-restored']],
    ['1632960123', '01632 960123', ['phone-zero-restored']],
    ['1.13235E+09', undefined, ['phone-digits-lost']],
    ['1.13E9', undefined, ['phone-digits-lost']],
    ['O113 234 5678', undefined, ['phone-unread'], '0113 234 5678'],
    ['0113 234 5678 (weekdays)', '0113 234 5678', ['phone-words-removed'], '0113 234 5678'],
    ['Office: 0113 234 5678, ask for help', '0113 234 5678', ['phone-words-removed']],
    ['0113 234 5678 / 0113 234 5679', '0113 234 5678', ['several-in-cell'], '0113 234 5678'],
    ['0113 234 5678 or 0800 222 000', '0113 234 5678', ['several-in-cell']],
    ['0113 234 5678, 0113 234 5678', '0113 234 5678', ['phone-words-removed']],
    ['01234 56789', '01234 56789', ['phone-unlikely']],
    ['999', '999', ['phone-short']],
    ['116 123', '116123', ['phone-short']],
    ['0845 123 4567', '0845 123 4567', ['phone-costs-extra']],
    ['07912 345678', '07912 345678', ['phone-of-person']],
    ['7912345678', '07912 345678', ['phone-zero-restored', 'phone-of-person']],
    ['ring the hall', undefined, ['phone-unread']],
    ['12345', undefined, ['phone-unread']],
    ['6666666666', undefined, ['phone-unread']],
    ['0113', undefined, ['phone-unread']],
    ['tel:javascript', undefined, ['phone-unread']],
  ])('%s', (...row) => {
    expectReading(readPhone(row[0]), row);
  });

  test('whatever stands in a cell, what is read is a number, and reading it again changes nothing', () => {
    const piece = fc.constantFrom(
      '0113 234 5678',
      '0',
      '1',
      '+44',
      '7912345678',
      ' ',
      '(',
      ')',
      '-',
      '/',
      ' or ',
      'ext 4',
      'Tel',
      '.',
      '118',
      'E+09',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { value, findings } = readPhone(pieces.join(''));
        if (value === undefined) expect(findings.length).toBeGreaterThan(0);
        else expect([isPhoneNumber(value), readPhone(value).value]).toEqual([true, value]);
      }),
      numRuns(4_000),
    );
  });
});

describe('e-mail addresses', () => {
  test.each<Row>([
    ['help@council.example', 'help@council.example', []],
    ['mailto:help@council.example?subject=Hello', 'help@council.example', []],
    ['The Hall <hall@council.example>', 'hall@council.example', ['email-rewritten'], 'hall@council.example'],
    ['hall@council.example.', 'hall@council.example', ['email-rewritten']],
    ['a@council.example; b@council.example', 'a@council.example', ['several-in-cell']],
    ['help at council dot example', undefined, ['email-unread'], 'help@council.example'],
    ['help @ council.example', undefined, ['email-unread'], 'help@council.example'],
    ['jane@gmail.com', 'jane@gmail.com', ['email-of-person']],
    ['Jane <jane@HOTMAIL.co.uk>', 'jane@HOTMAIL.co.uk', ['email-rewritten', 'email-of-person']],
    ['no address', undefined, ['email-unread']],
    ['a@b', undefined, ['email-unread']],
  ])('%s', (...row) => {
    expectReading(readEmail(row[0]), row);
  });
});

describe('web addresses', () => {
  test.each<Row>([
    ['https://council.example/a', 'https://council.example/a', []],
    ['HTTP://council.example', 'https://council.example', ['website-rewritten']],
    ['https//council.example', 'https://council.example', ['website-rewritten']],
    ['http://https://council.example', 'https://council.example', ['website-rewritten']],
    ['<https://council.example>.', 'https://council.example', ['website-rewritten']],
    ['www.council.example/help, or ring', 'https://www.council.example/help', ['website-rewritten']],
    ['See https://a.example and https://b.example', 'https://a.example', ['several-in-cell']],
    ['http://video.example/@leeds', 'https://video.example/@leeds', ['website-rewritten']],
    ['javascript:alert(1)', undefined, ['website-unread']],
    ['data:text/html,x', undefined, ['website-unread']],
    ['help@council.example', undefined, ['website-unread']],
    ['https://user:word@council.example', undefined, ['website-unread']],
    ['ask at reception.', undefined, ['website-unread']],
    ['coming.soon', 'https://coming.soon', ['website-rewritten']],
  ])('%s', (...row) => {
    expectReading(readWebsite(row[0]), row);
  });

  test('corrections go to either kind of address', () => {
    expect(readReportTo('mailto:lists@council.example').value).toBe('lists@council.example');
    expect(readReportTo('council.example/put-right').value).toBe('https://council.example/put-right');
  });

  test('whatever stands in a cell, what is read is safe to link to', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'www.',
      'council.example',
      'a@b.example',
      ' ',
      ',',
      '<',
      '>',
      '.',
      'javascript:',
      '/',
      '\\',
      ':',
      '@',
      'or',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const cell = pieces.join('').trim();
        const { value: website } = readWebsite(cell);
        if (website !== undefined) expect(isWebAddress(website)).toBe(true);
        const { value: email } = readEmail(cell);
        if (email !== undefined) expect(isEmailAddress(email)).toBe(true);
      }),
      numRuns(4_000),
    );
  });
});

describe('people', () => {
  test.each<[string, string[]]>([
    ['Ask for Mrs Doe', ['Mrs Doe']],
    ['Run by Jane Doe and Dr. J. Bloggs', ['Dr. J. Bloggs', 'Jane Doe']],
    ['ask for Janet', ['Janet']],
    ['Speak to Sam at the desk', []],
    ['Helen Mary Anne-Smith', ['Helen Mary']],
    ['Ask for the duty helper', []],
    ['Contact Citizens Advice', []],
    ['Victoria Road, Grace House, St John Ambulance', []],
    ['Queen Elizabeth Hospital', []],
    ['Age UK, Mark Street', []],
  ])('in “%s”', (text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });

  test('are told by their first letters', () => {
    expect(initials('Jane Doe')).toBe('J… D…');
  });

  test.each<[string, boolean]>([
    ['Flat 3, 12 Mill Lane', true],
    ['c/o Jane, 12 Mill Lane', true],
    ['at her home', true],
    ['12 Mill Lane', false],
    ['The Flats, Mill Lane', false],
    ['Homeless Centre, Mill Lane', false],
  ])('%s is a home: %s', (address, isHome) => {
    expect(isHomeAddress(address)).toBe(isHome);
  });
});

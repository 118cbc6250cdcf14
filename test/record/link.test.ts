import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmailAddress, isPhoneNumber, isWebAddress } from '../../shared/record/link.ts';
import { numRuns } from '../runs.ts';

describe('isWebAddress', () => {
  test.each([
    'https://council.example',
    'https://www.council.example/a/b?c=d&e=f#g',
    'HTTPS://COUNCIL.EXAMPLE',
    'https://council.example:8443/x',
    'https://cyngor.example/cymorth-â-thabled',
    'https://xn--caf-dma.example',
  ])('%s may be linked to', (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  test.each([
    'http://council.example',
    '//council.example',
    'council.example',
    'https:council.example',
    'https:/council.example',
    'https:\\\\council.example',
    'https://council.example\\@other.example',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt://council.example/%0aalert(1)',
    'data:text/html,<b>',
    'https://bank@other.example',
    'https://bank:pass@other.example',
    'https://localhost',
    'https://',
    'https:// council.example',
    'https://council.example/a b',
    'https://council.example/\n',
    'https://council\u202e.example',
    'https://council.example:99999',
    `https://council.example/${'a'.repeat(500)}`,
    '',
    null,
    { href: 'https://council.example' },
  ])('%j may not', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });

  test('whatever passes is https, public and without a password, also as a browser reads it', () => {
    const pieces = fc.constantFrom(
      'https:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      'a.example',
      'b',
      '?',
      '#',
      '%00',
      '\t',
      ' ',
      '..',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const address = parts.join('');
        if (!isWebAddress(address)) return;
        const url = new URL(address, 'https://page.example/');
        expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
        expect(url.host).not.toBe('page.example');
      }),
      numRuns(10_000),
    );
  });
});

describe('isEmailAddress', () => {
  test.each(['help@council.example', 'help.desk+it@sub.council.example', "o'brien@x.example"])(
    '%s',
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
    },
  );

  test.each([
    'help@council',
    'help council.example',
    'a@b@c.example',
    'help@council.example?bcc=all@other.example',
    'help@council.example&subject=x',
    'help%0a@council.example',
    'a@x.example,b@x.example',
    'mailto:help@council.example',
    '',
    7,
  ])('%j is none', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});

describe('isPhoneNumber', () => {
  test.each([
    '01632 960123',
    '(01632) 960-123',
    '+44 1632 960123',
    '01632 960123 ext 12',
    '01632 960123 x12',
    '18001 01632 960123',
    '159',
  ])('%s', (phone) => {
    expect(isPhoneNumber(phone)).toBe(true);
  });

  test.each([
    '01632 960123 or 01632 960124',
    '01632 960123 / 960124',
    'ask at the desk',
    '12',
    '*#06#',
    '01632;960123',
    '01632 960123 (mornings)',
    '1'.repeat(30),
    '',
    1632,
  ])('%j is none', (phone) => {
    expect(isPhoneNumber(phone)).toBe(false);
  });
});

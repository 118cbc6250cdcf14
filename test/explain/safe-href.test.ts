import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeHref } from '../../shared/explain/safe-href.ts';
import { numRuns } from '../runs.ts';

describe('what is refused', () => {
  test.each([
    '',
    ' ',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://sampleford.example/%0aalert(1)',
    'vbscript:msgbox(1)',
    'livescript:1',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'blob:https://sampleford.example/1',
    'filesystem:https://sampleford.example/temporary/x',
    'file:///etc/passwd',
    'ftp://sampleford.example/',
    'ws://sampleford.example/',
    'view-source:https://sampleford.example/',
    'about:blank',
    'chrome://settings',
    'chrome-extension://abcdef/page.html',
    'intent://scan/#Intent;scheme=zxing;end',
    'sms:07700900123',
    'http://sampleford.example/',
    '//sampleford.example/',
    '///sampleford.example/',
    '/help',
    'help.html',
    '?q=1',
    '#top',
    'sampleford.example',
    'https:sampleford.example',
    'https:/sampleford.example',
    'https://',
    'https://sampleford',
    'https://localhost/',
    'https:\\\\sampleford.example',
    'https://sampleford.example\\@evil.example',
    'https://bank.example@evil.example/',
    'https://bank.example:secret@evil.example/',
    'https://:secret@evil.example/',
    'https://sampleford.example/a b',
    'https://sampleford.example/\u202egnp.exe',
    'https://sampleford.example/\u0000',
    'https://sampleford.example:99999/',
    'https://[::1',
    'https://%00.example/',
    `https://sampleford.example/${'a'.repeat(600)}`,
    'mailto:',
    'mailto:help',
    'mailto:help@sampleford',
    'mailto:help@sampleford.example?bcc=all@evil.example',
    'mailto:help@sampleford.example?body=hello',
    'mailto:help@sampleford.example,more@evil.example',
    'mailto:help@sampleford.example%0Abcc:x@evil.example',
    'mailto:<script>@sampleford.example',
    'mailto:a b@sampleford.example',
    'tel:',
    'tel:help',
    'tel:*#06#',
    'tel:01632960123,,,9',
    'tel:01632960123;postd=9',
    'tel:01632960123?x=1',
    'tel://01632960123',
    'tel:12',
    'TEL :01632960123',
  ])('%j', (address) => {
    expect(safeHref(address)).toBeNull();
  });
});

describe('what becomes a link', () => {
  test.each([
    ['https://sampleford.example', 'https://sampleford.example/'],
    ['https://www.sampleford.example/help?a=1&b=2#top', 'https://www.sampleford.example/help?a=1&b=2#top'],
    ['HTTPS://Sampleford.Example/Help', 'https://sampleford.example/Help'],
    ['https:///sampleford.example', 'https://sampleford.example/'],
    ['https://sampleford.example:8443/', 'https://sampleford.example:8443/'],
    ['https://sampleford.example/@help', 'https://sampleford.example/@help'],
    // The first letter is Cyrillic: shown as it is, so that nobody takes it for the other.
    ['https://аpple.example/', 'https://xn--pple-43d.example/'],
    ['https://sampleford.example/"onclick="x', 'https://sampleford.example/%22onclick=%22x'],
    ['mailto:help@sampleford.example', 'mailto:help@sampleford.example'],
    ['mailto:first.last+help@mail.sampleford.example', 'mailto:first.last+help@mail.sampleford.example'],
    ['tel:01632 960123', 'tel:01632960123'],
    // The nought in brackets is for those who ring from within the country, and there only.
    ['tel:+44 (0)1632 960123', 'tel:+441632960123'],
    ['tel:0808 80 10 800', 'tel:08088010800'],
    ['tel:999', 'tel:999'],
    ['tel:01632 960123 ext 42', 'tel:01632960123;ext=42'],
    ['tel:01632 960123 x42', 'tel:01632960123;ext=42'],
  ])('%s', (address, href) => {
    expect(safeHref(address)).toBe(href);
  });
});

test('whatever is given, a link is of one of three kinds and holds no name or password', () => {
  const piece = fc.constantFrom(
    ...[
      'javascript',
      'https',
      'mailto',
      'tel',
      'data',
      ':',
      '/',
      '//',
      '\\',
      '@',
      '?',
      '#',
      '%0a',
      '\t',
      '\n',
      ' ',
    ],
    ...['evil.example', 'user', '\u0000', '\u202e', '01632', '960123', 'é', '<', '>', '"', "'", '&colon;'],
  );
  const address = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(address, (text) => {
      const href = safeHref(text);
      if (href === null) return true;
      const url = new URL(href);
      return (
        ['https:', 'mailto:', 'tel:'].includes(url.protocol) &&
        url.username === '' &&
        url.password === '' &&
        !/[\s<>"\\]/.test(href)
      );
    }),
    numRuns(5_000),
  );
});

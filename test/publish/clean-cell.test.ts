import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../publish/clean-cell.ts';
import { looksDamaged, mendMojibake } from '../../publish/mend-mojibake.ts';
import { pageText } from '../../publish/page-text.ts';
import { windowsCharacter } from '../../publish/windows-text.ts';
import { hiddenCharacters } from '../../shared/record/plain-text.ts';
import { numRuns } from '../runs.ts';

/** What becomes of UTF-8 that is read as Windows-1252. */
function damaged(text: string): string {
  return [...Buffer.from(text)].map((byte) => windowsCharacter(byte) ?? String.fromCharCode(byte)).join('');
}

describe('damaged letters', () => {
  test.each([
    ['itâ€™s', 'it’s'],
    ['â€œTeaâ€\u009d', '“Tea”'],
    ['cafÃ©', 'café'],
    ['Â£5', '£5'],
    ['TÅ·', 'Tŷ'],
    ['â‚¬', '€'],
    ['10am â€“ 12', '10am – 12'],
    ['itÃ¢â‚¬â„¢s', 'it’s'],
    ['one cafÃ©, one naïve café', 'one café, one naïve café'],
    ['ðŸ‘‹', '👋'],
  ])('%s', (cell, meant) => {
    expect(mendMojibake(cell)).toBe(meant);
  });

  test.each(['café', 'SÃO', 'Âge', 'CAFÉ®', 'À la carte', 'FÅR™', '£5 – “tea”', '日本', 'Ã', 'ÉCOLE “A”'])(
    '%s is as it should be',
    (cell) => {
      expect(mendMojibake(cell)).toBe(cell);
      expect(looksDamaged(cell)).toBe(false);
    },
  );

  test('whatever people in the United Kingdom write comes back whole', () => {
    const letter = fc.constantFrom(...'aZ 5éèêëŵŷŴáïöñç’‘“”–—…£€™•½°'.split(''), '👋');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), fc.integer({ min: 1, max: 2 }), (letters, times) => {
        const text = letters.join('');
        let cell = text;
        for (let n = 0; n < times; n++) cell = damaged(cell);
        expect(mendMojibake(cell)).toBe(text);
      }),
      numRuns(4_000),
    );
  });
});

describe('pageText', () => {
  test.each([
    ['<p>One</p><p>Two &amp; three</p>', 'One\nTwo & three'],
    ['A<br>B<br/>C', 'A\nB\nC'],
    ['<ul><li>One</li><li>Two</li></ul>', '• One\n• Two'],
    ['Tea&nbsp;and&#32;cake &pound;2 &#x2013; &eacute;', 'Tea and cake £2 – é'],
    ['<script>alert(1)</script>Tea<style>p{}</style>', 'Tea'],
    ['before<script>never closed', 'before'],
    ['<a href="javascript:alert(1)">Tea</a>', 'Tea'],
    ['<!-- a note -->Tea', 'Tea'],
    ['<o:p></o:p>Tea', 'Tea'],
    ['\uf0b7 Tea', '• Tea'],
    ['one_x000D_\ntwo', 'one\ntwo'],
    ['&lt;b&gt;', '<b>'],
    ['&#0; &#xd800; &#99999999;', '&#0; &#xd800; &#99999999;'],
  ])('%s', (cell, text) => {
    expect(pageText(cell).replaceAll('\u00a0', ' ')).toBe(text);
  });

  test.each([
    '5 < 6 and 7 > 6',
    'I <3 tea',
    'Jane <jane@council.example>',
    'AT&T; & co',
    'a <colour> b',
    '<',
  ])('%s is no markup', (cell) => {
    expect(pageText(cell)).toBe(cell);
  });

  test('is not stopped by any depth of tags', () => {
    const deep = 200_000;
    expect(pageText(`${'<div>'.repeat(deep)}Tea${'</div>'.repeat(deep)}`)).toBe('Tea');
    expect(pageText('<script>'.repeat(deep))).toBe('');
    expect(pageText('<'.repeat(deep))).toBe('<'.repeat(deep));
  });
});

describe('cleanCell', () => {
  test.each([
    ['=HYPERLINK("https://council.example","Book")', 'https://council.example'],
    ['=HYPERLINK("mailto:help@council.example";"Write")', 'mailto:help@council.example'],
    ['="https://council.example"', 'https://council.example'],
  ])('where a link is wanted, %s is where it leads', (cell, link) => {
    expect(cleanCell(cell, 'link').text).toBe(link);
  });

  const told = (cell: string) => {
    const { text, findings } = cleanCell(cell);
    return [text, findings.map(({ code }) => code)];
  };

  test.each(
    'N/A;n/a;NA;n.a.;-;--;–;TBC;tba;none;None.;NIL;null;NULL;unknown;Not known;not applicable;?;xxx;undefined;to be confirmed;[Unknown]'.split(
      ';',
    ),
  )('%s says nothing', (cell) => {
    expect(told(cell)).toEqual(['', ['nothing-said']]);
  });

  test.each('#REF!;#N/A;#VALUE!;#NAME?;#DIV/0!;########;#SPILL!'.split(';'))(
    '%s is a formula gone wrong',
    (cell) => {
      expect(told(cell)).toEqual(['', ['formula-error']]);
    },
  );

  test.each('none of these;0;x;Nana’s café;no;N;a-b;Unknown Arts;TBC Centre;#digital'.split(';'))(
    '%s says something',
    (cell) => {
      expect(told(cell)).toEqual([cell, []]);
    },
  );

  test.each<[string, string, string[]]>([
    ['=HYPERLINK("https://council.example")', 'https://council.example', ['formula-read']],
    [
      '=HYPERLINK("https://council.example","https://council.example")',
      'https://council.example',
      ['formula-read'],
    ],
    ['=HYPERLINK("https://council.example","Here")', 'Here', ['formula-read']],
    ['=hyperlink("https://council.example"; "Say ""hi""")', 'Say "hi"', ['formula-read']],
    ['=HYPERLINK(A2,"Here")', '', ['formula-unread']],
    ['=HYPERLINK("https://council.example/"&A2)', '', ['formula-unread']],
    ['="01632 960123"', '01632 960123', ['formula-read']],
    ['=""', '', ['formula-read']],
    ['="Tue"&" "&"10-12"', '', ['formula-unread']],
    ['=SUM(A1:A9)', '', ['formula-unread']],
    ['=A2&" "&B2', '', ['formula-unread']],
    ['= A2 & B2', '', ['formula-unread']],
    ['=$A$2', '', ['formula-unread']],
    ["='Our list'!B2", '', ['formula-unread']],
    ['=[list.xlsx]Sheet1!A1', '', ['formula-unread']],
    ['=IF(A2="x","yes","no")', '', ['formula-unread']],
    ['=#REF!', '', ['formula-unread']],
    ['={1,2}', '', ['formula-unread']],
    ["'01632 960123", '01632 960123', ['apostrophe-removed']],
    ["'=1+1", '', ['apostrophe-removed', 'formula-unread']],
    ['=== Tea and Tablets ===', '=== Tea and Tablets ===', []],
    ['=> ring first', '=> ring first', []],
    ["'80s Computer Club", "'80s Computer Club", []],
    ["'Tis time", "'Tis time", []],
    ['= see below', '= see below', []],
    ['a\u0000b\u202e', 'ab', ['hidden-characters']],
    ['soft\u00adware\u00a0help', 'software help', []],
    ['A\u000bB', 'A\nB', []],
    ['Dw\u0302r', 'D\u0175r', []],
    ['<b>cafÃ©</b>', 'café', ['letters-damaged', 'page-markup']],
  ])('%s', (cell, text, codes) => {
    expect(told(cell)).toEqual([text, codes]);
  });

  test('a cell as long as a book is not even looked at', () => {
    expect(told('x'.repeat(100_001))).toEqual(['', ['text-too-long']]);
  });

  test('leaves nothing hidden, and nothing to clean a second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '&amp;',
        '&lt;',
        '=',
        "'",
        '\u202e',
        '\u00a0',
        'Ã©',
        'â€™',
        '-',
        '\r\n',
        'Tea',
        '1',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text } = cleanCell(pieces.join(''));
        expect(hiddenCharacters.test(text)).toBe(false);
        expect(text).toBe(text.trim().normalize('NFC'));
      }),
      numRuns(4_000),
    );
  });
});

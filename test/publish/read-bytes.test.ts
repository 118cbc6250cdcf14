import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BytesReading, readBytes } from '../../publish/read-bytes.ts';
import { windowsByte, windowsCharacter } from '../../publish/windows-text.ts';
import { numRuns } from '../runs.ts';

const bytesOf = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));
const outcome = (reading: BytesReading) =>
  reading.kind === 'text' ? [reading.text, reading.findings.map(({ code }) => code)] : reading.finding.code;

describe('Windows-1252', () => {
  test('all 256 bytes are what a right decoder makes of them', () => {
    // Some Node releases read 80 to 9F as controls unless the decoder streams.
    const decoder = new TextDecoder('windows-1252');
    for (let byte = 0; byte < 256; byte++) {
      const character = windowsCharacter(byte);
      const theirs = decoder.decode(Uint8Array.of(byte), { stream: true });
      if (character === null) expect([0x81, 0x8d, 0x8f, 0x90, 0x9d]).toContain(byte);
      else expect([byte, character]).toEqual([byte, theirs]);
    }
  });

  test('a character goes back to its byte', () => {
    for (let byte = 0x80; byte < 256; byte++)
      expect(windowsByte(windowsCharacter(byte) ?? String.fromCharCode(byte))).toBe(byte);
    for (const other of ['a', 'ŵ', '\ud83d']) expect(windowsByte(other)).toBeNull();
  });
});

describe('readBytes', () => {
  test.each<[string, Uint8Array, [string, string[]]]>([
    ['UTF-8', bytesOf('a,ŵ,👋'), ['a,ŵ,👋', []]],
    ['UTF-8 with its mark', bytesOf('\ufeffa,ŵ'), ['a,ŵ', []]],
    ['UTF-16, small end first', Buffer.from('\ufeffa,ŵ', 'utf16le'), ['a,ŵ', ['encoding-utf16']]],
    ['UTF-16, big end first', Buffer.from('\ufeffa,ŵ', 'utf16le').swap16(), ['a,ŵ', ['encoding-utf16']]],
    [
      'UTF-16 without its mark',
      Buffer.from('name,when\nx,y', 'utf16le'),
      ['name,when\nx,y', ['encoding-utf16']],
    ],
    ['Windows-1252', bytesOf('caf', 0xe9, ' ', 0x96, ' ', 0x80, '5'), ['café – €5', ['encoding-windows']]],
    [
      'a sheet pasted together from both',
      bytesOf('Tŷ,caf', 0xe9, ',', 0x93, 'hi', 0x94),
      ['Tŷ,café,“hi”', ['encoding-windows']],
    ],
    [
      'halves and overlong forms of UTF-8',
      bytesOf(0xc3, ',', 0xe2, 0x82, ',', 0xc0, 0xaf),
      ['Ã,â‚,À¯', ['encoding-windows']],
    ],
    ['nothing', bytesOf(), ['', []]],
    ['a stray NUL', bytesOf('a,b\u0000,c'), ['a,b\u0000,c', []]],
  ])('%s', (_name, bytes, expected) => {
    expect(outcome(readBytes(bytes))).toEqual(expected);
  });

  test.each<[string, Uint8Array, string]>([
    ['a workbook', bytesOf('PK\u0003\u0004rest'), 'file-workbook'],
    ['an older workbook', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'file-workbook'],
    ['a PDF', bytesOf('%PDF-1.7'), 'file-not-text'],
    ['a packed file', bytesOf(0x1f, 0x8b, 8), 'file-not-text'],
    ['a picture', bytesOf(0x89, 'PNG'), 'file-not-text'],
    ['bytes of no kind', Uint8Array.from({ length: 400 }, (_, n) => n % 8), 'file-not-text'],
    ['a web page', bytesOf('\n <!DOCTYPE html><p>'), 'file-web-page'],
    ['a web page in UTF-16', Buffer.from('\ufeff<table>', 'utf16le'), 'file-web-page'],
    ['a byte that stands for nothing', bytesOf('a\nb', 0x8d), 'encoding-unknown'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(outcome(readBytes(bytes))).toBe(code);
  });

  test('says on which line the byte stands that cannot be read, and shows what others were read as', () => {
    expect(readBytes(bytesOf('a\nb\nc', 0x9d))).toMatchObject({ line: 3, finding: { value: '9D' } });
    expect(readBytes(bytesOf('Caf', 0xe9, ' Online, Ren', 0xe9, 'e'))).toMatchObject({
      findings: [{ value: '2: Café, Renée' }],
    });
  });

  test('any bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const reading = readBytes(bytes);
        if (reading.kind === 'text' && reading.findings.length === 0)
          expect(Buffer.from(reading.text).equals(Buffer.from(bytes)) || bytes[0] === 0xef).toBe(true);
      }),
      numRuns(10_000),
    );
  });
});

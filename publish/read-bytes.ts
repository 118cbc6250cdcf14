// The bytes of a file as text, whatever program wrote them.
import type { Finding } from './problem.ts';
import { windowsCharacter } from './windows-text.ts';

export type BytesReading =
  | { kind: 'text'; text: string; findings: Finding[] }
  /** No text, or none that can be read in one way. `line` is where reading had to stop. */
  | { kind: 'refused'; finding: Finding; line: number };

/** A file larger than this, in bytes, is no partner's list. */
export const mostBytes = 100_000_000;

/** How other kinds of file begin, and what people call them. */
const beginnings: readonly { bytes: string; code: Finding['code']; value: string }[] = [
  { bytes: 'PK\u0003\u0004', code: 'file-workbook', value: 'PK' },
  { bytes: '\u00d0\u00cf\u0011\u00e0', code: 'file-workbook', value: 'old Excel' },
  { bytes: '%PDF', code: 'file-not-text', value: 'PDF' },
  { bytes: '{\\rtf', code: 'file-not-text', value: 'RTF' },
  { bytes: '\u001f\u008b', code: 'file-not-text', value: 'gzip' },
  { bytes: '\u0089PNG', code: 'file-not-text', value: 'PNG' },
  { bytes: '\u00ff\u00d8\u00ff', code: 'file-not-text', value: 'JPEG' },
];

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((character, at) => bytes[at] === character.charCodeAt(0));
}

/** Reads a file's bytes as text: UTF-8, UTF-16 in either order, or Windows-1252 where a byte is not UTF-8. */
export function readBytes(bytes: Uint8Array): BytesReading {
  const refused = (code: Finding['code'], value: string, line = 1): BytesReading => ({
    kind: 'refused',
    finding: { code, value },
    line,
  });
  if (bytes.length > mostBytes) return refused('file-too-large', `${Math.round(bytes.length / 1e6)} MB`);
  const other = beginnings.find((beginning) => startsWith(bytes, beginning.bytes));
  if (other !== undefined) return refused(other.code, other.value);
  const order = byteOrder(bytes);
  if (order !== null) {
    const text = new TextDecoder(order).decode(bytes);
    return webPage(text) ?? { kind: 'text', text, findings: [{ code: 'encoding-utf16', value: order }] };
  }
  if (isBinary(bytes)) return refused('file-not-text', 'bytes that are no letters');
  const reading = readMixed(bytes);
  return reading.kind === 'text' ? (webPage(reading.text) ?? reading) : reading;
}

/** The order of a file's UTF-16, by its mark or, without one, by where the zeros of plain letters stand. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros.map((count) => count / (sample.length / 2)) as [number, number];
  if (odd > 0.7 && even < 0.1) return 'utf-16le';
  return even > 0.7 && odd < 0.1 ? 'utf-16be' : null;
}

/** A text has line ends, tabs and, at worst, a stray control; anything with more of them was never typed. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_000);
  const controls = sample.filter((byte) => byte < 32 && (byte < 9 || byte > 13)).length;
  return controls > 20 && controls > sample.length / 10;
}

/** A web page that was saved under a sheet's name, as some programs' "Excel" export does. */
function webPage(text: string): BytesReading | null {
  return /^\ufeff?\s*<(?:!doctype|html|table|\?xml)/i.test(text)
    ? { kind: 'refused', finding: { code: 'file-web-page', value: text.trim().slice(0, 40) }, line: 1 }
    : null;
}

/** The length of the UTF-8 character that begins here; 0 when none does. Overlong forms and halves are none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let n = 1; n < length; n++) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isBad =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return isBad ? 0 : length;
}

/** Reads UTF-8, and each byte that is none by itself as Windows-1252: sheets are pasted together from both. */
function readMixed(bytes: Uint8Array): BytesReading {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    // Some byte is not UTF-8: found below.
  }
  const decoder = new TextDecoder('utf-8');
  const parts: string[] = [];
  const samples: string[] = [];
  let [line, from, changed] = [1, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (bytes[at] === 10) line++;
    if (length > 0) {
      at += length;
      continue;
    }
    const byte = bytes[at] as number;
    const character = windowsCharacter(byte);
    if (character === null)
      return {
        kind: 'refused',
        finding: { code: 'encoding-unknown', value: byte.toString(16).toUpperCase() },
        line,
      };
    parts.push(decoder.decode(bytes.subarray(from, at)), character);
    if (samples.length < 3) samples.push(sampleAround(bytes, at, character));
    changed++;
    from = ++at;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  const value = `${changed}: ${samples.join(', ')}`;
  return { kind: 'text', text: parts.join(''), findings: [{ code: 'encoding-windows', value }] };
}

/** The plain letters around a character, to show its owner what it was read as. */
function sampleAround(bytes: Uint8Array, at: number, character: string): string {
  const plain = (part: Uint8Array): string =>
    String.fromCharCode(...part.map((byte) => (byte > 32 && byte < 127 ? byte : 32)));
  const before =
    plain(bytes.subarray(Math.max(0, at - 12), at))
      .split(' ')
      .at(-1) ?? '';
  const after = plain(bytes.subarray(at + 1, at + 12)).split(' ')[0] ?? '';
  return before + character + after;
}

// Windows-1252, the bytes of older Excel. Our own table, because some Node releases read 80 to 9F as controls.

/** What the bytes 80 to 9F stand for; a space marks the five that stand for nothing. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** The character that a byte stands for in Windows-1252; null for the five bytes that stand for none. */
export function windowsCharacter(byte: number): string | null {
  if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
  return undefinedBytes.has(byte) ? null : (upper[byte - 0x80] as string);
}

const bytesOfCharacters = new Map(
  Array.from({ length: 0x80 }, (_, n) => n + 0x80).map((byte) => [windowsCharacter(byte), byte]),
);

/**
 * The byte, 80 to FF, that a character has in Windows-1252; null when it has none. The controls of the same numbers
 * have it too: some programs write them.
 */
export function windowsByte(character: string): number | null {
  const code = character.charCodeAt(0);
  return bytesOfCharacters.get(character) ?? (code > 0x7f && code < 0xa0 ? code : null);
}

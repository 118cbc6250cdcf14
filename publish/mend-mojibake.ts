// Text that was written as UTF-8, read as Windows-1252 and saved like that: "cafÃ©", "itâ€™s".
import { windowsByte } from './windows-text.ts';

/**
 * Letters of Western Europe and Wales, and the marks that word processors type: what was meant, if anything was. The
 * controls and the odd accents are what stands half way, when it was damaged twice.
 */
const plausible =
  /^(?:[\u0080-\u017f\u0192\u02c6\u02dc\u0218-\u021b\u1e80-\u1e85\u1ef2\u1ef3\u2010-\u2026\u2030-\u203a\u20ac\u2122\u2190-\u2193\u2212\u2713\u2714\u2b50\ufeff\u{1f300}-\u{1faff}]|\ufe0f|\u200d)$/u;
/** Twice damaged is common, thrice is seen; more is not text any more. */
const mostRounds = 3;
const suspicious = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** The text with each damaged character put right; the same text when there is none. */
export function mendMojibake(text: string): string {
  let mended = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = mendOnce(mended);
    if (next === mended) break;
    mended = next;
  }
  return mended;
}

/** Whether text still holds what looks like such damage, though no exact way back was found. */
export function looksDamaged(text: string): boolean {
  return /â€|Ã[\u0080-\u00bf€‚-›™]|Â[\u00a0-\u00bf]/.test(text);
}

function mendOnce(text: string): string {
  if (!suspicious.test(text)) return text;
  let out = '';
  for (let at = 0; at < text.length; ) {
    const found = characterAt(text, at);
    out += found === null ? text[at] : found.character;
    at += found === null ? 1 : found.length;
  }
  return out;
}

/** The character whose UTF-8 bytes stand here as Windows-1252 letters, exactly as it would have been damaged. */
function characterAt(text: string, at: number): { character: string; length: number } | null {
  const lead = windowsByte(text[at] as string);
  if (lead === null || lead < 0xc2 || lead > 0xf4) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [...text.slice(at, at + length)].map(windowsByte);
  if (bytes.length !== length || bytes.includes(null)) return null;
  try {
    const character = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes as number[]),
    );
    return plausible.test(character) ? { character, length } : null;
  } catch {
    return null;
  }
}

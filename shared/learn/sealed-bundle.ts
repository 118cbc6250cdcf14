// One month of a device's exact counts, sealed so that only the partnership's coordinator can read them: HPKE (RFC 9180)
// with P-256, HKDF-SHA256 and AES-128-GCM, all of it the browser's own. docs/data-format.md has the format.
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { pemBytes } from '../pack/pem.ts';
import type { Month, MonthCounts } from './tally.ts';

/** What makes a month of a device count once. The id is random, and another one each month: it leads nowhere. */
export interface BundleStamp {
  month: Month;
  id: string;
  /** How often this month was sealed; the highest replaces the others. */
  edition: number;
}

export interface TallyBundle extends BundleStamp {
  counts: MonthCounts;
}

/** Unreadable: no bundle, or cut short. Newer: made by a later Fingerpost. Locked: for another key, or changed on its way. */
export type SealFault = 'bundle-unreadable' | 'bundle-newer' | 'bundle-locked';

const format = 'fingerpost-tally';
const version = 1;
/** Sealed lengths are whole steps of this, so that they say little about how much is inside. */
const stepBytes = 4_096;
const longestText = 4_000_000;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});
const info = new TextEncoder().encode(`${format} ${version}`);

/** The partnership's public key from its PEM (SPKI); null when it is none: then there is nothing to seal for. */
export async function readSealingKey(pem: string): Promise<CryptoKey | null> {
  const bytes = pemBytes(pem, 'PUBLIC KEY');
  if (bytes === null) return null;
  return crypto.subtle.importKey('spki', bytes, curve, true, []).catch(() => null);
}

/** The coordinator's private key from its PEM (PKCS#8); null when it is none. */
export async function readOpeningKey(pem: string): Promise<CryptoKey | null> {
  const bytes = pemBytes(pem, 'PRIVATE KEY');
  if (bytes === null) return null;
  // The public half is worked out from it, and for that the key has to be one that can be read.
  return crypto.subtle.importKey('pkcs8', bytes, curve, true, ['deriveBits']).catch(() => null);
}

/** The stamp for sealing a month once more: its own id again, or a new one. */
export function nextStamp(stamps: readonly BundleStamp[], month: Month): BundleStamp {
  const last = stamps.find((stamp) => stamp.month === month);
  return last === undefined
    ? { month, id: crypto.randomUUID(), edition: 1 }
    : { ...last, edition: last.edition + 1 };
}

/** A bundle as the text of a file that only the holder of the private key can open. */
export async function sealBundle(bundle: TallyBundle, sealingKey: CryptoKey): Promise<string> {
  const text = JSON.stringify(bundle);
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / stepBytes) * stepBytes).fill(0x20);
  padded.set(bytes);
  const { ct, enc } = await suite.seal({ recipientPublicKey: sealingKey, info }, padded);
  return `${JSON.stringify({ format, version, enc: toBase64(enc), sealed: toBase64(ct) })}\n`;
}

/** What is in the text of a file, not looked at yet; or why it does not open. */
export async function unseal(
  text: string,
  openingKey: CryptoKey,
): Promise<{ kind: 'unsealed'; content: unknown } | { kind: SealFault }> {
  const envelope = readEnvelope(text);
  if (typeof envelope === 'string') return { kind: envelope };
  try {
    const bytes = await suite.open({ recipientKey: openingKey, enc: envelope.enc, info }, envelope.sealed);
    return { kind: 'unsealed', content: parsed(new TextDecoder().decode(bytes)) };
  } catch {
    return { kind: 'bundle-locked' };
  }
}

function readEnvelope(text: string): { enc: Uint8Array; sealed: Uint8Array } | SealFault {
  const value = text.length > longestText ? null : parsed(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    return 'bundle-unreadable';
  if (!('version' in value) || value.version !== version) return 'bundle-newer';
  const enc = 'enc' in value ? fromBase64(value.enc) : null;
  const sealed = 'sealed' in value ? fromBase64(value.sealed) : null;
  return enc === null || sealed === null ? 'bundle-unreadable' : { enc, sealed };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: unknown): Uint8Array | null {
  try {
    return typeof text === 'string' ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

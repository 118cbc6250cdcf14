// Whether a pack's index was signed by somebody whose key is known. Ed25519 by WebCrypto: Chromium from 137, Firefox
// from 129, Safari from 17; never on a page that came over plain http.
import { pemBytes } from './pem.ts';

/** Unsupported: this browser cannot tell, which is never the same as signed. */
export type SignatureCheck = 'signed' | 'unsigned' | 'wrong' | 'unsupported';

export interface SignedIndex {
  /** The exact bytes of index.json. */
  index: Uint8Array;
  /** The bytes of index.json.sig; null when the pack has none. */
  signature: Uint8Array | null;
}

/** The length of an Ed25519 signature, in bytes. */
export const signatureBytes = 64;

/** A copy of bytes, which nothing else can change while they are looked at. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

type Fit = 'fits' | 'fits-not' | 'unsupported';

async function tryKey(
  subtle: SubtleCrypto,
  pem: string,
  index: Uint8Array,
  signature: Uint8Array,
): Promise<Fit> {
  const bytes = pemBytes(pem, 'PUBLIC KEY');
  if (bytes === null) return 'fits-not';
  try {
    const key = await subtle.importKey('spki', bytes, { name: 'Ed25519' }, false, ['verify']);
    const fits = await subtle.verify({ name: 'Ed25519' }, key, own(signature), own(index));
    return fits ? 'fits' : 'fits-not';
  } catch (error) {
    return (error as DOMException).name === 'NotSupportedError' ? 'unsupported' : 'fits-not';
  }
}

/**
 * Checks a pack's signature against the public keys (SPKI PEM) that are pinned; one that fits is enough, so that a key
 * can be replaced by the next. To be asked before the index is read.
 */
export async function verifySignature(
  { index, signature }: SignedIndex,
  publicKeys: readonly string[],
): Promise<SignatureCheck> {
  if (signature === null) return 'unsigned';
  if (signature.length !== signatureBytes) return 'wrong';
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return 'unsupported';
  const fits = await Promise.all(publicKeys.map((pem) => tryKey(subtle, pem, index, signature)));
  if (fits.includes('fits')) return 'signed';
  return fits.includes('unsupported') ? 'unsupported' : 'wrong';
}

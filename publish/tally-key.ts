// The keys of the coordinator's bundles: P-256, as PEM files (PKCS#8 and SPKI). `shared/learn/sealed-bundle.ts` uses them.
import { generateKeyPairSync } from 'node:crypto';
import type { KeyPair } from './signing-key.ts';

/** A new pair of keys: with the public one devices seal their tallies, with the private one they are opened. */
export function newTallyKeyPair(): KeyPair {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

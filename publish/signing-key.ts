// The keys that a partnership signs its packs with: Ed25519, as PEM files (PKCS#8 and SPKI).
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CommandFailure } from './command-failure.ts';
import { textOfFile } from './text-of-file.ts';

export interface SigningKey {
  /** SPKI PEM, as readers pin it. */
  publicKey: string;
  /** The 64 bytes of a signature over these bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Two keys that belong together, as PEM texts. */
export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/** A new pair of keys for signing. */
export function newKeyPair(): KeyPair {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

function spki(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** Opens the private key in a file. Throws a CommandFailure that says what is wrong with it, and none of its content. */
export function openSigningKey(file: string): SigningKey {
  const pem = textOfFile('key', file);
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    const isPublic = pem.includes('BEGIN PUBLIC KEY');
    throw new CommandFailure(
      'unusable',
      isPublic
        ? `${file} is the public key. Signing needs the private one.`
        : `${file} is no private key that can be read. \`fingerpost keys\` makes one (PKCS#8 PEM, no password).`,
    );
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new CommandFailure('unusable', `${file} is a key of another kind. Packs are signed with Ed25519.`);
  return { publicKey: spki(createPublicKey(key)), sign: (bytes) => sign(null, bytes, key) };
}

/** The public key in a file, as SPKI PEM. Throws a CommandFailure when the file holds none. */
export function openPublicKey(file: string): string {
  const pem = textOfFile('public key', file);
  if (pem.includes('PRIVATE KEY'))
    throw new CommandFailure('unusable', `${file} is a private key. Checking needs the public one.`);
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return spki(key);
  } catch {
    // Said below.
  }
  throw new CommandFailure('unusable', `${file} is no Ed25519 public key (SPKI PEM).`);
}

import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SignatureCheck, verifySignature } from '../../shared/pack/verify-signature.ts';
import { numRuns } from '../runs.ts';

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

const [mine, next, other] = [keyPair(), keyPair(), keyPair()];
const index = new TextEncoder().encode('{"format":1,"name":"Example directory"}');
const signature = mine.sign(index);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString();

describe('a signature', () => {
  test.each<[string, Uint8Array | null, string[], SignatureCheck]>([
    ['of the one pinned key', signature, [mine.pem], 'signed'],
    [
      'of the second of two pinned keys, while one replaces the other',
      signature,
      [next.pem, mine.pem],
      'signed',
    ],
    ['of a key that nobody pinned', other.sign(index), [mine.pem, next.pem], 'wrong'],
    ['that is not there', null, [mine.pem], 'unsigned'],
    ['that is empty', new Uint8Array(), [mine.pem], 'wrong'],
    ['that was cut', signature.slice(0, 63), [mine.pem], 'wrong'],
    ['with a byte more', new Uint8Array([...signature, 0]), [mine.pem], 'wrong'],
    ['of something else', mine.sign(new Uint8Array([1])), [mine.pem], 'wrong'],
    ['against no key', signature, [], 'wrong'],
    [
      'against what is no key',
      signature,
      ['', 'x', '-----BEGIN PUBLIC KEY-----*-----END PUBLIC KEY-----'],
      'wrong',
    ],
    ['against a key of another kind', signature, [rsa], 'wrong'],
    ['against a broken key beside the right one', signature, ['x', rsa, mine.pem], 'signed'],
    ['whose key has the line ends of Windows', signature, [mine.pem.replaceAll('\n', '\r\n')], 'signed'],
  ])('%s', async (_name, bytes, keys, expected) => {
    expect(await verifySignature({ index, signature: bytes }, keys)).toBe(expected);
  });

  test('fits no index and no signature in which one bit has changed', async () => {
    const flipped = (bytes: Uint8Array, where: number, bit: number): Uint8Array =>
      bytes.map((byte, at) => (at === where ? byte ^ (1 << bit) : byte));
    await fc.assert(
      fc.asyncProperty(fc.nat(index.length + 63), fc.nat(7), async (where, bit) => {
        const changed =
          where < index.length
            ? { index: flipped(index, where, bit), signature }
            : { index, signature: flipped(signature, where - index.length, bit) };
        expect(await verifySignature(changed, [mine.pem])).toBe('wrong');
      }),
      numRuns(10_000),
    );
  });

  test('is neither right nor wrong where the browser cannot tell', async () => {
    const { crypto } = globalThis;
    const without = async (value: object): Promise<SignatureCheck> => {
      Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
      try {
        return await verifySignature({ index, signature }, [mine.pem]);
      } finally {
        Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
      }
    };
    const importKey = () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'));
    expect(await without({})).toBe('unsupported');
    expect(await without({ subtle: { importKey } })).toBe('unsupported');
  });
});

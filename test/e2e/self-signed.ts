// A certificate for loopback that nobody has signed: what settings take is https alone, also in tests. Node can read
// certificates but not make one, and not every machine has OpenSSL.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

export interface SelfSigned {
  /** For Node's servers, PEM. */
  tls: { key: string; cert: string };
  /** What makes Chromium take it, and keep what comes by it as it keeps what comes from anywhere. */
  chromiumFlag: string;
}

type Der = Uint8Array;

/** One value of ASN.1: its tag, how long it is, and what is in it. */
function der(tag: number, ...parts: readonly Der[]): Der {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Der[]): Der => der(0x30, ...parts);
const object = (hex: string): Der => der(0x06, Buffer.from(hex, 'hex'));
const time = (text: string): Der => der(0x17, Buffer.from(text));
const bits = (value: Der): Der => der(0x03, Buffer.from([0]), value);

/** A new key, and the certificate on it. */
export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ownKey = publicKey.export({ type: 'spki', format: 'der' });
  const ecdsaWithSha256 = sequence(object('2a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(object('550403'), der(0x0c, Buffer.from('localhost')))));
  const loopback = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const about = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(time('200101000000Z'), time('491231000000Z')),
    name,
    ownKey,
    der(0xa3, sequence(sequence(object('551d11'), der(0x04, loopback)))),
  );
  const certificate = sequence(about, ecdsaWithSha256, bits(sign('sha256', about, privateKey)));
  const base64 = Buffer.from(certificate).toString('base64');
  const spki = createHash('sha256').update(ownKey).digest('base64');
  return {
    tls: {
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    },
    chromiumFlag: `--ignore-certificate-errors-spki-list=${spki}`,
  };
}

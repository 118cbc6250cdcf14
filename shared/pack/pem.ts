// Keys as people keep them: base64 between two lines that say what it is.

/** The bytes of a key in a PEM text; null when it holds none of that kind. */
export function pemBytes(pem: string, kind: 'PUBLIC KEY' | 'PRIVATE KEY'): Uint8Array<ArrayBuffer> | null {
  const base64 = pem.split(`-----BEGIN ${kind}-----`)[1]?.split(`-----END ${kind}-----`)[0];
  if (base64 === undefined) return null;
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

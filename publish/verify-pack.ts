// Whether a pack is, byte for byte, what was published: every file, every hash, the signature, and every record.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { jsonObject } from '../shared/pack/json-object.ts';
import { largestFileBytes, largestIndexBytes } from '../shared/pack/pack-index.ts';
import { openPack, type PackReading } from '../shared/pack/read-pack.ts';
import { sha256 } from '../shared/pack/sha256.ts';
import { signatureBytes, verifySignature } from '../shared/pack/verify-signature.ts';
import { compareText } from '../shared/record/compare-text.ts';
import { bytesIn, indexName, isContentName, pagesFolder, signatureName } from './pack-folder.ts';

/** What can be wrong with a pack, and what to do about it. */
export const verifyFaults = {
  'pack-missing': 'There is no pack here. Check the folder.',
  'pack-corrupt': 'This is not what a pack holds. Publish the pack again.',
  'pack-newer-format': 'The pack was made by a newer Fingerpost. Update Fingerpost, then verify again.',
  'pack-gone': 'The pack says that this directory is no more. Readers drop it.',
  'pack-too-large': 'The file is larger than readers take. Publish the pack again.',
  'file-missing': 'The pack lists this file, but it is not here. Copy the whole pack again.',
  'file-cut': 'The file has another length than the pack says. Copy it again.',
  'file-changed':
    'The file is not what was published: its hash differs. Copy it again, and ask who changed it.',
  'file-unlisted': 'The pack does not list this file. Move it out of the folder.',
  'signature-missing': 'The pack is not signed, but a key was given. Publish it with --key.',
  'signature-wrong': 'The signature fits no key that was given. Do not use the pack before you know why.',
  'signature-malformed': 'This is no signature: it must be 64 bytes. Publish the pack again.',
} as const;

export type VerifyFault = keyof typeof verifyFaults;

export interface Verification {
  faults: { code: VerifyFault; file: string }[];
  /** Not checked: the pack is signed, but no key was given to check it with. */
  signature: 'signed' | 'unsigned' | 'wrong' | 'not-checked';
  seq: number | null;
  published: string | null;
  services: number | null;
  files: number;
}

interface Listed {
  file: string;
  bytes: number;
}

/** Every file that a value names with its length, however deep inside. */
function listedIn(value: unknown): Listed[] {
  const found: Listed[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const { file, bytes } = next as { file?: unknown; bytes?: unknown };
    if (typeof file === 'string' && isContentName(file) && typeof bytes === 'number')
      found.push({ file, bytes });
    for (const inner of Object.values(next)) waiting.push(inner);
  }
  return found;
}

/** Everything in a folder and its folders, by path from it, but the pages, which are no part of a pack. */
function namesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith(join(pagesFolder, '/')) && statSync(join(folder, name)).isFile(),
  );
}

/** What is wrong with a file that is listed, or null. */
async function faultOf(bytes: Uint8Array | null, listed: Listed): Promise<VerifyFault | null> {
  if (bytes === null) return 'file-missing';
  if (bytes.length > largestFileBytes) return 'pack-too-large';
  if (bytes.length !== listed.bytes) return 'file-cut';
  return listed.file.includes((await sha256(bytes)) ?? 'no hash') ? null : 'file-changed';
}

async function checkSignature(
  index: Uint8Array,
  signature: Uint8Array | null,
  publicKeys: readonly string[],
): Promise<{ state: Verification['signature']; fault: VerifyFault | null }> {
  if (signature !== null && signature.length !== signatureBytes)
    return { state: 'wrong', fault: 'signature-malformed' };
  if (publicKeys.length === 0) return { state: signature === null ? 'unsigned' : 'not-checked', fault: null };
  const state = await verifySignature({ index, signature }, publicKeys);
  if (state === 'unsupported') throw new Error('verifying a signature: this runtime has no Ed25519');
  return {
    state,
    fault: state === 'wrong' ? 'signature-wrong' : state === 'unsigned' ? 'signature-missing' : null,
  };
}

/** Checks the pack in a folder against its own index and the public keys (SPKI PEM) that are given. */
export async function verifyPack(folder: string, publicKeys: readonly string[]): Promise<Verification> {
  const faults: Verification['faults'] = [];
  const index = bytesIn(folder, indexName);
  const nothing = { seq: null, published: null, services: null, files: 0 };
  if (index === null)
    return { faults: [{ code: 'pack-missing', file: indexName }], signature: 'unsigned', ...nothing };
  if (index.length > largestIndexBytes)
    return { faults: [{ code: 'pack-too-large', file: indexName }], signature: 'unsigned', ...nothing };
  const { state, fault } = await checkSignature(index, bytesIn(folder, signatureName), publicKeys);
  if (fault !== null) faults.push({ code: fault, file: signatureName });

  const seen = new Set<string>();
  const waiting = listedIn(jsonObject(index));
  for (let listed = waiting.pop(); listed !== undefined; listed = waiting.pop()) {
    if (seen.has(listed.file)) continue;
    seen.add(listed.file);
    const bytes = bytesIn(folder, listed.file);
    const wrong = await faultOf(bytes, listed);
    if (wrong !== null) faults.push({ code: wrong, file: listed.file });
    else if (bytes !== null) waiting.push(...listedIn(jsonObject(bytes)));
  }
  const isTreeWhole = faults.every(({ file }) => file === signatureName);
  const reading = await openPack(async (name) => readFileSync(join(folder, name)));
  // A file that was found wrong above is not told of twice.
  if (reading.kind === 'refused' && faults.every(({ file }) => file !== reading.file))
    faults.push({ code: reading.code, file: reading.file });
  // Of an index that cannot be read nothing is known, least of all which files it lists.
  if (!(reading.kind === 'refused' && reading.file === indexName))
    for (const name of namesUnder(folder)) {
      const isListed = name === indexName || name === signatureName || seen.has(name);
      // A file that is lost may have listed it.
      if (!isListed && (isTreeWhole || !isContentName(name)))
        faults.push({ code: 'file-unlisted', file: name });
    }
  faults.sort((a, b) => compareText(a.file, b.file));
  return { faults, signature: state, files: seen.size + 1, ...aboutOf(reading, jsonObject(index)) };
}

function aboutOf(reading: PackReading, index: unknown): Pick<Verification, 'seq' | 'published' | 'services'> {
  if (reading.kind === 'refused') return { seq: null, published: null, services: null };
  const { published, services } = reading.directory;
  return { seq: (index as { seq: number }).seq, published, services: services.length };
}

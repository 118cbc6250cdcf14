// What can be wrong with a source of directories; each has words on the options page.
import type { PackFault } from '../../shared/pack/pack-files.ts';
import type { SignatureCheck } from '../../shared/pack/verify-signature.ts';

/** Why an update was not taken, so that the directory from before serves on. */
export type UpdateProblem =
  | PackFault
  /** This computer has no network. */
  | 'offline'
  /** Nobody answers. */
  | 'unreachable'
  /** Somebody answers, and does not let an extension read it: that takes the browser's leave. */
  | 'not-allowed'
  | 'too-slow'
  /** The host sends on to another address. */
  | 'redirected'
  /** The host answers that it will not, or cannot, give it. */
  | 'server-refused'
  /** A page for people came in its place: a sign-in, or the wrong address. */
  | 'web-page'
  | 'signature-missing'
  | 'signature-wrong'
  /** This browser cannot check signatures. */
  | 'signature-unsupported'
  /** It was published before the one that is here. */
  | 'pack-older'
  | 'storage-full'
  | 'storage-failed';

/** Why a source gives nothing to search. */
export type OpeningProblem = UpdateProblem | 'not-fetched';

const ofSignature = {
  unsigned: 'signature-missing',
  wrong: 'signature-wrong',
  unsupported: 'signature-unsupported',
} as const;

/** What is wrong with a signature; null where nothing is. */
export function signatureProblem(check: SignatureCheck): UpdateProblem | null {
  return check === 'signed' ? null : ofSignature[check];
}

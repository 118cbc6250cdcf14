import type { enAdviser } from '../../shared/words/en-adviser.ts';
import { addressProblem, isSigningKey, mostKeys, mostSources, type Source } from './settings.ts';

type Problem = keyof typeof enAdviser.settings.sources.problem;
export interface SourceProblem {
  field: 'url' | 'key';
  code: Problem;
}

/** A directory from what was typed for it, or what is wrong with that. An address is that of a folder. */
export function newSource(
  typed: { url: string; key: string },
  sources: readonly Source[],
): { source: Source } | { problem: SourceProblem } {
  const url = typed.url.trim();
  const publicKeys = keysIn(typed.key);
  const code = addressProblem(url);
  if (code !== null) return { problem: { field: 'url', code } };
  const { href } = new URL(url);
  const folder = href.replace(/index\.json$/, '').replace(/\/?$/, '/');
  if (sources.some((source) => source.url === folder)) return { problem: { field: 'url', code: 'known' } };
  if (sources.length >= mostSources) return { problem: { field: 'url', code: 'too-many' } };
  if (publicKeys === null) return { problem: { field: 'key', code: 'not-a-key' } };
  return { source: { url: folder, publicKeys } };
}

/** All keys in a text, as when one is about to take another's place; null where anything in it is none. */
function keysIn(text: string): string[] | null {
  const keys = text.trim() === '' ? [] : text.trim().split(/(?<=-----END PUBLIC KEY-----)\s+/);
  return keys.length <= mostKeys && keys.every(isSigningKey) ? keys : null;
}

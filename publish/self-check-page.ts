import type { SelfCheck } from '../shared/learn/self-check.ts';
import type { Lang } from '../shared/words/words.ts';
import { loadPages } from './load-pages.ts';
import type { SelfCheckReading } from './read-self-check.ts';
import { reportTongues, styledReport } from './styled-report.ts';

/** The latest check of a sheet, beside the one before it, as one page for the organisation itself. */
export async function selfCheckPage(
  check: SelfCheck,
  { names, checks, shared }: SelfCheckReading,
  lang: Lang,
): Promise<string> {
  const { renderSelfCheck } = await loadPages();
  const before = checks.at(-2) ?? null;
  const organisation = names.at(-1) ?? '';
  const frame = { organisation, check, before, isShared: shared !== null, lang, ...reportTongues[lang] };
  return styledReport((style) => renderSelfCheck({ frame, ...style }));
}

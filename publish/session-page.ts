import type { LearningSession } from '../shared/learn/learning-session.ts';
import { cyAdviser } from '../shared/words/cy-adviser.ts';
import { enAdviser } from '../shared/words/en-adviser.ts';
import type { AdviserWords, Lang } from '../shared/words/words.ts';
import { loadPages } from './load-pages.ts';
import { reportTongues, styledReport } from './styled-report.ts';

const practices: Record<Lang, AdviserWords['practice']> = { en: enAdviser.practice, cy: cyAdviser.practice };

/** A learning session as one page to send round, to open without a network and to print. */
export async function sessionPage(session: LearningSession, lang: Lang): Promise<string> {
  const { renderSession } = await loadPages();
  const frame = { session, lang, practice: practices[lang], ...reportTongues[lang] };
  return styledReport((style) => renderSession({ frame, ...style }));
}

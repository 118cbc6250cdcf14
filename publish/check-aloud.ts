// What a command does first that makes something of its sources: it checks them, and says on standard error how far it is
// and what is to mend.
import { feedCache } from './cache-folder.ts';
import { type Check, type CheckOptions, checkSources } from './check.ts';
import { isFeedAddress } from './feed/read-feed-address.ts';
import { createKnowledge } from './knowledge.ts';
import { problemReport } from './problem-report.ts';
import { createProgress, createProgressLines, type Progress } from './progress.ts';

interface AloudOptions extends Pick<CheckOptions, 'maps' | 'strict'> {
  at: Date;
}

export interface CheckedAloud {
  check: Check;
  /** How far the rest of the command is. */
  progress: Progress;
  /** Says something on standard error, where no bar is in its way. */
  tell: (text: string) => void;
}

/** Checks sources as they are at a moment. Throws a CommandFailure when one is a pack that cannot be used. */
export async function checkAloud(
  sources: readonly string[],
  { at, ...options }: AloudOptions,
): Promise<CheckedAloud> {
  const progress = createProgress(process.stderr, (process.env.CI ?? '') !== '');
  const tell = (text: string): void => {
    progress.end();
    process.stderr.write(`${text}\n`);
  };
  progress.begin('Reading');
  const check = await checkSources(sources, {
    ...options,
    knowledge: createKnowledge(at),
    withoutRows: true,
    onSource: progress.advance,
    live: { ...(sources.some(isFeedAddress) && feedCache(tell)), onProgress: createProgressLines(tell) },
  });
  progress.end();
  const { problems, united, notes } = check;
  if (problems.length > 0) tell(problemReport(problems, check, united.services.length, notes.count));
  return { check, progress, tell };
}

import { fill, plural } from '../words/words.ts';
import type { ReportFrame } from './report-frame.ts';

/** How many more there are than are shown: they are in the sheet. Nothing where all are shown. */
export function ReportMore({ frame: { say, lang }, count }: { frame: ReportFrame; count: number }) {
  return count > 0 && <p class="fp-small fp-soft">{fill(plural(say.more, count, lang), { count })}</p>;
}

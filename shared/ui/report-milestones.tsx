import { dateInWords } from '../explain/date-words.ts';
import type { Milestone } from '../learn/milestones.ts';
import { fill } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { figure, type ReportFrame } from './report-frame.ts';

/** What has been reached, each on a card that can be cut out and shown. */
export function ReportMilestones({ frame }: { frame: ReportFrame }) {
  const { report, words, say, lang } = frame;
  if (report.milestones.length === 0) return <p class="fp-measure">{say.milestones.none}</p>;
  return (
    <ul class="fp-report__two">
      {report.milestones.map((milestone) => (
        <li key={JSON.stringify(milestone)} class="fp-panel fp-milestone">
          <p class="fp-h3">{inWords(milestone, frame)}</p>
          <p class="fp-small fp-soft">
            <OwnName lang={lang}>{report.name}</OwnName>, {dateInWords(report.today, words)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function inWords(milestone: Milestone, { words, say, lang }: ReportFrame): string {
  switch (milestone.kind) {
    case 'champions':
    case 'partners':
      return fill(say.milestones[milestone.kind], { count: figure(milestone.count, lang) });
    case 'everywhere':
      return fill(say.milestones.everywhere, { group: words.group[milestone.group] });
    case 'checked':
      return say.milestones.checked;
  }
}

import { problemKinds, problemRow, problemSheet, reportHref } from '../explain/report-problem.ts';
import { sheetHref } from '../explain/sheet-text.ts';
import type { Match } from '../match/match.ts';
import type { FinderAnswer } from '../session/finder-answer.ts';
import type { PublicTongue } from '../words/words.ts';

interface Props extends PublicTongue {
  answer: FinderAnswer;
  match: Match;
}

/** Something is wrong with a listing: straight to whoever takes corrections, else a note to save and give to somebody. */
export function WrongListing({ words, lang, answer: { lookups, at }, match }: Props) {
  const tongue = { words, lang };
  const href = reportHref(match, lookups, tongue, at);
  if (href !== null)
    return (
      <a
        class="fp-link fp-small fp-noprint"
        data-aside
        href={href}
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
      >
        <span>{words.later.wrong}</span>
      </a>
    );
  return (
    <details class="fp-source fp-noprint" data-aside>
      <summary>{words.later.wrong}</summary>
      <p>{words.later.wrongNote}</p>
      <ul>
        {problemKinds.map((kind) => (
          <li key={kind}>
            <a
              class="fp-link"
              download="fingerpost-note.csv"
              href={sheetHref(problemSheet([problemRow(match, kind, lookups, tongue, at)]))}
            >
              {words.handover.report.kind[kind]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

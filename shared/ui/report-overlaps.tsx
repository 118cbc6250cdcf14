import type { Overlap } from '../learn/find-overlaps.ts';
import type { ServiceId } from '../record/service.ts';
import { fill, plural } from '../words/words.ts';
import { OwnName } from './own-words.tsx';
import { milesInWords, type ReportFrame, topicsInWords } from './report-frame.ts';
import { ReportMore } from './report-more.tsx';
import { SheetLink } from './report-sheet-link.tsx';

const most = { sure: 40, unknown: 20 };

/** Where two organisations do the same: first what is sure, apart what only may be. */
export function ReportOverlaps({ frame }: { frame: ReportFrame }) {
  const { report, say } = frame;
  const { sure, timesUnknown } = report.overlaps;
  return (
    <>
      <p class="fp-measure fp-soft">{sure.length === 0 ? say.overlaps.none : say.overlaps.lead}</p>
      <OverlapList frame={frame} overlaps={sure} shown={most.sure} />
      {timesUnknown.length > 0 && (
        <details>
          <summary>
            {say.overlaps.unknown} ({timesUnknown.length})
          </summary>
          <p class="fp-measure fp-soft">{say.overlaps.unknownLead}</p>
          <OverlapList frame={frame} overlaps={timesUnknown} shown={most.unknown} />
        </details>
      )}
      {sure.length + timesUnknown.length > 0 && <SheetLink say={say} file="overlaps.csv" />}
    </>
  );
}

interface ListProps {
  frame: ReportFrame;
  overlaps: readonly Overlap[];
  shown: number;
}

function OverlapList({ frame, overlaps, shown }: ListProps) {
  const { say } = frame;
  return (
    <>
      <ul class="fp-pairs">
        {overlaps.slice(0, shown).map((overlap) => (
          <li key={overlap.ids.join()}>
            <p>
              <ServiceName frame={frame} id={overlap.ids[0]} /> {say.overlaps.and}{' '}
              <ServiceName frame={frame} id={overlap.ids[1]} />
            </p>
            <p class="fp-small fp-soft">
              {apartInWords(overlap, frame)}{' '}
              {fill(say.overlaps.same, {
                topics: topicsInWords(
                  overlap.topics.map((topic) => ({ topic })),
                  frame,
                ),
              })}
            </p>
          </li>
        ))}
      </ul>
      <ReportMore frame={frame} count={overlaps.length - shown} />
    </>
  );
}

function ServiceName({ frame: { records, lang }, id }: { frame: ReportFrame; id: ServiceId }) {
  const service = records.service(id);
  return (
    <OwnName lang={lang}>
      <b>{service.name}</b>, {records.organisationOf(service).name}
    </OwnName>
  );
}

function apartInWords({ metresApart, minutesAWeek }: Overlap, frame: ReportFrame): string {
  const { say, lang } = frame;
  const distance = milesInWords(metresApart, frame);
  if (minutesAWeek === null) return fill(say.overlaps.apart, { distance });
  const count = Number((minutesAWeek / 60).toFixed(1));
  return fill(plural(say.overlaps.hours, count, lang), { distance, count });
}

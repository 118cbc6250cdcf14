import type { Town } from '../learn/town.ts';
import { nameLang, OwnWords } from './own-words.tsx';
import { type ReportFrame, townName } from './report-frame.ts';

/** A town's name, marked where it is in another language than the page. */
export function ReportTownName({ frame, town }: { frame: ReportFrame; town: Town }) {
  return (
    <OwnWords lang={town.nameCy === undefined ? nameLang(frame.lang) : undefined}>
      {townName(town, frame)}
    </OwnWords>
  );
}

import type { Town } from '../learn/town.ts';
import { OwnName } from './own-words.tsx';
import { type ReportFrame, townName } from './report-frame.ts';

interface Props {
  frame: ReportFrame;
  town: Pick<Town, 'name' | 'nameCy'>;
}

/** A town's name, marked where it is in another language than the page. */
export function ReportTownName({ frame, town }: Props) {
  const name = townName(town, frame);
  return town.nameCy === undefined ? <OwnName lang={frame.lang}>{name}</OwnName> : name;
}

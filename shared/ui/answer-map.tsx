import { drawMap, isTelling } from '../explain/map-drawing.ts';
import type { FinderAnswer } from '../session/finder-answer.ts';
import type { PublicTongue } from '../words/words.ts';
import { DrawnMap } from './drawn-map.tsx';

interface Props extends PublicTongue {
  answer: FinderAnswer;
  /** How many of the list are in sight. */
  count: number;
}

/** The drawing beside the list; nothing where it would tell nobody which way to go. */
export function AnswerMap({ words, lang, answer, count }: Props) {
  const { best, more, nearlyRight, shown, place } = answer;
  if (place === null) return null;
  const matches = (list: typeof best) => list.flatMap(({ id }) => shown.get(id) ?? []);
  const drawing = drawMap(matches([...best, ...more].slice(0, count)), matches(nearlyRight), place);
  if (drawing === null || !isTelling(drawing)) return null;
  return <DrawnMap drawing={drawing} words={words} lang={lang} />;
}

import { type SelfCheckLevel, selfCheckLevels } from '../learn/self-check.ts';

const box = { width: 22, height: 14, gap: 3 };
const betweenAnswers = 12;
/** As many boxes as an answer can have points. */
const points = selfCheckLevels.slice(1);
const wide = points.length * (box.width + box.gap) + betweenAnswers;

/** Answers drawn as boxes, full up to the level of each; those of an answer that is not known are dashed. The words stand beside it. */
export function SelfCheckBoxes({ answers }: { answers: readonly (SelfCheckLevel | null)[] }) {
  const width = answers.length * wide - betweenAnswers;
  return (
    <svg class="fp-boxes" viewBox={`0 0 ${width} ${box.height + 2}`} width={width} aria-hidden="true">
      {answers.flatMap((answer, at) =>
        points.map((point) => (
          <rect
            key={`${at} ${point}`}
            class={
              answer === null ? 'fp-boxes__open' : point <= answer ? 'fp-boxes__full' : 'fp-boxes__empty'
            }
            x={at * wide + (point - 1) * (box.width + box.gap) + 1}
            y={1}
            width={box.width}
            height={box.height}
          />
        )),
      )}
    </svg>
  );
}

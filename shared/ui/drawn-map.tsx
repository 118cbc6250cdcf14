import { type MapDrawing, mapCaption, mapInWords, mapSize, type Spot } from '../explain/map-drawing.ts';
import type { PublicTongue } from '../words/words.ts';

interface Props extends PublicTongue {
  drawing: MapDrawing;
}

const { half, disc, pin: pinRadius, dot, you } = mapSize;
const fractions = new Map([
  [0.25, '¼'],
  [0.5, '½'],
]);

/** Where results lie around a person; the list never depends on it, and who cannot see it has it in words. */
export function DrawnMap({ drawing, words, lang }: Props) {
  const { rings, unsureRadius, pins, ringLabels, youLabel } = drawing;
  const say = words.map;
  const spoken = [`${say.title}. ${say.northUp}`, ...mapInWords(drawing, words, lang)];
  return (
    <figure class="fp-mapbox">
      <svg
        class="fp-map"
        viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
        role="img"
        aria-label={spoken.join('. ')}
      >
        <circle class="fp-map__disc" r={disc} />
        {unsureRadius !== null && <circle class="fp-map__unsure" r={unsureRadius} />}
        {rings.map(({ radius }) => (
          <circle key={radius} class="fp-map__ring" r={radius} />
        ))}
        <text class="fp-map__north" y={-half + 12}>
          {say.north}
        </text>
        {unsureRadius === null && <circle class="fp-map__you" r={you} />}
        {pins.map(({ number, at, drawn }, index) => (
          <line
            key={`${number}-${index}`}
            class="fp-map__lead"
            x1={at.x}
            y1={at.y}
            x2={drawn.x}
            y2={drawn.y}
          />
        ))}
        {pins.map((pin, index) => (
          <Mark key={`${pin.number}-${index}`} number={pin.number} spot={pin.drawn} />
        ))}
        {rings.map(({ miles }, index) => (
          <Label key={miles} spot={ringLabels[index]}>
            {fractions.get(miles) ?? String(miles)}
          </Label>
        ))}
        <Label name="fp-map__you-label" spot={unsureRadius === null ? youLabel : { x: 0, y: 0 }}>
          {say.you}
        </Label>
      </svg>
      <figcaption class="fp-small fp-soft">{mapCaption(drawing, words, lang)}</figcaption>
    </figure>
  );
}

function Mark({ number, spot }: { number: number | null; spot: Spot }) {
  if (number === null) return <circle class="fp-map__dot" cx={spot.x} cy={spot.y} r={dot} />;
  return (
    <>
      <circle class="fp-map__pin" cx={spot.x} cy={spot.y} r={pinRadius} />
      <text class="fp-map__number" x={spot.x} y={spot.y}>
        {number}
      </text>
    </>
  );
}

function Label({ name, spot, children }: { name?: string; spot: Spot | undefined; children: string }) {
  return (
    <text class={['fp-map__label', name].filter(Boolean).join(' ')} x={spot?.x} y={spot?.y}>
      {children}
    </text>
  );
}

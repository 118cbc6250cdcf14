import type { Arm as ArmOfMatch } from '../explain/arm.ts';
import { capital } from '../words/words.ts';

interface Props {
  arm: ArmOfMatch;
  /** Its number on the list; none on the shorter lists. */
  number?: number;
  /** Of something that does not quite fit. */
  faint?: boolean;
}

/** How far, or how it comes: pointed when a person goes there, rounded when help comes to them. */
export function Arm({ arm, number, faint = false }: Props) {
  const shape = [
    'fp-arm',
    arm.kind === 'rounded' && 'fp-arm--round',
    number === undefined && 'fp-arm--plain',
    faint && 'fp-arm--faint',
  ];
  return (
    <p class={shape.filter(Boolean).join(' ')}>
      {number !== undefined && <span class="fp-roundel">{number}</span>}
      <span>
        {capital(arm.text)}
        {arm.walk !== undefined && <span class="fp-arm__more"> {arm.walk}</span>}
      </span>
    </p>
  );
}

import type { Place } from '../place/place.ts';
import { Icon } from './icon.tsx';

interface Props {
  choices: readonly Place[];
  onChoose: (place: Place) => void;
}

/** Places of one name, each in a row of its own as wide as the page. */
export function PlaceChoices({ choices, onChoose }: Props) {
  return (
    <ul class="fp-choices">
      {choices.map((place) => (
        <li key={place.label}>
          <button type="button" class="fp-choice" onClick={() => onChoose(place)}>
            <b>{place.label}</b>
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}

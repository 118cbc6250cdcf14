import type { Place } from '../place/place.ts';
import type { Finder } from '../session/finder-model.ts';
import { fill } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { PageHeading } from './page-heading.tsx';
import { PlaceChoices } from './place-choices.tsx';
import { PlaceForm } from './place-form.tsx';

interface Props {
  finder: Finder;
  choices: readonly Place[];
  headingLevel: number;
  autocomplete: 'off' | 'postal-code';
}

/** Which of several places of one name: asked, never guessed. */
export function PlacePage({ finder, choices, headingLevel, autocomplete }: Props) {
  const { finder: says } = finder.words.value;
  const name = choices[0]?.label.split(',')[0] ?? '';
  return (
    <section class="fp-part" part="answer" aria-labelledby="fp-which">
      <button type="button" class="fp-link" onClick={finder.change}>
        <Icon name="back" />
        <span>{says.back}</span>
      </button>
      <div>
        <PageHeading id="fp-which" level={headingLevel}>
          {fill(says.which, { name })}
        </PageHeading>
        <p class="fp-soft">{says.whichLead}</p>
      </div>
      <PlaceChoices choices={choices} onChoose={finder.choosePlace} />
      <PlaceForm
        finder={finder}
        label={says.noneOfThese}
        hint={says.typePostcode}
        autocomplete={autocomplete}
      />
    </section>
  );
}

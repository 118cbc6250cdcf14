import type { Place } from '../place/place.ts';
import type { Finder } from '../session/finder-model.ts';
import { fill } from '../words/words.ts';
import { BackButton } from './back-button.tsx';
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
  const words = finder.words.value;
  const says = words.finder;
  const name = choices[0]?.label.split(',')[0] ?? '';
  return (
    <section class="fp-part" part="answer" aria-labelledby="fp-which">
      <BackButton words={words} onBack={finder.change} />
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

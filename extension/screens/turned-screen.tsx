import type { CardFact } from '../../shared/explain/card-facts.ts';
import type { Signpost } from '../../shared/explain/signpost.ts';
import { Arm } from '../../shared/ui/arm.tsx';
import { FactList } from '../../shared/ui/fact-list.tsx';
import { OwnName } from '../../shared/ui/own-words.tsx';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { endonyms } from '../../shared/words/finder-langs.ts';
import { type AdviserWords, capital, type Lang, type Words } from '../../shared/words/words.ts';

/** One service to choose from. */
export interface Turned {
  signpost: Signpost;
  /** The number of its card; null where no card on the screen has one. */
  number: number | null;
}

interface Props {
  lang: Lang;
  words: Words;
  adviser: AdviserWords;
  turned: readonly Turned[];
  onLang: (lang: Lang) => void;
  onBack: () => void;
}

/** What a person decides by; the rest is on paper. */
const shown: readonly CardFact['id'][] = ['when', 'who', 'cost', 'turnUp', 'start', 'ring'];

/** For the person across the desk: few words, large, and nothing of what was typed or said about them. */
export function TurnedScreen(props: Props) {
  const { lang, words, adviser, turned, onLang, onBack } = props;
  const { screen: says } = adviser;
  const other = lang === 'en' ? 'cy' : 'en';
  return (
    <section
      class="ad-turned"
      aria-labelledby="ad-turned"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Otherwise the browser closes its popup too.
        event.preventDefault();
        onBack();
      }}
    >
      <div class="ad-turned__top">
        <div>
          <PageHeading id="ad-turned" level={1}>
            {says.whichOne}
          </PageHeading>
          <p class="fp-soft">{says.onPaper}</p>
        </div>
        <button type="button" class="fp-link" lang={other} onClick={() => onLang(other)}>
          {endonyms[other]}
        </button>
      </div>
      <ol class="ad-turned__list">
        {turned.map(({ number, signpost: { id, arm, name, organisation, whyNot, facts } }) => (
          <li key={id}>
            <Arm arm={arm} {...(number !== null && { number })} />
            <h2 class="fp-h2">
              <OwnName lang={lang}>{name}</OwnName>
            </h2>
            {organisation !== null && (
              <p class="fp-soft">
                <OwnName lang={lang}>{organisation}</OwnName>
              </p>
            )}
            {whyNot[0] !== undefined && <p class="fp-whynot">{capital(whyNot[0])}</p>}
            <FactList words={words} facts={facts.filter((fact) => shown.includes(fact.id))} />
          </li>
        ))}
      </ol>
      <div class="ad-ways">
        <button type="button" class="fp-button fp-button--main" onClick={onBack}>
          {says.turnBack}
        </button>
        <p class="fp-soft">{says.nothingPrivate}</p>
      </div>
    </section>
  );
}

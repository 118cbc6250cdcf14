import { type ComponentChildren, Fragment } from 'preact';
import type { CardFact } from '../explain/card-facts.ts';
import type { Signpost } from '../explain/signpost.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { Words } from '../words/words.ts';
import { Arm } from './arm.tsx';
import { FactList } from './fact-list.tsx';
import { OutLinks, SourceLink } from './out-link.tsx';
import { OwnName, What } from './own-words.tsx';
import { headingTag } from './page-heading.tsx';

interface Props {
  words: Words;
  lang: FinderLang;
  signpost: Signpost;
  number: number;
  headingLevel: number;
  /** What can be done with it besides. */
  ways?: ComponentChildren;
}

/** One service that fits: how far, why, and all that a person needs to get there. */
export function SignpostCard({ words, lang, signpost, number, headingLevel, ways }: Props) {
  const {
    id,
    arm,
    name,
    organisation,
    reasons,
    what,
    facts,
    website,
    email,
    note,
    checked,
    missing,
    credits,
  } = signpost;
  const Heading = headingTag(headingLevel);
  return (
    <li>
      <article class="fp-card" part="card" aria-labelledby={`fp-card-${number}`} data-service={id}>
        <Arm arm={arm} number={number} />
        <Heading class="fp-h3" id={`fp-card-${number}`} tabIndex={-1}>
          <OwnName lang={lang}>{name}</OwnName>
        </Heading>
        {organisation !== null && (
          <p class="fp-card__org">
            <OwnName lang={lang}>{organisation}</OwnName>
          </p>
        )}
        <div class="fp-card__body">
          <div>
            {reasons.length > 0 && (
              <div class="fp-why">
                <p class="fp-why__title">{words.card.why}</p>
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </div>
            )}
            <What what={what} />
          </div>
          <FactList words={words} facts={phoneFirst(facts)} />
          <div class="fp-card__do">
            <OutLinks words={words} website={website} email={email} />
            {ways}
            {missing !== null && <p class="fp-soft">{missing}</p>}
            {(note !== null || checked !== null) && (
              <p class="fp-checked">
                {checked} {note}
              </p>
            )}
            {credits.length > 0 && (
              <details class="fp-source fp-noprint">
                <summary>{words.results.sourceOfThis}</summary>
                {credits.map(({ text, href }) => (
                  <Fragment key={text}>
                    <p>
                      <OwnName lang={lang}>{text}</OwnName>
                    </p>
                    {href !== undefined && <SourceLink href={href} />}
                  </Fragment>
                ))}
              </details>
            )}
          </div>
        </div>
      </article>
    </li>
  );
}

/** Ringing is what most people can do at once. */
function phoneFirst(facts: readonly CardFact[]): CardFact[] {
  const isPhone = ({ id, href }: CardFact): boolean => id === 'ring' && href !== undefined;
  return [...facts.filter(isPhone), ...facts.filter((fact) => !isPhone(fact))];
}

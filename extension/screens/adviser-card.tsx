import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { CardFact } from '../../shared/explain/card-facts.ts';
import type { Signpost } from '../../shared/explain/signpost.ts';
import type { ServiceId } from '../../shared/record/service.ts';
import { Arm } from '../../shared/ui/arm.tsx';
import { FactList, FactWords } from '../../shared/ui/fact-list.tsx';
import { OutLinks, SourceLink } from '../../shared/ui/out-link.tsx';
import { OwnName, What } from '../../shared/ui/own-words.tsx';
import { type AdviserWords, inSentence, type Lang, type Words } from '../../shared/words/words.ts';
import { AdviserIcon } from './adviser-icon.tsx';

interface Props {
  words: Words;
  adviser: AdviserWords;
  lang: Lang;
  signpost: Signpost;
  /** Its number on the list; none for what is only nearly right. */
  number?: number;
  /** Written for advisers alone; null where there is nothing. */
  note: string | null;
  isListed: boolean;
  isFull: boolean;
  onToggle: () => void;
  /** Straight to paper, where this one is all that is wanted. */
  onHandOver: () => void;
  /** To tell its owner that something is wrong with it. */
  report: ComponentChildren;
}

/** The id of the heading of a card. */
export function cardHeadingId(id: ServiceId): string {
  return `ad-card-${id}`;
}

/** What three are compared by: it stands first, over the number to ring. */
const first: readonly CardFact['id'][] = ['when', 'where', 'cost', 'turnUp', 'start'];

/** One service, close enough to compare three at a glance: why, what, when, where, cost, how to reach it. */
export function AdviserCard(props: Props) {
  const { words, adviser, lang, signpost, number, isListed, isFull, onToggle, onHandOver } = props;
  const { screen: says } = adviser;
  const { id, arm, name, organisation, reasons, whyNot, what, facts, checked, note, missing } = signpost;
  const ring = facts.find((fact) => fact.id === 'ring');
  const rest = facts.filter((fact) => fact !== ring && !first.includes(fact.id));
  const heading = cardHeadingId(id);
  return (
    <li>
      <article class="fp-card ad-card" aria-labelledby={heading} data-service={id}>
        <Arm arm={arm} faint={whyNot.length > 0} {...(number !== undefined && { number })} />
        <h2 class="fp-h3" id={heading} tabIndex={-1}>
          <OwnName lang={lang}>{name}</OwnName>
        </h2>
        {organisation !== null && (
          <p class="fp-card__org">
            <OwnName lang={lang}>{organisation}</OwnName>
          </p>
        )}
        {whyNot.length > 0 ? (
          <p class="fp-whynot">
            <b>{words.card.whyNot}</b> {whyNot.join(' ')}
          </p>
        ) : (
          reasons.length > 0 && (
            <p class="ad-fits">
              <b>{says.fits}</b> {reasons.map(inSentence).join('; ')}.
            </p>
          )
        )}
        <div class="ad-card__body">
          <FactList words={words} facts={facts.filter(({ id }) => first.includes(id))} />
          <div class="ad-card__do">
            <div class="ad-do">
              {ring !== undefined && (
                <p class="ad-ring">
                  <FactWords words={words} fact={ring} />
                </p>
              )}
              <button
                type="button"
                class="fp-button ad-list"
                aria-pressed={isListed}
                aria-disabled={!isListed && isFull ? true : undefined}
                onClick={onToggle}
              >
                {isListed && <AdviserIcon name="tick" />}
                <span>
                  {isListed ? says.onList : says.putOnList}
                  <span class="fp-hidden">: {name}</span>
                </span>
              </button>
            </div>
            {props.note !== null && (
              <p class="ad-note">
                <b>{says.noteForAdvisers}</b> <OwnName lang={lang}>{props.note}</OwnName>
              </p>
            )}
            <What what={what} />
            <OutLinks words={words} website={signpost.website} email={signpost.email} />
            {(isListed || !isFull) && (
              <button type="button" class="fp-link ad-straight" onClick={onHandOver}>
                <span>
                  {says.handOver}
                  <span class="fp-hidden">: {name}</span>
                </span>
              </button>
            )}
          </div>
          {rest.length > 0 && <FactList words={words} facts={rest} />}
        </div>
        {missing !== null && <p class="fp-soft">{missing}</p>}
        <p class="fp-checked">
          {checked} {note}
        </p>
        <details class="fp-source">
          <summary>{says.aboutListing}</summary>
          {signpost.credits.map(({ text, href }) => (
            <Fragment key={text}>
              <p>
                <OwnName lang={lang}>{text}</OwnName>
              </p>
              {href !== undefined && <SourceLink href={href} />}
            </Fragment>
          ))}
          {props.report}
        </details>
      </article>
    </li>
  );
}

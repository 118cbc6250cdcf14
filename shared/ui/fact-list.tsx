import type { CardFact } from '../explain/card-facts.ts';
import type { Words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { OwnWords } from './own-words.tsx';

interface Props {
  words: Words;
  facts: readonly CardFact[];
  /** In a list where each service has a few lines. */
  isShort?: boolean;
}

/** Everything to know before going, in the design's order; what nobody stated is something to ask. */
export function FactList({ words, facts, isShort = false }: Props) {
  return (
    <dl class={isShort ? 'fp-facts fp-facts--line' : 'fp-facts'}>
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.label}</dt>
          <dd>
            <FactWords words={words} fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a fact says, without its label. */
export function FactWords({ words, fact }: { words: Words; fact: CardFact }) {
  const { lead, text, own, ask, href } = fact;
  if (href !== undefined)
    return (
      <a class="fp-button fp-button--phone" href={href}>
        <Icon name="phone" />
        <bdi>{text}</bdi>
      </a>
    );
  return (
    <>
      {lead !== undefined && <b>{lead}</b>}
      {text}
      {own !== undefined && (
        <>
          {' '}
          <OwnWords lang={own.lang}>{own.text}</OwnWords>
        </>
      )}
      {ask !== undefined && (
        <>
          {' '}
          <Ask words={words} about={ask} />
        </>
      )}
    </>
  );
}

/** Something nobody has stated, put so that a person can ask it. */
export function Ask({ words, about }: { words: Words; about: string }) {
  return (
    <span class="fp-ask">
      <b>{words.card.ask}</b>
      <span>{about}</span>
    </span>
  );
}

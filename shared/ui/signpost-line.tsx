import type { Signpost } from '../explain/signpost.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { Words } from '../words/words.ts';
import { Arm } from './arm.tsx';
import { FactList } from './fact-list.tsx';
import { OutLinks } from './out-link.tsx';
import { OwnName, OwnWords } from './own-words.tsx';
import { headingTag } from './page-heading.tsx';

interface Props {
  words: Words;
  lang: FinderLang;
  signpost: Signpost;
  headingLevel: number;
}

/** What is told on a line; the rest a person hears when they ring. */
const factsOfLine = ['when', 'cost', 'ring'];

/** One service in a few lines: help that comes to you, or that is only nearly right and says why. */
export function SignpostLine({ words, lang, signpost, headingLevel }: Props) {
  const { id, arm, name, organisation, what, facts, website, email, missing, whyNot } = signpost;
  const Heading = headingTag(headingLevel);
  const told = facts.filter(
    (fact) => factsOfLine.includes(fact.id) && (fact.id !== 'ring' || fact.href !== undefined),
  );
  return (
    <li data-service={id}>
      <Arm arm={arm} faint={whyNot.length > 0} />
      <div>
        <Heading class="fp-h4">
          <OwnName lang={lang}>{name}</OwnName>
        </Heading>
        {organisation !== null && (
          <p class="fp-soft">
            <OwnName lang={lang}>{organisation}</OwnName>
          </p>
        )}
      </div>
      {whyNot.length > 0 ? (
        <p class="fp-whynot">
          <b>{words.card.whyNot}</b> {whyNot.join(' ')}
        </p>
      ) : (
        what !== null && (
          <p>
            <OwnWords lang={what.lang}>{what.text}</OwnWords>
          </p>
        )
      )}
      <FactList words={words} facts={told} isShort />
      {missing !== null && <p class="fp-soft">{missing}</p>}
      <OutLinks words={words} website={website} email={email} />
    </li>
  );
}

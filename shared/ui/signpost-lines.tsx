import type { Signpost } from '../explain/signpost.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { Words } from '../words/words.ts';
import { headingTag } from './page-heading.tsx';
import { SignpostLine } from './signpost-line.tsx';

interface Props {
  words: Words;
  lang: FinderLang;
  title: string;
  lead: string;
  signposts: readonly Signpost[];
  headingLevel: number;
}

/** A shorter list under a heading of its own; nothing at all when there is nothing on it. */
export function SignpostLines({ words, lang, title, lead, signposts, headingLevel }: Props) {
  if (signposts.length === 0) return null;
  const Heading = headingTag(headingLevel);
  return (
    <div class="fp-section">
      <Heading class="fp-h2">{title}</Heading>
      <p class="fp-soft">{lead}</p>
      <ul class={signposts.length > 1 ? 'fp-also fp-also--two' : 'fp-also'}>
        {signposts.map((signpost) => (
          <SignpostLine
            key={signpost.id}
            words={words}
            lang={lang}
            signpost={signpost}
            headingLevel={headingLevel + 1}
          />
        ))}
      </ul>
    </div>
  );
}

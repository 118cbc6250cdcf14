import type { Redirect } from '../need/need.ts';
import type { NationId } from '../record/taxonomy.ts';
import type { Finder } from '../session/finder-model.ts';
import type { FirstWords } from '../words/words.ts';
import { DestinationLines } from './destination-lines.tsx';
import { LeaveBar } from './leave-bar.tsx';
import { Notice } from './notice.tsx';
import { PageHeading } from './page-heading.tsx';
import { WithEnglish } from './with-english.tsx';

interface Props {
  finder: Finder;
  redirect: Redirect;
  nation: NationId | null;
  headingLevel: number;
  /** Stands under every line; null where the words have been reviewed. */
  english: FirstWords | null;
  onLeave: (() => void) | null;
}

/** Danger, or what somebody else does: who to turn to, and always the way on to digital help. */
export function RedirectPage({ finder, redirect, nation, headingLevel, english, onLeave }: Props) {
  const words = finder.words.value;
  const both = { words, english };
  const isDanger = redirect.behaviour === 'interrupt';
  return (
    <section class="fp-danger" part="danger" aria-labelledby="fp-redirect">
      <div class="fp-danger__heading">
        <PageHeading id="fp-redirect" level={headingLevel}>
          <WithEnglish {...both} say={(says) => says.redirect.heading[redirect.id]} />
        </PageHeading>
      </div>
      {/* Drawn above the heading, but read and reached after it: whoever lands on the heading has this as the next stop. */}
      {onLeave !== null && (
        <LeaveBar {...both} lang={finder.lang.value} onLeave={onLeave}>
          {isDanger && (
            <p class="fp-small">
              <b>
                <WithEnglish {...both} say={(says) => says.redirect.notAlone} />
              </b>
            </p>
          )}
        </LeaveBar>
      )}
      <div class="fp-danger__body">
        <p class="fp-measure">
          <WithEnglish {...both} say={(says) => says.redirect.lead[redirect.id]} />
        </p>
        <DestinationLines {...both} lang={finder.lang.value} redirect={redirect.id} nation={nation} />
        {redirect.id === 'domestic-abuse' && (
          <Notice icon="mobile">
            <p>
              <WithEnglish {...both} say={(says) => says.redirect.watched} />
            </p>
          </Notice>
        )}
        <div class="fp-row">
          <button type="button" class="fp-link" onClick={finder.passRedirect}>
            {words.finder.digitalInstead}
          </button>
          <button type="button" class="fp-link" onClick={finder.change}>
            {words.finder.back}
          </button>
        </div>
      </div>
    </section>
  );
}

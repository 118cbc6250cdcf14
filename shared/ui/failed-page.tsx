import type { ComponentChildren } from 'preact';
import type { Finder } from '../session/finder-model.ts';
import type { Failure } from '../session/finder-page.ts';
import { BackButton } from './back-button.tsx';
import { Notice } from './notice.tsx';
import { PageHeading } from './page-heading.tsx';

interface Props {
  finder: Finder;
  code: Failure;
  headingLevel: number;
  /** What the page itself offers in our stead. */
  fallback: ComponentChildren;
}

/** Says that there is no answer, what to do, and where else to turn; never that there is no help. */
export function FailedPage({ finder, code, headingLevel, fallback }: Props) {
  const words = finder.words.value;
  const says = words.finder;
  return (
    <section class="fp-part" part="answer" aria-labelledby="fp-failed">
      <BackButton words={words} onBack={finder.change} />
      <PageHeading id="fp-failed" level={headingLevel}>
        {says.failed}
      </PageHeading>
      <Notice icon="offline">
        <p>{says.failure[code]}</p>
        <p>{fallback}</p>
      </Notice>
      <div>
        <button type="button" class="fp-button fp-button--main" part="main-button" onClick={finder.retry}>
          {says.tryAgain}
        </button>
      </div>
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { type FinderPage, inlineOf } from '../../shared/session/finder-page.ts';
import { FailedPage } from '../../shared/ui/failed-page.tsx';
import { PrivacyLine } from '../../shared/ui/notice.tsx';
import { PlacePage } from '../../shared/ui/place-page.tsx';
import { RedirectNotice } from '../../shared/ui/redirect-notice.tsx';
import { RedirectPage } from '../../shared/ui/redirect-page.tsx';
import { TopicTiles } from '../../shared/ui/topic-tiles.tsx';
import { WaitingLine } from '../../shared/ui/waiting-line.tsx';
import type { Tongue } from '../../shared/words/words.ts';
import { AdviserAnswer } from './adviser-answer.tsx';
import { AdviserChips } from './adviser-chips.tsx';
import type { AdviserScreenProps } from './adviser-screen.tsx';
import { FactPicker } from './fact-picker.tsx';

interface Props extends AdviserScreenProps {
  own: Tongue;
  page: FinderPage;
  onHandOver: () => void;
}

/** What stands under the question: danger first, then what was understood, then the answer. */
export function AdviserPage(props: Props) {
  const { appointment, own, page } = props;
  const { finder } = appointment;
  const { words, adviser, lang } = own;
  const isPicking = useSignal(false);
  const shared = {
    key: `${page.kind} ${finder.attempt.value}`,
    finder,
    headingLevel: 1,
    english: null,
  } as const;
  if (page.kind === 'redirect')
    return <RedirectPage {...shared} redirect={page.redirect} nation={page.nation} onLeave={null} />;
  const first = inlineOf(page);
  const answer = appointment.answer.value;
  return (
    <>
      {first !== null && (
        <RedirectNotice key={finder.attempt.value} words={words} lang={lang} english={null} {...first} />
      )}
      {(page.kind === 'idle' || page.kind === 'loading') && <h1 class="fp-hidden">{adviser.screen.title}</h1>}
      {page.kind === 'idle' && (
        <div class="ad-idle">
          <p class="fp-label" id="ad-tiles">
            {words.finder.tilesHeading}
          </p>
          <TopicTiles words={words} labelledBy="ad-tiles" onPress={finder.submitTile} />
          <PrivacyLine words={words.finder.privacy} />
        </div>
      )}
      {page.kind === 'loading' && <WaitingLine words={words} fallback={null} />}
      {page.kind === 'failed' && <FailedPage {...shared} code={page.code} fallback={null} />}
      {page.kind === 'choose-place' && <PlacePage {...shared} choices={page.choices} autocomplete="off" />}
      {answer !== null && (
        <>
          <AdviserChips
            appointment={appointment}
            answer={answer}
            adviser={adviser}
            isPicking={isPicking.value}
            onPick={() => {
              isPicking.value = !isPicking.value;
            }}
          />
          {isPicking.value && (
            <FactPicker
              appointment={appointment}
              words={words}
              adviser={adviser}
              facts={answer.facts}
              onClose={() => {
                isPicking.value = false;
              }}
            />
          )}
          <AdviserAnswer
            key={finder.attempt.value}
            {...props}
            answer={answer}
            asksForTile={page.kind === 'tiles'}
          />
        </>
      )}
    </>
  );
}

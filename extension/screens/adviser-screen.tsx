import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Tongue } from '../../shared/explain/hand-over.ts';
import type { ProblemKind } from '../../shared/explain/report-problem.ts';
import type { Appointment, Listed } from '../../shared/session/appointment.ts';
import type { FinderPage } from '../../shared/session/finder-page.ts';
import { StatusAnnouncer } from '../../shared/ui/status-announcer.tsx';
import type { Lang } from '../../shared/words/words.ts';
import type { Counting } from '../counting/create-counting.ts';
import { AdviserHeader } from './adviser-header.tsx';
import { AdviserPage } from './adviser-page.tsx';
import { CountedLine } from './counted-line.tsx';
import { DirectoryLine } from './directory-line.tsx';
import { HandOverScreen } from './hand-over-screen.tsx';
import { SearchBar } from './search-bar.tsx';
import { ShortlistBar } from './shortlist-bar.tsx';
import { TurnedScreen } from './turned-screen.tsx';

export interface AdviserScreenProps {
  appointment: Appointment;
  tongues: Readonly<Record<Lang, Tongue>>;
  /** Where people are of whom nobody says where; empty where there is no such place. */
  usualPlace: string;
  /** The organisation's own name; empty where it has set none. */
  name: string;
  /** A text was picked on a page and lost on the way. */
  isLost: Signal<boolean>;
  /** Null while nothing is counted. */
  counting: ReadonlySignal<Counting | null>;
  /** How many directories could not be opened. */
  missing: Signal<number>;
  now: () => Date;
  onSettings: () => void;
  /** Opens the same in a window of its own; null where it is one. */
  onWindow: (() => void) | null;
  /** Answers whether the report could be kept. */
  onReport: (listed: Listed, kind: ProblemKind) => Promise<boolean>;
}

type View = 'search' | 'hand-over' | 'turned';

/** All that an adviser has in an appointment: a question and its answers, what was chosen, and what is handed over. */
export function AdviserScreen(props: AdviserScreenProps) {
  const { appointment, tongues } = props;
  const counting = props.counting.value;
  const { finder } = appointment;
  const lang = finder.lang.value;
  const own = tongues[lang];
  const view = useSignal<View>('search');
  const page = finder.page.value;
  const answer = appointment.answer.value;
  const listed = appointment.listed.value;
  const goTo = (next: View) => () => {
    view.value = next;
  };
  const end = () => {
    appointment.end();
    view.value = 'search';
    document.querySelector<HTMLInputElement>('#ad-need')?.focus();
  };
  // Whoever asks again wants to see the answer, and where it ended in another window there is none.
  useEffect(goTo('search'), [finder.attempt.value, answer === null]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  if (view.value === 'turned' && answer !== null) {
    const all = [...answer.best, ...answer.more, ...answer.comesToYou];
    const chosen = all.filter(({ id }) => appointment.isListed(id));
    return (
      <main class="fp ad ad--turned" lang={lang}>
        <TurnedScreen
          {...own}
          onLang={(wanted) => void finder.setLang(wanted)}
          signposts={(chosen.length > 0 ? chosen : answer.best).slice(0, 3)}
          onBack={goTo('search')}
        />
      </main>
    );
  }
  return (
    <div class="fp ad" lang={lang}>
      <StatusAnnouncer message={announcementOf(page, own, finder.isLooking.value)} />
      <AdviserHeader
        tongue={own}
        name={props.name}
        onLang={(wanted) => void finder.setLang(wanted)}
        onWindow={props.onWindow}
        onSettings={props.onSettings}
      />
      {view.value === 'hand-over' ? (
        <main class="ad-main">
          <HandOverScreen
            tongues={[own, tongues[lang === 'en' ? 'cy' : 'en']]}
            listed={listed}
            place={answer?.place ?? null}
            at={props.now()}
            onOutcome={counting && ((outcome, each) => counting.count(outcome, each))}
            onBack={goTo('search')}
          />
        </main>
      ) : (
        <>
          <SearchBar
            appointment={appointment}
            adviser={own.adviser}
            usualPlace={props.usualPlace}
            problem={page.kind === 'idle' ? page.problem : null}
          />
          <main class="ad-main">
            <div role="status">{props.isLost.value && <p class="ad-lost">{own.adviser.menu.lost}</p>}</div>
            <AdviserPage {...props} own={own} page={page} onHandOver={goTo('hand-over')} />
            <DirectoryLine
              tongue={own}
              published={finder.directory.value?.published ?? null}
              missing={props.missing.value}
            />
          </main>
        </>
      )}
      <div class="ad-bottom">
        {counting !== null && <CountedLine adviser={own.adviser} last={counting.last.value} />}
        {view.value === 'search' && (
          <ShortlistBar
            lang={lang}
            adviser={own.adviser}
            listed={listed}
            canTurn={answer !== null && answer.best.length > 0}
            onRemove={({ match }) => appointment.toggle(match.service.id)}
            onTurn={goTo('turned')}
            onHandOver={goTo('hand-over')}
            onEnd={end}
          />
        )}
      </div>
    </div>
  );
}

/** What a page says to those who do not see it arrive; danger and errors are read where the focus goes. */
function announcementOf(page: FinderPage, { words }: Tongue, isLooking: boolean): string {
  if (page.kind === 'loading' || isLooking) return words.finder.loading;
  if (page.kind !== 'results' && page.kind !== 'tiles') return '';
  const { heading, lead } = page.answer.summary;
  return lead === null ? heading : `${heading}. ${lead}`;
}

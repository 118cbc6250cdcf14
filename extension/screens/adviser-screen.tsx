import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ProblemKind } from '../../shared/explain/report-problem.ts';
import { toSignpost } from '../../shared/explain/signpost.ts';
import { londonTime } from '../../shared/record/london-time.ts';
import type { PracticeNote } from '../../shared/record/practice-note.ts';
import type { Appointment, Listed } from '../../shared/session/appointment.ts';
import type { FinderAnswer } from '../../shared/session/finder-answer.ts';
import type { FinderPage } from '../../shared/session/finder-page.ts';
import { shareOut } from '../../shared/session/need-lists.ts';
import { StatusAnnouncer } from '../../shared/ui/status-announcer.tsx';
import type { Lang, Tongue } from '../../shared/words/words.ts';
import type { Counting } from '../counting/create-counting.ts';
import { AdviserHeader } from './adviser-header.tsx';
import { AdviserPage } from './adviser-page.tsx';
import { CountedLine } from './counted-line.tsx';
import { DirectoryLine } from './directory-line.tsx';
import { focusAnswer } from './focus-answer.ts';
import { HandOverScreen } from './hand-over-screen.tsx';
import { LessonScreen } from './lesson-screen.tsx';
import { SearchBar } from './search-bar.tsx';
import { ShortlistBar } from './shortlist-bar.tsx';
import { type Turned, TurnedScreen } from './turned-screen.tsx';

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
  /** Reads the practice notes of every directory in force; never rejects. */
  readNotes: () => Promise<PracticeNote[]>;
}

type View = 'search' | 'hand-over' | 'turned' | 'lesson';

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
  const isEmpty = answer === null && listed.length === 0;
  // Whoever asks again wants to see the answer, and where it ended in another window, or nobody was there, there is none.
  useEffect(goTo('search'), [finder.attempt.value, isEmpty, appointment.endings.value]);
  // A text that was lost is no news to whoever has asked since.
  const lastAttempt = useRef(finder.attempt.value);
  useEffect(() => {
    if (lastAttempt.current !== finder.attempt.value) props.isLost.value = false;
    lastAttempt.current = finder.attempt.value;
  }, [finder.attempt.value]);
  // Whoever comes back from another view had the focus there.
  const lastView = useRef<View>('search');
  useEffect(() => {
    if (view.value === 'search' && lastView.current !== 'search' && document.activeElement === document.body)
      focusAnswer();
    lastView.current = view.value;
  }, [view.value]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  if (view.value === 'turned' && !isEmpty)
    return (
      <main class="fp ad ad--turned" lang={lang}>
        <TurnedScreen
          {...own}
          onLang={(wanted) => void finder.setLang(wanted)}
          turned={toTurn(listed, answer, own, props.now())}
          onBack={goTo('search')}
        />
      </main>
    );
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
      {view.value === 'lesson' && (
        <main class="ad-main">
          <LessonScreen
            own={own}
            need={answer?.need ?? null}
            today={londonTime(props.now()).date}
            onBack={goTo('search')}
          />
        </main>
      )}
      {view.value === 'hand-over' && (
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
      )}
      {(view.value === 'search' || view.value === 'turned') && (
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
            <button type="button" class="fp-link fp-noprint" onClick={goTo('lesson')}>
              {own.adviser.lesson.open}
            </button>
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
            canTurn={listed.length > 0 || (answer !== null && answer.best.length > 0)}
            canEnd={
              page.kind !== 'idle' ||
              listed.length > 0 ||
              appointment.wasRedirected.value ||
              [finder.text, finder.near].some(({ value }) => value.trim() !== '')
            }
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

/** What a person chooses from: the list, else the first of each need, else the best. */
function toTurn(
  listed: readonly Listed[],
  answer: FinderAnswer | null,
  { words, lang }: Tongue,
  at: Date,
): Turned[] {
  const { lists, first, rest } = answer === null ? { lists: [], first: [], rest: [] } : shareOut(answer);
  const numbered = [...first, ...rest];
  const chosen = listed.map(({ match, lookups }) => {
    // Why something does not fit may tell what was said of a person; that it has stopped does not.
    const refusals = match.refusals.filter(({ code }) => code === 'closed');
    return toSignpost({ ...match, refusals }, lookups, words, { lang, at, place: answer?.place ?? null });
  });
  const best = lists.length > 0 ? lists.flatMap(({ signposts }) => signposts.slice(0, 1)) : first;
  return (chosen.length > 0 ? chosen : best).map((signpost) => {
    const index = numbered.findIndex(({ id }) => id === signpost.id);
    return { signpost, number: index === -1 ? null : index + 1 };
  });
}

/** What a page says to those who do not see it arrive; danger and errors are read where the focus goes. */
function announcementOf(page: FinderPage, { words }: Tongue, isLooking: boolean): string {
  if (page.kind === 'loading' || isLooking) return words.finder.loading;
  if (page.kind !== 'results' && page.kind !== 'tiles') return '';
  const { heading, lead } = page.answer.summary;
  return lead === null ? heading : `${heading}. ${lead}`;
}

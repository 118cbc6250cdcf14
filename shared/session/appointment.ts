// What one appointment holds beyond its search: the facts that were put right, the shortlist, and what may be kept of all
// that while no screen shows it. That is ids, numbers and an outcode or the name of a town, never a word of anybody's.
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { createLookups, type Lookups } from '../explain/signpost.ts';
import type { Match } from '../match/match.ts';
import { waysOf } from '../match/offer.ts';
import { unaskedMatch } from '../match/unasked-match.ts';
import type { Need } from '../need/need.ts';
import type { ServiceId } from '../record/service.ts';
import type { FinderAnswer } from './finder-answer.ts';
import type { Finder } from './finder-model.ts';
import type { FinderPage } from './finder-page.ts';
import { type AddedFact, factKey, withFact } from './need-facts.ts';

/** What is kept of an appointment while no screen shows it. */
export interface AppointmentMemory {
  /** Null before anything was asked. */
  asked: {
    /** Its `read` and `unread`, which hold words, are empty. */
    need: Need;
    /** An outcode, or the published name of a town or a wider area; empty where no place is known. */
    near: string;
  } | null;
  shortlist: ServiceId[];
  /** Whether nothing of it is counted: somebody may have been in danger, or was sent to other services. Not which. */
  wasRedirected: boolean;
}

/** One service on the shortlist, with what it takes to hand it over. */
export interface Listed {
  match: Match;
  lookups: Lookups;
}

/** More than anybody can take away and choose from. */
export const mostOnList = 5;

export type Appointment = ReturnType<typeof createAppointment>;

/** The memory of one appointment around one finder. `keep` is told of each change of what may be kept; null forgets all. */
export function createAppointment(finder: Finder, keep: (memory: AppointmentMemory | null) => void) {
  const shortlist = signal<readonly ServiceId[]>([]);
  let asked: AppointmentMemory['asked'] = null;
  const wasRedirected = signal(false);
  /** As they were when they were chosen: the list outlives the search that found them. */
  const chosen = new Map<ServiceId, Listed>();

  const answer = computed<FinderAnswer | null>(() => {
    const page = finder.page.value;
    return page.kind === 'results' || page.kind === 'tiles' ? page.answer : null;
  });

  function find(id: ServiceId): Listed | null {
    const shown = answer.value?.shown.get(id);
    if (answer.value !== null && shown !== undefined) return { match: shown, lookups: answer.value.lookups };
    const directory = finder.directory.value;
    const service = directory?.services.find((each) => each.id === id);
    const [way] = service === undefined ? [] : waysOf(service);
    if (directory === null || way === undefined) return null;
    return { match: unaskedMatch(way), lookups: createLookups(directory) };
  }

  /** Only what happens here is kept from here: to keep what another window did would undo what that did since. */
  function remember(): void {
    const memory = { asked, shortlist: [...shortlist.peek()], wasRedirected: wasRedirected.peek() };
    if (asked !== null || memory.shortlist.length > 0 || memory.wasRedirected) keep(memory);
  }

  function forget(): void {
    batch(() => {
      finder.reset();
      shortlist.value = [];
      wasRedirected.value = false;
    });
    asked = null;
    chosen.clear();
  }

  const stopAsked = effect(() => {
    if (answer.value === null) return;
    const { need, place } = answer.value;
    asked = {
      need: { ...need, read: [], unread: [] },
      near: place?.outcode ?? place?.label ?? '',
    };
    untracked(remember);
  });
  // It stays so when they go on to digital help, and ends with the appointment.
  const stopNoticing = effect(() => {
    if (!redirects(finder.page.value)) return;
    wasRedirected.value = true;
    untracked(remember);
  });

  return {
    finder,
    answer: answer as ReadonlySignal<FinderAnswer | null>,
    /** In the order in which they were chosen; those that are in no list any more are left out. */
    listed: computed(() => shortlist.value.flatMap((id) => chosen.get(id) ?? find(id) ?? [])),
    isListed: (id: ServiceId) => shortlist.value.includes(id),
    /** Whether, at any time since it began, somebody may have been in danger or was sent to other services. */
    wasRedirected: wasRedirected as ReadonlySignal<boolean>,
    isFull: computed(() => shortlist.value.length >= mostOnList),
    /** Puts a service on the list, or takes it off again. */
    toggle(id: ServiceId) {
      const others = shortlist.value.filter((other) => other !== id);
      const found = find(id);
      if (others.length < shortlist.value.length) chosen.delete(id);
      else if (found === null || others.length >= mostOnList) return;
      else chosen.set(id, found);
      shortlist.value = chosen.has(id) ? [...others, id] : others;
      remember();
    },
    /** Adds one thing to what was understood, or puts it right. */
    add(fact: AddedFact) {
      batch(() => {
        finder.takenBack.value = new Set([...finder.takenBack.value].filter((key) => key !== factKey(fact)));
        finder.added.value = withFact(finder.added.value, fact);
      });
    },
    /** Goes on with an appointment that was left. */
    recall({ asked: before, shortlist: ids, wasRedirected: was }: AppointmentMemory) {
      wasRedirected.value = was;
      shortlist.value = ids;
      asked = before;
      if (before !== null) finder.recall(before.need, before.near);
    },
    /** There is one list, whichever window it was changed in. */
    follow({ shortlist: ids, wasRedirected: was }: AppointmentMemory) {
      shortlist.value = ids;
      wasRedirected.value ||= was;
      // A window that was asked nothing yet has no directory to show them from.
      if (ids.length > 0) finder.prepare();
    },
    /** It is still in use, although nothing of it changes. */
    use: remember,
    /** Ends it: nothing of it is left, here or where it was kept. */
    end() {
      forget();
      keep(null);
    },
    /** It was ended elsewhere: what is kept by now is of the next. */
    forget,
    dispose() {
      stopAsked();
      stopNoticing();
    },
  };
}

function redirects(page: FinderPage): boolean {
  if (page.kind === 'redirect') return true;
  const inline = page.kind === 'results' || page.kind === 'tiles' ? page.answer.inline : page.inline;
  return inline !== null;
}

// What one appointment holds beyond its search: the facts that were put right, the shortlist, and what may be kept of all
// that while no screen shows it. That is ids, numbers and an outcode or the name of a town, never a word of anybody's.
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { createLookups, type Lookups } from '../explain/signpost.ts';
import type { Match } from '../match/match.ts';
import { waysOf } from '../match/offer.ts';
import { unaskedMatch } from '../match/unasked-match.ts';
import type { Need } from '../need/need.ts';
import type { PackReader } from '../pack/pack-reader.ts';
import { readServices } from '../pack/read-services.ts';
import type { ServiceId } from '../record/service.ts';
import type { Lang } from '../words/words.ts';
import type { FinderAnswer } from './finder-answer.ts';
import type { Finder } from './finder-model.ts';
import { inlineOf } from './finder-page.ts';
import { type AddedFact, factKey, withFact } from './need-facts.ts';

/** What is kept of an appointment while no screen shows it. */
export interface AppointmentMemory {
  /** Null before anything was asked. */
  asked: {
    /** Its `read` and `unread`, which hold words, are empty. */
    need: Need;
    /** An outcode, or the published name of a town or a wider area; null where no place is known. */
    near: string | null;
    /** What was added to the words by hand: it stays when there are others. */
    added: AddedFact[];
  } | null;
  shortlist: ListedAt[];
  /** Whether nothing of it is counted: somebody may have been in danger, or was sent to other services. Not which. */
  wasRedirected: boolean;
}

/** A service on the shortlist, at one of its places by number; null is none of them. */
export interface ListedAt {
  id: ServiceId;
  place: number | null;
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
export function createAppointment(finder: Finder<Lang>, keep: (memory: AppointmentMemory | null) => void) {
  const shortlist = signal<readonly ListedAt[]>([]);
  let asked: AppointmentMemory['asked'] = null;
  const wasRedirected = signal(false);
  const endings = signal(0);
  /** As they were when they were chosen, or looked up: the list outlives the search that found them. */
  const chosen = signal<ReadonlyMap<ServiceId, Listed>>(new Map());

  const answer = computed<FinderAnswer | null>(() => {
    const page = finder.page.value;
    return page.kind === 'results' || page.kind === 'tiles' ? page.answer : null;
  });

  /** Reads what is listed and was not found by a search of this window; what is in no directory any more leaves the list. */
  async function lookUp(reader: PackReader, listed: readonly ListedAt[]): Promise<void> {
    const services = await readServices(reader, new Set(listed.map(({ id }) => id)));
    await reader.read({ parts: [], lists: [], cards: services });
    const { directory, lost } = reader.known();
    const lookups = createLookups(directory);
    const found = new Map(chosen.peek());
    for (const { id, place } of listed) {
      const service = services.find((each) => each.id === id);
      const ways = service === undefined ? [] : waysOf(reader.whole(service));
      const way = ways.find((each) => each.place === (each.service.places[place ?? -1] ?? null)) ?? ways[0];
      if (way !== undefined && !found.has(id)) found.set(id, { match: unaskedMatch(way), lookups });
    }
    batch(() => {
      if (found.size > chosen.peek().size) chosen.value = found;
      // Others may have been listed meanwhile, and are looked up in their turn.
      const isGone = ({ id }: ListedAt): boolean => !found.has(id) && listed.some((each) => each.id === id);
      if (lost === 0) shortlist.value = shortlist.peek().filter((each) => !isGone(each));
    });
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
      endings.value++;
    });
    asked = null;
    chosen.value = new Map();
  }

  const stopAsked = effect(() => {
    if (answer.value === null) return;
    const { need, place } = answer.value;
    asked = {
      need: { ...need, read: [], unread: [] },
      near: place?.outcode ?? place?.label ?? null,
      added: [...finder.added.value],
    };
    untracked(remember);
  });
  // It stays so when they go on to digital help, and ends with the appointment.
  const stopNoticing = effect(() => {
    const page = finder.page.value;
    if (page.kind !== 'redirect' && inlineOf(page) === null) return;
    wasRedirected.value = true;
    untracked(remember);
  });

  const stopLookingUp = effect(() => {
    const reader = finder.reader.value;
    const listed = shortlist.value.filter(({ id }) => !chosen.value.has(id));
    if (reader !== null && listed.length > 0) void untracked(() => lookUp(reader, listed));
  });

  return {
    finder,
    answer: answer as ReadonlySignal<FinderAnswer | null>,
    /** In the order in which they were chosen; those that are still being read are left out. */
    listed: computed(() => shortlist.value.flatMap(({ id }) => chosen.value.get(id) ?? [])),
    isListed: (id: ServiceId) => shortlist.value.some((listed) => listed.id === id),
    /** Whether, at any time since it began, somebody may have been in danger or was sent to other services. */
    wasRedirected: wasRedirected as ReadonlySignal<boolean>,
    /** How often it ended, here or elsewhere: what a screen holds of its own goes with it. */
    endings: endings as ReadonlySignal<number>,
    isFull: computed(() => shortlist.value.length >= mostOnList),
    /** Puts a service on the list, or takes it off again. */
    toggle(id: ServiceId) {
      const others = shortlist.value.filter((other) => other.id !== id);
      const match = answer.value?.shown.get(id);
      const kept = new Map(chosen.value);
      batch(() => {
        if (others.length < shortlist.value.length) {
          kept.delete(id);
          shortlist.value = others;
        } else if (answer.value !== null && match !== undefined && others.length < mostOnList) {
          const place = match.place === null ? null : match.service.places.indexOf(match.place);
          kept.set(id, { match, lookups: answer.value.lookups });
          shortlist.value = [...others, { id, place }];
        }
        chosen.value = kept;
      });
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
      if (before === null) {
        if (ids.length > 0) finder.prepare();
        return;
      }
      finder.added.value = before.added;
      finder.recall(before.need, before.near);
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
      stopLookingUp();
    },
  };
}

// The short memory of one search: what is typed, what was asked, and the page that answers it. No two finders share any of it.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Need, Redirect } from '../need/need.ts';
import type { RequestReading } from '../need/read-request.ts';
import { findDanger, warmDanger } from '../need/redirect.ts';
import type { PackOpening, Wish } from '../pack/pack-reader.ts';
import type { Place, PlaceReading } from '../place/place.ts';
import type { AudienceId, TopicId } from '../record/taxonomy.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { FirstWords, Words } from '../words/words.ts';
import type { Asked, Found } from './finder-answer.ts';
import type { Engine, Knowledge } from './finder-engine.ts';
import { type Failure, type FinderPage, nationOf } from './finder-page.ts';
import type { Shown } from './held-list.ts';
import type { AddedFact } from './need-facts.ts';
import { onceAtATime } from './once-at-a-time.ts';
import { type AskDevice, createOwnLocation } from './own-location.ts';
import { createPackReading, mostRounds, mostRoundsAnywhere } from './pack-reading.ts';
import type { Question } from './question.ts';
import { type TileId, topicTiles } from './topic-tiles.ts';

/** What a finder is given, which speaks the languages `Spoken`. */
export interface FinderDeps<Spoken extends FinderLang = FinderLang> {
  /** Rejects when it cannot be had; is asked again only when somebody tries again. */
  loadKnowledge(): Promise<Knowledge>;
  openPack(): Promise<PackOpening>;
  /** Rejects when the words of that language cannot be had. */
  loadWords(lang: Spoken): Promise<FirstWords>;
  now(): Date;
  locate: AskDevice | null;
  /** Does a little work when the page has nothing else to do. */
  whenIdle(work: () => void): void;
}

/** What a finder begins with. */
export interface FinderStart<Spoken extends FinderLang = FinderLang> {
  lang: Spoken;
  words: FirstWords;
  near: string;
  /** Where people are of whom nobody says where; empty where there is no such place. */
  usualPlace: () => string;
  topics: readonly TopicId[];
  audiences: readonly AudienceId[];
  /** How many results are shown at once. */
  limit: number;
  /** The pack lies on this device: what is left of it to read is read before anything is shown. */
  isLocal: boolean;
}

export type Finder<Spoken extends FinderLang = FinderLang> = ReturnType<typeof createFinder<Spoken>>;

/** A finder of its own, with nothing shared; its owner disposes of it. */
export function createFinder<Spoken extends FinderLang>(
  deps: FinderDeps<Spoken>,
  start: FinderStart<Spoken>,
) {
  const text = signal('');
  const near = signal(start.near);
  const topics = signal<readonly TopicId[]>(start.topics);
  const lang = signal(start.lang);
  /** The one asked for last; words that come late change nothing. */
  let langAsked = start.lang;
  const spoken = signal(start.words);
  /** A language that somebody asked for and that could not be had. */
  const missingLang = signal<Spoken | null>(null);
  /** How often somebody asked; 0 is before the first time. */
  const attempt = signal(0);
  const nothingTyped = signal(false);
  const question = signal<Question | null>(null);
  const redirectPassed = signal(false);
  const placeWaived = signal(false);
  const chosenPlace = signal<Place | null>(null);
  const takenBack = signal<ReadonlySet<string>>(new Set());
  const added = signal<readonly AddedFact[]>([]);
  const knowledge = signal<Knowledge | null>(null);
  const failure = signal<Failure | null>(null);
  /** All that is here of what is said: English comes in two parts. */
  const words = computed<FirstWords>(() => ({ ...knowledge.value?.english, ...spoken.value }));
  let disposed = false;
  let prepared = false;
  const pack = createPackReading(deps.openPack, () => disposed);

  const engine = computed<Engine | null>(
    () => (pack.reader.value && knowledge.value?.engineFor(pack.reader.value)) ?? null,
  );
  const reading = computed<RequestReading | null>(() => {
    if (question.value === null || engine.value === null) return null;
    const { text, remembered } = question.value;
    if (remembered !== null) return { need: remembered, vague: false, place: null };
    return engine.value.read(text, { audiences: [...start.audiences] });
  });
  const where = computed<PlaceReading | null>(() => {
    if (chosenPlace.value !== null) return { kind: 'found', place: chosenPlace.value };
    if (placeWaived.value || question.value === null || engine.value === null) return null;
    const { near } = question.value;
    const said = near === '' ? (reading.value?.place ?? null) : engine.value.findPlace(near);
    const usual = start.usualPlace();
    return said ?? (usual === '' ? null : engine.value.findPlace(usual));
  });
  /** What others do, as soon as that can be known; never where somebody is in danger. */
  const others = computed<Redirect | null>(
    () => (question.value?.danger === null && knowledge.value?.findOthers(question.value.text)) || null,
  );
  const understood = computed<Asked | null>(() => {
    const asked = question.value;
    const place = where.value;
    if (asked === null || reading.value === null || (place !== null && place.kind !== 'found')) return null;
    const redirect = asked.danger?.behaviour === 'inline' ? asked.danger : null;
    return {
      text: asked.text,
      need: reading.value.need,
      added: [...asked.topics.map((id) => ({ code: 'topic', id }) as const), ...added.value],
      takenBack: takenBack.value,
      vague:
        reading.value.vague &&
        redirect === null &&
        asked.topics.length + added.value.length === 0 &&
        !asked.anything,
      place: place?.place ?? null,
      redirect,
      at: asked.at,
      limit: start.limit,
    };
  });
  const newest = computed<Found | null>(() => {
    pack.readings.value;
    return (understood.value && engine.value?.find(understood.value)) ?? null;
  });
  /** What to read for a better list, apart from what its cards want. */
  const wanted = computed<Wish | null>(() => {
    const most = newest.value?.asked.place === null ? mostRoundsAnywhere : mostRounds;
    return pack.rounds.value >= most || pack.isInVain() ? null : (newest.value?.wish ?? null);
  });
  const isSettled = computed(() => newest.value !== null && wanted.value === null);
  /** The list that stays where it is until somebody asks for another. */
  const held = signal<Found | null>(null);
  const shown = computed<Shown | null>(
    () =>
      (newest.value &&
        (isSettled.value || !start.isLocal) &&
        engine.value?.listToShow(held.value, newest.value, isSettled.value)) ||
      null,
  );
  function pageNow(): FinderPage {
    const asked = question.value;
    if (asked === null)
      return {
        kind: 'idle',
        problem: ownLocation.problemAfter(
          nothingTyped.value ? { field: 'need', code: 'nothing-typed' } : null,
        ),
        inline: null,
      };
    const inline = asked.danger?.behaviour === 'inline' ? asked.danger : null;
    const redirect = inline === null ? (asked.danger ?? others.value) : null;
    if (redirect !== null && !redirectPassed.value)
      return { kind: 'redirect', redirect, nation: nationOf(where.value) };
    if (failure.value !== null) return { kind: 'failed', code: failure.value, inline };
    const place = where.value;
    if (place?.kind === 'choose') return { kind: 'choose-place', choices: place.choices, inline };
    if (place?.kind === 'not-found' || place?.kind === 'no-location')
      return {
        kind: 'idle',
        problem: ownLocation.problemAfter({ field: 'place', code: place.kind }),
        inline,
      };
    const found = newest.value;
    if (engine.value === null || found === null) return { kind: 'loading', inline };
    const isNothingRead = pack.reader.value?.known().directory.services.length === 0;
    if (isNothingRead && isSettled.value && (found.hasGaps || found.wish !== null))
      return { kind: 'failed', code: 'pack-missing', inline };
    if (shown.value === null) return { kind: 'loading', inline };
    const answer = engine.value.answer(shown.value, words.value as Words, lang.value);
    return { kind: found.asked.vague ? 'tiles' : 'results', answer };
  }
  const page = computed<FinderPage>(() => {
    try {
      return pageNow();
    } catch (error) {
      // A fault of ours leaves somebody with a page that says what to do; the fault goes where faults go.
      queueMicrotask(() => {
        throw error;
      });
      return { kind: 'failed', code: 'knowledge-missing', inline: null };
    }
  });

  const loadKnowledge = onceAtATime(async () => {
    if (knowledge.value !== null) return;
    const loaded = await deps.loadKnowledge();
    if (disposed) return;
    knowledge.value = loaded;
    warmUp(loaded.warmUp());
  });
  const ownLocation = createOwnLocation(deps.locate, near, (point) =>
    loadKnowledge().then(() => knowledge.value?.nearestOutcode(point) ?? null),
  );
  /** Fetches what an answer needs; what goes wrong is shown only to somebody who waits for it. */
  async function load(): Promise<void> {
    const [known, refused] = await Promise.allSettled([loadKnowledge(), pack.open()]);
    if (disposed) return;
    if (known.status === 'rejected') failure.value = 'knowledge-missing';
    else if (refused.status === 'rejected') failure.value = 'pack-missing';
    else failure.value = refused.value;
  }

  const wish = computed<Wish | null>(() => {
    if (pack.reader.value === null || (page.value.kind !== 'loading' && !('answer' in page.value)))
      return null;
    pack.readings.value;
    // The better list is ready before anybody asks for it; lists that come and go are not made ready.
    const lists = [shown.value?.found, isSettled.value ? newest.value : null];
    const cards = lists.flatMap((found) => (found && engine.value?.lackingDetails(found)) || []);
    // What is shown is told whole, although nothing further is looked for.
    const isCardsTurn = cards.length > 0 && pack.rounds.value <= mostRounds + 1;
    if (wanted.value === null && !isCardsTurn) return null;
    return { parts: [], lists: [], ...wanted.value, cards };
  });

  const stopHolding = effect(() => {
    // Asked first: a fault in finding is the page's to tell.
    if ('answer' in page.value && held.value?.asked !== shown.value?.found.asked)
      held.value = shown.value?.found ?? null;
  });
  const stopReading = effect(() => {
    if (wish.value !== null) void pack.readMore(wish.value);
  });

  /** So that asking takes no time, what it needs is made ready between one key and the next. */
  function warmUp(steps: Iterator<void>): void {
    deps.whenIdle(() => {
      if (!disposed && !steps.next().done) warmUp(steps);
    });
  }

  /** Danger is looked for here, at once, with nothing loaded, in either box. */
  function ask(anything: boolean, pressed: readonly TopicId[] | null = null): void {
    // The same words again, with another place: what was pressed or remembered beside them still counts.
    const before = question.value?.text === text.value ? question.value : null;
    const remembered = before?.remembered ?? null;
    const inPlace = findDanger(near.value);
    const isPlaceNews = inPlace !== null && before?.near !== near.value.trim();
    const danger = (before && isPlaceNews ? inPlace : findDanger(text.value)) ?? inPlace;
    const isChoiceSame = before !== null && before.chosen === topics.value;
    const wanted = pressed ?? (isChoiceSame ? before.topics : topics.value);
    batch(() => {
      attempt.value++;
      // Somebody who has seen the panel and gone on is not sent back to it by a change of place, unless that tells of danger.
      redirectPassed.value &&= before !== null && !isPlaceNews;
      placeWaived.value = false;
      chosenPlace.value = null;
      takenBack.value = new Set();
      // What is known of a person stays; what they want is in the new words.
      added.value = added.value.filter(({ code }) => code !== 'topic');
      failure.value = null;
      ownLocation.forget();
      pack.readAnew();
      nothingTyped.value = !anything && !remembered && wanted.length + text.value.trim().length === 0;
      question.value = nothingTyped.value
        ? null
        : {
            text: text.value,
            remembered,
            near: near.value.trim() || ((remembered && before?.near) ?? ''),
            topics: wanted,
            chosen: topics.value,
            danger,
            anything,
            at: deps.now(),
          };
    });
    if (page.value.kind === 'loading') void load();
  }

  return {
    text,
    near,
    topics: topics as ReadonlySignal<readonly TopicId[]>,
    lang: lang as ReadonlySignal<Spoken>,
    words,
    missingLang: missingLang as ReadonlySignal<Spoken | null>,
    attempt: attempt as ReadonlySignal<number>,
    reader: pack.reader,
    directory: computed(() => (pack.readings.value >= 0 && pack.reader.value?.known().directory) || null),
    /** All words, as soon as they are there, and what went wrong where they cannot be. */
    allWords: computed(() => knowledge.value && (words.value as Words)),
    failure: failure as ReadonlySignal<Failure | null>,
    /** Whether more is being looked for, beside what is shown. */
    isLooking: computed(() => wish.value !== null),
    page,
    ownLocation,
    /** Fetches, once, what an answer will need, while somebody is still typing. */
    prepare() {
      if (prepared) return;
      prepared = true;
      void load();
      warmUp(warmDanger());
    },
    /** Asks; from a page of results the same again, with what has been changed. */
    submit: () => ask(question.value?.anything ?? false),
    /** "I'm not sure": asks for places that help with anything. */
    submitUnsure: () => ask(true),
    /** Asks for one tile alone: the words were too vague. */
    submitTile: (tile: TileId) => ask(false, topicTiles[tile]),
    submitTopics: (wanted: readonly TopicId[], anything: boolean) => ask(anything, wanted),
    isChosen: (tile: TileId) => topicTiles[tile].every((topic) => topics.value.includes(topic)),
    /** Chooses a tile, or takes the choice back. */
    toggleTile(tile: TileId) {
      const own: readonly TopicId[] = topicTiles[tile];
      const others = topics.value.filter((topic) => !own.includes(topic));
      topics.value = own.every((topic) => topics.value.includes(topic)) ? others : [...others, ...own];
    },
    choosePlace(place: Place) {
      chosenPlace.value = place;
    },
    /** Answers although the place could not be found; asked anew, since what is typed may not be what it was. */
    goWithoutPlace() {
      ask(question.value?.anything ?? false);
      placeWaived.value = true;
    },
    /** Goes on to digital help after a redirect. */
    passRedirect() {
      redirectPassed.value = true;
      if (page.value.kind === 'loading') void load();
    },
    /** Shows the better list that was found while another was shown. */
    showBetter() {
      held.value = newest.value;
    },
    /** Takes back one thing that was understood, by its key (need-facts.ts). */
    takeBack(key: string) {
      takenBack.value = new Set([...takenBack.value, key]);
      added.value = added.value.filter(({ code, id }) => `${code}:${id}` !== key);
    },
    /** What was put right about what was understood: facts taken back, by their keys, and facts added. */
    takenBack,
    added,
    /** Answers again what had been asked, of which only the need and the place's name were kept; null is no place. */
    recall(need: Need, place: string | null) {
      batch(() => {
        attempt.value++;
        failure.value = null;
        placeWaived.value = place === null;
        question.value = {
          ...{ text: '', remembered: need, near: place ?? '', topics: [], danger: null },
          ...{ chosen: topics.value, anything: false, at: deps.now() },
        };
      });
      void load();
    },
    /** Back to the questions, as they were typed. */
    change() {
      question.value = null;
      nothingTyped.value = false;
      ownLocation.forget();
    },
    /** The next question is answered from the directory as it will be then. */
    renewDirectory: pack.renew,
    retry() {
      failure.value = null;
      pack.readAnew();
      void load();
    },
    /** Forgets all that was typed and asked. */
    reset() {
      batch(() => {
        text.value = '';
        near.value = start.near;
        topics.value = start.topics;
        added.value = [];
        takenBack.value = new Set();
        question.value = null;
        held.value = null;
        nothingTyped.value = false;
        ownLocation.forget();
      });
    },
    /** The language that was asked for last; its words may still be on their way. */
    wantedLang: () => langAsked,
    async setLang(wanted: Spoken) {
      langAsked = wanted;
      try {
        const loaded = await deps.loadWords(wanted);
        if (disposed || langAsked !== wanted) return;
        batch(() => {
          spoken.value = loaded;
          lang.value = wanted;
          missingLang.value = null;
        });
      } catch {
        if (langAsked === wanted) missingLang.value = wanted;
      }
    },
    dispose() {
      disposed = true;
      stopReading();
      stopHolding();
    },
  };
}

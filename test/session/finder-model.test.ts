import { effect } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import { createTiledMatcher } from '../../shared/match/tiled-matcher.ts';
import { findOthers } from '../../shared/need/find-redirect.ts';
import type { FetchFile } from '../../shared/pack/pack-files.ts';
import { openPackReader, type PackOpening } from '../../shared/pack/pack-reader.ts';
import type { PlaceReading } from '../../shared/place/place.ts';
import { answerWith, findFor } from '../../shared/session/finder-answer.ts';
import type { Knowledge } from '../../shared/session/finder-engine.ts';
import {
  createFinder,
  type Finder,
  type FinderDeps,
  type FinderStart,
} from '../../shared/session/finder-model.ts';
import type { FinderPage } from '../../shared/session/finder-page.ts';
import { lackingDetails, listToShow } from '../../shared/session/held-list.ts';
import type { AskDevice } from '../../shared/session/own-location.ts';
import { topicTiles } from '../../shared/session/topic-tiles.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { readTowns } from '../bench/towns.ts';
import { aDirectory, aNeed, aPlace, aService, at } from '../builders.ts';
import { numRuns } from '../runs.ts';

const directory = aDirectory(
  aService({ id: 'near', name: 'Email for all', topics: ['email'], modes: ['drop-in'], metres: 500 }),
  aService({ id: 'further', name: 'More email', topics: ['email'], modes: ['group'], metres: 2_000 }),
  aService({ id: 'calls', name: 'Video calls', topics: ['video-calls'], modes: ['group'], metres: 800 }),
  aService({
    id: 'line',
    name: 'A line',
    topics: ['email'],
    modes: ['phone'],
    coverage: { nations: ['ENG'], councils: [] },
  }),
);

/** Places of the sample town, and one name that two places have. */
function findPlace(text: string): PlaceReading {
  if (text === 'SF1 1AA') return { kind: 'found', place: aPlace() };
  if (text === 'Newtown')
    return {
      kind: 'choose',
      choices: [aPlace({ label: 'Newtown, Powys' }), aPlace({ label: 'Newtown, Kent' })],
    };
  return text === 'BX1' ? { kind: 'no-location', label: 'BX1' } : { kind: 'not-found' };
}

/** Reads the one word “email”; everything behind it is the real matcher and the real words. */
const knowledge: Knowledge = {
  english: en,
  findOthers,
  nearestOutcode: ({ latitude }) => (latitude > 50 ? 'SF1' : null),
  *warmUp() {},
  engineFor(reader) {
    const search = { reader, matcher: createTiledMatcher(reader) };
    return {
      read: (text, profile) => ({
        need: aNeed({
          topics: text.includes('email') ? [{ id: 'email', weight: 1 }] : [],
          audiences: profile.audiences ?? [],
        }),
        vague: !text.includes('email'),
        place: text.includes('in Newtown') ? findPlace('Newtown') : null,
      }),
      findPlace,
      find: (asked) => findFor(asked, search),
      listToShow,
      lackingDetails: (found) => lackingDetails(found, reader),
      answer: (shown, words, lang) => answerWith(shown, reader, words, lang),
    };
  },
};

const start: FinderStart = {
  lang: 'en',
  words: en,
  near: '',
  usualPlace: () => '',
  topics: [],
  audiences: [],
  limit: 1,
  isLocal: false,
};
const files = await writePack(directory, { audience: 'public' });
const opened = await openPackReader(async (name) => files.get(name) ?? Promise.reject(new Error(name)));

function aFinder(deps: Partial<FinderDeps> = {}, from: Partial<FinderStart> = {}) {
  return createFinder(
    {
      loadKnowledge: async () => knowledge,
      openPack: async () => opened,
      loadWords: async (lang) => (lang === 'cy' ? cy : en),
      locate: null,
      now: () => at,
      whenIdle: () => {},
      ...deps,
    },
    { ...start, ...from },
  );
}

/** Lets what has been promised come true. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A finder of which this has been asked, and answered. */
async function asked(text: string, near = '', from: Partial<FinderStart> = {}) {
  const finder = aFinder({}, from);
  finder.text.value = text;
  finder.near.value = near;
  finder.submit();
  await settled();
  return finder;
}

describe('a directory that was swapped for another', () => {
  test('is searched from the next question on; what is shown stays as it is', async () => {
    const newFiles = await writePack(
      aDirectory(
        aService({ id: 'new', name: 'New email', topics: ['email'], modes: ['drop-in'], metres: 100 }),
      ),
      { audience: 'public' },
    );
    const packs = [files, newFiles];
    let opens = 0;
    const finder = aFinder({
      openPack: () => {
        const pack = packs[opens++];
        return openPackReader(async (name) => pack?.get(name) ?? Promise.reject(new Error(name)));
      },
    });
    const firstShown = (): string | undefined => {
      const { value } = finder.page;
      return value.kind === 'results' ? value.answer.best[0]?.id : value.kind;
    };
    const ask = async (): Promise<string | undefined> => {
      finder.text.value = 'email';
      finder.near.value = 'SF1 1AA';
      finder.submit();
      await expect.poll(firstShown).not.toBe('loading');
      return firstShown();
    };
    expect(await ask()).toBe('near');
    finder.renewDirectory();
    await settled();
    expect([firstShown(), opens]).toEqual(['near', 1]);
    expect(await ask()).toBe('new');
    expect(await ask()).toBe('new');
    expect(opens).toBe(2);
  });

  test('while it was being opened is opened again for the question after', async () => {
    const openings: ((opening: PackOpening) => void)[] = [];
    const finder = aFinder({ openPack: () => new Promise((resolve) => openings.push(resolve)) });
    finder.prepare();
    finder.renewDirectory();
    openings[0]?.(opened);
    await settled();
    finder.text.value = 'email';
    finder.submit();
    await settled();
    expect(openings).toHaveLength(2);
  });
});

describe('getting ready', () => {
  test('works in small steps while the page is idle, comes to an end, and stops when it is taken away', () => {
    const idle: (() => void)[] = [];
    const finder = aFinder({ whenIdle: (work) => idle.push(work) });
    finder.prepare();
    let steps = 0;
    for (let work = idle.shift(); work !== undefined; work = idle.shift()) {
      work();
      steps++;
    }
    expect(steps).toBeGreaterThan(50);
    const other = aFinder({ whenIdle: (work) => idle.push(work) });
    other.prepare();
    other.dispose();
    idle.shift()?.();
    expect(idle).toEqual([]);
  });
});

describe('asking', () => {
  test('nothing typed and nothing chosen is asked for again, and loads nothing', () => {
    let loads = 0;
    const finder = aFinder({
      loadKnowledge: async () => {
        loads++;
        return knowledge;
      },
    });
    finder.submit();
    expect(finder.page.value).toEqual({
      kind: 'idle',
      problem: { field: 'need', code: 'nothing-typed' },
      inline: null,
    });
    expect(loads).toBe(0);
  });

  test('waits, then answers in the order of the matcher: the best, the rest, help that comes to you', async () => {
    const finder = aFinder();
    finder.text.value = 'email';
    finder.near.value = 'SF1 1AA';
    finder.submit();
    expect(finder.page.value).toEqual({ kind: 'loading', inline: null });
    await settled();
    const page = finder.page.value;
    if (page.kind !== 'results') throw new Error(page.kind);
    const { best, more, comesToYou, nearlyRight, place, facts } = page.answer;
    expect(best.map(({ id }) => id)).toEqual(['near']);
    expect([...more, ...comesToYou].map(({ id }) => id).sort()).toEqual(['further', 'line']);
    expect(comesToYou.map(({ id }) => id)).toEqual(['line']);
    expect(nearlyRight.map(({ id, whyNot }) => [id, whyNot.length > 0])).toEqual([['calls', true]]);
    expect(place?.label).toBe('SF1 1AA');
    expect(facts).toEqual([{ code: 'topic', id: 'email' }]);
  });

  test('typing on changes nothing until somebody asks again', async () => {
    const finder = await asked('email', 'SF1 1AA');
    const before = finder.page.value;
    finder.text.value = 'my husband hits me';
    finder.near.value = 'Newtown';
    expect(finder.page.value).toBe(before);
  });

  test('a picture counts as much as words, and can be taken back', async () => {
    const finder = aFinder();
    finder.toggleTile('video');
    expect([finder.isChosen('video'), finder.isChosen('email')]).toEqual([true, false]);
    finder.toggleTile('email');
    finder.toggleTile('video');
    finder.submit();
    await settled();
    const page = finder.page.value;
    expect(page.kind === 'results' && page.answer.facts).toEqual([{ code: 'topic', id: 'email' }]);
  });

  test('words that say nothing lead to pictures, one of which then asks', async () => {
    const finder = await asked('thingummy');
    expect(finder.page.value.kind).toBe('tiles');
    finder.submitTile('email');
    await settled();
    expect(finder.page.value.kind).toBe('results');
  });

  test('somebody who is not sure gets places, and keeps them when a place is added', async () => {
    const finder = aFinder();
    finder.submitUnsure();
    await settled();
    expect(finder.page.value.kind).toBe('results');
    finder.near.value = 'SF1 1AA';
    finder.submit();
    await settled();
    const page = finder.page.value;
    expect(page.kind === 'results' && page.answer.place?.label).toBe('SF1 1AA');
  });

  test('what a page presets is asked for without being typed', async () => {
    const finder = await asked('', '', { topics: ['email'], audiences: ['older'] });
    const page = finder.page.value;
    expect(page.kind === 'results' && page.answer.facts).toEqual([
      { code: 'topic', id: 'email' },
      { code: 'audience', id: 'older' },
    ]);
  });
});

describe('danger', () => {
  const pending = {
    loadKnowledge: () => new Promise<never>(() => {}),
    openPack: () => new Promise<never>(() => {}),
  };

  test('is answered at once, with nothing loaded', () => {
    let loads = 0;
    const finder = aFinder({
      loadKnowledge: () => {
        loads++;
        return pending.loadKnowledge();
      },
    });
    finder.text.value = 'my husband hits me';
    finder.submit();
    expect(finder.page.value).toEqual({
      kind: 'redirect',
      redirect: { id: 'domestic-abuse', behaviour: 'interrupt' },
      nation: null,
    });
    expect(loads).toBe(0);
  });

  test('is answered while what was being fetched never comes', () => {
    const finder = aFinder(pending);
    finder.prepare();
    finder.text.value = 'I want to kill myself';
    finder.submit();
    expect(finder.page.value.kind).toBe('redirect');
  });

  test('leads on to digital help, and a new place does not lead back', async () => {
    const finder = aFinder();
    finder.text.value = 'my husband hits me when I use email';
    finder.submit();
    finder.passRedirect();
    await settled();
    expect(finder.page.value.kind).toBe('results');
    finder.near.value = 'SF1 1AA';
    finder.submit();
    await settled();
    expect(finder.page.value.kind).toBe('results');
    finder.text.value = 'my husband hits me again';
    finder.submit();
    expect(finder.page.value.kind).toBe('redirect');
  });

  const takenNow = 'I just gave a scammer my bank details by email';
  const fraud = { id: 'fraud-now', behaviour: 'inline' };

  /** Asks this, and goes on from every panel that comes: which they were. */
  async function panelsOf(finder: Finder, text: string, near: string): Promise<string[]> {
    finder.text.value = text;
    finder.near.value = near;
    finder.submit();
    await settled();
    const panels: string[] = [];
    for (let page = finder.page.value; page.kind === 'redirect'; page = finder.page.value) {
      panels.push(page.redirect.id);
      finder.passRedirect();
      await settled();
    }
    return panels;
  }

  test.each([
    ['my boiler is broken', ['', 'my husband hits me', 'Leeds'], ['housing-repairs', 'domestic-abuse']],
    [
      'my husband hits me',
      ['', 'I want to kill myself', 'Leeds'],
      ['domestic-abuse', 'mental-health-crisis'],
    ],
    ['email', ['my husband hits me', 'I want to kill myself'], ['domestic-abuse', 'mental-health-crisis']],
    ['email', ['my husband hits me', 'Leeds', 'my husband hits me'], ['domestic-abuse', 'domestic-abuse']],
  ])(
    '“%s”, with %j where a place is asked for, brings its panels once each',
    async (text, places, panels) => {
      const finder = aFinder();
      const came: string[] = [];
      for (const near of places) {
        came.push(...(await panelsOf(finder, text, near)));
        expect(await panelsOf(finder, text, near)).toEqual([]);
      }
      expect(came).toEqual(panels);
    },
  );

  test('money that is being taken now is shown at once, with nothing loaded, and above the results', async () => {
    let arrive = () => {};
    const coming = new Promise<PackOpening>((resolve) => {
      arrive = () => resolve(opened);
    });
    const finder = aFinder({ openPack: () => coming });
    finder.text.value = takenNow;
    finder.submit();
    expect(finder.page.value).toEqual({ kind: 'loading', inline: fraud });
    arrive();
    await settled();
    const page = finder.page.value;
    expect(page.kind === 'results' && page.answer.inline).toEqual({ redirect: fraud, nation: null });
  });

  test('money that is being taken now stays in sight where nothing can be had', async () => {
    const finder = aFinder({ loadKnowledge: () => Promise.reject(new Error('no answer')) });
    finder.text.value = takenNow;
    finder.submit();
    await settled();
    expect(finder.page.value).toEqual({ kind: 'failed', code: 'knowledge-missing', inline: fraud });
  });

  test.each([
    ['Newtown', 'choose-place'],
    ['Nowhereville', 'idle'],
    ['BX1', 'idle'],
  ])('money that is being taken now stays in sight while “%s” has to be made out', async (near, kind) => {
    const finder = await asked(takenNow, near);
    expect(finder.page.value).toMatchObject({ kind, inline: fraud });
  });

  test('what others do is sent on, with no directory to be had', async () => {
    const finder = aFinder({ openPack: () => Promise.reject(new Error('no answer')) });
    finder.text.value = 'my boiler is broken';
    finder.submit();
    await settled();
    const redirect = { id: 'housing-repairs', behaviour: 'outOfScope' };
    expect(finder.page.value).toEqual({ kind: 'redirect', redirect, nation: null });
    finder.passRedirect();
    await settled();
    expect(finder.page.value.kind).toBe('failed');
  });

  test('nothing of it is kept after a reset', () => {
    const finder = aFinder();
    finder.text.value = 'my husband hits me';
    finder.near.value = 'SF1 1AA';
    finder.submit();
    finder.reset();
    expect([finder.text.value, finder.near.value, finder.page.value]).toEqual([
      '',
      '',
      { kind: 'idle', problem: null, inline: null },
    ]);
  });
});

describe('places', () => {
  test('one of several of a name is asked for, never guessed', async () => {
    const finder = await asked('email', 'Newtown');
    const page = finder.page.value;
    if (page.kind !== 'choose-place') throw new Error(page.kind);
    expect(page.choices.map(({ label }) => label)).toEqual(['Newtown, Powys', 'Newtown, Kent']);
    finder.choosePlace(page.choices[1] as (typeof page.choices)[1]);
    const answered = finder.page.value;
    expect(answered.kind === 'results' && answered.answer.place?.label).toBe('Newtown, Kent');
  });

  test('the box wins over the words', async () => {
    const finder = await asked('email in Newtown', 'SF1 1AA');
    const page = finder.page.value;
    expect(page.kind === 'results' && page.answer.place?.label).toBe('SF1 1AA');
    expect((await asked('email in Newtown')).page.value.kind).toBe('choose-place');
  });

  test.each(['not-found', 'no-location'] as const)(
    '%s: says so at the box, and there is a way on',
    async (code) => {
      const finder = await asked('email', code === 'not-found' ? 'Nowhereville' : 'BX1');
      expect(finder.page.value).toEqual({ kind: 'idle', problem: { field: 'place', code }, inline: null });
      finder.goWithoutPlace();
      const page = finder.page.value;
      expect(page.kind === 'results' && page.answer.place).toBe(null);
    },
  );

  test('what was typed or chosen since is what is asked, with no place or another, and is read for danger', async () => {
    const finder = await asked('email', 'Nowhereville');
    finder.text.value = 'I want to die';
    finder.goWithoutPlace();
    expect(finder.page.value).toMatchObject({ kind: 'redirect', redirect: { id: 'mental-health-crisis' } });

    const inTheWrongBox = await asked('email', 'my husband hits me');
    expect(inTheWrongBox.page.value).toMatchObject({ kind: 'redirect', redirect: { id: 'domestic-abuse' } });
    inTheWrongBox.passRedirect();
    await settled();
    expect(inTheWrongBox.page.value).toMatchObject({ kind: 'idle', problem: { code: 'not-found' } });

    const pictured = await asked('', 'Nowhereville', { topics: topicTiles.email });
    pictured.toggleTile('email');
    pictured.toggleTile('video');
    pictured.near.value = 'SF1 1AA';
    pictured.submit();
    const page = pictured.page.value;
    expect(page.kind === 'results' && page.answer.facts.map(({ id }) => id)).toEqual(topicTiles.video);
  });
});

describe('an answer can be changed', () => {
  test('a fact taken back is no longer asked for', async () => {
    const finder = await asked('email', 'SF1 1AA', { audiences: ['older'] });
    finder.takeBack('audience:older');
    const page = finder.page.value;
    expect(page.kind === 'results' && page.answer.facts).toEqual([{ code: 'topic', id: 'email' }]);
    finder.submit();
    const again = finder.page.value;
    expect(again.kind === 'results' && again.answer.facts.length, 'a new question has it back').toBe(2);
  });

  test('back to the questions, as they were typed', async () => {
    const finder = await asked('email', 'SF1 1AA');
    finder.change();
    expect(finder.page.value).toEqual({ kind: 'idle', problem: null, inline: null });
    expect([finder.text.value, finder.near.value]).toEqual(['email', 'SF1 1AA']);
  });

  test('in Welsh, the same answer in Welsh words', async () => {
    const finder = await asked('email', 'SF1 1AA');
    const english = finder.page.value;
    await finder.setLang('cy');
    const welsh = finder.page.value;
    if (english.kind !== 'results' || welsh.kind !== 'results') throw new Error(welsh.kind);
    expect(welsh.answer.best.map(({ id }) => id)).toEqual(english.answer.best.map(({ id }) => id));
    expect(welsh.answer.summary.heading).not.toBe(english.answer.summary.heading);
  });

  test('words that cannot be had leave the language as it is, and say so', async () => {
    const finder = aFinder({ loadWords: () => Promise.reject(new Error('no network')) });
    await finder.setLang('cy');
    expect([finder.lang.value, finder.missingLang.value]).toEqual(['en', 'cy']);
  });
});

describe('when something cannot be had', () => {
  test.each<[string, Partial<FinderDeps>, string]>([
    [
      'the words and places',
      { loadKnowledge: () => Promise.reject(new Error('no network')) },
      'knowledge-missing',
    ],
    [
      'the pack',
      { openPack: async () => ({ kind: 'refused', code: 'pack-corrupt', file: 'index.json' }) },
      'pack-corrupt',
    ],
    ['the reader of the pack', { openPack: () => Promise.reject(new Error('no network')) }, 'pack-missing'],
  ])('%s: says which, and trying again helps', async (_name, broken, code) => {
    let isBroken = true;
    const whole: Partial<FinderDeps> = {
      loadKnowledge: async () => knowledge,
      openPack: async () => opened,
    };
    const now = (): Partial<FinderDeps> => (isBroken ? { ...whole, ...broken } : whole);
    const finder = aFinder({
      loadKnowledge: () => (now().loadKnowledge as FinderDeps['loadKnowledge'])(),
      openPack: () => (now().openPack as FinderDeps['openPack'])(),
    });
    finder.text.value = 'email';
    finder.submit();
    await settled();
    expect(finder.page.value).toEqual({ kind: 'failed', code, inline: null });
    isBroken = false;
    finder.retry();
    await settled();
    expect(finder.page.value.kind).toBe('results');
  });

  test('fetching ahead fails in silence, and once', async () => {
    let loads = 0;
    const finder = aFinder({
      loadKnowledge: () => {
        loads++;
        return Promise.reject(new Error('no network'));
      },
    });
    finder.prepare();
    finder.prepare();
    await settled();
    expect(finder.page.value).toEqual({ kind: 'idle', problem: null, inline: null });
    finder.prepare();
    expect(loads).toBe(1);
  });

  test('what arrives after the end is let go', async () => {
    const finder = aFinder();
    finder.text.value = 'email';
    finder.submit();
    finder.dispose();
    await settled();
    expect(finder.page.value.kind).toBe('loading');
  });
});

test('two finders share nothing', async () => {
  const one = await asked('email', 'SF1 1AA');
  const two = aFinder();
  expect([two.text.value, two.page.value]).toEqual(['', { kind: 'idle', problem: null, inline: null }]);
  two.toggleTile('video');
  expect(one.topics.value).toEqual([]);
});

test.each([0, 1])('of a pack with %i files lost, the nearest is told only while none is', async (lost) => {
  if (opened.kind !== 'open') throw new Error(opened.code);
  const { reader } = opened;
  const known = () => ({ ...reader.known(), lost });
  const finder = aFinder({ openPack: async () => ({ kind: 'open', reader: { ...reader, known } }) });
  finder.text.value = 'email';
  finder.near.value = 'SF1 1AA';
  finder.submit();
  await settled();
  const page = finder.page.value;
  if (page.kind !== 'results') throw new Error(`no results: ${page.kind}`);
  const { best, more, summary } = page.answer;
  const reasons = [...best, ...more].flatMap((card) => card.reasons);
  expect([reasons.includes(en.reason.nearest), summary.lead !== null]).toEqual([lost === 0, lost === 0]);
});

describe('a pack in tiles', () => {
  const seeded = seededDirectory(1_600, 3, readTowns());
  const large = {
    ...seeded,
    services: seeded.services.map((service) => ({ ...service, phone: '01632 960001' })),
  };
  const tiled = writePack(large, { audience: 'public' });

  async function asked(fetchFile: FetchFile, from: Partial<FinderStart> = {}) {
    const opening = await openPackReader(fetchFile);
    const finder = aFinder({ openPack: async () => opening }, { topics: ['email'], limit: 3, ...from });
    finder.near.value = 'SF1 1AA';
    finder.submit();
    const pages: { page: FinderPage; isLooking: boolean }[] = [];
    const stop = effect(
      () => void pages.push({ page: finder.page.value, isLooking: finder.isLooking.value }),
    );
    for (let turns = 0; turns < 200; turns++) await settled();
    stop();
    return { finder, pages };
  }

  test('that lies on this device is answered once, with the best there is', async () => {
    const own = await tiled;
    const fetchFile: FetchFile = async (name) => own.get(name) ?? Promise.reject(new Error(name));
    const { finder, pages } = await asked(fetchFile, { isLocal: true });
    const { finder: remote } = await asked(fetchFile);
    const shown = pages.flatMap(({ page }) => (page.kind === 'results' ? [page.answer] : []));
    const orders = new Set(shown.map(({ best }) => best.map(({ id }) => id).join(' ')));
    expect([orders.size, shown.some(({ hasBetter }) => hasBetter)]).toEqual([1, false]);
    remote.showBetter();
    const [local, last] = [finder, remote].map(({ page: { value: page } }) =>
      page.kind === 'results' ? page.answer.best.map(({ id }) => id) : page.kind,
    );
    expect(local).toEqual(last);
  });

  test('is answered from its first tile on, and then better, down to what only cards need', async () => {
    const own = await tiled;
    const { finder, pages } = await asked(async (name) => own.get(name) ?? Promise.reject(new Error(name)));
    const first = pages.findIndex(({ page }) => page.kind === 'results');
    const bests = pages.flatMap(({ page }) =>
      page.kind === 'results' ? [page.answer.best.map(({ id }) => id).join(' ')] : [],
    );
    for (const best of bests) expect(best.startsWith(bests[0] ?? '')).toBe(true);
    finder.showBetter();
    expect(pages.slice(0, first).every(({ page }) => page.kind === 'loading')).toBe(true);
    expect(pages[first]?.isLooking).toBe(true);
    const page = finder.page.value;
    expect(finder.isLooking.value).toBe(false);
    if (page.kind !== 'results') throw new Error(`no results: ${page.kind}`);
    expect(page.answer).toMatchObject({ hasGaps: false });
    const cards = [...page.answer.best, ...page.answer.more, ...page.answer.comesToYou];
    expect(cards.length).toBeGreaterThan(3);
    for (const { phone, missing } of cards) expect([phone?.text, missing]).toEqual(['01632 960001', null]);
  });

  test('without the details of its cards, says that there is more, and never that there is no number', async () => {
    const own = await tiled;
    const { pages } = await asked(async (name) =>
      name.startsWith('details')
        ? Promise.reject(new Error(name))
        : (own.get(name) ?? Promise.reject(new Error(name))),
    );
    const answers = pages.flatMap(({ page }) => (page.kind === 'results' ? [page.answer] : []));
    expect(answers.at(-1)).toMatchObject({ hasGaps: true });
    for (const { best, more, comesToYou, nearlyRight } of answers)
      for (const { missing, facts } of [...best, ...more, ...comesToYou, ...nearlyRight]) {
        expect(missing).toBe(en.card.missing);
        expect(facts.map(({ id }) => id)).not.toContain('ring');
      }
  });

  describe('without a place', () => {
    /** What was shown, and which files of services were read, for a pack of these. */
    async function askedNowhere(own: ReadonlyMap<string, Uint8Array>, text = '') {
      const read: string[] = [];
      const opening = await openPackReader(async (name) => {
        read.push(name);
        return own.get(name) ?? Promise.reject(new Error(name));
      });
      const finder = aFinder({ openPack: async () => opening }, { topics: ['email'], limit: 3 });
      finder.text.value = text;
      finder.submit();
      for (let turns = 0; turns < 200; turns++) await settled();
      finder.showBetter();
      const page = finder.page.value;
      if (page.kind !== 'results' && page.kind !== 'tiles') throw new Error(`no results: ${page.kind}`);
      const { best, more, comesToYou, nearlyRight, summary } = page.answer;
      expect(finder.isLooking.value).toBe(false);
      const fits = [...best, ...more, ...comesToYou];
      return { read, fits, shown: [...fits, ...nearlyRight], summary };
    }

    test('only what is there wherever somebody lives is read and shown, with all that its card needs', async () => {
      const { read, fits, shown, summary } = await askedNowhere(await tiled);
      expect(fits.length).toBeGreaterThan(3);
      expect(shown.map(({ arm }) => arm.kind)).not.toContain('pointed');
      for (const { phone } of fits) expect(phone?.text).toBe('01632 960001');
      expect(read.filter((name) => name.startsWith('services')).length).toBeLessThanOrEqual(2);
      expect(read.length).toBeLessThanOrEqual(6);
      expect(summary.lead).toBe(en.summary.noPlace);
    });

    test('what has closed is no fit', async () => {
      const services = large.services.map((service) => ({ ...service, status: 'closed' as const }));
      const { fits } = await askedNowhere(await writePack({ ...large, services }, { audience: 'public' }));
      expect(fits).toEqual([]);
    });

    test('what somebody asks for by its name is read and shown, wherever it is', async () => {
      const [venue] = large.services.filter(({ places, coverage }) => places[0]?.point && !coverage);
      if (venue === undefined) throw new Error('no service with a venue');
      const services = large.services.map((service) =>
        service === venue
          ? { ...service, name: 'Zebra Xylophone Club', topics: ['email' as const], onlyFor: [] }
          : service,
      );
      const own = await writePack({ ...large, services }, { audience: 'public' });
      const { fits } = await askedNowhere(own, 'email zebra xylophone club');
      expect(fits.map(({ name }) => name)).toContain('Zebra Xylophone Club');
    });

    test('a list of what is to be gone to asks for the place, and never says that there is no help', async () => {
      const services = large.services.filter(
        ({ coverage, places: [place, ...others] }) => !coverage && place?.point && others.length === 0,
      );
      const groups = services.map((service) => ({ ...service, modes: ['group' as const] }));
      const many = groups.flatMap((service) => [
        service,
        { ...service, id: `${service.id}-2` as typeof service.id },
      ]);
      const { read, shown, summary } = await askedNowhere(
        await writePack({ ...large, services: many }, { audience: 'public' }),
      );
      expect(read.filter((name) => name.startsWith('services'))).toEqual([]);
      expect([shown, summary]).toEqual([[], { heading: en.summary.noPlace, lead: null }]);
    });
  });

  test('is answered without the tiles that cannot be had, and says so; they are asked for again', async () => {
    const own = await tiled;
    let isAway = false;
    const { finder, pages } = await asked(async (name) => {
      if (name.startsWith('services') && isAway) throw new Error('no network');
      if (name.startsWith('services')) isAway = true;
      return own.get(name) ?? Promise.reject(new Error(name));
    });
    expect(pages.at(-1)?.page).toMatchObject({
      kind: 'results',
      answer: { hasGaps: true, summary: { lead: null } },
    });
    isAway = false;
    finder.submit();
    expect(finder.isLooking.value).toBe(true);
  });

  test('has failed where nothing of it can be had, and is there after another try', async () => {
    const own = await tiled;
    let isAway = true;
    const tried = new Set<string>();
    const { finder, pages } = await asked(async (name) => {
      if (name.startsWith('services')) tried.add(name);
      if (name !== 'index.json' && isAway) throw new Error('no network');
      return own.get(name) ?? Promise.reject(new Error(name));
    });
    // Nobody waits while a dozen of files are tried one after the other.
    expect(tried.size).toBeLessThan(4);
    expect(pages.at(-1)?.page).toEqual({ kind: 'failed', code: 'pack-missing', inline: null });
    isAway = false;
    finder.retry();
    for (let turns = 0; turns < 200; turns++) await settled();
    expect(finder.page.value.kind).toBe('results');
  });
});

describe('where the device is', () => {
  const inTown = { latitude: 55.28, longitude: -2.49 };
  const placeProblem = (finder: Finder) => finder.page.value.kind === 'idle' && finder.page.value.problem;

  test('goes into the box as an outcode and nothing more, is told, and is asked no more than once at a time', async () => {
    const asked = vi.fn(async () => inTown);
    const finder = aFinder({ locate: asked });
    expect(asked).not.toHaveBeenCalled();
    const coming = finder.ownLocation.locate?.();
    void finder.ownLocation.locate?.();
    expect(finder.ownLocation.locating.value).toBe(true);
    await coming;
    expect(asked).toHaveBeenCalledTimes(1);
    expect([finder.near.value, finder.ownLocation.located.value, finder.ownLocation.locating.value]).toEqual([
      'SF1',
      'SF1',
      false,
    ]);
    expect(placeProblem(finder)).toBeNull();
  });

  test.each<[string, FinderDeps['locate'], string]>([
    ['refused', async () => 'refused', 'refused'],
    ['not soon enough', async () => 'slow', 'slow'],
    ['not to be asked on this page', async () => 'blocked', 'blocked'],
    ['abroad', async () => ({ latitude: 48.8, longitude: 2.3 }), 'abroad'],
    ['never put', () => Promise.reject(new Error('the script did not come')), 'unavailable'],
  ])(
    '%s: says what to do at the box, keeps what was typed, and is forgotten with the next question',
    async (_name, locate, code) => {
      const finder = aFinder({ locate });
      finder.near.value = 'Samplefo';
      finder.text.value = 'email';
      await finder.ownLocation.locate?.();
      expect(placeProblem(finder)).toEqual({ field: 'place', code });
      expect(finder.near.value).toBe('Samplefo');
      finder.near.value = 'SF1 1AA';
      finder.submit();
      finder.change();
      expect(placeProblem(finder)).toBeNull();
    },
  );

  test('says what is newest: a fault after any other, and nothing against a place that is in the box since', async () => {
    let answer: Awaited<ReturnType<AskDevice>> = 'refused';
    const finder = aFinder({ locate: async () => answer });
    finder.submit();
    expect(placeProblem(finder)).toEqual({ field: 'need', code: 'nothing-typed' });
    await finder.ownLocation.locate?.();
    expect(placeProblem(finder)).toEqual({ field: 'place', code: 'refused' });
    finder.text.value = 'email';
    finder.near.value = 'Nowhereville';
    finder.submit();
    await settled();
    expect(placeProblem(finder)).toEqual({ field: 'place', code: 'not-found' });
    await finder.ownLocation.locate?.();
    expect(placeProblem(finder)).toEqual({ field: 'place', code: 'refused' });
    answer = inTown;
    await finder.ownLocation.locate?.();
    expect([placeProblem(finder), finder.near.value]).toEqual([null, 'SF1']);
    finder.reset();
    finder.submit();
    await finder.ownLocation.locate?.();
    expect(placeProblem(finder)).toEqual({ field: 'need', code: 'nothing-typed' });
  });

  test('that comes late changes nothing, whatever was typed, asked or forgotten since', async () => {
    const answer = fc.constantFrom<Awaited<ReturnType<AskDevice>>>(inTown, 'refused', 'slow');
    let typed = 0;
    const acts = {
      type: (finder: Finder) => {
        typed++;
        finder.near.value = `SF1 1AA${' '.repeat(typed)}`;
      },
      find: (finder: Finder) => finder.submit(),
      beUnsure: (finder: Finder) => finder.submitUnsure(),
      change: (finder: Finder) => finder.change(),
      reset: (finder: Finder) => finder.reset(),
    };
    const act = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(act, fc.constant('press' as const)), { maxLength: 6 }),
        act,
        fc.array(answer, { minLength: 8, maxLength: 8 }),
        async (before, last, answers) => {
          const late: ((answer: Awaited<ReturnType<AskDevice>>) => void)[] = [];
          const locate = () => new Promise<Awaited<ReturnType<AskDevice>>>((resolve) => late.push(resolve));
          const finder = aFinder({ locate });
          finder.text.value = 'email';
          for (const name of ['press', ...before, last] as const) {
            if (name === 'press') void finder.ownLocation.locate?.();
            else acts[name](finder);
          }
          await settled();
          const state = () => [
            ...[finder.near.value, finder.page.value.kind, placeProblem(finder)],
            ...[finder.ownLocation.located.value, finder.ownLocation.locating.value],
          ];
          const then = state();
          expect(then.slice(3)).toEqual([null, false]);
          for (const [index, answer] of late.entries()) answer(answers[index] ?? 'refused');
          await settled();
          expect(state()).toEqual(then);
          // It can be asked again, and is told then.
          const coming = finder.ownLocation.locate?.();
          late.at(-1)?.(inTown);
          await coming;
          expect([finder.near.value, finder.ownLocation.located.value]).toEqual(['SF1', 'SF1']);
        },
      ),
      numRuns(1_000),
    );
  });

  test('cannot be asked where there is nothing to ask', () => {
    expect(aFinder().ownLocation.locate).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePack } from '../../publish/write-pack.ts';
import { createTiledMatcher } from '../../shared/match/tiled-matcher.ts';
import { findOthers } from '../../shared/need/find-redirect.ts';
import { openPackReader } from '../../shared/pack/pack-reader.ts';
import { topicIds } from '../../shared/record/taxonomy.ts';
import { answerWith, findFor } from '../../shared/session/finder-answer.ts';
import type { Knowledge } from '../../shared/session/finder-engine.ts';
import { createFinder, type FinderDeps } from '../../shared/session/finder-model.ts';
import { lackingDetails, listToShow } from '../../shared/session/held-list.ts';
import { needPictures } from '../../shared/session/need-pictures.ts';
import { createSteps, type Steps } from '../../shared/session/steps.ts';
import { createStepsStart } from '../../shared/session/steps-start.ts';
import { en } from '../../shared/words/en.ts';
import { aDirectory, aNeed, aPlace, aService, at } from '../builders.ts';
import { numRuns } from '../runs.ts';

const files = await writePack(
  aDirectory(
    aService({ id: 'email', name: 'Email club', topics: ['email'], modes: ['group'], metres: 500 }),
    aService({ id: 'calls', name: 'Video calls', topics: ['video-calls'], modes: ['group'], metres: 800 }),
    aService({
      ...{ id: 'line', name: 'A line', topics: ['email'], modes: ['phone'] },
      coverage: { nations: ['ENG'], councils: [] },
    }),
  ),
  { audience: 'public' },
);
const opened = await openPackReader(async (name) => files.get(name) ?? Promise.reject(new Error(name)));

/** Reads the one word “email”; what answers and what is dangerous is real. */
const knowledge: Knowledge = {
  english: en,
  findOthers,
  nearestOutcode: ({ latitude }) => (latitude > 50 ? 'SF1' : null),
  *warmUp() {},
  engineFor(reader) {
    const search = { reader, matcher: createTiledMatcher(reader) };
    return {
      read: (text) => ({
        need: aNeed({ topics: text.includes('email') ? [{ id: 'email', weight: 1 }] : [] }),
        ...{ vague: !text.includes('email'), place: null },
      }),
      findPlace(text) {
        if (text === 'Newport') return { kind: 'choose', choices: [aPlace(), aPlace()] };
        return text === 'SF1 1AA' ? { kind: 'found', place: aPlace() } : { kind: 'not-found' };
      },
      find: (asked) => findFor(asked, search),
      listToShow,
      lackingDetails: (found) => lackingDetails(found, reader),
      answer: (shown, words, lang) => answerWith(shown, reader, words, lang),
    };
  },
};

function aFinder(deps: Partial<FinderDeps> = {}) {
  return createFinder(
    {
      loadKnowledge: async () => knowledge,
      openPack: async () => opened,
      loadWords: async () => en,
      locate: null,
      now: () => at,
      whenIdle: () => {},
      ...deps,
    },
    {
      ...{ lang: 'en', words: en, near: '', usualPlace: () => '', topics: [], audiences: [] },
      ...{ limit: 3, isLocal: false },
    },
  );
}

/** Lets what has been promised come true. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Questions for which everything is there. */
async function someSteps(deps: Partial<FinderDeps> = {}): Promise<Steps> {
  const finder = aFinder(deps);
  finder.prepare();
  await settled();
  return createSteps(finder);
}

/** Where somebody is: the page, and the question on it. */
function whereIn({ page }: Pick<Steps, 'page'>): string {
  return page.value.kind === 'step' ? page.value.step : page.value.kind;
}
function topicsIn({ page }: Steps): string[] {
  return page.value.kind === 'results' ? page.value.answer.need.topics.map(({ id }) => id) : [];
}
function factsIn({ page }: Steps): string[] {
  return page.value.kind === 'results' ? page.value.answer.facts.map(({ id }) => String(id)) : [];
}

function tellWords(steps: Steps, text: string): void {
  steps.writeWords();
  steps.text.value = text;
  steps.tellWords();
}
async function tellPlace(steps: Steps, place: string): Promise<void> {
  steps.near.value = place;
  steps.tellPlace();
  await settled();
}

describe('the way to an answer', () => {
  test('a picture, one of its topics, a place: three questions, each counted as it is', async () => {
    const steps = await someSteps();
    expect(whereIn(steps)).toBe('idle');
    steps.choosePicture('video');
    expect([whereIn(steps), steps.count.value]).toEqual(['which', { number: 2, total: 3 }]);
    steps.chooseTopic('video-calls');
    expect([whereIn(steps), steps.count.value]).toEqual(['place', { number: 3, total: 3 }]);
    await tellPlace(steps, 'SF1 1AA');
    expect(whereIn(steps)).toBe('results');
    expect(topicsIn(steps)).toEqual(['video-calls']);
  });

  test('a picture of one thing is not asked about again: two questions', async () => {
    const steps = await someSteps();
    steps.choosePicture('health');
    expect([whereIn(steps), steps.count.value]).toEqual(['place', { number: 2, total: 2 }]);
    steps.back();
    expect(whereIn(steps)).toBe('idle');
  });

  test('not sure which: any of them counts', async () => {
    const steps = await someSteps();
    steps.choosePicture('video');
    steps.chooseTopic(null);
    await tellPlace(steps, 'SF1 1AA');
    expect(topicsIn(steps).sort()).toEqual([...needPictures.video].sort());
  });

  test('not sure of anything, and not sure where: still an answer', async () => {
    const steps = await someSteps();
    steps.beUnsure();
    expect(whereIn(steps)).toBe('place');
    steps.leaveOutPlace();
    await settled();
    expect(whereIn(steps)).toBe('results');
  });

  test('own words are asked for a place after them, and read', async () => {
    const steps = await someSteps();
    steps.writeWords();
    steps.text.value = 'help with email';
    steps.tellWords();
    expect([whereIn(steps), steps.count.value]).toEqual(['place', { number: 3, total: 3 }]);
    await tellPlace(steps, 'SF1 1AA');
    expect(topicsIn(steps)).toEqual(['email']);
  });
});

describe('answers stay', () => {
  test('on the way back, and a question that was answered is marked', async () => {
    const steps = await someSteps();
    steps.choosePicture('video');
    steps.chooseTopic('email');
    steps.near.value = 'SF1';
    steps.back();
    expect([whereIn(steps), steps.said.value]).toEqual([
      'which',
      { by: 'picture', picture: 'video', topic: 'email' },
    ]);
    steps.back();
    steps.choosePicture('video');
    expect(steps.said.value).toEqual({ by: 'picture', picture: 'video', topic: 'email' });
    steps.chooseTopic('email');
    expect(steps.near.value).toBe('SF1');
  });

  test('another need from the results asks no second time where somebody is', async () => {
    const steps = await someSteps();
    steps.choosePicture('video');
    steps.chooseTopic('email');
    await tellPlace(steps, 'SF1 1AA');
    steps.changeNeed();
    expect(whereIn(steps)).toBe('idle');
    steps.choosePicture('video');
    steps.chooseTopic('video-calls');
    await settled();
    expect([whereIn(steps), ...topicsIn(steps)]).toEqual(['results', 'video-calls']);
    steps.changePlace();
    expect([whereIn(steps), steps.near.value]).toEqual(['place', 'SF1 1AA']);
  });

  test('a picture takes the place of words, and words that of a picture', async () => {
    const steps = await someSteps();
    steps.writeWords();
    steps.text.value = 'help with email';
    steps.tellWords();
    steps.back();
    expect([whereIn(steps), steps.text.value]).toEqual(['words', 'help with email']);
    steps.back();
    steps.choosePicture('video');
    steps.chooseTopic('video-calls');
    await tellPlace(steps, 'SF1 1AA');
    expect(topicsIn(steps)).toEqual(['video-calls']);
  });

  test('a picture that is chosen again takes the place of words that were not told', async () => {
    const steps = await someSteps();
    steps.choosePicture('health');
    steps.back();
    steps.writeWords();
    steps.text.value = 'email';
    steps.back();
    steps.choosePicture('health');
    await tellPlace(steps, 'SF1 1AA');
    expect(topicsIn(steps)).toEqual(['health-online']);
  });

  test('a picture that was pressed under vague words stays when the place is changed, until something else is said', async () => {
    const steps = await someSteps();
    tellWords(steps, 'hello');
    await tellPlace(steps, 'SF1 1AA');
    expect(whereIn(steps)).toBe('tiles');
    steps.submitTile('email');
    await settled();
    expect(topicsIn(steps)).toEqual(['email']);
    steps.changePlace();
    await tellPlace(steps, 'SF1 1AA');
    expect([whereIn(steps), ...topicsIn(steps)]).toEqual(['results', 'email']);
    steps.changeNeed();
    tellWords(steps, 'hello again');
    await settled();
    expect(whereIn(steps)).toBe('tiles');
  });

  test('forgetting forgets all of them', async () => {
    const steps = await someSteps();
    steps.choosePicture('video');
    steps.chooseTopic('email');
    await tellPlace(steps, 'SF1 1AA');
    steps.reset();
    expect([whereIn(steps), steps.said.value, steps.near.value]).toEqual(['idle', null, '']);
    steps.beUnsure();
    expect(whereIn(steps)).toBe('place');
  });
});

describe('what to put right', () => {
  test('nothing written, no place written, no such place: each on its own page, counted anew', async () => {
    const steps = await someSteps();
    const problem = () => (steps.page.value.kind === 'step' ? steps.page.value.problem : null);
    steps.writeWords();
    expect(problem()).toBeNull();
    const before = steps.attempt.value;
    steps.tellWords();
    expect([whereIn(steps), problem()]).toEqual(['words', { field: 'need', code: 'nothing-typed' }]);
    expect(steps.attempt.value).toBeGreaterThan(before);
    steps.text.value = 'email';
    steps.tellWords();
    expect(problem()).toBeNull();
    steps.tellPlace();
    expect([whereIn(steps), problem()]).toEqual(['place', { field: 'place', code: 'nowhere-typed' }]);
    await tellPlace(steps, 'Nowhereville');
    expect([whereIn(steps), problem()]).toEqual(['place', { field: 'place', code: 'not-found' }]);
    // A place that is not known is asked for again, whatever is answered before it.
    steps.back();
    steps.tellWords();
    expect([whereIn(steps), problem()]).toEqual(['place', null]);
    await tellPlace(steps, 'SF1 1AA');
    expect(whereIn(steps)).toBe('results');
  });

  test('while the list is on its way, the last question waits; a list that cannot be had leads back to it', async () => {
    let refuse = () => {};
    const openPack = () =>
      new Promise<never>((_resolve, reject) => {
        refuse = () => reject(new Error('the line is cut'));
      });
    const steps = await someSteps({ openPack });
    steps.beUnsure();
    await tellPlace(steps, 'SF1 1AA');
    expect(steps.page.value).toMatchObject({ kind: 'step', step: 'place', waiting: true });
    refuse();
    await settled();
    expect(whereIn(steps)).toBe('failed');
    steps.change();
    expect([whereIn(steps), steps.near.value]).toEqual(['place', 'SF1 1AA']);
  });
});

describe('where the device is', () => {
  const problemIn = ({ page }: Steps) => (page.value.kind === 'step' ? page.value.problem : null);

  test('goes into the box for the place, and says nothing is wrong with it; the answer waits for the next press', async () => {
    const steps = await someSteps({ locate: async () => ({ latitude: 55.28, longitude: -2.49 }) });
    steps.choosePicture('health');
    steps.tellPlace();
    expect(problemIn(steps)).toEqual({ field: 'place', code: 'nowhere-typed' });
    await steps.ownLocation.locate?.();
    expect([whereIn(steps), steps.near.value, problemIn(steps)]).toEqual(['place', 'SF1', null]);
    await tellPlace(steps, 'Nowhereville');
    await steps.ownLocation.locate?.();
    expect([whereIn(steps), steps.near.value, problemIn(steps)]).toEqual(['place', 'SF1', null]);
  });

  test.each<[string, FinderDeps['locate'], string]>([
    ['refused', async () => 'refused', 'refused'],
    ['not to be asked on this page', async () => 'blocked', 'blocked'],
    ['abroad', async () => ({ latitude: 48.8, longitude: 2.3 }), 'abroad'],
  ])('%s: says so on that page alone, until the next press', async (_name, locate, code) => {
    const steps = await someSteps({ locate });
    steps.writeWords();
    steps.text.value = 'email';
    steps.tellWords();
    const coming = steps.ownLocation.locate?.();
    steps.back();
    await coming;
    expect([whereIn(steps), problemIn(steps)]).toEqual(['words', null]);
    steps.tellWords();
    expect([whereIn(steps), problemIn(steps)]).toEqual(['place', null]);
    await steps.ownLocation.locate?.();
    expect(problemIn(steps)).toEqual({ field: 'place', code });
    steps.tellPlace();
    expect(problemIn(steps)).toEqual({ field: 'place', code: 'nowhere-typed' });
    await tellPlace(steps, 'Nowhereville');
    expect(problemIn(steps)).toEqual({ field: 'place', code: 'not-found' });
    await steps.ownLocation.locate?.();
    expect(problemIn(steps)).toEqual({ field: 'place', code });
    await tellPlace(steps, 'SF1 1AA');
    expect(whereIn(steps)).toBe('results');
  });

  test.each<[string, (steps: Steps) => void, string, string]>([
    ['a place that was typed', (steps) => void tellPlace(steps, 'SF1 1AA'), 'results', 'SF1 1AA'],
    ['"not sure where"', (steps) => steps.leaveOutPlace(), 'results', ''],
    ['the way back', (steps) => steps.back(), 'idle', ''],
    ['help by phone', (steps) => steps.askForPhone(), 'results', ''],
    ['forgetting all', (steps) => steps.reset(), 'idle', ''],
  ])('that comes after %s changes nothing', async (_name, goOn, page, near) => {
    let answer: (where: { latitude: number; longitude: number }) => void = () => {};
    const steps = await someSteps({ locate: () => new Promise((resolve) => (answer = resolve)) });
    steps.choosePicture('health');
    void steps.ownLocation.locate?.();
    goOn(steps);
    answer({ latitude: 55.28, longitude: -2.49 });
    await settled();
    const { located, locating } = steps.ownLocation;
    expect([whereIn(steps), steps.near.value, located.value, locating.value]).toEqual([
      page,
      near,
      null,
      false,
    ]);
  });
});

describe('danger in own words', () => {
  const words = 'my husband hits me and I need email';

  test('comes at once, before anything more is asked; going on asks the rest, and it does not come again', async () => {
    const steps = await someSteps();
    steps.writeWords();
    steps.text.value = words;
    steps.tellWords();
    expect(whereIn(steps)).toBe('redirect');
    steps.passRedirect();
    expect(whereIn(steps)).toBe('place');
    await tellPlace(steps, 'SF1 1AA');
    expect([whereIn(steps), ...topicsIn(steps)]).toEqual(['results', 'email']);
  });

  test('comes at once for whoever writes it and then says “I’m not sure”', async () => {
    const steps = await someSteps();
    steps.writeWords();
    steps.text.value = words;
    steps.beUnsure();
    expect(whereIn(steps)).toBe('redirect');
    steps.passRedirect();
    expect(whereIn(steps)).toBe('place');
  });

  test('leads back to the words, as they were written; other words are read anew', async () => {
    const steps = await someSteps();
    steps.writeWords();
    steps.text.value = words;
    steps.tellWords();
    steps.change();
    expect([whereIn(steps), steps.text.value]).toEqual(['words', words]);
    steps.tellWords();
    steps.passRedirect();
    steps.back();
    steps.text.value = 'my husband hits me every day';
    steps.tellWords();
    expect(whereIn(steps)).toBe('redirect');
  });

  test.each([
    ['words that had their panel', (steps: Steps) => tellWords(steps, words), 1],
    ['a picture', (steps: Steps) => steps.choosePicture('health'), 0],
  ])('or in the place, each time that it is another, after %s', async (_name, say, panels) => {
    const steps = await someSteps();
    say(steps);
    for (let passed = 0; passed < panels; passed++) steps.passRedirect();
    for (const place of ['my husband hits me', 'I want to kill myself', 'my husband hits me']) {
      await tellPlace(steps, place);
      expect(whereIn(steps)).toBe('redirect');
      steps.passRedirect();
      expect(whereIn(steps)).toBe('place');
      await tellPlace(steps, 'Nowhereville');
      expect(whereIn(steps)).toBe('place');
    }
  });

  test('that had its panel when somebody would rather talk is answered when the words are told, and leads on', async () => {
    for (const press of ['tellWords', 'beUnsure'] as const) {
      const steps = await someSteps();
      steps.writeWords();
      steps.text.value = words;
      steps.askForPhone();
      expect(whereIn(steps)).toBe('redirect');
      steps.passRedirect();
      expect(whereIn(steps)).toBe('results');
      steps.changeNeed();
      steps.writeWords();
      steps[press]();
      if (whereIn(steps) === 'redirect') steps.passRedirect();
      expect(whereIn(steps)).toBe('place');
    }
  });

  test('money that is being taken stands above the next question', async () => {
    const steps = await someSteps();
    steps.writeWords();
    steps.text.value = 'I just gave a scammer my bank details by email';
    steps.tellWords();
    expect(steps.page.value).toMatchObject({ kind: 'step', step: 'place', inline: { id: 'fraud-now' } });
    steps.back();
    steps.back();
    steps.choosePicture('health');
    expect(steps.page.value).toMatchObject({ step: 'place', inline: null });
  });
});

test('somebody who would rather talk gets help by phone from any page; a later answer is for any kind again', async () => {
  const steps = await someSteps();
  steps.choosePicture('video');
  steps.chooseTopic('email');
  steps.askForPhone();
  await settled();
  expect(factsIn(steps)).toEqual(expect.arrayContaining(['email', 'phone']));
  steps.changePlace();
  await tellPlace(steps, 'SF1 1AA');
  expect(factsIn(steps)).toContain('email');
  expect(factsIn(steps)).not.toContain('phone');
});

test('somebody who takes their words back and would rather talk gets help by phone with anything', async () => {
  const steps = await someSteps();
  steps.writeWords();
  steps.text.value = 'email';
  steps.tellWords();
  steps.back();
  steps.text.value = ' ';
  steps.askForPhone();
  expect([whereIn(steps), ...factsIn(steps)]).toEqual(['results', 'phone']);
});

/** What somebody can do, on the pages that offer it; which way it leads, where that is a way from question to question. */
interface Press {
  on: readonly string[];
  leads: 'on' | 'back' | null;
  press(steps: Steps): void;
}
const questions = ['idle', 'which', 'words', 'place'];
const presses: readonly Press[] = [
  ...(['video', 'health'] as const).map(
    (picture): Press => ({ on: ['idle'], leads: 'on', press: (steps) => steps.choosePicture(picture) }),
  ),
  ...(['email', null] as const).map(
    (topic): Press => ({ on: ['which'], leads: 'on', press: (steps) => steps.chooseTopic(topic) }),
  ),
  { on: ['idle'], leads: 'on', press: (steps) => steps.writeWords() },
  { on: ['idle', 'words'], leads: 'on', press: (steps) => steps.beUnsure() },
  ...['', 'email', 'hello', 'my husband hits me'].flatMap((text): Press[] => [
    {
      on: ['words'],
      leads: null,
      press(steps) {
        steps.text.value = text;
      },
    },
    { on: ['words'], leads: 'on', press: (steps) => steps.tellWords() },
  ]),
  ...['', 'SF1 1AA', 'Nowhereville', 'Newport', 'I want to die'].flatMap((near): Press[] => [
    {
      on: ['place'],
      leads: 'on',
      press(steps) {
        steps.near.value = near;
        steps.tellPlace();
      },
    },
    {
      on: ['results', 'tiles', 'choose-place'],
      leads: null,
      press(steps) {
        steps.near.value = near;
        steps.submit();
      },
    },
  ]),
  { on: ['place'], leads: 'on', press: (steps) => steps.leaveOutPlace() },
  { on: ['which', 'words', 'place'], leads: 'back', press: (steps) => steps.back() },
  { on: ['choose-place'], leads: null, press: (steps) => steps.choosePlace(aPlace()) },
  { on: ['choose-place', 'redirect'], leads: null, press: (steps) => steps.change() },
  { on: ['redirect'], leads: null, press: (steps) => steps.passRedirect() },
  { on: ['results', 'tiles'], leads: null, press: (steps) => steps.changeNeed() },
  { on: ['results', 'tiles'], leads: null, press: (steps) => steps.changePlace() },
  {
    on: [...questions, 'choose-place', 'results', 'tiles'],
    leads: null,
    press: (steps) => steps.askForPhone(),
  },
];

test('however somebody goes on and back, each question has its number: one more than the question before it, and where is the last', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.nat(), { minLength: 12, maxLength: 40 }),
      async (isVague, walk) => {
        const steps = await someSteps();
        // Few walks come upon words that say too little, and what is asked then, by themselves.
        if (isVague) tellWords(steps, 'hello');
        for (const turn of walk) {
          const before = { question: whereIn(steps), ...steps.count.value };
          const offered = presses.filter(({ on }) => on.includes(before.question));
          const { leads, press } = offered[turn % offered.length] as Press;
          press(steps);
          const now = { question: whereIn(steps), ...steps.count.value };
          reached.add(now.question);
          if (!questions.includes(now.question)) continue;
          if (now.question === 'idle') expect(now.number).toBe(1);
          else {
            expect(now.total).toBe(now.question === 'place' ? now.number : 3);
            expect([2, 3]).toContain(now.number);
          }
          if (steps.page.value.kind === 'step' && steps.page.value.problem !== null)
            expect(steps.page.value.problem.field).toBe(now.question === 'place' ? 'place' : 'need');
          if (leads === null) continue;
          // What is to be put right is put right on the same page.
          const stays = now.question === before.question;
          if (stays) expect(steps.page.value).not.toHaveProperty('problem', null);
          const turns = stays ? 0 : leads === 'on' ? 1 : -1;
          expect(now.number).toBe(before.number + turns);
          if (before.question !== 'idle' && now.question !== 'idle') expect(now.total).toBe(before.total);
        }
      },
    ),
    numRuns(2_000),
  );
  expect([...reached].sort()).toEqual(['choose-place', 'redirect', 'results', 'tiles', ...questions].sort());
});

describe('before the other questions have come', () => {
  test('the first waits, and what was chosen happens when they are there', async () => {
    const start = createStepsStart(aFinder(), createSteps);
    expect(whereIn(start.finder.value)).toBe('idle');
    start.go((steps) => steps.choosePicture('video'));
    expect(whereIn(start.finder.value)).toBe('loading');
    await settled();
    expect(whereIn(start.finder.value)).toBe('which');
  });

  test('when they cannot be had, it says so; another try goes on with what was chosen', async () => {
    let isCut = true;
    const loadKnowledge = async () => {
      if (isCut) throw new Error('the line is cut');
      return knowledge;
    };
    const start = createStepsStart(aFinder({ loadKnowledge }), createSteps);
    start.go((steps) => steps.beUnsure());
    await settled();
    expect(start.finder.value.page.value).toMatchObject({ kind: 'failed', code: 'knowledge-missing' });
    isCut = false;
    start.finder.value.retry();
    await settled();
    expect(whereIn(start.finder.value)).toBe('place');
  });

  test('is forgotten when all is forgotten before they come', async () => {
    const start = createStepsStart(aFinder(), createSteps);
    start.go((steps) => steps.choosePicture('health'));
    start.finder.value.reset();
    await settled();
    expect([start.steps.value, whereIn(start.finder.value)]).toEqual([null, 'idle']);
  });
});

test('every picture has at most seven topics, of which none stands under two', () => {
  const all = Object.values(needPictures).flat();
  for (const topics of Object.values(needPictures)) expect(topics.length).toBeLessThanOrEqual(7);
  expect(new Set(all).size).toBe(all.length);
  for (const topic of all) expect(topicIds).toContain(topic);
});

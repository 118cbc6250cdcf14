import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { writePack } from '../../publish/write-pack.ts';
import { openPackReader } from '../../shared/pack/pack-reader.ts';
import type { ServiceId } from '../../shared/record/service.ts';
import { type AppointmentMemory, createAppointment, mostOnList } from '../../shared/session/appointment.ts';
import { appointmentSchema } from '../../shared/session/appointment-schema.ts';
import { createKnowledge } from '../../shared/session/finder-engine.ts';
import { createFinder } from '../../shared/session/finder-model.ts';
import { factKey } from '../../shared/session/need-facts.ts';
import { en } from '../../shared/words/en.ts';
import { seededDirectory } from '../bench/seeded-directory.ts';
import { readTowns } from '../bench/towns.ts';
import { aDirectory, aService, at } from '../builders.ts';
import { numRuns } from '../runs.ts';

const ids = ['one', 'two', 'three', 'four', 'five', 'six'] as const;
const directory = aDirectory(
  ...ids.map((id) =>
    aService({
      ...{ id, name: `Help ${id}`, topics: ['email', 'tablet'], modes: ['phone'] },
      coverage: { nations: ['ENG', 'WLS'], councils: [] },
    }),
  ),
);
const files = await writePack(directory, { audience: 'public' });
const opened = await openPackReader(async (name) => files.get(name) ?? Promise.reject(new Error(name)));
const knowledge = createKnowledge({ lexicon: buildLexicon(), gazetteer: widgetGazetteerFacts() }, en);

/** An appointment with the real knowledge, and all that it asked to be kept, the last of it last. */
function anAppointment(usualPlace = '', openPack = async () => opened) {
  const kept: (AppointmentMemory | null)[] = [];
  const finder = createFinder(
    {
      loadKnowledge: async () => knowledge,
      openPack,
      loadWords: async () => en,
      locate: null,
      now: () => at,
      whenIdle: () => {},
    },
    {
      lang: 'en',
      words: en,
      near: '',
      usualPlace: () => usualPlace,
      topics: [],
      audiences: [],
      limit: 3,
      isLocal: true,
    },
  );
  const appointment = createAppointment(finder, (memory) => kept.push(memory));
  return { appointment, finder, kept };
}

/** Lets what has been promised come true. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function ask(finder: ReturnType<typeof anAppointment>['finder'], text: string, near = '') {
  finder.text.value = text;
  finder.near.value = near;
  finder.submit();
  for (let turns = 0; turns < 5; turns++) await settled();
}

/** What is shown and can be chosen, by its number. */
const shownId = ({ appointment }: ReturnType<typeof anAppointment>, number: number): ServiceId =>
  [...(appointment.answer.value?.shown.keys() ?? [])][number] as ServiceId;

const listedIds = ({ appointment }: ReturnType<typeof anAppointment>): string[] =>
  appointment.listed.value.map(({ match }) => match.service.id);

describe('what is kept of an appointment', () => {
  test('is what was understood, the outcode and the list, in a form that comes back', async () => {
    const { appointment, finder, kept } = anAppointment();
    await ask(finder, 'Mrs Canary-Jones QQ123456C, 74, wants help with emial', 'BN1 1GE');
    appointment.toggle('two' as ServiceId);
    const last = kept.at(-1);
    expect(last).toMatchObject({
      asked: { need: { age: 74, audiences: ['older'], read: [], unread: [] }, near: 'BN1', added: [] },
      shortlist: [{ id: 'two', place: null }],
    });
    expect(appointmentSchema.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
  });

  test('has none of the words that were typed, wherever they were typed', async () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{3}x[b-df-hj-np-tv-z]{2}q$/);
    const canaries = fc.tuple(word, word, word);
    const known = fc.constantFrom('email', 'tablet, 74', 'level 2, Hove', 'no email', 'in BN1 1GE', '');
    await fc.assert(
      fc.asyncProperty(canaries, known, async ([name, phrase, place], about) => {
        const { finder, kept, appointment } = anAppointment();
        await ask(finder, `${name} ${about} ${phrase} QQ 12 34 56 C`, '');
        await ask(finder, `${about} ${phrase}`, place);
        finder.goWithoutPlace();
        appointment.use();
        const all = JSON.stringify(kept);
        for (const secret of [name, phrase, place, 'QQ', '1GE'])
          expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
        for (const memory of kept) expect(appointmentSchema.safeParse(memory).success).toBe(true);
      }),
      numRuns(200),
    );
  });

  test('is no more than that there was a redirect while somebody may be in danger', async () => {
    const { finder, kept } = anAppointment();
    await ask(finder, 'her partner tracks her phone');
    expect(finder.page.value.kind).toBe('redirect');
    expect(kept).toEqual([{ asked: null, shortlist: [], wasRedirected: true }]);
  });

  test('is kept again while it is in use, and not before there is any', async () => {
    const { appointment, finder, kept } = anAppointment();
    appointment.use();
    expect(kept).toEqual([]);
    await ask(finder, 'email');
    const before = kept.length;
    appointment.use();
    expect(kept.slice(before)).toEqual([kept[before - 1]]);
  });
});

describe('an appointment that is gone on with', () => {
  test('answers as before, place and list and all, without the words', async () => {
    const first = anAppointment();
    await ask(first.finder, 'older lady with no internet wants email, free, step-free', 'BN1 1GE');
    const chosen = [shownId(first, 2), shownId(first, 0)];
    for (const id of chosen) first.appointment.toggle(id);
    const again = anAppointment();
    again.appointment.recall(first.kept.at(-1) as AppointmentMemory);
    for (let turns = 0; turns < 5; turns++) await settled();
    const [before, after] = [first, again].map(({ appointment }) => appointment.answer.value);
    expect(after?.best.map(({ id }) => id)).toEqual(before?.best.map(({ id }) => id));
    expect(after?.facts).toEqual(before?.facts);
    expect([after?.place?.label, again.finder.near.value, again.finder.text.value]).toEqual([
      'BN1',
      // The box is for what is typed next: nobody else's place stands in it.
      '',
      '',
    ]);
    expect(listedIds(again)).toEqual(chosen);
    expect(again.kept.at(-1)).toEqual(first.kept.at(-1));
  });

  test('at the usual place is there still, though nobody typed it', async () => {
    const first = anAppointment('Hove');
    await ask(first.finder, 'email');
    expect(first.kept.at(-1)?.asked?.near).toBe('Hove');
    const again = anAppointment();
    again.appointment.recall(first.kept.at(-1) as AppointmentMemory);
    for (let turns = 0; turns < 5; turns++) await settled();
    expect(again.appointment.answer.value?.place?.label).toBe('Hove');
  });

  test('has what was put right in it, and more can be put right', async () => {
    const first = anAppointment();
    await ask(first.finder, 'email and tablet, 74');
    first.finder.takeBack('topic:tablet');
    first.appointment.add({ code: 'level', id: 'improving' });
    const again = anAppointment();
    again.appointment.recall(first.kept.at(-1) as AppointmentMemory);
    for (let turns = 0; turns < 5; turns++) await settled();
    const keys = () => again.appointment.answer.value?.facts.map(factKey);
    expect(keys()).toEqual(expect.arrayContaining(['topic:email', 'age:74', 'level:improving']));
    expect(keys()).not.toContain('topic:tablet');
    again.appointment.add({ code: 'age', id: 40 });
    expect(keys()).toContain('age:40');
    expect(keys()).not.toContain('audience:older');
  });
});

describe('the question after a closed screen', () => {
  async function recalled(
    text: string,
    near: string,
    usualPlace = '',
    change = (_: ReturnType<typeof anAppointment>) => {},
  ) {
    const first = anAppointment(usualPlace);
    await ask(first.finder, text, near);
    change(first);
    const again = anAppointment(usualPlace);
    again.appointment.recall(first.kept.at(-1) as AppointmentMemory);
    for (let turns = 0; turns < 5; turns++) await settled();
    return again;
  }
  const placeOf = ({ appointment }: ReturnType<typeof anAppointment>) =>
    appointment.answer.value?.place?.label ?? null;
  const factsOf = ({ appointment }: ReturnType<typeof anAppointment>) =>
    appointment.answer.value?.facts.map(factKey);

  test('is asked where its own words say, not where the last one was', async () => {
    const again = await recalled('email', 'Hove', 'Brighton');
    await ask(again.finder, 'tablet in Worthing');
    expect(placeOf(again)).toBe('Worthing');
  });

  test('about another place alone is about the same need', async () => {
    const again = await recalled('help with email, 74', 'Hove');
    await ask(again.finder, '', 'Worthing');
    expect([placeOf(again), factsOf(again)]).toEqual([
      'Worthing',
      expect.arrayContaining(['topic:email', 'age:74']),
    ]);
  });

  test('goes without a place where the last one did', async () => {
    const again = await recalled('email', '', 'Hove', ({ finder }) => finder.goWithoutPlace());
    expect(placeOf(again)).toBeNull();
  });

  test('knows what was added of the person, and not what was taken back', async () => {
    const again = await recalled('email', 'Hove', '', ({ appointment, finder }) => {
      appointment.add({ code: 'access', id: 'step-free' });
      appointment.add({ code: 'age', id: 40 });
      finder.takeBack('age:40');
    });
    await ask(again.finder, 'tablet', 'Hove');
    expect(factsOf(again)).toContain('access:step-free');
    expect(factsOf(again)).not.toContain('age:40');
  });

  test('has none of the picture that was pressed for another', async () => {
    const one = anAppointment();
    await ask(one.finder, 'help', 'Hove');
    one.finder.submitTile('email');
    await ask(one.finder, 'tablet', 'Hove');
    expect(factsOf(one)).not.toContain('topic:email');
  });
});

describe('the list', () => {
  test('holds so many, in the order in which they were chosen, and each can come off', async () => {
    const one = anAppointment();
    await ask(one.finder, 'email');
    for (const id of ids) one.appointment.toggle(id as ServiceId);
    expect(listedIds(one)).toEqual(ids.slice(0, mostOnList));
    expect([one.appointment.isFull.value, one.appointment.isListed('six' as ServiceId)]).toEqual([
      true,
      false,
    ]);
    one.appointment.toggle('two' as ServiceId);
    one.appointment.toggle('six' as ServiceId);
    expect(listedIds(one)).toEqual(['one', 'three', 'four', 'five', 'six']);
    one.appointment.toggle('nobody' as ServiceId);
    expect(one.kept.at(-1)?.shortlist.map(({ id }) => id)).toEqual(['one', 'three', 'four', 'five', 'six']);
  });

  test('outlives the search that found what is on it', async () => {
    const one = anAppointment();
    await ask(one.finder, 'email', 'BN1');
    one.appointment.toggle('one' as ServiceId);
    const chosen = one.appointment.listed.value[0]?.match;
    await ask(one.finder, 'tablet', 'PL1');
    expect(one.appointment.listed.value[0]?.match).toBe(chosen);
  });

  test('that ended elsewhere is forgotten here, and what is kept by then is left alone', async () => {
    const one = anAppointment();
    await ask(one.finder, 'email');
    one.appointment.toggle('one' as ServiceId);
    const before = one.kept.length;
    one.appointment.forget();
    expect([one.finder.text.value, one.appointment.answer.value, listedIds(one)]).toEqual(['', null, []]);
    expect(one.appointment.endings.value).toBe(1);
    one.appointment.use();
    expect(one.kept.length).toBe(before);
  });

  test('is one list in two windows, and neither undoes what the other did', async () => {
    const here = anAppointment();
    const there = anAppointment();
    const kept = () => here.kept.at(-1) as AppointmentMemory;
    await ask(here.finder, 'email');
    const one = shownId(here, 0);
    here.appointment.toggle(one);
    there.appointment.follow(kept());
    for (let turns = 0; turns < 5; turns++) await settled();
    expect(listedIds(there)).toEqual([one]);
    // To follow is not to keep: that would undo what is asked here meanwhile.
    expect(there.kept).toEqual([]);
    await ask(there.finder, 'tablet');
    const two = shownId(there, 1);
    there.appointment.toggle(two);
    here.appointment.follow(there.kept.at(-1) as AppointmentMemory);
    for (let turns = 0; turns < 5; turns++) await settled();
    here.appointment.toggle(one);
    expect(kept().shortlist).toEqual([{ id: two, place: null }]);
    expect(listedIds(here)).toEqual([two]);
  });
});

describe('a list whose services no search of this window has found', () => {
  const towns = ['Hove', 'Worthing'].map((town, at) => ({
    ...{ venue: `${town} hall`, town, phone: `01632 96000${at}` },
    point: { latitude: 50.83 - at / 50, longitude: -0.17 - at / 5 },
  }));
  const seeded = seededDirectory(1_600, 3, readTowns());
  const own = aService({
    id: 'halls',
    name: 'Email halls',
    topics: ['email'],
    modes: ['drop-in'],
    places: towns,
  });
  const large = {
    ...seeded,
    organisations: [...seeded.organisations, ...aDirectory(own).organisations],
    sources: [...seeded.sources, ...aDirectory(own).sources],
    services: [...seeded.services, own],
  };

  test.each([0, 1])('has each at the place that was chosen, with its number: %i', async (place) => {
    const tiled = await writePack(large, { audience: 'public' });
    const opening = await openPackReader(async (name) => tiled.get(name) ?? Promise.reject(new Error(name)));
    const { appointment } = anAppointment('', async () => opening);
    appointment.recall({ asked: null, shortlist: [{ id: own.id, place }], wasRedirected: false });
    for (let turns = 0; turns < 50; turns++) await settled();
    const [listed] = appointment.listed.value;
    expect(listed?.match.place).toMatchObject({ venue: towns[place]?.venue, phone: towns[place]?.phone });
  });

  test('is shorter where one is in no directory any more', async () => {
    const { appointment } = anAppointment();
    const gone = { id: 'gone' as ServiceId, place: null };
    const listed = { id: 'one' as ServiceId, place: null };
    appointment.recall({ asked: null, shortlist: [gone, listed], wasRedirected: false });
    for (let turns = 0; turns < 5; turns++) await settled();
    expect(appointment.listed.value.map(({ match }) => match.service.id)).toEqual(['one']);
  });
});

test('what another window lists while a list is still being read stays on it', async () => {
  const { appointment } = anAppointment();
  const listed = (...ids: string[]) => ids.map((id) => ({ id: id as ServiceId, place: null }));
  const memory = (shortlist: ReturnType<typeof listed>) => ({ asked: null, shortlist, wasRedirected: false });
  appointment.recall(memory(listed('one')));
  for (let turns = 0; turns < 5; turns++) await settled();
  appointment.follow(memory(listed('one', 'two')));
  appointment.follow(memory(listed('one', 'two', 'three')));
  for (let turns = 0; turns < 5; turns++) await settled();
  expect(appointment.listed.value.map(({ match }) => match.service.id)).toEqual(['one', 'two', 'three']);
});

describe('the end', () => {
  test('leaves nothing: not typed, not asked, not listed, not put right, not kept', async () => {
    const one = anAppointment();
    await ask(one.finder, 'email and tablet', 'BN1');
    one.appointment.toggle('one' as ServiceId);
    one.appointment.add({ code: 'age', id: 74 });
    one.finder.takeBack('topic:tablet');
    one.finder.text.value = 'half a word';
    one.appointment.end();
    const { finder, appointment, kept } = one;
    expect([finder.text.value, finder.near.value, finder.page.value.kind]).toEqual(['', '', 'idle']);
    expect([finder.added.value, finder.takenBack.value]).toEqual([[], new Set()]);
    expect([appointment.answer.value, appointment.listed.value, kept.at(-1)]).toEqual([null, [], null]);
    appointment.use();
    expect(kept.at(-1)).toBeNull();
    await ask(finder, 'email');
    expect(kept.at(-1)).toMatchObject({ asked: { need: { age: null }, near: null }, shortlist: [] });
  });
});

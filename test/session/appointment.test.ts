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
function anAppointment(usualPlace = '') {
  const kept: (AppointmentMemory | null)[] = [];
  const finder = createFinder(
    {
      loadKnowledge: async () => knowledge,
      openPack: async () => opened,
      loadWords: async () => en,
      now: () => at,
      whenIdle: () => {},
    },
    { lang: 'en', words: en, near: '', usualPlace, topics: [], audiences: [], limit: 3, isLocal: true },
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

const listedIds = ({ appointment }: ReturnType<typeof anAppointment>): string[] =>
  appointment.listed.value.map(({ match }) => match.service.id);

describe('what is kept of an appointment', () => {
  test('is what was understood, the outcode and the list, in a form that comes back', async () => {
    const { appointment, finder, kept } = anAppointment();
    await ask(finder, 'Mrs Canary-Jones QQ123456C, 74, wants help with emial', 'BN1 1GE');
    appointment.toggle('two' as ServiceId);
    const last = kept.at(-1);
    expect(last).toMatchObject({
      asked: { need: { age: 74, audiences: ['older'], read: [], unread: [] }, near: 'BN1' },
      shortlist: ['two'],
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
    first.appointment.toggle('three' as ServiceId);
    first.appointment.toggle('one' as ServiceId);
    const again = anAppointment();
    again.appointment.recall(first.kept.at(-1) as AppointmentMemory);
    for (let turns = 0; turns < 5; turns++) await settled();
    const [before, after] = [first, again].map(({ appointment }) => appointment.answer.value);
    expect(after?.best.map(({ id }) => id)).toEqual(before?.best.map(({ id }) => id));
    expect(after?.facts).toEqual(before?.facts);
    expect([after?.place?.label, again.finder.near.value, again.finder.text.value]).toEqual([
      'BN1',
      'BN1',
      '',
    ]);
    expect(listedIds(again)).toEqual(['three', 'one']);
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
    expect(one.kept.at(-1)?.shortlist).toEqual(['one', 'three', 'four', 'five', 'six']);
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
    one.appointment.use();
    expect(one.kept.length).toBe(before);
  });

  test('is one list in two windows, and neither undoes what the other did', async () => {
    const here = anAppointment();
    const there = anAppointment();
    const kept = () => here.kept.at(-1) as AppointmentMemory;
    await ask(here.finder, 'email');
    here.appointment.toggle('one' as ServiceId);
    there.appointment.follow(kept());
    for (let turns = 0; turns < 5; turns++) await settled();
    expect(listedIds(there)).toEqual(['one']);
    // To follow is not to keep: that would undo what is asked here meanwhile.
    expect(there.kept).toEqual([]);
    await ask(there.finder, 'tablet');
    there.appointment.toggle('two' as ServiceId);
    here.appointment.follow(there.kept.at(-1) as AppointmentMemory);
    here.appointment.toggle('one' as ServiceId);
    expect(kept().shortlist).toEqual(['two']);
    expect(listedIds(here)).toEqual(['two']);
  });
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
    expect(kept.at(-1)).toMatchObject({ asked: { need: { age: null }, near: '' }, shortlist: [] });
  });
});

// Counting in an adviser's browser, with a made-up one; test/e2e/extension-tally.test.ts has the real one.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writePack } from '../../publish/write-pack.ts';
import type { Month, Press } from '../../shared/learn/tally.ts';
import { createTiledMatcher } from '../../shared/match/tiled-matcher.ts';
import { findOthers } from '../../shared/need/find-redirect.ts';
import { openPackReader } from '../../shared/pack/pack-reader.ts';
import {
  type Appointment,
  type AppointmentMemory,
  createAppointment,
} from '../../shared/session/appointment.ts';
import { appointmentSchema } from '../../shared/session/appointment-schema.ts';
import { answerWith, findFor } from '../../shared/session/finder-answer.ts';
import type { Knowledge } from '../../shared/session/finder-engine.ts';
import { createFinder } from '../../shared/session/finder-model.ts';
import { lackingDetails, listToShow } from '../../shared/session/held-list.ts';
import { en } from '../../shared/words/en.ts';
import { aDirectory, aNeed, aPlace, aService } from '../builders.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { createCounting } = await import('../../extension/counting/create-counting.ts');
const { stampMonth } = await import('../../extension/counting/stamp-store.ts');
const store = await import('../../extension/counting/tally-store.ts');
const { clearReports, keepReport, putBackReports } = await import('../../extension/reports/report-store.ts');
const { changeStored, readStored } = await import('../../extension/storage/stored-key.ts');
const { reportsKey, stampsKey, tallyKey } = await import('../../extension/storage/stored-keys.ts');

const october = '2026-10' as Month;
const given: Press = {
  ...{ month: october, outcome: 'given', group: 'communicate' },
  ...{ service: 'email-club', district: 'BN1' },
};
const kept = async () => (await readStored(tallyKey)).value;
const pressed = async () => (await kept()).map(({ month, counts }) => [month, counts.given?.presses]);
const keepAnyway = (name: string, value: unknown): Promise<void> =>
  fakeBrowser.storage.local.set({ [name]: { version: 1, value } });

beforeEach(() => fakeBrowser.reset());

describe('the store of the tally', () => {
  test('loses none of many presses at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => store.keepPress(given)));
    expect(await pressed()).toEqual([[october, 40]]);
  });

  test('takes back one press of many, also while others are made', async () => {
    await store.keepPress(given);
    await Promise.all([store.keepPress(given), store.uncountPress(given, october), store.keepPress(given)]);
    expect(await pressed()).toEqual([[october, 2]]);
    await store.uncountPress(given, '2026-11' as Month);
    expect(await pressed()).toEqual([[october, 2]]);
  });

  test('that cannot be read is left as it is, and the press is told as not kept', async () => {
    await keepAnyway('tally', [{ month: 'a month' }]);
    await expect(store.keepPress(given)).rejects.toThrow('cannot be read');
    expect((await fakeBrowser.storage.local.get('tally')).tally).toEqual({
      version: 1,
      value: [{ month: 'a month' }],
    });
  });

  test('never keeps what it could not read again', async () => {
    await store.keepPress(given);
    await expect(store.keepPress({ ...given, service: 'x'.repeat(201) })).rejects.toThrow('more than');
    expect(await pressed()).toEqual([[october, 1]]);
  });

  test('forgets what is older than a year with the next press, and when somebody looks', async () => {
    await store.keepPress(given);
    await stampMonth(october, october);
    await store.forgetOldMonths('2027-10' as Month);
    expect([await kept(), (await readStored(stampsKey)).value].map(({ length }) => length)).toEqual([1, 1]);
    await store.forgetOldMonths('2027-11' as Month);
    expect([await kept(), (await readStored(stampsKey)).value]).toEqual([[], []]);
    await store.keepPress(given);
    await store.keepPress({ ...given, month: '2027-12' as Month });
    expect(await pressed()).toEqual([['2027-12', 1]]);
  });

  test('is deleted whole, and put back beside what was counted since', async () => {
    await store.keepPress(given);
    const first = await stampMonth(october, october);
    const deleted = await store.deleteCounts();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    const anew = await stampMonth(october, october);
    expect([anew.edition, anew.id === first.id]).toEqual([1, false]);
    await store.keepPress(given);
    await store.putBackCounts(deleted);
    expect(await pressed()).toEqual([[october, 2]]);
    expect((await readStored(stampsKey)).value).toEqual([first]);
  });

  test('is deleted also when it cannot be read', async () => {
    await keepAnyway('tally', 'broken');
    await store.deleteCounts();
    await store.keepPress(given);
    expect(await pressed()).toEqual([[october, 1]]);
  });

  test('a month sealed again has the same id and a higher edition; another month has another', async () => {
    const first = await stampMonth(october, october);
    const other = await stampMonth('2026-09' as Month, october);
    const again = await stampMonth(october, october);
    expect(again).toEqual({ ...first, edition: 2 });
    expect(other.id).not.toBe(first.id);
    expect((await readStored(stampsKey)).value).toEqual([other, again]);
  });

  test('a month sealed twice at once is two editions of one', async () => {
    const both = await Promise.all([stampMonth(october, october), stampMonth(october, october)]);
    expect(both.map(({ edition }) => edition).sort()).toEqual([1, 2]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });
});

/** Reads the one word “email”; everything behind it is the real matcher, and danger the real patterns. */
const files = await writePack(
  aDirectory(
    aService({ id: 'email-club', name: 'Email club', topics: ['email'], modes: ['group'], metres: 500 }),
  ),
  { audience: 'public' },
);
const opened = await openPackReader(async (name) => files.get(name) ?? Promise.reject(new Error(name)));
const knowledge: Knowledge = {
  english: en,
  findOthers,
  nearestOutcode: () => null,
  *warmUp() {},
  engineFor(reader) {
    const search = { reader, matcher: createTiledMatcher(reader) };
    return {
      read: () => ({ need: aNeed({ topics: [{ id: 'email', weight: 1 }] }), vague: false, place: null }),
      findPlace: () => ({ kind: 'found', place: aPlace({ outcode: 'SF1' }) }),
      find: (asked) => findFor(asked, search),
      listToShow,
      lackingDetails: (found) => lackingDetails(found, reader),
      answer: (shown, words, lang) => answerWith(shown, reader, words, lang),
    };
  },
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function anAppointment(memory: AppointmentMemory | null = null) {
  const finder = createFinder(
    {
      loadKnowledge: async () => knowledge,
      openPack: async () => opened,
      loadWords: async () => en,
      locate: null,
      now: () => new Date('2026-10-31T23:59:00Z'),
      whenIdle: () => {},
    },
    {
      ...{ lang: 'en', words: en, near: '', usualPlace: () => 'SF1', topics: [], audiences: [], limit: 3 },
      isLocal: true,
    },
  );
  const memories: (AppointmentMemory | null)[] = [];
  const appointment = createAppointment(finder, (kept) => memories.push(kept));
  if (memory !== null) appointment.recall(memory);
  return { appointment, memories };
}

function countingOf(appointment: Appointment, at = '2026-10-31T12:00:00Z') {
  const isOn = signal(true);
  const clock = { at };
  const counting = createCounting(appointment, {
    isOn,
    keepPress: store.keepPress,
    uncountPress: store.uncountPress,
    now: () => new Date(clock.at),
  });
  return { counting, isOn, clock };
}

async function ask(appointment: Appointment, text: string): Promise<void> {
  appointment.finder.text.value = text;
  appointment.finder.submit();
  await settled();
}

const listedOf = ({ answer }: Appointment) => {
  const [match] = answer.value?.shown.values() ?? [];
  if (answer.value === null || match === undefined) throw new Error('nothing was found');
  return { match, lookups: answer.value.lookups };
};

describe('a press in an appointment', () => {
  test('is counted by the topic that was asked, the service and the district, and taken back', async () => {
    const { appointment } = anAppointment();
    const { counting } = countingOf(appointment);
    await ask(appointment, 'email for Mrs Canary');
    counting.value?.count('given', listedOf(appointment));
    await settled();
    expect(await kept()).toEqual([
      {
        month: october,
        counts: {
          given: {
            presses: 1,
            group: [['communicate', 1]],
            service: [['email-club', 1]],
            district: [['SF1', 1]],
          },
        },
      },
    ]);
    const last = counting.value?.last.value;
    if (last === null || last === undefined || last === 'failed')
      throw new Error('nothing can be taken back');
    expect(last.outcome).toBe('given');
    last.takeBack();
    await settled();
    expect([await kept(), counting.value?.last.value]).toEqual([[], null]);
  });

  test('is taken back once, however often that is pressed', async () => {
    await store.keepPress(given);
    const { appointment } = anAppointment();
    const { counting } = countingOf(appointment);
    await ask(appointment, 'email');
    counting.value?.count('given', listedOf(appointment));
    await settled();
    const last = counting.value?.last.value;
    if (last === null || last === undefined || last === 'failed')
      throw new Error('nothing can be taken back');
    last.takeBack();
    last.takeBack();
    expect(counting.value?.last.value).toBeNull();
    await settled();
    expect(await pressed()).toEqual([[october, 1]]);
  });

  test('for which nothing was suitable has no service', async () => {
    const { appointment } = anAppointment();
    const { counting } = countingOf(appointment);
    await ask(appointment, 'email');
    counting.value?.count('none-suitable', null);
    await settled();
    expect((await kept())[0]?.counts['none-suitable']).toMatchObject({ presses: 1, service: [] });
  });

  test.each([
    ['2026-10-31T23:59:00Z', '2026-10'],
    ['2026-10-25T00:30:00Z', '2026-10'],
    // Half past midnight on the first of July in London.
    ['2026-06-30T23:30:00Z', '2026-07'],
  ])('at %s is of London’s %s', async (at, month) => {
    const { appointment } = anAppointment();
    const { counting } = countingOf(appointment, at);
    await ask(appointment, 'email');
    counting.value?.count('given', listedOf(appointment));
    await settled();
    expect(await pressed()).toEqual([[month, 1]]);
  });

  test('can be taken back only while its question is on the screen', async () => {
    const { appointment } = anAppointment();
    const { counting } = countingOf(appointment);
    await ask(appointment, 'email');
    counting.value?.count('given', listedOf(appointment));
    await settled();
    await ask(appointment, 'email again');
    expect(counting.value?.last.value).toBeNull();
    counting.value?.count('given', listedOf(appointment));
    await settled();
    appointment.end();
    expect(counting.value?.last.value).toBeNull();
    expect(await pressed()).toEqual([[october, 2]]);
  });

  test('is not to be had while counting is off', async () => {
    const { appointment } = anAppointment();
    const { counting, isOn } = countingOf(appointment);
    await ask(appointment, 'email');
    const before = counting.value;
    isOn.value = false;
    expect(counting.value).toBeNull();
    before?.count('given', listedOf(appointment));
    await settled();
    expect(await kept()).toEqual([]);
  });

  test('that cannot be kept is told', async () => {
    await keepAnyway('tally', 'broken');
    const { appointment } = anAppointment();
    const { counting } = countingOf(appointment);
    await ask(appointment, 'email');
    counting.value?.count('given', listedOf(appointment));
    await settled();
    expect(counting.value?.last.value).toBe('failed');
  });
});

describe('after danger, or when somebody was sent to other services', () => {
  test.each([
    ['on a page of its own', 'my husband hits me and reads my email'],
    ['above the answer', 'my ex is checking my phone and reads my email'],
    ['somebody else’s work', 'I need food parcels'],
  ])('nothing is counted until the appointment ends: %s', async (_name, text) => {
    const { appointment, memories } = anAppointment();
    const { counting } = countingOf(appointment);
    const before = counting.value;
    await ask(appointment, text);
    expect(appointment.wasRedirected.value).toBe(true);
    appointment.finder.passRedirect();
    await settled();
    const listed = listedOf(appointment);
    before?.count('given', listed);
    await ask(appointment, 'email');
    before?.count('given', listed);
    expect(counting.value).toBeNull();
    await settled();
    expect(await kept()).toEqual([]);

    const memory = appointmentSchema.parse(JSON.parse(JSON.stringify(memories.at(-1))));
    const again = anAppointment(memory).appointment;
    await settled();
    expect(again.answer.value).not.toBeNull();
    expect(countingOf(again).counting.value).toBeNull();

    appointment.end();
    expect(memories.at(-1)).toBeNull();
    await ask(appointment, 'email');
    counting.value?.count('given', listedOf(appointment));
    await settled();
    expect(await pressed()).toEqual([[october, 1]]);
  });

  test('the popup closed at once counts nothing either when it is opened again, and keeps no trace of what it was', async () => {
    const { appointment, memories } = anAppointment();
    appointment.finder.text.value = 'my husband hits me and reads my email';
    appointment.finder.submit();
    expect(memories.at(-1)).toEqual({ asked: null, shortlist: [], wasRedirected: true });
    const again = anAppointment(memories.at(-1)).appointment;
    await ask(again, 'email');
    expect(countingOf(again).counting.value).toBeNull();
  });
});

describe('reports of wrong listings', () => {
  const report = (id: string) => ({
    ...{ id, organisation: 'Town', service: 'Club', venue: '', address: '', postcode: '', phone: '' },
    ...{
      email: '',
      website: '',
      last_checked: '',
      source: 'Town',
      problem: 'It has closed.',
      suggestion: '',
    },
  });
  const reports = async () => (await readStored(reportsKey)).value.map(({ id }) => id);

  test('are kept one beside the other, each once, also when they come at once', async () => {
    await Promise.all(['a', 'b', 'a', 'c'].map((id) => keepReport(report(id))));
    expect((await reports()).sort()).toEqual(['a', 'b', 'c']);
  });

  test('come back when they were cleared, before those that were made since', async () => {
    await keepReport(report('a'));
    const cleared = await clearReports();
    expect(await reports()).toEqual([]);
    await keepReport(report('b'));
    await putBackReports(cleared);
    expect(await reports()).toEqual(['a', 'b']);
  });

  test('that are too many are refused, and none is lost', async () => {
    const all = Array.from({ length: 500 }, (_, at) => report(`r${at}`));
    await changeStored(reportsKey, () => all);
    await expect(keepReport(report('one-more'))).rejects.toThrow('more than');
    expect(await reports()).toHaveLength(500);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answering, toAnswer } from '../../shared/explain/answer.ts';
import { answerInWords } from '../../shared/explain/answer-words.ts';
import { createLookups } from '../../shared/explain/signpost.ts';
import type { Behaviour, Redirect } from '../../shared/need/need.ts';
import type { Place, PlaceReading } from '../../shared/place/place.ts';
import type { Organisation, Source } from '../../shared/record/service.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { numRuns } from '../runs.ts';
import { anyMatch, anyNeed, anyPlace, fullPostcode } from './match-arbitrary.ts';

const lookups = createLookups({
  name: 'Sample',
  published: '2026-11-25T00:00:00Z',
  organisations: [{ id: 'o1', name: 'Sampleford Library (sample)' } as Organisation],
  sources: [{ id: 'src', name: 'Sampleford partners (sample)' } as Source],
  services: [],
});
const at = new Date('2026-11-25T09:00:00Z');

const brighton: Place = {
  label: 'Brighton',
  kind: 'place',
  point: { latitude: 50.828_282_82, longitude: -0.139_47 },
  uncertaintyMetres: 1_400.4,
  nation: 'ENG',
};
const newports: Place[] = ['Newport, Gwent', 'Newport, Isle of Wight'].map((label) => ({
  ...brighton,
  label,
}));
const [need] = fc.sample(anyNeed, { numRuns: 1, seed: 1 });
const [match] = fc.sample(anyMatch, { numRuns: 1, seed: 1 });
if (need === undefined || match === undefined) throw new Error('sampling gave nothing');
const asked = (
  behaviour: Answering['understanding']['behaviour'],
  where: PlaceReading | null,
  redirect: Redirect | null = null,
): Answering => ({
  text: 'video calls',
  understanding: { need, redirect, behaviour, place: null },
  where,
  matches: [match],
});

describe('the answer as data', () => {
  test('has the fields of the contract, in its order', () => {
    const answer = toAnswer({ ...asked('results', { kind: 'found', place: brighton }), id: 'q1' }, lookups);
    expect(Object.keys(answer)).toEqual([
      'id',
      'text',
      'need',
      'place',
      'placeChoices',
      'redirect',
      'behaviour',
      'matches',
      'problems',
    ]);
    expect(Object.keys(answer.matches[0] ?? {})).toEqual([
      ...['id', 'name', 'organisation', 'place', 'distanceMetres', 'remote', 'score', 'meets', 'reasons'],
      ...['unknowns', 'refusals'],
    ]);
    expect(answer.place).toEqual({
      label: 'Brighton',
      latitude: 50.82828,
      longitude: -0.13947,
      uncertaintyMetres: 1_400,
      kind: 'place',
    });
    expect(toAnswer(asked('results', null), lookups)).not.toHaveProperty('id');
  });

  test.each<[string, Answering, Behaviour, number, number, string[]]>([
    ['no place is not an error', asked('results', null), 'results', 1, 0, []],
    ['a place not found', asked('results', { kind: 'not-found' }), 'results', 1, 0, ['place-not-found']],
    [
      'a place on no map',
      asked('tiles', { kind: 'no-location', label: 'BF1' }),
      'tiles',
      1,
      0,
      ['place-has-no-point'],
    ],
    ['several places', asked('results', { kind: 'choose', choices: newports }), 'ask-place', 0, 2, []],
    ['vague, several places', asked('tiles', { kind: 'choose', choices: newports }), 'ask-place', 0, 2, []],
    [
      'danger goes before which place',
      asked('interrupt', { kind: 'choose', choices: newports }, { id: 'emergency', behaviour: 'interrupt' }),
      'interrupt',
      0,
      2,
      [],
    ],
    [
      'somebody else’s work',
      asked('outOfScope', null, { id: 'food-help', behaviour: 'outOfScope' }),
      'outOfScope',
      0,
      0,
      [],
    ],
    [
      'fraud, then results',
      asked('inline', null, { id: 'fraud-now', behaviour: 'inline' }),
      'inline',
      1,
      0,
      [],
    ],
  ])('%s', (_name, answering, behaviour, matches, choices, problems) => {
    const answer = toAnswer(answering, lookups);
    expect(answer.behaviour).toBe(behaviour);
    expect(answer.matches).toHaveLength(matches);
    expect(answer.placeChoices).toHaveLength(choices);
    expect(answer.problems.map(({ code }) => code)).toEqual(problems);
    expect(answer.redirect).toBe(answering.understanding.redirect?.id ?? null);
  });

  test('survives JSON, and holds no full postcode of the person', () => {
    fc.assert(
      fc.property(anyNeed, fc.array(anyMatch, { maxLength: 3 }), anyPlace, (anyone, matches, place) => {
        const answering: Answering = {
          ...asked('results', { kind: 'found', place }),
          matches,
          understanding: { need: anyone, redirect: null, behaviour: 'results', place: null },
        };
        const answer = toAnswer(answering, lookups);
        expect(answer.place?.label).toBe('ZE3');
        expect(JSON.stringify(answer)).not.toContain(fullPostcode);
        for (const { score, distanceMetres } of answer.matches) {
          expect(score).toBe(Math.round(score * 1e6) / 1e6);
          if (distanceMetres !== null) expect(Number.isInteger(distanceMetres)).toBe(true);
        }
      }),
      numRuns(500),
    );
  });
});

describe('the answer in words', () => {
  test('says the same as the page, numbered, with what does not fit last', () => {
    const fits = { ...match, service: { ...match.service, name: 'Tea and Tablets' }, refusals: [] };
    const misses = {
      ...match,
      service: { ...match.service, name: 'Screen Team' },
      refusals: [{ code: 'too-old' as const, maximumAge: 24 }],
    };
    const said = answerInWords({ ...asked('results', null), matches: [fits, misses] }, lookups, en, {
      lang: 'en',
      at,
    });
    expect(said).toMatch(/^(?:We read .*\n)*(?:\n)?One good place for help/);
    expect(said).toMatch(/^1\. Tea and Tablets \(/m);
    expect(said).toMatch(/^Nearly right\n\n- Screen Team \(/m);
    expect(said).toMatch(/^ {2}Why not: it is only for people aged 24 and under\.$/m);
    expect(said.indexOf('Tea and Tablets')).toBeLessThan(said.indexOf('Nearly right'));
  });

  test('asks which place', () => {
    expect(
      answerInWords(asked('results', { kind: 'choose', choices: newports }), lookups, en, { lang: 'en', at }),
    ).toBe(
      'Which Newport?\nThere is more than one. Choose yours.\n- Newport, Gwent\n- Newport, Isle of Wight',
    );
  });

  test('sends a person in danger to the people of their nation, and shows no services', () => {
    const danger = asked(
      'interrupt',
      { kind: 'found', place: brighton },
      { id: 'domestic-abuse', behaviour: 'interrupt' },
    );
    const said = answerInWords(danger, lookups, en, { lang: 'en', at });
    expect(said).toMatch(/^If you are in danger, ring 999\n/);
    expect(said).toContain('National Domestic Abuse Helpline: 0808 2000 247 (England). Domestic abuse.');
    expect(said).not.toContain('Live Fear Free');
    expect(said).not.toContain(match.service.name);
    const anywhere = answerInWords({ ...danger, where: null }, lookups, cy, { lang: 'cy', at });
    expect(anywhere).toMatch(
      /0808 2000 247 \(Lloegr\).*0808 80 10 800 \(Cymru\).*0800 027 1234.*0808 802 1414/s,
    );
  });

  test('says first what to do about money being taken, then shows results', () => {
    const fraud = asked('inline', null, { id: 'fraud-now', behaviour: 'inline' });
    const said = answerInWords(fraud, lookups, en, { lang: 'en', at });
    expect(said).toMatch(/^Ring your bank now\n.*- 159\. Your bank\./s);
    expect(said).toContain(match.service.name);
  });

  test('says that a place was not found, and answers all the same', () => {
    const said = answerInWords(asked('results', { kind: 'not-found' }), lookups, cy, { lang: 'cy', at });
    expect(said).toContain(cy.finder.placeNotFound);
    expect(said).toContain(match.service.name);
  });

  test('whatever was found, leaves no gap', () => {
    fc.assert(
      fc.property(
        anyNeed,
        fc.array(anyMatch, { maxLength: 4 }),
        fc.option(anyPlace),
        fc.constantFrom('en' as const, 'cy' as const),
        (anyone, matches, place, lang) => {
          const answering: Answering = {
            ...asked('results', place && { kind: 'found', place }),
            matches,
            understanding: { need: anyone, redirect: null, behaviour: 'results', place: null },
          };
          const said = answerInWords(answering, lookups, { en, cy }[lang], { lang, at });
          expect(said).not.toMatch(/[{}]|undefined|\[object|NaN|9JZ|CANARY/);
          expect(said).not.toMatch(/\n{3}|[ \t]$/m);
        },
      ),
      numRuns(1_000),
    );
  });
});

// The ranking set: what a fair adviser who knows the sample town would send people to.
import { describe, expect, test } from 'vitest';
import { widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { sampleDirectory } from '../../publish/starter-directory.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import type { Need, Profile } from '../../shared/need/need.ts';
import { emptyNeed, understand } from '../../shared/need/understand.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import { ownPlacesOf } from '../../shared/place/own-places.ts';
import type { Place } from '../../shared/place/place.ts';
import { ndcgAt5 } from './ranking-gain.ts';
import rankingSet from './ranking-set.json' with { type: 'json' };

interface Question {
  id: string;
  text: string;
  near?: string;
  at: string;
  need: Partial<Need>;
  profile?: Profile;
  /** 3 is the best there is for this person, 1 is of some use. */
  grades: Record<string, number>;
  /** Would be wrong among the first five. */
  never?: string[];
}
const questions = rankingSet.questions as unknown as Question[];

const directory = sampleDirectory();
const ids = new Set<string>(directory.services.map(({ id }) => id));
const matcher = createMatcher(directory);
const gazetteer = createGazetteer(await widgetGazetteerFacts(), ownPlacesOf(directory.services));
const lexicon = createLexicon(await buildLexicon());

function placeOf({ id, near }: Question): Place | null {
  if (near === undefined) return null;
  const reading = gazetteer.find(near);
  if (reading.kind !== 'found') throw new Error(`${id}: no place ${near}`);
  return reading.place;
}

function shownFor(question: Question, need: Need): string[] {
  const { fits } = matcher.find(need, placeOf(question), new Date(question.at), {
    limit: 10,
    words: question.text.split(/\s+/),
  });
  return fits.map(({ service }) => service.id);
}

const byNeed = questions.map((question) => ({
  question,
  shown: shownFor(question, { ...emptyNeed(), ...question.need }),
}));

describe('the ranking set', () => {
  test('has at least 60 questions, each of services that there are', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    for (const { id, grades, never = [] } of questions)
      for (const named of [...Object.keys(grades), ...never])
        expect(ids.has(named), `${id}: ${named}`).toBe(true);
  });

  test.each([
    [
      'an older tenant goes to a project for older people, though it is further',
      'seed-older-tenant',
      'tea-and-tablets',
    ],
    [
      'a jobseeker who has the basics goes to the next qualification',
      'seed-next-step',
      'computer-skills-level-1',
    ],
  ])('%s', (_name, id, best) => {
    expect(byNeed.find(({ question }) => question.id === id)?.shown[0]).toBe(best);
  });

  test.each(byNeed.map(({ question, shown }) => [question.id, question, shown] as const))(
    '%s: nothing wrong among the first five',
    (_id, { never = [] }, shown) => {
      expect(shown.slice(0, 5).filter((service) => never.includes(service))).toEqual([]);
    },
  );

  const meanOf = (gains: number[]): number => gains.reduce((sum, gain) => sum + gain, 0) / gains.length;

  test('the order is as good as it was: nDCG@5 of 0.90 on needs, 0.83 from words', () => {
    expect(
      meanOf(byNeed.map(({ question, shown }) => ndcgAt5(shown, question.grades))),
    ).toBeGreaterThanOrEqual(0.9);
    const fromWords = questions.map((question) => {
      const { need } = understand(question.text, { lexicon, gazetteer, year: 2026 }, question.profile);
      return ndcgAt5(shownFor(question, need), question.grades);
    });
    expect(meanOf(fromWords)).toBeGreaterThanOrEqual(0.83);
  });
});

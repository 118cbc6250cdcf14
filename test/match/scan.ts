// The stupid way to the same answer: every service is judged, one by one, and nothing is remembered.
import { createClock } from '../../shared/match/clock.ts';
import { createGround } from '../../shared/match/ground.ts';
import { compareAny, isFit, type Judging, judge, toMatch } from '../../shared/match/judge.ts';
import { aboutOf, asNearest, type Matcher, type Matches } from '../../shared/match/matcher.ts';
import { waysOf } from '../../shared/match/offer.ts';
import { arrange, compareRanked, isNearBy } from '../../shared/match/order.ts';
import { type Question, type Surroundings, toQuestion } from '../../shared/match/question.ts';
import { createTextIndex, type Findings } from '../../shared/match/text.ts';
import { journeyMetres } from '../../shared/match/weights.ts';
import type { Need } from '../../shared/need/need.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import type { Place } from '../../shared/place/place.ts';
import type { Service } from '../../shared/record/service.ts';

/** A matcher that judges all services of a directory for every question. */
export function createScan(directory: Directory): Matcher {
  const { services } = directory;
  const ids = new Set(services.map(({ id }) => id));
  const index = createTextIndex(directory);
  const ground = createGround(services);
  return {
    find: (need, place, at, { limit, words = [] }) =>
      scan(services, { need, place, at, limit }, index.find(need.unread, words), ground.around(place), (id) =>
        ids.has(id),
      ),
  };
}

function scan(
  services: readonly Service[],
  { need, place, at, limit }: { need: Need; place: Place | null; at: Date; limit: number },
  findings: Findings,
  around: Surroundings,
  isListed: Judging['isListed'],
): Matches {
  const judgeAll = (asked: Question) =>
    services.map((service, number) =>
      judge(waysOf(service), number, { question: asked, findings, isListed, forAnyPlace: false }),
    );

  let question = toQuestion(need, aboutOf(need, findings), place, createClock(at), around);
  let all = judgeAll(question);
  const isNear = ({ offer: { distanceMetres } }: (typeof all)[number]): boolean =>
    distanceMetres !== null && distanceMetres - (place?.uncertaintyMetres ?? 0) <= journeyMetres;
  if (place !== null && !all.filter(isFit).some(isNear)) {
    question = { ...question, isFarToAll: true };
    all = judgeAll(question);
  }
  const fits = all.filter(isFit).sort(compareRanked);
  const nearBy = fits.filter(isNearBy).length;
  const shown = arrange(fits, question, limit, { unseen: Number.NEGATIVE_INFINITY, nearBy }) ?? [];
  const located = fits.filter(({ offer }) => offer.distanceMetres !== null);
  const least = Math.min(...located.map(({ awayMetres }) => awayMetres));
  const nearest = located.filter(({ awayMetres }) => awayMetres === least);
  const refused = all.filter((ranked) => !isFit(ranked)).sort(compareAny);
  return {
    wanted: [],
    fits: shown.map((ranked) => {
      const match = toMatch(ranked, { question, findings, isListed, forAnyPlace: false });
      return nearest.length === 1 && nearest[0] === ranked ? asNearest(match) : match;
    }),
    compromises: refused
      .slice(0, limit)
      .map((ranked) => toMatch(ranked, { question, findings, isListed, forAnyPlace: false })),
  };
}

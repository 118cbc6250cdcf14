// One service set against one question: in the way of having it that is best.
import type { Service, ServiceId } from '../record/service.ts';
import type { ModeId } from '../record/taxonomy.ts';
import type { Match, Unknown } from './match.ts';
import { isFromAfar, type Offer, offerOf, type Way } from './offer.ts';
import { compareRanked, type Ranked } from './order.ts';
import type { Question } from './question.ts';
import { refusalsOf } from './refuse.ts';
import type { Findings } from './text.ts';
import type { Told } from './told.ts';
import { scoreOf, weigh } from './weigh.ts';
import { leniency } from './weights.ts';

/** What everything is judged by. */
export interface Judging {
  question: Question;
  findings: Findings;
  /** Whether the directory has this service. */
  isListed(id: ServiceId): boolean;
  /** Only what is there for somebody who may live anywhere, or was asked for by name. */
  forAnyPlace: boolean;
}

/** The best of the ways of having a service, one at least; `number` is its number in the directory. */
export function judge(ways: readonly Way[], number: number, judging: Judging): Ranked {
  let best: Ranked | undefined;
  for (const way of ways) {
    const ranked = judgeWay(way, number, judging);
    if (best === undefined || compareAny(ranked, best) < 0) best = ranked;
  }
  if (best === undefined) throw new Error(`judging service ${number}: it has no way of being had`);
  return best;
}

function judgeWay(way: Way, number: number, { question, findings, isListed }: Judging): Ranked {
  const offer = offerOf(way, question);
  const weighing = weigh(offer, question, findings, number);
  const score = scoreOf(weighing);
  const refusals = refusalsOf(offer, question, weighing.isAbout, isListed);
  let nearlyRight = score;
  for (const { code } of refusals) nearlyRight *= leniency[code];
  return {
    number,
    offer,
    refusals,
    score,
    nearlyRight,
    besides: score / weighing.about,
    isFromAfar: isFromAfar(offer),
    awayMetres: offer.awayMetres ?? 0,
    date: question.clock.now.date,
  };
}

/** Whether nothing known speaks against it. */
export function isFit({ refusals }: Ranked): boolean {
  return refusals.length === 0;
}

/** What fits before what does not, then what is most nearly right, then the total order. */
export function compareAny(a: Ranked, b: Ranked): number {
  return Number(isFit(b)) - Number(isFit(a)) || b.nearlyRight - a.nearlyRight || compareRanked(a, b);
}

/** Everything that is known of a match, for whoever shows it: it is weighed once more, and this time says why. */
export function toMatch({ number, offer, refusals, score }: Ranked, { question, findings }: Judging): Match {
  const told: Told = { reasons: [], unknowns: [], meets: [] };
  const { fit, nearness, trust } = weigh(offer, question, findings, number, told);
  return {
    service: offer.service,
    place: offer.place,
    distanceMetres: offer.distanceMetres,
    remote: offer.kind !== 'venue',
    score,
    parts: [
      { name: 'fit', value: fit },
      { name: 'nearness', value: nearness },
      { name: 'trust', value: trust },
    ],
    meets: told.meets,
    reasons: told.reasons,
    unknowns: unknownsOf(offer, told.unknowns),
    refusals,
  };
}

/** When it starts and ends, where that was said in words that could not be read: it may be over. */
export function vagueSeason({ startsInWords, endsInWords }: Service): Unknown[] {
  return [
    ...(startsInWords === undefined ? [] : [{ code: 'starts' as const, inWords: startsInWords }]),
    ...(endsInWords === undefined ? [] : [{ code: 'ends' as const, inWords: endsInWords }]),
  ];
}

/** What is there at any hour, to read or to send for. */
const timeless: readonly ModeId[] = ['self-study', 'info', 'grant'];

/** What this need leaves to ask, and what every card tells; each once. */
function unknownsOf({ service, when, kind, modes }: Offer, asked: readonly Unknown[]): Unknown[] {
  const isThereAlways = kind === 'afar' && modes.length > 0 && modes.every((mode) => timeless.includes(mode));
  const standing: Unknown[] = [
    ...vagueSeason(service),
    ...(service.cost === undefined ? [{ code: 'cost' } as const] : []),
    ...(when === undefined && !isThereAlways ? [{ code: 'when' } as const] : []),
    ...(service.howToGetIn === undefined && !isThereAlways ? [{ code: 'how-to-get-in' } as const] : []),
  ];
  return [...asked, ...standing.filter(({ code }) => !asked.some((other) => other.code === code))];
}

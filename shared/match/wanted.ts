// Which unread parts of a pack may still change an answer: the proof that it is the answer of the whole directory is
// that there are none.
import type { UnreadPart } from '../pack/pack-reader.ts';
import { type Beyond, lookBeyond, type Outlook } from './beyond.ts';
import { arrange, type Ranked } from './order.ts';
import type { Question } from './question.ts';
import type { Findings } from './text.ts';
import { density, journeyMetres, page } from './weights.ts';

/** An answer from what was read, and what was seen on the way to it. */
export interface Answered {
  question: Question;
  findings: Findings;
  /** Those that fit, in their total order, as far as they were judged. */
  fits: readonly Ranked[];
  shown: readonly Ranked[];
  limit: number;
  /** Nothing else that was read and fits is worth more than this. */
  unseen: number;
  /** How many that fit are near by; may stop counting one above a page. */
  nearBy: number;
  /** The one that is shown as the nearest of all. */
  nearest: Ranked | null;
  /** The most nearly right of what does not fit; looked at only where little fits. */
  nearlyRight(): readonly Ranked[];
}

/** The parts that may change an answer, the most promising first; none where it is proved. */
export function partsWanted(answered: Answered, beyond: Beyond): UnreadPart[] {
  const { question, findings } = answered;
  const outlooks = lookBeyond(beyond.unread, question, findings);
  const reasons = [
    ...around(question, outlooks),
    ...fitting(answered, outlooks),
    ...nearly(answered, outlooks),
  ];
  return [...new Set(reasons.map(({ of }) => of))];
}

/** How dense help is depends on what stands within the density. */
function around({ place, densityMetres }: Question, outlooks: readonly Outlook[]): Outlook[] {
  if (place === null || densityMetres === density.leastMetres) return [];
  return nearestFirst(outlooks.filter(({ metres }) => metres < densityMetres));
}

function fitting(answered: Answered, outlooks: readonly Outlook[]): Outlook[] {
  const { question, fits, shown, limit, nearBy, nearest } = answered;
  const { place, isFarToAll } = question;
  const may = outlooks
    .filter((outlook) => outlook.fits > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.fits - a.fits);
  const within = (metres: number): Outlook[] =>
    place === null ? [] : nearestFirst(may.filter((outlook) => outlook.metres <= metres));
  const reach = within(journeyMetres + (place?.uncertaintyMetres ?? 0));
  if (isFarToAll && reach.length > 0) return reach;

  const most = (some: readonly Outlook[]): number =>
    Math.max(answered.unseen, ...some.map((outlook) => outlook.fits));
  // A place without a known point may count as near by.
  const anywhere = may.filter(({ of }) => of.part.box === null);
  const more = place === null ? [] : [...new Set([...within(journeyMetres), ...anywhere])];
  const unseen = {
    unseen: most(may),
    unseenAfar: most(may.filter(({ of }) => of.part.box === null || of.part.councils !== undefined)),
    unseenNearBy: most(more),
  };
  const isSame = (near: number): boolean => {
    const again = arrange(fits, question, limit, { ...unseen, nearBy: near });
    return again?.length === shown.length && again.every((ranked, index) => ranked === shown[index]);
  };
  if (!isSame(nearBy)) return may;
  // One more near by can matter, and so can enough of them; between the two there is nothing else to tell.
  const isCounted =
    more.length === 0 || nearBy > page.whole || (isSame(nearBy + 1) && isSame(page.whole + 1));
  return [...(isCounted ? [] : more), ...(nearest === null ? [] : within(nearest.awayMetres))];
}

/** Where too little fits to fill the first page, the most nearly right stand beside it. */
function nearly({ shown, limit, nearlyRight }: Answered, outlooks: readonly Outlook[]): Outlook[] {
  const missing = Math.min(page.first - shown.length, limit);
  if (missing <= 0) return [];
  const least = nearlyRight()[missing - 1]?.nearlyRight ?? Number.NEGATIVE_INFINITY;
  return outlooks.filter(({ refused }) => refused > least).sort((a, b) => b.refused - a.refused);
}

function nearestFirst(outlooks: readonly Outlook[]): Outlook[] {
  return [...outlooks].sort((a, b) => a.metres - b.metres);
}

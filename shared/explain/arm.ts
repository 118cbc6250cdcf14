// The arm of a signpost: pointed when a person goes there, rounded when help comes to them.
import type { Match } from '../match/match.ts';
import type { Place } from '../place/place.ts';
import type { ModeId } from '../record/taxonomy.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import type { Words } from '../words/words.ts';
import { distanceInWords, walkInWords } from './distance-words.ts';
import { statedAt } from './stated-at.ts';

export interface Arm {
  kind: 'pointed' | 'rounded';
  text: string;
  /** "about 8 minutes’ walk", where it is short. */
  walk?: string;
}

/** What comes to a person, the closest first. */
const comingModes = ['home-visit', 'outreach', 'phone', 'remote'] as const satisfies ModeId[];
type ComingMode = (typeof comingModes)[number];

/** How help comes to this person; null where they go to it, "anywhere" where it comes in some other way. */
export function comesBy({ service, remote, reasons }: Match): ComingMode | 'anywhere' | null {
  if (!remote) return null;
  const asked = reasons.flatMap((reason) => (reason.code === 'mode' ? [reason.mode] : []));
  const comes = comingModes.filter((mode) => service.modes.includes(mode));
  return comes.find((mode) => asked.includes(mode)) ?? comes[0] ?? 'anywhere';
}

/** For whom and in which words an arm is made. */
interface ArmContext {
  words: Words;
  lang: FinderLang;
  /** Where the person is; null is not given. */
  place: Place | null;
  /** A number may be in what was not read. */
  isPartial: boolean;
}

/** What stands on the arm of a match. */
export function armOf(match: Match, { words, lang, place: from, isPartial }: ArmContext): Arm {
  const coming = comesBy(match);
  if (coming !== null) {
    const { home, outreach, phone, screen, anywhere } = words.distance;
    const byPhone = isPartial ? phone : phoneInWords(match, words);
    return {
      kind: 'rounded',
      text: { 'home-visit': home, outreach, phone: byPhone, remote: screen, anywhere }[coming],
    };
  }
  const { place, distanceMetres } = match;
  if (distanceMetres === null || from === null)
    return { kind: 'pointed', text: place?.town ?? place?.council ?? words.distance.unknown };
  const uncertaintyMetres = Math.max(from.uncertaintyMetres, place?.pointAccuracyMetres ?? 0);
  const walk = walkInWords(distanceMetres, uncertaintyMetres, words, lang);
  return {
    kind: 'pointed',
    text: distanceInWords(distanceMetres, uncertaintyMetres, words, lang),
    ...(walk !== null && { walk }),
  };
}

/** How to come to help by phone: nobody can ring it without its number. */
function phoneInWords(match: Match, { distance }: Words): string {
  const { website, email } = match.service;
  if (statedAt(match, 'phone') !== undefined) return distance.phone;
  if (website !== undefined) return distance.phoneOnSite;
  return email === undefined ? distance.phoneAsk : distance.phoneByEmail;
}

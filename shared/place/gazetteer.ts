// The room's door: from whatever people type or say to a place and how far off it may be.
import { type CodeFinder, createCodeFinder } from './code-finder.ts';
import { type GazetteerFacts, unpackDistricts, unpackOutcodes, unpackPlaces } from './gazetteer-facts.ts';
import type { Geography } from './geography.ts';
import { type Bearer, createNameFinder, type NameFinder } from './name-finder.ts';
import type { OwnPlace } from './own-places.ts';
import type { PlaceReading } from './place.ts';
import { createPlaceInText, type PlaceInText } from './place-in-text.ts';
import { nameKey } from './place-name.ts';
import { readPostcode } from './postcode.ts';

export type { GazetteerFacts } from './gazetteer-facts.ts';

export interface Gazetteer {
  /** What somebody typed where a place was asked for. */
  find(text: string): PlaceReading;
  /** Where a sentence says that somebody is; null when it does not. */
  findInText(text: string): PlaceInText | null;
}

/** What is typed around a name in a box for places. */
const aroundName =
  /^(?:(?:i )?(?:live|am|m) )?(?:(?:in|near|at|from|around|outside|nr) )?(?:(?:the )?(?:city|town|village|county|borough|(?:london|royal) borough) of )?|(?: (?:uk|gb|united kingdom|great britain|area|city centre|town centre|(?:city|county|borough|district) council|council|borough))+$/g;
const longestTyped = 200;

/** Facts made ready for looking up. `own` are the directory's own addresses, `geography` an operator's own postcodes. */
export function createGazetteer(
  facts: GazetteerFacts,
  own: readonly OwnPlace[] = [],
  geography: Geography | null = null,
): Gazetteer {
  const outcodes = unpackOutcodes(facts);
  const districts = unpackDistricts(facts, outcodes);
  const codes = createCodeFinder(outcodes, districts, geography, own);
  const names = createNameFinder(facts, outcodes, districts, unpackPlaces(facts, outcodes), own);
  const placeInText = createPlaceInText(codes, names, facts.senses);

  return {
    findInText: (text) => placeInText(text, false),
    find(text) {
      const typed = text.slice(0, longestTyped);
      const reading = readPostcode(typed, codes.isOutcode);
      const hasFigure = /\d/.test(typed.normalize('NFKC'));
      const isKnownCode =
        'outcode' in reading ? codes.isOutcode(reading.outcode) : reading.kind === 'no-location';
      if (hasFigure && isKnownCode) return codes.find(reading);
      const key = nameKey(typed);
      return (
        findName(key, names) ??
        (isKnownCode || (reading.kind === 'area' && codes.isArea(reading.area))
          ? codes.find(reading)
          : null) ??
        findName(key.replace(aroundName, ''), names) ??
        placeInText(typed, true)?.reading ??
        lastResort(reading, codes)
      );
    },
  };
}

/** The place of a name, alone or with what tells it from others: "newport isle of wight". */
function findName(key: string, names: NameFinder): PlaceReading | null {
  const whole = bearersOf(key, names);
  if (whole.length > 0) return names.decide(whole);
  const words = key.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const first = bearersOf(words.slice(0, length).join(' '), names);
    const rest = bearersOf(words.slice(length).join(' '), names);
    if (first.length === 0 || rest.length === 0) continue;
    const isReversed =
      first.every(({ kind }) => kind === 'area') && rest.some(({ kind }) => kind === 'place');
    return names.decide(isReversed ? names.within(rest, first) : names.within(first, rest));
  }
  return null;
}

function bearersOf(key: string, names: NameFinder): readonly Bearer[] {
  const plain = names.bearers(key);
  return plain.length > 0 ? plain : names.mutatedBearers(key);
}

/** A well-formed code that nobody knows: new, or no more. Its area is still somewhere. */
function lastResort(reading: ReturnType<typeof readPostcode>, codes: CodeFinder): PlaceReading {
  return 'outcode' in reading ? codes.find(reading) : { kind: 'not-found' };
}

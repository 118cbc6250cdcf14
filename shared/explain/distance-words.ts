// How far it is, told no more closely than the person's place is known.
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, plural, type Words } from '../words/words.ts';

export const mileMetres = 1_609.344;
/** Steps that people say; the smallest that is not finer than the place is used. */
const stepsMiles = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50] as const;
const coarsestMiles = 50;
const fractions = new Map([
  [0.25, '¼'],
  [0.5, '½'],
  [0.75, '¾'],
]);

/** From ten miles on, tenths tell nobody anything. */
const wholeFromMiles = 10;

/** A straight-line distance in words: "0.4 miles", "about 2 miles", "less than 5 miles". */
export function distanceInWords(
  metres: number,
  uncertaintyMetres: number,
  words: Words,
  lang: FinderLang,
): string {
  const miles = metres / mileMetres;
  const [finest, quarter] = stepsMiles;
  const fitting = stepsMiles.find((step) => step * mileMetres >= uncertaintyMetres) ?? coarsestMiles;
  const step = Math.max(fitting, miles >= wholeFromMiles ? 1 : 0);
  const rounded = Math.round(miles / step) * step;
  if (rounded === 0)
    return fill(words.distance.lessThan, { distance: milesInWords(Math.max(step, quarter), words, lang) });
  const distance = milesInWords(rounded, words, lang);
  return fitting === finest ? distance : fill(words.distance.about, { distance });
}

function milesInWords(miles: number, words: Words, lang: FinderLang): string {
  const whole = Math.floor(miles);
  const fraction = fractions.get(miles - whole);
  if (fraction !== undefined && whole === 0) return fill(words.distance.part, { miles: fraction });
  const said = fraction === undefined ? numberInWords(miles, lang) : `${whole}${fraction}`;
  return fill(plural(words.distance.miles, Number(miles.toFixed(2)), lang), { miles: said });
}

/** A number as the language writes it, in the digits that stand on British signs and telephones: "0.4", "0,4". */
function numberInWords(number: number, lang: FinderLang): string {
  return new Intl.NumberFormat(`${lang}-u-nu-latn`, { maximumFractionDigits: 1 }).format(number);
}

/** The walking pace that Manual for Streets (2007, 4.4.1) plans with: 800 metres in ten minutes. */
const walkMetresPerMinute = 80;
/** Streets wind: walks in towns are about a quarter longer than the straight line. */
const windingFactor = 1.25;
const longestWalkMinutes = 20;
/** Two minutes' walk: with a place known less closely the minutes would be made up. */
const mostUncertainMetres = 160;

/** The time a short walk takes: "about 8 minutes’ walk"; null when it is long, or the place is not known closely enough. */
export function walkInWords(
  metres: number,
  uncertaintyMetres: number,
  words: Words,
  lang: FinderLang,
): string | null {
  const minutes = Math.max(1, Math.round((metres * windingFactor) / walkMetresPerMinute));
  if (minutes > longestWalkMinutes || uncertaintyMetres > mostUncertainMetres) return null;
  return fill(plural(words.distance.walk, minutes, lang), { minutes });
}

// How old the person is, where the text says so; numbers that count something else are many more.

const units =
  '%|gb|mb|g|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?(?! old| of age)|yrs?(?! old)|people|persons?|others|volunteers?|staff|children|kids|grandchildren|tablets?|laptops?|computers?|ipads?|phones?|devices?|miles?|pounds?|p|pence|quid|am|pm|oclock|of|th|st|nd|rd|per|times|x|learners?|users|members|residents|tenants|homes|percent|emails?|texts?|photos?|street|road|avenue|lane|high';
const who =
  '(?:i|im|am|she|he|shes|hes|is|mums?|dads?|mothers?|fathers?|nans?|grans?|granny|grandmas?|grandads?|husbands?|wifes?|partners?|client|customer|tenant|resident|patient|pt|lady|man|woman|male|female|gentleman|gent|lad|girl|guy|widow|widower|pensioner|neighbour|friend|uncle|aunt|auntie|person|learner|user|claimant|jobseeker|carer|veteran|son|daughter|neet|yp|m|f)';
const bound = `(?! ?(?:${units})\\b)`;
const number = '(\\d{2,3})';

const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?:aged?|age of|age is|turn(?:ed|ing|s)?|nearly|almost) ${number}\\b${bound}`, 'g'),
  new RegExp(`\\b${number} ?(?:yo|y\\.?o|yrs?|yr|years?|year)(?: old| of age| young)\\b`, 'g'),
  new RegExp(`\\b${number} ?(?:yo|y o|y|m|f)\\b`, 'g'),
  new RegExp(`\\b${number} old\\b`, 'g'),
  new RegExp(
    `\\b${who}(?: (?:is|was|am|who is|now|about|just|around|approx|in|aged))* ${number}\\b${bound}`,
    'g',
  ),
  new RegExp(
    `[.,] ${number}(?= ?[mf]?(?: [.,]| (?:and|who|wants?|needs?|lives?|living|retired|widow\\w*|male|female|lady|man|woman|has|with|year)\\b| ?$))`,
    'g',
  ),
];
const atStart = new RegExp(
  `^ ${number}(?= ?[mf]?(?: [.,]| (?:and|who|wants?|needs?|lives?|living|retired|widow\\w*|male|female|lady|man|woman|year)\\b))`,
  'g',
);
const decades: Record<string, number> = {
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
  '60s': 60,
  '70s': 70,
  '80s': 80,
  '90s': 90,
};
const inDecade =
  /\bin (?:(?:my|her|his|their|the) )?(?:(?:early|mid|late) )?(sixties|seventies|eighties|nineties|[6-9]0s)\b/g;
const born = /\b(?:born|dob|date of birth)(?: (?:in|on|is))?(?: \S+){0,2}? ?\S*(19\d\d|20[01]\d)\b/g;

const child =
  /\b(?:grand(?:son|daughter|child|kid|children)|son|daughter|child|kid|baby|toddler|boy|nephew|niece|grandaughter)s?\b/;
const grandchild = /\bgrand(?:son|daughter|child|kid)s?|nephew|niece/;
const kin =
  /\b(?:grand\w+|son|daughter|child|kid|baby|toddler|boy|nephew|niece|mum|dad|mother|father|nan|gran|husband|wife|partner|lady|man|woman|client|tenant|customer|uncle|aunt)\b/g;
const tens: Record<string, string> = { sixty: '6', seventy: '7', eighty: '8', ninety: '9' };
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The age in years of the person whom a line of read words is about; null where it does not say. `year` is this year. */
export function ageIn(line: string, year: number): number | null {
  const plain = line.replace(
    /\b(sixty|seventy|eighty|ninety)(?: (one|two|three|four|five|six|seven|eight|nine))?\b/g,
    (_, ten: string, one?: string) => `${tens[ten]}${one === undefined ? 0 : ones.indexOf(one) + 1}`,
  );
  for (const pattern of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const age = Number(match[1]);
      const from = match.index + match[0].indexOf(match[1] as string);
      if (isAge(age, plain, from)) return age;
    }
  }
  for (const match of plain.matchAll(atStart))
    if (Number(match[1]) >= 60 && Number(match[1]) < 105) return Number(match[1]);
  for (const match of plain.matchAll(inDecade)) return decades[match[1] as string] ?? null;
  for (const match of plain.matchAll(born)) {
    const age = year - Number(match[1]);
    if (age >= 14 && age <= 110) return age;
  }
  return null;
}

/** Whether a number of years is the age of the person helped, and not of a child of theirs or a count. */
function isAge(age: number, line: string, at: number): boolean {
  if (age < 10 || age > 110 || /^10[5-9]/.test(String(age))) return false;
  if (
    /\b(?:bus|number|no|flat|room|windows|iphone|level|entry|galaxy|android|version|unit|house|route|channel|page|step|ios) $/.test(
      line.slice(0, at),
    )
  )
    return false;
  const before =
    line.slice(0, at).replace(/ , $/, ' ').split(/ [.,]/).at(-1)?.split(' ').slice(-5).join(' ') ?? '';
  const after =
    line
      .slice(at)
      .split(' ')
      .slice(1, 5)
      .join(' ')
      .split(/ ?[.,]/)[0] ?? '';
  const named = before.match(kin)?.at(-1) ?? after.match(kin)?.[0];
  if (named !== undefined && !child.test(named)) return true;
  const around = `${before} ${after}`;
  if (!child.test(around) || age >= 60) return true;
  // A grown child who is asked for is the person; a child at school or a grandchild is not.
  return !grandchild.test(around) && age >= 16 && age <= 24;
}

/** Whether a line of read words names the older by a round age: "over 60s", "70+". */
export function namesOlder(line: string): boolean {
  return /\b(?:over [5-8]\ds?|[5-8]\d plus|[5-8]\ds? and over)\b/.test(line);
}

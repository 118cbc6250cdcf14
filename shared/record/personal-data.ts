// What in a public list belongs to one person. It is pointed out, and never repeated in full.

/** Hosts that give addresses to people rather than to offices. */
const privateHosts = new Set(
  'aol.com aol.co.uk blueyonder.co.uk btinternet.com btopenworld.com fastmail.com gmail.com gmx.com gmx.co.uk googlemail.com hotmail.com hotmail.co.uk icloud.com live.com live.co.uk mac.com mail.com me.com msn.com ntlworld.com outlook.com plus.com proton.me protonmail.com rocketmail.com sky.com talktalk.net tiscali.co.uk virginmedia.com yahoo.com yahoo.co.uk ymail.com zoho.com'.split(
    ' ',
  ),
);

/** Common first names in the United Kingdom: enough to notice that people are named, never to list them. */
const firstNames = new Set(
  'aaron adam aisha alan alex alexander alice alison amanda amy andrea andrew angela ann anna anne anthony ashley barbara ben benjamin brian carol caroline catherine charlotte chloe chris christine christopher claire colin craig daniel darren david dawn deborah debbie denise derek diane donna dorothy edward elaine eleanor elizabeth ellen emily emma eric fatima fiona frances gareth gary gemma geoffrey george gillian gordon graham grace hannah harry heather helen hannah ian jack jackie jacqueline james jamie jane janet janice jason jean jennifer jenny jessica jill joan joanne john jonathan joseph joyce judith julia julie june karen kate katherine kathleen keith kelly kenneth kevin kirsty laura lauren lee lesley liam linda lisa louise lucy lynn lynne maggie malcolm margaret maria marie marilyn mark martin mary matthew maureen megan melanie michael michelle mohammed muhammad natalie neil nicholas nicola nigel olivia pamela pat patricia patrick paul paula pauline peter philip philippa rachel ray raymond rebecca rhys richard robert roger rose roy ruth ryan sally samantha samuel sandra sarah sean sharon sheila shirley simon sophie stephanie stephen steve steven stuart sue susan suzanne sylvia terence teresa thomas tim timothy tom tony tracey tracy valerie vera victoria vincent wayne wendy william yvonne zoe'.split(
    ' ',
  ),
);

const titled = /\b(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof)\.? +(?:[A-Z]\.? +)?[A-Z][a-z’'-]+/g;
const capitalised = /\b([A-Z][a-z]+)(?: +[A-Z]\.?)? +([A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?)\b/g;
const asked = /\b(?:ask for|speak to|contact|see|run by|led by) +([A-Z][a-z]+)\b/gi;
/** What follows a first name when it is that of a place or a body: "Victoria Road", "St John Ambulance". */
const notSurnames =
  /^(?:Academy|Ambulance|Arms|Avenue|Baths?|Building|Business|Cafe|Centre|Chapel|Church|Close|College|Community|Court|Day|Drive|Foundation|Gallery|Gardens|Green|Hall|Health|Hill|Hospital|Hotel|House|Institute|Lane|Lewis|Library|Lodge|Memorial|Mews|Museum|Park|Place|Primary|Road|Room|Rooms|School|Square|Station|Street|Suite|Terrace|Theatre|Trust|University|Way|Wing)$/;

/** The people whose names seem to stand in a text. */
export function peopleIn(text: string): string[] {
  const pairs = [...text.matchAll(capitalised)]
    .filter(([, first = '', last = '']) => firstNames.has(first.toLowerCase()) && !notSurnames.test(last))
    // "St Anne Street" and the like are places.
    .filter(
      ({ index }) =>
        !/\b(?:St|Saint|San|King|Queen|Prince|Princess|Lord|Lady|Sir)\.? *$/.test(text.slice(0, index)),
    )
    .map(([pair]) => pair);
  const single = [...text.matchAll(asked)]
    .map(([, first = '']) => first)
    .filter((first) => /^[A-Z]/.test(first) && firstNames.has(first.toLowerCase()));
  const whole = [...(text.match(titled) ?? []), ...pairs];
  return [...new Set([...whole, ...single.filter((first) => !whole.some((name) => name.includes(first)))])];
}

/** First names that are words too: at the beginning of a sentence they are taken for those. */
const alsoWords = new Set(['dawn', 'grace', 'mark', 'pat', 'rose']);
/** A month, and a station. */
const moreOftenElse = new Set(['june', 'victoria']);
const saint = /\b(?:St|Saint|King|Queen|Prince|Princess)\.? *$/;

/** Common first names that stand in a text alone, as those of people do in a story. */
export function firstNamesIn(text: string): string[] {
  const found = [...text.matchAll(/\b[A-Z][a-z]+\b/g)].filter(({ 0: word, index }) => {
    const name = word.toLowerCase();
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
    const [next = ''] = /^ +([A-Z][a-z]+)/.exec(after)?.slice(1) ?? [];
    if (!firstNames.has(name) || moreOftenElse.has(name) || saint.test(before)) return false;
    if (notSurnames.test(next)) return false;
    return !alsoWords.has(name) || !/(?:^|[.!?:\n]\s*)$/.test(before);
  });
  return [...new Set(found.map(([word]) => word))];
}

/** Whether a text holds a number that only one person has: of National Insurance, or a date of birth. */
export function holdsPersonalNumber(text: string): boolean {
  return (
    /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/.test(text) ||
    /\b(?:d\.?o\.?b\.?|date of birth|born on)\b[^\d\n]{0,12}\d/i.test(text)
  );
}

/** Whether an address for e-mail is one that people have for themselves. */
export function isPrivateEmail(address: string): boolean {
  return privateHosts.has(address.toLowerCase().split('@').at(-1) ?? '');
}

/** Whether an address on the ground seems to be a home. */
export function isHomeAddress(address: string): boolean {
  return /\b(?:c\/o|care of|flat|apartment|apt)\.? +\w|\b(?:my|our|his|her|their) (?:home|house|flat)\b|\bhome address\b/i.test(
    address,
  );
}

/** Ofcom keeps 07700 900000 to 900999 for stories: they are nobody's. */
const storyMobile = /^07700900\d{3}$/;

/** Whether a number, its figures in national form, is a mobile that may be somebody's own. */
export function isPrivateMobile(figures: string): boolean {
  return /^07[1-57-9]\d{8}$/.test(figures) && !storyMobile.test(figures);
}

function masked(text: string, kept: number): string {
  return `${text.slice(0, kept)}…`;
}

const mobileInText = /(?:\+|00)?(?:44)?[ ()-]*0?[ )-]*7(?:[ ()-]*\d){9}(?!\d)/g;
const emailInText = /[\w.!#$'*+/=^`{|}~-]+@([\w-]+(?:\.[\w-]+)+)/g;

function nationalFigures(number: string): string {
  return number
    .replace(/\D/g, '')
    .replace(/^(?:00)?44/, '')
    .replace(/^0?/, '0');
}

/** Mobile numbers in a text that may be somebody’s own, in national form; ten figures that only look like one are none. */
export function privateMobilesIn(text: string): string[] {
  const found = [...text.matchAll(mobileInText)].flatMap(({ 0: number, index }) => {
    const start = index + number.search(/[+\d]/);
    const isWhole = !/[\d+]/.test(text.charAt(start - 1)) && /^(?:\+|00|0|44)/.test(text.slice(start));
    const figures = nationalFigures(number);
    return isWhole && isPrivateMobile(figures) ? [figures] : [];
  });
  return [...new Set(found)];
}

/** Addresses for e-mail in a text that people have for themselves. */
export function privateEmailsIn(text: string): string[] {
  const found = text.includes('@') ? (text.match(emailInText) ?? []) : [];
  return [...new Set(found.filter(isPrivateEmail).map((address) => address.toLowerCase()))];
}

/** A text in which private numbers and addresses can no longer be read whole. */
export function withheld(text: string): string {
  const bare = text
    .replace(mobileInText, (number) =>
      isPrivateMobile(nationalFigures(number)) ? masked(number, 5) : number,
    )
    .replace(emailInText, (address) =>
      isPrivateEmail(address) ? `${masked(address, 1)}@${address.split('@').at(-1)}` : address,
    );
  return holdsPersonalNumber(bare) ? masked(bare, 2) : bare;
}

/** A name by its first letters. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${word[0]}…`)
    .join(' ');
}

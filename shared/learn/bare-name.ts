// A name as the words that tell one body or offer from another: without legal words, punctuation, little words and the
// ways in which people write the same thing differently, in English or Welsh.

/** Words that say what kind of legal body it is; two that differ may be two bodies. */
const legalWords = firstOfEach([
  'ltd limited cyf cyfyngedig',
  'inc incorporated',
  'charity elusen',
  'trust ymddiriedolaeth',
  ...['cic', 'cio', 'scio', 'plc', 'llp'],
]);

/** Words that tell nothing. Welsh "i" and "o" stand here too, so a group may not be named by the letter I alone. */
const littleWords = new Set(
  'the a an and of for at in on to with by y yr a ac ar i o yn gyda dros er'.split(' '),
);

/** Spelt differently, said alike: what stands first is what the others are read as. */
const sameWords: readonly string[] = [
  'library lib libs llyfrgell llyfrgelloedd',
  'centre center ctr cntr canolfan ganolfan',
  'community comm cymuned gymuned cymunedol gymunedol',
  'school ysgol',
  'college coleg',
  'hall neuadd',
  'church eglwys',
  'council cyngor gyngor',
  'club clwb',
  'group grwp grp',
  'cafe caffi',
  'service gwasanaeth gwasanaethau svc',
  'help cymorth',
  'learning dysgu',
  'digital digidol ddigidol',
  'computer cyfrifiadur cyfrifiaduron pc',
  'mobile symudol deithiol',
  'central ganolog canolog',
  'st saint street',
  'rd road',
  'ave avenue',
  'dept department',
  'assoc association assn',
  'org organisation organization',
  'info information',
  'programme program',
  'starting beginner starter introduction intro introductory introducing dechreuwr dechreuwyr',
  'basic foundation essential sylfaenol',
  'improving improver intermediate canolradd',
  'advanced uwch',
  'monday mon llun',
  'tuesday tue tues mawrth',
  'wednesday wed weds mercher',
  'thursday thu thur thurs iau',
  'friday fri gwener',
  'saturday sat sadwrn',
  'sunday sun sul',
  'morning am bore',
  'afternoon pm prynhawn',
  'evening eve noswaith',
  '1 one first',
  '2 two ii second dau',
  '3 three iii third tri',
  '4 four iv pedwar',
  '5 five',
  '6 six chwech',
  '7 seven saith',
  '8 eight wyth',
  '9 nine naw',
  '10 ten deg',
];
const readAs = firstOfEach(sameWords);

/** Of each line, every word with the first one, as which it is read. */
function firstOfEach(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return [first, ...others].map((word) => [word, first] as const);
    }),
  );
}

/** Words that are as often written as one. */
const joined = /\b(?:(?:drop|walk|pop) in|wi fi|e mail|on line|i pad|age (?:uk|cymru|ni|scotland))\b/g;

export interface BareName {
  /** Its telling words, each once, in the order of the alphabet. */
  words: string[];
  /** The words as one text; two names with the same are the same name. */
  key: string;
  /** The telling words as written, without the spaces between them: "Learn Direct" is "Learndirect". */
  solid: string;
  /** The kinds of legal body that it names, in the order of the alphabet. */
  legal: string[];
}

/** One of several when there are more than one: "classes", "libraries", "computers". */
function singular(word: string): string {
  if (word.length < 4 || /ss$|\d/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function readWord(word: string): string {
  const known = readAs.get(word);
  if (known !== undefined) return known;
  const one = singular(word);
  return readAs.get(one) ?? one;
}

/** What is left of a name when all is taken away by which the same name may be told twice. */
export function bareName(name: string): BareName {
  const plain = /[^\0-\x7f]/.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name;
  const text = plain
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’'`]/g, '')
    .replace(/(\p{N})(?:st|nd|rd|th)\b/gu, '$1')
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bcommunity interest company\b/g, 'cic')
    .replace(joined, (words) => words.replace(' ', ''));
  const all = text.split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => !legalWords.has(word) && !littleWords.has(word));
  // A name of such words alone, such as "The Trust", has no others to be told by.
  const read = (telling.length === 0 ? all : telling).map(readWord);
  const words = [...new Set(read)].sort();
  const legal = [...new Set(all.flatMap((word) => legalWords.get(word) ?? []))].sort();
  return { words, key: words.join(' '), solid: [...new Set(read)].join(''), legal };
}

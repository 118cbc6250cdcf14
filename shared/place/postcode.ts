// Postcodes, and the beginnings of them, as people type and dictate them. Here they are read by their shape alone:
// whether an outcode exists is for the gazetteer to say.

export type PostcodeReading =
  | { kind: 'postcode'; outcode: string; incode: string }
  /** `digit` is the first character of the incode: "BN1 1". */
  | { kind: 'sector'; outcode: string; digit: string }
  | { kind: 'outcode'; outcode: string }
  | { kind: 'area'; area: string }
  /** A forces or post-office-box code, or one of an overseas territory. */
  | { kind: 'no-location'; label: string }
  | { kind: 'none' };

/** Royal Mail's incodes use none of C I K M O V: they look like others in handwriting. */
export const incodeLetters = 'ABDEFGHJLNPQRSTUWXYZ';
const incodeShape = new RegExp(`^\\d[${incodeLetters}]{2}$`);

/** What a dictated figure comes out as. */
const spokenFigures: Record<string, string> = {
  ZERO: '0',
  NOUGHT: '0',
  OH: '0',
  ONE: '1',
  TWO: '2',
  TO: '2',
  TOO: '2',
  THREE: '3',
  FOUR: '4',
  FOR: '4',
  FIVE: '5',
  SIX: '6',
  SEVEN: '7',
  EIGHT: '8',
  ATE: '8',
  NINE: '9',
};

/** Shapes of outcodes: A is a letter, 9 a figure, and 3 and 4 the letters that can stand in those places. */
const outcodeShapes = ['A9', 'A99', 'AA9', 'A93', 'AA99', 'AA94'];
const lettersAt: Record<string, RegExp> = {
  first: /[A-PR-UWYZ]/,
  second: /[A-HJ-Z]/,
  3: /[A-HJKNPSTUW]/,
  4: /[ABEHMNPRVWXY]/,
};

const longestCode = 7;
/** Room for every character to be spelt out as a word. */
const longestTyped = 60;

const unlocated =
  /^(?:BFPO\d*|GIR0AA|(?:BX|XX|BF|GX)\d.{0,5}|(?:ASCN|STHL|TDCU|BBND|BIQQ|FIQQ|PCRN|SIQQ|TKCA)1ZZ|AI2640|KY\d\d{4})$/;

/** The pieces of a code as it was typed: capital letters and figures. */
function piecesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\W*(?:MY )?POST ?CODE(?: IS)?\b/, '')
    .split(/[^A-Z0-9]+/)
    .filter((piece) => piece !== '');
}

/** The same where words stand for figures: "BN one one double A". */
function spokenPieces(pieces: readonly string[]): string[] {
  const written = pieces.map((piece) => spokenFigures[piece] ?? piece);
  return written
    .map((piece, at) => (written[at - 1] === 'DOUBLE' && piece.length === 1 ? piece + piece : piece))
    .filter((piece) => piece !== 'DOUBLE');
}

function asFigure(character: string): string {
  return character === 'O' ? '0' : character === 'I' ? '1' : character;
}

function asLetter(character: string): string {
  return character === '0' ? 'O' : character === '1' ? 'I' : character;
}

/** One reading of characters as an outcode of a shape, with how much had to be changed; null if they do not fit. */
function readShape(characters: string, shape: string): { outcode: string; changes: number } | null {
  let outcode = '';
  for (let at = 0; at < shape.length; at++) {
    const kind = shape[at] as string;
    const typed = characters[at] ?? '';
    const meant = kind === '9' ? asFigure(typed) : asLetter(typed);
    const fits = kind === '9' ? /\d/ : lettersAt[kind === 'A' ? (at === 0 ? 'first' : 'second') : kind];
    if (fits?.test(meant) !== true) return null;
    outcode += meant;
  }
  // A district never begins with 0, but forms that ask for two figures get BN01.
  const padding = /^[A-Z]+(?=0\d)/.exec(outcode)?.[0].length ?? -1;
  if (padding > 0 && characters[padding] !== '0') return null;
  const plain = padding > 0 ? outcode.slice(0, padding) + outcode.slice(padding + 1) : outcode;
  const changes = [...outcode].filter((character, at) => character !== characters[at]).length;
  return { outcode: plain, changes: changes + (plain === outcode ? 0 : 2) };
}

/** What characters may be as an outcode, the least changed first. */
function outcodesFrom(characters: string): string[] {
  return outcodeShapes
    .filter((shape) => shape.length === characters.length)
    .map((shape) => readShape(characters, shape))
    .filter((reading) => reading !== null)
    .sort((a, b) => a.changes - b.changes)
    .map(({ outcode }) => outcode);
}

/** Every reading that the shape allows, the likeliest first. */
function readingsOf(pieces: readonly string[]): PostcodeReading[] {
  const all = pieces.join('');
  // Every code has a letter of its own, not merely a figure that looks like one.
  if (all.length > longestCode || !/[A-Z]/.test(all)) return [];
  const postcodes = outcodesFrom(all.slice(0, -3)).flatMap((outcode): PostcodeReading[] => {
    const incode = asFigure(all.at(-3) ?? '') + all.slice(-2);
    return incodeShape.test(incode) ? [{ kind: 'postcode', outcode, incode }] : [];
  });
  const outcodes = outcodesFrom(all).map((outcode): PostcodeReading => ({ kind: 'outcode', outcode }));
  const sectors = sectorsFrom(all, /^[\dOI]$/);
  // "B1 1" was parted on purpose; "B11" more often means the district.
  const isParted = pieces.length > 1 && outcodesFrom(pieces.slice(0, -1).join('')).length > 0;
  const whole = isParted ? [...sectors, ...outcodes] : [...outcodes, ...sectors];
  // An incode that is unfinished or mistyped still leaves its beginning.
  const broken = sectorsFrom(all, /^[\dOI][A-Z0-9]{1,2}$/);
  const bare: PostcodeReading[] = /^[A-PR-UWYZ][A-HJ-Z]?$/.test(all) ? [{ kind: 'area', area: all }] : [];
  return [...postcodes, ...whole, ...broken, ...bare];
}

function sectorsFrom(all: string, rest: RegExp): PostcodeReading[] {
  return [4, 3, 2]
    .filter((length) => rest.test(all.slice(length)))
    .flatMap((length) => {
      const digit = asFigure(all[length] ?? '');
      return outcodesFrom(all.slice(0, length)).map(
        (outcode): PostcodeReading => ({ kind: 'sector', outcode, digit }),
      );
    });
}

/**
 * Reads a whole text as a postcode or the beginning of one, however it is spaced, spelt or dictated. Of several
 * readings it takes the first whose outcode exists; when none does, the likeliest by shape.
 */
export function readPostcode(
  text: string,
  exists: (outcode: string) => boolean = () => true,
): PostcodeReading {
  if (text.length > longestTyped) return { kind: 'none' };
  const pieces = piecesOf(text);
  const all = pieces.join('');
  if (unlocated.test(all)) return { kind: 'no-location', label: unlocatedLabel(all) };
  const readings = [pieces, spokenPieces(pieces)].flatMap(readingsOf);
  const known = readings.find((reading) => 'outcode' in reading && exists(reading.outcode));
  return known ?? readings[0] ?? { kind: 'none' };
}

function unlocatedLabel(all: string): string {
  if (all.startsWith('BFPO')) return `BFPO ${all.slice(4)}`.trim();
  return /\d[A-Z]{2}$/.test(all) ? `${all.slice(0, -3)} ${all.slice(-3)}` : all;
}

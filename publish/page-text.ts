// The words of a web page's or word processor's paste. It walks once from front to back and never calls itself, so no
// depth of tags can stop it.

const blockTags = new Set(
  'address article blockquote br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const inlineTags = new Set(
  'a abbr acronym audio b big body button canvas cite code col colgroup del em embed font head html i iframe img input ins kbd label link mark meta object option q s samp select small source span strike strong sub sup svg textarea time u var video wbr'.split(
    ' ',
  ),
);
/** What stands inside these is no text for people. */
const silentTags = new Set(['script', 'style', 'noscript', 'template', 'xml']);

const entities = new Map(
  Object.entries({
    amp: '&',
    apos: "'",
    bull: '•',
    cent: '¢',
    copy: '©',
    deg: '°',
    eacute: 'é',
    egrave: 'è',
    euro: '€',
    frac12: '½',
    gt: '>',
    hellip: '…',
    laquo: '«',
    ldquo: '“',
    lsquo: '‘',
    lt: '<',
    mdash: '—',
    middot: '·',
    nbsp: ' ',
    ndash: '–',
    ocirc: 'ô',
    pound: '£',
    quot: '"',
    raquo: '»',
    rdquo: '”',
    reg: '®',
    rsquo: '’',
    shy: '',
    times: '×',
    trade: '™',
    wcirc: 'ŵ',
    ycirc: 'ŷ',
  }),
);

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;
/** The bullets of Word's symbol fonts, and the line end that a workbook writes out. */
const wordBullet = /[\uf0a7\uf0b7\uf0d8\uf0fc]/g;
const workbookBreak = /_x000d_\n?/gi;

interface Tag {
  name: string;
  closes: boolean;
  /** Where the text goes on. */
  end: number;
}

/** The tag that begins at a `<`; null when that is only a sign, as in "a < b" or "<jane@council.example>". */
function tagAt(text: string, at: number): Tag | null {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return { name: '!', closes: false, end: end < 0 ? text.length : end + 3 };
  }
  const name = /^<(\/?)([a-z][a-z0-9]*(?::[a-z]\w*)?)(?=[\s/>]|$)/i.exec(text.slice(at, at + 40));
  if (name === null) return null;
  const [, slash = '', written = ''] = name;
  const lower = written.toLowerCase();
  const isKnown =
    blockTags.has(lower) || inlineTags.has(lower) || silentTags.has(lower) || /^(?:o|w|v|m|st1):/.test(lower);
  if (!isKnown) return null;
  const end = text.indexOf('>', at);
  return { name: lower, closes: slash !== '', end: end < 0 ? text.length : end + 1 };
}

/** Where the closing tag of a silent one ends; the end of the text when it never closes. */
function endOfSilence(text: string, lower: string, { name, end }: Tag): number {
  const closing = lower.indexOf(`</${name}`, end);
  if (closing < 0) return text.length;
  const close = lower.indexOf('>', closing);
  return close < 0 ? text.length : close + 1;
}

function entityMeaning(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

function withoutTags(text: string): string {
  const lower = text.toLowerCase();
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(at + 1, from))) {
    const tag = tagAt(text, at);
    if (tag === null) continue;
    parts.push(text.slice(from, at));
    if (tag.name === 'li' && !tag.closes) parts.push('\n• ');
    else if (blockTags.has(tag.name)) parts.push('\n');
    from = silentTags.has(tag.name) && !tag.closes ? endOfSilence(text, lower, tag) : tag.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Text without tags, entities and what Word leaves behind; the same text when it holds none of them. */
export function pageText(text: string): string {
  if (!/[<&\uf0a7\uf0b7\uf0d8\uf0fc]|_x000d_/i.test(text)) return text;
  const bare = withoutTags(text);
  const plain = bare.replace(entity, entityMeaning).replace(workbookBreak, '\n').replace(wordBullet, '•');
  if (plain === text) return text;
  // Where tags stood, the spaces and line ends between them are the page's layout, not the owner's.
  return bare === text
    ? plain
    : plain
        .replace(/[ \t\u00a0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{2,}/g, '\n')
        .trim();
}

// What is wrong with a sheet, as data: where, what was there, why it matters and how to mend it.

/** Refused: the row, or the file, is not published. Repaired: read as something else. Noted: left out, or kept as it is. */
export type Severity = 'refused' | 'repaired' | 'noted';

interface Kind {
  severity: Severity;
  why: string;
  mend: string;
}

/** Every problem that a sheet can have, and the sentences that tell its owner about it. */
const kinds = {
  'file-empty': {
    severity: 'refused',
    why: 'The file has no row of column names.',
    mend: 'Put the names of the columns in the first row.',
  },
  'file-broken': {
    severity: 'refused',
    why: 'The file stops being a table here: a quotation mark opens and never closes, or closes too early.',
    mend: 'Look at this line for a stray quotation mark. Inside a cell, write it twice.',
  },
  'column-missing': {
    severity: 'refused',
    why: 'Every sheet needs this column.',
    mend: 'Add the column and fill it in.',
  },
  'column-twice': {
    severity: 'refused',
    why: 'Two columns have this name, so we cannot tell which one to read.',
    mend: 'Rename or remove one of them.',
  },
  'column-unknown': {
    severity: 'noted',
    why: 'We do not know this column. What it holds is kept, but nobody is shown it.',
    mend: 'Rename it if it is one of ours under another name.',
  },
  'column-other-name': {
    severity: 'repaired',
    why: 'This is another name for one of our columns. We read it as that one.',
    mend: 'Nothing, if that is right.',
  },
  'organisation-missing': {
    severity: 'refused',
    why: 'The row does not say whose service it is.',
    mend: 'Write the name of the organisation.',
  },
  'service-missing': {
    severity: 'refused',
    why: 'The row does not say what the service is called.',
    mend: 'Write the name of the service.',
  },
  'name-too-long': {
    severity: 'refused',
    why: 'The name is too long to show on a card.',
    mend: 'Shorten the name, and put the rest into the summary.',
  },
  'cells-too-many': {
    severity: 'refused',
    why: 'The row has more cells than there are columns, so they may stand under the wrong ones.',
    mend: 'Look for a comma in a cell without quotation marks around it.',
  },
  'cells-too-few': {
    severity: 'noted',
    why: 'The row ends early. The cells that are not there count as empty.',
    mend: 'Check that each cell stands under the right column.',
  },
  'place-twice': {
    severity: 'refused',
    why: 'Another row with this id has the same place.',
    mend: 'Put all that happens in one place into one row.',
  },
  'places-too-many': {
    severity: 'refused',
    why: 'One service has more places than we can show.',
    mend: 'Give some of its places to a service with another id.',
  },
  'id-made-unique': {
    severity: 'repaired',
    why: 'Another service has the same organisation, name and postcode, so we gave this one an id of its own.',
    mend: 'Give each service an id that never changes.',
  },
  'rows-disagree': {
    severity: 'noted',
    why: 'Rows with the same id say different things here. We kept what the first row says.',
    mend: 'Make the rows agree, or give them different ids.',
  },
  'organisation-spelt-differently': {
    severity: 'noted',
    why: 'This is the same organisation as on an earlier row, written another way. We kept the earlier one.',
    mend: 'Write the name the same way on every row.',
  },
  'stage-disagrees': {
    severity: 'noted',
    why: 'Another row gives this organisation another stage. We kept the later date.',
    mend: 'Make the rows of an organisation agree.',
  },
  'champions-disagree': {
    severity: 'noted',
    why: 'Another row gives this organisation another number. We kept the first.',
    mend: 'Make the rows of an organisation agree.',
  },
  'licence-disagrees': {
    severity: 'noted',
    why: 'Another row gives this source another licence. We kept the first.',
    mend: 'Give each source one licence.',
  },
  'getting-in-disagrees': {
    severity: 'noted',
    why: 'This does not go with how people get in, so we left it out.',
    mend: 'Say in how_to_get_in what is right, and take the other out.',
  },
  'hidden-characters': {
    severity: 'repaired',
    why: 'The cell holds characters that nobody can see. We took them out.',
    mend: 'Type the words again instead of pasting them.',
  },
  'text-too-long': {
    severity: 'noted',
    why: 'The text is too long to use, so we left it out.',
    mend: 'Shorten it.',
  },
  'word-unknown': {
    severity: 'noted',
    why: 'We do not know this word here, so we left it out.',
    mend: 'Use one of the words that are listed for this column.',
  },
  'list-too-long': {
    severity: 'noted',
    why: 'The list is longer than any we can use, so we left out what comes after this.',
    mend: 'Shorten the list.',
  },
  'yes-no-unread': {
    severity: 'noted',
    why: 'We could not tell whether this means yes, so we left it out.',
    mend: 'Write yes, or leave the cell empty.',
  },
  'number-unread': {
    severity: 'noted',
    why: 'This is not a whole number that can be right, so we left it out.',
    mend: 'Write one whole number.',
  },
  'ages-crossed': {
    severity: 'noted',
    why: 'The lowest age is above the highest, so we left both out.',
    mend: 'Check both ages.',
  },
  'date-unread': {
    severity: 'noted',
    why: 'This is not a day that exists, so we left it out.',
    mend: 'Write the date like 2027-03-31.',
  },
  'date-rewritten': {
    severity: 'repaired',
    why: 'We read the day first, then the month, as is usual in the United Kingdom.',
    mend: 'Write the date like 2027-03-31.',
  },
  'dates-crossed': {
    severity: 'noted',
    why: 'It ends before it starts, so we left both dates out.',
    mend: 'Check both dates.',
  },
  'when-in-words': {
    severity: 'noted',
    why: 'We could not read all the times, so they are shown as you wrote them and cannot be searched.',
    mend: 'Write times like: Tue 10:00-12:00; 1st Mon 14:00-16:00',
  },
  'cost-unread': {
    severity: 'noted',
    why: 'We could not tell what this costs, so we left it out.',
    mend: 'Write free, an amount such as £5 per session, or leave the cell empty.',
  },
  'coverage-unread': {
    severity: 'noted',
    why: 'We could not tell which area this means, so we left it out.',
    mend: 'Write UK, a nation, the names of councils, or a distance such as 10 km.',
  },
  'coverage-without-place': {
    severity: 'noted',
    why: 'A distance needs a postcode or a point to start from, and the row has none. We left it out.',
    mend: 'Add the postcode, or write the names of councils.',
  },
  'miles-to-kilometres': {
    severity: 'repaired',
    why: 'We turned miles into kilometres.',
    mend: 'Write the distance in km.',
  },
  'postcode-unread': {
    severity: 'noted',
    why: 'This is not a whole postcode, so we left it out.',
    mend: 'Write one postcode, like LS1 3AB.',
  },
  'point-unread': {
    severity: 'noted',
    why: 'This is not a point in or near the United Kingdom, so we left it out.',
    mend: 'Write latitude (about 49 to 61) and longitude (about -9 to 2) in degrees.',
  },
  'phone-unread': {
    severity: 'noted',
    why: 'This is not one telephone number, so we left it out.',
    mend: 'Write one number, and put words about it into first_visit.',
  },
  'email-unread': {
    severity: 'noted',
    why: 'This is not one e-mail address, so we left it out.',
    mend: 'Write one address, like help@council.example',
  },
  'website-unread': {
    severity: 'noted',
    why: 'This is not a web address that is safe to link to, so we left it out.',
    mend: 'Write one address that starts with https://',
  },
  'website-rewritten': {
    severity: 'repaired',
    why: 'We put https:// in front of the address, because other links are not secure.',
    mend: 'Check that the address works with https:// in front.',
  },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof kinds;

/** What a reader of one cell has to say: the code, and the part of the cell that it is about. */
export interface Finding {
  code: ProblemCode;
  value: string;
}

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  file: string;
  /** The line of the file on which the row begins; the first is 1. */
  line: number;
  /** The column's letter, as a spreadsheet shows it; null when the whole row or file is meant. */
  column: string | null;
  /** The column's name as the file has it. */
  header: string | null;
  value: string | null;
  why: string;
  mend: string;
  /** The id of the service, when it has one. */
  record: string | null;
}

type Place = Pick<Problem, 'file' | 'line'> & Partial<Pick<Problem, 'column' | 'header' | 'record'>>;

/** A problem at its place in a file, with its sentences. */
export function problemAt(place: Place, { code, value }: { code: ProblemCode; value?: string }): Problem {
  const { severity, why, mend } = kinds[code];
  const { file, line, column = null, header = null, record = null } = place;
  return { code, severity, file, line, column, header, value: value ?? null, why, mend, record };
}

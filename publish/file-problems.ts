// What can be wrong with a whole file, its columns or a row, and the sentences that tell its owner about it.
import type { Kind } from './problem.ts';

/** Problems of the file as such. */
const ofFile = {
  'file-unreadable': {
    severity: 'refused',
    why: 'We could not open this file.',
    mend: 'Check that it is there, and that you are allowed to read it.',
  },
  'file-kind-unknown': {
    severity: 'refused',
    why: 'This is not a kind of file that we read.',
    mend: 'Save the list as CSV UTF-8, and give us that file.',
  },
  'file-passed-over': {
    severity: 'noted',
    why: 'This file in the folder is not a list, so we passed over it.',
    mend: 'If there is a list in it, take that out, and save it as CSV UTF-8.',
  },
  'folder-without-lists': {
    severity: 'refused',
    why: 'There is no list in this folder.',
    mend: 'Put the lists into it as CSV UTF-8, with names that end in .csv.',
  },
  'file-too-large': {
    severity: 'refused',
    why: 'The file is larger than any list of services.',
    mend: 'Check that it is the right file. If it is, cut it into several.',
  },
  'file-workbook': {
    severity: 'refused',
    why: 'This is a workbook, not a CSV file, whatever its name says.',
    mend: 'Open it in Excel. Choose Save As, then CSV UTF-8, and give us that file.',
  },
  'file-web-page': {
    severity: 'refused',
    why: 'This is a web page, not a CSV file, whatever its name says.',
    mend: 'Open it in Excel. Choose Save As, then CSV UTF-8, and give us that file.',
  },
  'file-not-text': {
    severity: 'refused',
    why: 'This is not a file of text, so there is no list in it.',
    mend: 'Save the list as CSV UTF-8, and give us that file.',
  },
  'file-empty': {
    severity: 'refused',
    why: 'The file has no row of column names.',
    mend: 'Put the names of the columns in the first row.',
  },
  'file-without-rows': {
    severity: 'refused',
    why: 'The file has the names of columns, but no row below them.',
    mend: 'Check that it is the right file, and that all of it was saved.',
  },
  'encoding-utf16': {
    severity: 'repaired',
    why: 'The file is kept as UTF-16. We read it as that.',
    mend: 'Save it as CSV UTF-8.',
  },
  'encoding-windows': {
    severity: 'repaired',
    why: 'The file is not in UTF-8. We read the letters that are not as those of Windows.',
    mend: 'Check the words shown here. Save the file as CSV UTF-8.',
  },
  'encoding-unknown': {
    severity: 'refused',
    why: 'The file holds a letter that we cannot read, in UTF-8 or as Windows has it.',
    mend: 'Open it where it was made, and save it as CSV UTF-8.',
  },
  'delimiter-other': {
    severity: 'noted',
    why: 'The cells are not parted by commas. We read the file with this sign between them.',
    mend: 'Nothing, if the columns are right.',
  },
  'delimiter-unclear': {
    severity: 'refused',
    why: 'We cannot tell which sign parts the cells: each of these would do.',
    mend: 'Save the file as CSV UTF-8, with commas between the cells.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of the row of column names. */
const ofColumns = {
  'title-rows': {
    severity: 'repaired',
    why: 'There are rows above the names of the columns. We passed over them.',
    mend: 'Put the names of the columns in the first row.',
  },
  'columns-too-many': {
    severity: 'refused',
    why: 'The file has more columns than any list of services.',
    mend: 'Check that it is the right file, and how its cells are parted.',
  },
  'column-missing': {
    severity: 'refused',
    why: 'Every sheet needs this column.',
    mend: 'Add the column and fill it in.',
  },
  'column-of-map-missing': {
    severity: 'refused',
    why: 'The column map names this column, but the file has none of that name.',
    mend: 'Check that the map belongs to this file, and that both spell the name alike.',
  },
  'column-twice': {
    severity: 'refused',
    why: 'Two columns have this name, so we cannot tell which one to read.',
    mend: 'Rename or remove one of them.',
  },
  'folder-mixed': {
    severity: 'refused',
    why: 'The folder holds a pack, and lists beside it: we cannot tell which is meant.',
    mend: 'Name the lists one by one, or put the pack into a folder of its own.',
  },
  'column-unknown': {
    severity: 'noted',
    why: 'We do not know this column, so what it holds is not published.',
    mend: 'Rename it if it is one of ours under another name.',
  },
  'column-other-name': {
    severity: 'repaired',
    why: 'This is another name for one of our columns. We read it as that one.',
    mend: 'Nothing, if that is right.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of a row as such. */
const ofRow = {
  'row-broken': {
    severity: 'refused',
    why: 'These lines are not a row: a quotation mark opens and never closes, or closes too early.',
    mend: 'Look here for a stray quotation mark. Inside a cell, write it twice.',
  },
  'quote-inside': {
    severity: 'noted',
    why: 'A quotation mark stands inside a cell that has none around it. We kept it as it is.',
    mend: 'Check that the cells of this row stand under the right columns.',
  },
  'header-repeated': {
    severity: 'noted',
    why: 'The names of the columns stand here again. We passed over the row.',
    mend: 'Take the row out.',
  },
  'foot-row': {
    severity: 'noted',
    why: 'This row at the foot of the sheet is a note or a total. We passed over it.',
    mend: 'Take the row out, or keep it in another file.',
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
    why: 'Another row writes the name of this organisation another way. We kept the other.',
    mend: 'Write the name the same way on every row.',
  },
  'stage-disagrees': {
    severity: 'noted',
    why: 'Another row gives this organisation another stage. We kept the later date.',
    mend: 'Make the rows of an organisation agree.',
  },
  'champions-disagree': {
    severity: 'noted',
    why: 'Another row gives this organisation another number. We kept the other.',
    mend: 'Make the rows of an organisation agree.',
  },
  'licence-disagrees': {
    severity: 'noted',
    why: 'Another row gives this source another licence. We kept the other.',
    mend: 'Give each source one licence.',
  },
  'getting-in-disagrees': {
    severity: 'noted',
    why: 'This does not go with how people get in, so we left it out.',
    mend: 'Say in how_to_get_in what is right, and take the other out.',
  },
} as const satisfies Record<string, Kind>;

export const fileProblems = { ...ofFile, ...ofColumns, ...ofRow } as const;

// What an owner should hear about a row though every cell of it could be read: people in a public list, letters
// of two alphabets, and dates that have gone by.
import { limits } from '../shared/record/limits.ts';
import { initials, peopleIn, privateEmailsIn, privateMobilesIn } from '../shared/record/personal-data.ts';
import { addDays } from '../shared/record/plain-date.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { type Column, columnLetter } from './columns.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Cells } from './read-cells.ts';
import type { RowDraft } from './read-row.ts';
import type { Sheet } from './read-sheet.ts';
import type { TableRow } from './read-table.ts';

const publicText: readonly Column[] = [
  'summary',
  'description',
  'eligibility',
  'first_visit',
  'checked_by',
  'when',
];
/** Wherever people may write how to reach them; what longer cells hold is left out. */
const reachable: readonly Column[] = [
  ...publicText,
  ...(['organisation', 'service', 'summary_cy', 'description_cy', 'venue', 'address', 'cost'] as const),
];
const names: readonly Column[] = ['organisation', 'service', 'venue'];
const daysInYear = 365;

/** Whether some word mixes Latin letters with those of an alphabet that look like them. */
function mixesAlphabets(text: string): boolean {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
}

/** Reports what should be looked at in the words of a row. */
export function remarkOnWords(cells: Cells): void {
  for (const column of names)
    if (mixesAlphabets(cells.words(column))) cells.report(column, 'letters-mixed', cells.words(column));
  for (const column of publicText)
    for (const name of peopleIn(cells.words(column))) cells.report(column, 'person-named', initials(name));
  remarkOnContacts(cells);
}

/** Reports private numbers and addresses in running text, but for those that have a column, where they were told of. */
function remarkOnContacts(cells: Cells): void {
  const told = new Set([
    ...privateMobilesIn(cells.words('phone')),
    ...(['email', 'report_to'] as const).flatMap((column) => privateEmailsIn(cells.words(column))),
  ]);
  for (const column of reachable) {
    const text = cells.words(column);
    if (text.length > limits.text) continue;
    for (const number of privateMobilesIn(text))
      if (!told.has(number)) cells.report(column, 'phone-of-person', number);
    for (const address of privateEmailsIn(text))
      if (!told.has(address)) cells.report(column, 'email-of-person', address);
  }
}

/** Reports the dates of a row that have gone by, or have not come yet, on a day; nothing was checked on a day to come. */
export function remarkOnDates({ cells, service, atPlace }: RowDraft, today: PlainDate | undefined): void {
  if (today === undefined) return;
  const { lastChecked } = atPlace;
  if (lastChecked !== undefined && lastChecked > today) {
    cells.report('last_checked', 'date-to-come', lastChecked);
    atPlace.lastChecked = undefined;
  }
  if (lastChecked !== undefined && lastChecked < addDays(today, -daysInYear))
    cells.report('last_checked', 'checked-long-ago', lastChecked);
  if (service.ends !== undefined && service.ends < today) cells.report('ends', 'offer-over', service.ends);
}

/** Columns in which people keep the name of whoever is in charge. */
const contactHeader =
  /contact|co-?ordinator|manager|\blead(?:er)?\b|worker|tutor|volunteer|champion|named? person|cyswllt/i;

/** Problems of people named in a column that is none of ours. */
export function peopleInExtra(row: TableRow, { file, unknown }: Sheet, record: string): Problem[] {
  return unknown
    .filter(({ header }) => contactHeader.test(header))
    .flatMap(({ index, header }) =>
      peopleIn(row.cells[index] ?? '').map((name) =>
        problemAt(
          { file, line: row.line, column: columnLetter(index), header, record },
          { code: 'person-named', value: initials(name) },
        ),
      ),
    );
}

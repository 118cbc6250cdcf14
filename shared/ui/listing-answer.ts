// What an owner answers, as a sheet with the rows of one service and as an e-mail with that sheet in it. The page that
// is published and the script that runs on it both make their links here.

/** A service's rows as they were published, and the words of the e-mail around them. */
export interface AnswerForm {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Who takes corrections; null where nobody does by e-mail. */
  to: string | null;
  /** Who answers, as the sheet will say. */
  checkedBy: string;
  still: AnswerWords;
  change: AnswerWords;
  /** What stands before the sheet. */
  sheet: string;
  /** What stands in its place, where an e-mail cannot hold it. */
  attach: string;
}

interface AnswerWords {
  subject: string;
  text: string;
}

/** New values by column; a column that the sheet does not have is added at its end. */
export type Changes = Readonly<Record<string, string>>;

/** Longer addresses are cut or ignored by some of the programs that they open. */
const longestLink = 1_900;

/** The rows with the changes in each of them. */
export function changedRows(
  { columns, rows }: Pick<AnswerForm, 'columns' | 'rows'>,
  changes: Changes,
): Pick<AnswerForm, 'columns' | 'rows'> {
  const all = [...new Set([...columns, ...Object.keys(changes)])];
  return {
    columns: all,
    rows: rows.map((row) => all.map((column, index) => changes[column] ?? row[index] ?? '')),
  };
}

/** A sheet as comma-separated text, whose cells no spreadsheet runs as a formula. */
export function sheetText({ columns, rows }: Pick<AnswerForm, 'columns' | 'rows'>): string {
  return [columns, ...rows].map((cells) => `${cells.map(quotedCell).join(',')}\r\n`).join('');
}

function quotedCell(cell: string): string {
  const isFormula = /^\s*[=+\-@]/.test(cell) && !/^\s*[+-][\d\s().-]*$/.test(cell);
  const guarded = isFormula ? `'${cell.trimStart()}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A link that saves the sheet; its mark tells Excel that it is in UTF-8. */
export function sheetHref(sheet: Pick<AnswerForm, 'columns' | 'rows'>): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${sheetText(sheet)}`)}`;
}

/** Text as it stands in a `mailto:` link; RFC 6068 lets commas, colons and slashes be, and a sheet is full of them. */
function mailText(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|3A|2F)/g, decodeURIComponent);
}

/** A link that opens an e-mail with the answer and, where it fits, the sheet; null where nobody takes e-mail. */
export function mailHref(
  form: AnswerForm,
  kind: 'still' | 'change',
  changes: Changes,
  lines: readonly string[],
): string | null {
  if (form.to === null) return null;
  const to = form.to.split('@').map(encodeURIComponent).join('@');
  const { subject, text } = form[kind];
  const link = (end: string): string => {
    const body = [text, ...lines, '', end].join('\r\n');
    return `mailto:${to}?subject=${mailText(subject)}&body=${mailText(body)}`;
  };
  const whole = link(`${form.sheet}\r\n\r\n${sheetText(changedRows(form, changes))}`);
  return whole.length <= longestLink ? whole : link(form.attach);
}

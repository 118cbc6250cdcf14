// What an owner answers, as a sheet with the rows of one service and as an e-mail with that sheet in it. The page that
// is published and the script that runs on it both make their links here.
import { longestLink, mailHref } from '../explain/mail-href.ts';
import { type Sheet, sheetText } from '../explain/sheet-text.ts';

/** A service's rows as they were published, and the words of the e-mail around them. */
export interface AnswerForm extends Sheet {
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

/** The rows with the changes in each of them. */
export function changedRows({ columns, rows }: Sheet, changes: Changes): Sheet {
  const all = [...new Set([...columns, ...Object.keys(changes)])];
  return {
    columns: all,
    rows: rows.map((row) => all.map((column, index) => changes[column] ?? row[index] ?? '')),
  };
}

/** A link that opens an e-mail with the answer and, where it fits, the sheet; null where nobody takes e-mail. */
export function answerMailHref(
  form: AnswerForm,
  kind: 'still' | 'change',
  changes: Changes,
  lines: readonly string[],
): string | null {
  const { to } = form;
  if (to === null) return null;
  const { subject, text } = form[kind];
  const link = (end: string): string => mailHref(to, subject, [text, ...lines, '', end]);
  const whole = link(`${form.sheet}\r\n\r\n${sheetText(changedRows(form, changes))}`);
  return whole.length <= longestLink ? whole : link(form.attach);
}

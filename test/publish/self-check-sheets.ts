// Sheets of self-checks as their owners fill them in: the new sheet, with answers written beside its questions.
import { parse } from 'csv-parse/sync';
import { selfCheckSheet } from '../../publish/self-check-sheet.ts';
import { sheetText } from '../../shared/explain/sheet-text.ts';
import type { PlainDate } from '../../shared/record/service.ts';
import type { Lang } from '../../shared/words/words.ts';

/** What stands under a day, by the id of its row. */
export type DayCells = Record<string, string>;

/** A new sheet with these columns of days, filled in. */
export function filledSheet(days: Record<string, DayCells>, lang: Lang = 'en'): string {
  const [head = [], ...rows] = parse(selfCheckSheet('2026-11-25' as PlainDate, lang), {
    bom: true,
  }) as string[][];
  const text = (row: readonly string[]): string => row[2] ?? '';
  return sheetText({
    columns: ['id', ...Object.keys(days), text(head)],
    rows: rows.map((row) => [
      row[0] ?? '',
      ...Object.values(days).map((cells) => cells[row[0] ?? ''] ?? ''),
      text(row),
    ]),
  });
}

import { sheetFile } from '../shared/explain/sheet-text.ts';
import { selfCheckLevels, selfCheckQuestions, selfCheckThemes } from '../shared/learn/self-check.ts';
import type { PlainDate } from '../shared/record/service.ts';
import type { Lang } from '../shared/words/words.ts';
import { organisationRow, shareRow } from './read-self-check.ts';
import { reportTongues } from './styled-report.ts';

/**
 * A new sheet for a yearly self-check, to be filled in and opened anywhere. What has to be read stands in the last column,
 * where a spreadsheet shows the whole of it without being told.
 */
export function selfCheckSheet(today: PlainDate, lang: Lang): string {
  const { sheet, theme: themes, question: questions } = reportTongues[lang].say.selfCheck;
  const line = (text: string, id = '', cell = ''): string[] => [id, cell, text];
  const rows = [
    ...[sheet.how, sheet.unsure, sheet.again].map((text) => line(text)),
    line(''),
    line(sheet.organisation, organisationRow),
    line(sheet.share, shareRow, 'no'),
    ...selfCheckThemes.flatMap((theme) => [
      line(''),
      line(themes[theme]),
      ...selfCheckQuestions[theme].flatMap((question) => [
        line(questions[question].ask, question),
        ...selfCheckLevels.map((level) => line(`    ${level}: ${questions[question][level]}`)),
      ]),
    ]),
  ];
  return sheetFile({ columns: ['id', today, sheet.text], rows });
}

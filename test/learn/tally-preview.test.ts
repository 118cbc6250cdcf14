import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../shared/learn/disclosure.ts';
import type { Month, Press } from '../../shared/learn/tally.ts';
import {
  type PreviewWords,
  previewBundle,
  previewSummary,
  summarySheet,
} from '../../shared/learn/tally-preview.ts';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';
import { numRuns } from '../runs.ts';
import { presses, tallyOf } from './press-arbitrary.ts';

const serviceName = (id: string): string | null => (id === 'a-drop-in' ? 'Tea and tablets' : null);
const inEnglish: PreviewWords = { words: en, tally: enAdviser.tally, serviceName };
const inWelsh: PreviewWords = { words: cy, tally: cyAdviser.tally, serviceName };
const october = '2026-10' as Month;
const november = '2026-11' as Month;

const times = (count: number, one: Omit<Press, 'month'>): Press[] =>
  Array.from({ length: count }, () => ({ ...one, month: october }));
const tally = tallyOf([
  ...times(9, { outcome: 'given', group: 'work', service: 'a-drop-in', district: 'Lewes' }),
  ...times(2, { outcome: 'given', group: null, service: 'gone', district: 'Lewes' }),
  ...times(13, { outcome: 'none-suitable', group: 'safety', service: null, district: null }),
]);
const counts = tally[0]?.counts ?? {};

describe('the preview of a summary', () => {
  test('has its tables in words, and says what the others may be', () => {
    expect(previewSummary(summaryOf(tally, november), inEnglish)).toEqual([
      {
        caption: 'October 2026 · Given · By service',
        head: ['By service', 'Times'],
        rows: [
          ['Tea and tablets', '10'],
          ['All others', '0 to 7 each'],
        ],
      },
      {
        caption: 'October 2026 · Nothing suitable here · By topic',
        head: ['By topic', 'Times'],
        rows: [
          ['Staying safe', '15'],
          ['All others', '0 to 7 each'],
        ],
      },
    ]);
  });

  test('is in Welsh too', () => {
    const [first] = previewSummary(summaryOf(tally, november), inWelsh);
    expect(first?.caption).toBe('Hydref 2026 · Wedi’i roi · Fesul gwasanaeth');
    expect(first?.rows.at(-1)).toEqual(['Pob un arall', '0 i 7 yr un']);
  });
});

describe('the summary as a sheet', () => {
  test('has the rows of its preview, each with what its table is called by', () => {
    fc.assert(
      fc.property(presses, (told) => {
        const summary = summaryOf(tallyOf(told), november);
        const { rows } = summarySheet(summary, inEnglish);
        const shown = previewSummary(summary, inEnglish).flatMap((table) =>
          table.rows.map((row) => [...table.caption.split(' · '), ...row]),
        );
        expect(rows).toEqual(shown);
      }),
      numRuns(300),
    );
  });

  test('has its columns in words', () => {
    expect(summarySheet([], inWelsh).columns).toEqual([
      'Mis',
      'Beth ddigwyddodd',
      'Cyfrifwyd',
      'Enw',
      'Sawl gwaith',
    ]);
  });
});

describe('the preview of a bundle', () => {
  test('has every number that is sealed', () => {
    expect(previewBundle(october, counts, inEnglish)).toEqual([
      { caption: 'October 2026 · Given', head: ['Given', 'Times'], rows: [['All together', '11']] },
      {
        caption: 'October 2026 · Given · By topic',
        head: ['By topic', 'Times'],
        rows: [
          ['Work', '9'],
          ['Not known', '2'],
        ],
      },
      {
        caption: 'October 2026 · Given · By service',
        head: ['By service', 'Times'],
        rows: [
          ['Tea and tablets', '9'],
          ['gone', '2'],
        ],
      },
      {
        caption: 'October 2026 · Given · By district',
        head: ['By district', 'Times'],
        rows: [['Lewes', '11']],
      },
      {
        caption: 'October 2026 · Nothing suitable here',
        head: ['Nothing suitable here', 'Times'],
        rows: [['All together', '13']],
      },
      {
        caption: 'October 2026 · Nothing suitable here · By topic',
        head: ['By topic', 'Times'],
        rows: [['Staying safe', '13']],
      },
    ]);
  });

  test('adds up, table by table, to all presses', () => {
    fc.assert(
      fc.property(presses, (told) => {
        for (const { month, counts: of } of tallyOf(told)) {
          let all = 0;
          for (const { rows } of previewBundle(month, of, inEnglish)) {
            if (rows[0]?.[0] === 'All together') all = Number(rows[0][1]);
            expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(all);
          }
        }
      }),
      numRuns(500),
    );
  });
});

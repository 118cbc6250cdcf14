// How long and how much memory a report takes: `npm run bench:report`, or `node test/bench/report.ts 500` for so many
// services. They are spread over the whole kingdom, so that it looks at every town there is.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { costOf } from './process-cost.ts';
import { asSheet, seededRows } from './seeded-sheet.ts';
import { table } from './table.ts';

const seed = 20261125;
const budget = { seconds: 20 };

const count = Number(process.argv[2] ?? 5_000);
const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
try {
  const [sheet, out] = [join(folder, 'list.csv'), join(folder, 'out')];
  writeFileSync(sheet, asSheet(seededRows(count, seed)));
  const command = join(import.meta.dirname, '../../publish/fingerpost.ts');
  const cost = costOf([command, 'report', sheet, '--out', out, '--at', '2026-11-25']);
  const { towns, gaps, gapsLeftOut } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  console.log(`${count} services, ${towns} towns, ${gaps.length} gaps told and ${gapsLeftOut} more counted.`);
  console.log(
    table(
      ['', 'seconds', 'of processor', 'MB at most'],
      [
        ['report', cost.seconds.toFixed(1), cost.processorSeconds.toFixed(1), cost.megabytes.toFixed(0)],
        ['budget', String(budget.seconds), '', ''],
      ],
    ),
  );
  const sizes = readdirSync(out).map((name) => [
    name,
    `${(statSync(join(out, name)).size / 1e6).toFixed(2)} MB`,
  ]);
  console.log(table(['file', 'size'], sizes));
} finally {
  rmSync(folder, { recursive: true });
}

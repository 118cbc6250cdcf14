// How long and how much memory a large directory takes to publish, beside reading and parsing the same rows as JSON:
// `npm run bench:publish`, or `node test/bench/publish.ts 10000` for so many services.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cost, costOf } from './process-cost.ts';
import { asSheet, seededRows } from './seeded-sheet.ts';
import { table } from './table.ts';

const seed = 20261125;
const budget = { seconds: 60, megabytes: 1_000 };

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
try {
  const rows = seededRows(count, seed);
  const [sheet, json] = [join(folder, 'list.csv'), join(folder, 'list.json')];
  writeFileSync(sheet, asSheet(rows));
  writeFileSync(json, JSON.stringify(rows));
  const command = join(import.meta.dirname, '../../publish/fingerpost.ts');
  const publishing = costOf([command, 'publish', sheet, '--out', join(folder, 'out'), '--at', '2026-11-25']);
  const parse = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(json)}, 'utf8'))`;
  const parsing = costOf(['--input-type=commonjs', '-e', parse]);
  const ratio = (of: keyof Cost): string => `${(publishing[of] / parsing[of]).toFixed(1)} ×`;
  const line = (name: string, cost: Cost): string[] => [
    name,
    cost.seconds.toFixed(1),
    cost.processorSeconds.toFixed(1),
    cost.megabytes.toFixed(0),
  ];
  console.log(
    `${count} services; the sheet has ${(statSync(sheet).size / 1e6).toFixed(1)} MB, as JSON ${(statSync(json).size / 1e6).toFixed(1)} MB.`,
  );
  console.log(
    table(
      ['', 'seconds', 'of processor', 'MB at most'],
      [
        line('publish', publishing),
        line('read and JSON.parse', parsing),
        ['ratio', ratio('seconds'), ratio('processorSeconds'), ratio('megabytes')],
        ['budget', String(budget.seconds), '', String(budget.megabytes)],
      ],
    ),
  );
} finally {
  rmSync(folder, { recursive: true });
}

// `node publish/geography.ts INPUT [--out DIR]`: exact postcodes for whoever has their own download of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.ts';
import { dropMistakes, gather, nothingGathered, packSectors, packUnits } from './pack-geography.ts';
import { councilsByCode } from './place-sources.ts';
import { readArguments } from './read-arguments.ts';
import { openPostcodes, type PostcodeSource } from './read-postcodes.ts';
import { replaceFile } from './replace-file.ts';

/** Fewer outcodes than this is not the whole of Great Britain, which has some 2,860 with people. */
const leastOutcodes = 2_800;
const usage = 'Say where the postcodes are: npm run geography -- codepo_gb.zip [--out DIR]';

/** What the licences ask to be shown with what is made from a source in a year. */
function attributionFor(source: PostcodeSource, year: number): string[] {
  return [
    `Contains OS data © Crown copyright and database right ${year}`,
    `Contains Royal Mail data © Royal Mail copyright and database right ${year}`,
    ...(source === 'ONS Postcode Directory'
      ? ['Source: Office for National Statistics licensed under the Open Government Licence v.3.0']
      : [`Contains National Statistics data © Crown copyright and database right ${year}`]),
  ];
}

/** Reads a download and writes `sectors.json` and a `units-AB.json` for each area. Progress goes to `say`. */
export async function buildGeography(
  input: string,
  out: string,
  year: number,
  say: (line: string) => void,
): Promise<{ outcodes: number; postcodes: number }> {
  const reader = openPostcodes(input);
  const gathered = nothingGathered();
  let passedOver = 0;
  for await (const batch of reader.batches()) {
    gather(gathered, batch.rows);
    passedOver += batch.passedOver;
    say(`${batch.name}: ${batch.rows.length} postcodes`);
  }
  const dropped = dropMistakes(gathered);
  const outcodes = gathered.outcodes.size;
  const postcodes = [...gathered.outcodes.values()].reduce((sum, units) => sum + units.size, 0);
  if (postcodes === 0)
    throw new CommandFailure('unusable', `There is no live postcode with a point in ${input}.`);

  const names = councilsByCode();
  const attribution = attributionFor(reader.source, year);
  mkdirSync(out, { recursive: true });
  for (const facts of packUnits(gathered, (code) => names.get(code) ?? null))
    replaceFile(join(out, `units-${facts.area}.json`), JSON.stringify(facts));
  // Last: a folder with sectors in it is a finished one.
  const sectors = packSectors(gathered, reader.source, attribution);
  replaceFile(join(out, 'sectors.json'), JSON.stringify(sectors));

  say(`${postcodes} postcodes in ${outcodes} outcodes written to ${out}`);
  say(
    `Passed over: ${passedOver} retired, without a point or unread; ${dropped} with a point that cannot be right.`,
  );
  if (outcodes < leastOutcodes)
    say(
      `Warning: only ${outcodes} outcodes. This is a sample or a part; elsewhere the built-in outcodes are used.`,
    );
  if ([...gathered.outcodes.keys()].some((code) => /^BT\d/.test(code)))
    say(
      'Postcodes in Northern Ireland (BT) are free for your own use only; ask Land & Property Services before you pass them on.',
    );
  say(`Show with it: ${attribution.join('. ')}.`);
  return { outcodes, postcodes };
}

async function main(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, { out: { type: 'string' } }, usage);
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new CommandFailure('usage', usage);
  const out = values.out ?? join(import.meta.dirname, '../geography');
  await buildGeography(input, out, new Date().getFullYear(), (line) => process.stderr.write(`${line}\n`));
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    process.stderr.write(`${failure.message}\n`);
    process.exitCode = failure.exitCode;
  }
}

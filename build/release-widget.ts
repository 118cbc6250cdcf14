// `npm run build:widget`: the folder that a host serves, the same as a ZIP for whoever hosts it themselves, what each file
// weighs, and the hashes for the line on a page.
import { writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import packageFacts from '../package.json' with { type: 'json' };
import { buildWidget, withoutHash } from './build-widget.ts';

const outDir = '.build/fingerpost';
const zipFile = `.build/fingerpost-${packageFacts.version}.zip`;
const built = await buildWidget(outDir);

for (const [name, { bytes, small }] of built)
  if (!name.startsWith(packageFacts.version))
    console.log(
      `${withoutHash(name).padEnd(34)}${String(bytes.length).padStart(8)} bytes ${String(small.length).padStart(7)} brotli`,
    );

// One moment for every file, so that the same files make the same ZIP.
const mtime = new Date('2000-01-01T12:00:00');
const zipped = [...built].flatMap(([name, { bytes, small }]): [string, [Uint8Array, { mtime: Date }]][] => [
  [`fingerpost/${name}`, [bytes, { mtime }]],
  [`fingerpost/${name}.br`, [small, { mtime }]],
]);
const zip = zipSync(Object.fromEntries(zipped), { level: 9 });
await writeFile(zipFile, zip);

console.log(
  `\nIn ${outDir}, and in ${zipFile} (${zip.length} bytes). The hashes, which integrity.json has too:`,
);
console.log(Buffer.from(built.get('integrity.json')?.bytes ?? []).toString());

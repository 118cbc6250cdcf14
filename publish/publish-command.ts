import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Directory } from '../shared/pack/directory.ts';
import { limits } from '../shared/record/limits.ts';
import { isPlainText } from '../shared/record/plain-text.ts';
import { openBase, seqIn } from './base-pack.ts';
import { changeReport, suspicionInWords } from './change-report.ts';
import { type Check, type CheckedFile, isSomeRefused } from './check.ts';
import { checkAloud } from './check-aloud.ts';
import { loadColumnMaps } from './column-map.ts';
import { exitCodes } from './command-failure.ts';
import { counted } from './counted.ts';
import {
  pagesFolder,
  placePack,
  refuseForeignFolder,
  refuseForeignPages,
  signatureName,
} from './pack-folder.ts';
import { type Published, type PublishOptions, publish } from './publish.ts';
import { readArguments, usageFailure } from './read-arguments.ts';
import { commandMoment } from './read-moment.ts';
import { openSigningKey } from './signing-key.ts';
import { writePages } from './write-pages.ts';

const usage = `fingerpost publish SOURCE... --out DIR [--name TEXT] [--columns FILE] [--base OLD-DIR] [--key FILE]
                   [--audience public|advisers] [--at ISO-TIME] [--strict] [--allow-partial] [--accept] [--pages ADDRESS] [--dry-run] [--json]`;
const misuse = usageFailure(usage);

const options = {
  out: { type: 'string' },
  name: { type: 'string' },
  columns: { type: 'string', multiple: true },
  base: { type: 'string' },
  key: { type: 'string' },
  audience: { type: 'string' },
  at: { type: 'string' },
  strict: { type: 'boolean' },
  'allow-partial': { type: 'boolean' },
  accept: { type: 'boolean' },
  pages: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function audienceOf(text = 'public'): PublishOptions['audience'] {
  if (text === 'public' || text === 'advisers') return text;
  throw misuse(`--audience wants public or advisers, not “${text}”.`);
}

/** Where the pages will lie, as an address that ends in a slash. */
function addressOf(text: string): string {
  const address = URL.canParse(text) ? new URL(text.endsWith('/') ? text : `${text}/`) : null;
  const isWeb = address !== null && /^https?:$/.test(address.protocol) && address.username === '';
  if (isWeb && address.search === '' && address.hash === '') return address.href;
  throw misuse(
    `--pages wants the full address of the pages, such as https://council.example/directory/pages/, not “${text}”.`,
  );
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A private key that lies in the folder would be on the web with the pack. */
function refuseKeyInside(key: string | undefined, out: string): void {
  if (key === undefined) return;
  const way = relative(realPath(out), realPath(key));
  if (!way.startsWith('..') && !isAbsolute(way))
    throw misuse(
      `The key ${key} lies in the folder that is published. Move it to where nobody else can read it.`,
    );
}

/** Runs `fingerpost publish` and answers with its exit code. Throws a CommandFailure. */
export async function publishCommand(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, options, usage);
  const { out, name } = values;
  if (positionals.length === 0) throw misuse('Say which file or folder to publish.');
  if (out === undefined) throw misuse('Say in which folder to put the directory: --out DIR.');
  if (name !== undefined && !isPlainText(name, limits.name))
    throw misuse(`--name wants a name of at most ${limits.name} characters.`);
  const at = commandMoment(values.at, process.env.SOURCE_DATE_EPOCH, misuse);
  const audience = audienceOf(values.audience);
  const maps = loadColumnMaps(values.columns ?? []);
  const address = values.pages === undefined ? null : addressOf(values.pages);
  refuseForeignFolder(out);
  if (address !== null) refuseForeignPages(out);
  refuseKeyInside(values.key, out);
  const key = values.key === undefined ? null : openSigningKey(values.key);
  const base = values.base === undefined ? null : await openBase(values.base);

  const strict = values.strict === true;
  const { check, progress, tell } = await checkAloud(positionals, { maps, at, strict });
  progress.begin('Putting together');
  const isReadable = check.usable || check.brokenOff.length > 0;
  const published = isReadable ? await publish(check, { name, at, audience, base, key }) : null;
  progress.end();

  const changes = published?.changes ?? null;
  if (changes !== null && !values.json) process.stdout.write(`${changeReport(changes)}\n`);
  const doubts = published === null ? [] : doubtsOf(published);
  if (doubts.length > 0) tell(['Look at this before everybody sees it:', ...doubts].join('\n'));
  const mayStand = {
    partial: values['allow-partial'] === true && base !== null,
    doubtful: values.accept === true,
  };
  const stop = stopOf(published, check.brokenOff, mayStand);
  const isWritten = stop === null && values['dry-run'] !== true;
  if (published !== null && base === null && (seqIn(out) ?? -1) >= published.seq)
    tell(`The pack in ${out} is no older than this one, so readers would keep it. Add --base ${out}.`);
  if (published !== null && isWritten) {
    progress.begin('Writing');
    await placePack(published.files, out, progress.advance, async (folder) => {
      if (address === null) return;
      progress.begin('Making pages');
      await writePages(published.directory, folder, { at, address }, progress.advance);
    });
    progress.end();
  }
  if (isWritten && address === null && existsSync(join(out, pagesFolder)))
    tell(
      `The pages in ${join(out, pagesFolder)} are of an earlier pack. Add --pages ADDRESS to make them anew.`,
    );
  if (stop !== null) tell(`Nothing was published. ${stop.why}`);
  if (values.json)
    process.stdout.write(`${JSON.stringify(asJson(check, published, audience, isWritten), null, 2)}\n`);
  else if (published !== null && stop === null)
    process.stdout.write(`${inWords(published, out, isWritten)}\n`);
  if (stop !== null) return exitCodes[stop.kind];
  return isSomeRefused(check) ? exitCodes.someRefused : exitCodes.clean;
}

function doubtsOf({ changes, signingChange }: Published): string[] {
  const sentences = changes?.suspicions.flatMap(suspicionInWords) ?? [];
  return signingChange === null ? sentences : [...sentences, signingChange];
}

/** Why nothing may be published, or null. */
function stopOf(
  published: Published | null,
  brokenOff: readonly CheckedFile[],
  mayStand: { partial: boolean; doubtful: boolean },
): { kind: 'unusable' | 'suspicious'; why: string } | null {
  const unusable = (why: string) => ({ kind: 'unusable' as const, why });
  if (published === null)
    return unusable('A source cannot be used: see above. Mend it, or publish without it.');
  if (brokenOff.length > 0 && !mayStand.partial)
    return unusable(
      `Only a part could be read of ${brokenOff.map(({ file }) => file).join(', ')}. Try again later, or keep the rest as it was: --base OLD-DIR --allow-partial.`,
    );
  if (published.directory.services.length === 0) return unusable('There is no service to publish.');
  return doubtsOf(published).length === 0 || mayStand.doubtful
    ? null
    : { kind: 'suspicious', why: 'If all of that is right, add --accept.' };
}

function sizeOf(files: Published['files']): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** How many services have a postcode, and no council that it is certain to lie in. */
function withoutCouncil({ services }: Directory): number {
  return services.filter(({ places }) =>
    places.some(({ council, postcode }) => council === undefined && postcode !== undefined),
  ).length;
}

/** The answer of `--json`. */
function asJson(
  { in: rowsIn, published: rowsOut, refused, problems, united, notes }: Check,
  published: Published | null,
  audience: PublishOptions['audience'],
  isWritten: boolean,
): object {
  const rows = {
    in: rowsIn,
    published: rowsOut,
    refused,
    notes: notes.count,
    problems,
    proposals: united.proposals,
  };
  if (published === null) return { ...rows, written: false, pack: null, changes: null };
  const { directory, seq, files, changes, signingChange, joined, kept } = published;
  return {
    ...rows,
    written: isWritten,
    pack: {
      name: directory.name,
      published: directory.published,
      seq,
      audience,
      services: directory.services.length,
      withoutCouncil: withoutCouncil(directory),
      organisations: directory.organisations.length,
      sources: directory.sources.length,
      notes: published.notes,
      joined,
      kept,
      signed: files.has(signatureName),
      files: files.size,
      bytes: sizeOf(files),
    },
    changes: changes === null ? null : { ...changes, signing: signingChange },
  };
}

function inWords(
  { directory, seq, files, joined, kept, notes }: Published,
  out: string,
  isWritten: boolean,
): string {
  const { name, published, services, organisations } = directory;
  const closed = services.filter(({ status }) => status === 'closed').length;
  const uncertain = withoutCouncil(directory);
  const size = `${counted(files.size, 'file')}, ${Math.ceil(sizeOf(files) / 1_000)} kB, ${files.has(signatureName) ? 'signed' : 'not signed'}`;
  return [
    `${name}: ${counted(services.length, 'service')} of ${counted(organisations.length, 'organisation')}, published ${published}, number ${seq}.`,
    ...(closed > 0
      ? [`${closed} of them are closed: they stay on the list so that nobody is sent there.`]
      : []),
    ...(joined > 0
      ? [`${counted(joined, 'record')} became part of another: two sources told of the same service.`]
      : []),
    ...(kept > 0 ? [`${counted(kept, 'service')} kept from the last pack, since a feed broke off.`] : []),
    ...(uncertain > 0
      ? [
          `${counted(uncertain, 'service')} could not be given a council for certain, so the pages list them by postcode. Exact postcodes mend that: npm run geography -- codepo_gb.zip`,
        ]
      : []),
    ...(notes.shared > 0 ? [`${counted(notes.shared, 'practice note')} can be read in it.`] : []),
    ...(notes.forPartners > 0
      ? [
          `${counted(notes.forPartners, 'practice note')} for partners left out: --audience advisers makes a pack that has them.`,
        ]
      : []),
    isWritten ? `Written into ${out}: ${size}.` : `Nothing was written, as you asked. It would be ${size}.`,
  ].join('\n');
}

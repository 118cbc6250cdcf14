// Telling the owner of a listing that something in it is wrong: by an e-mail that says what we show and leaves a line to
// write on, or, where the owner has no letter box, by a sheet of such reports. No word that anybody typed is in either.
import type { Match } from '../match/match.ts';
import { londonTime } from '../record/london-time.ts';
import type { PublicTongue } from '../words/words.ts';
import { fill } from '../words/words.ts';
import { dateInWords } from './date-words.ts';
import { toHandOver } from './hand-over.ts';
import { factLines, onOneLine, shortLines } from './hand-over-text.ts';
import { longestLink, mailHref } from './mail-href.ts';
import { safeHref } from './safe-href.ts';
import type { Sheet } from './sheet-text.ts';
import type { Lookups } from './signpost.ts';
import { statedAt } from './stated-at.ts';

export const problemKinds = ['gone', 'phone', 'times', 'place', 'other'] as const;
export type ProblemKind = (typeof problemKinds)[number];

/**
 * The columns that tell whose listing it is and what it says, then the two that `check` passes over: it reads such a
 * sheet as it reads the owner's own.
 */
export const problemColumns = [
  'id',
  'organisation',
  'service',
  'venue',
  'address',
  'postcode',
  'phone',
  'email',
  'website',
  'last_checked',
  'source',
  'problem',
  'suggestion',
] as const;

/** One report as a row of a sheet: plain data, to be kept until it is given to somebody. */
export type ProblemRow = Record<(typeof problemColumns)[number], string>;

/** A link that opens an e-mail to whoever takes corrections, or their page for it; null where nobody does. */
export function reportHref(match: Match, lookups: Lookups, tongue: PublicTongue, at: Date): string | null {
  const { reportTo, id, name } = match.service;
  if (reportTo === undefined) return null;
  if (safeHref(`mailto:${reportTo}`) === null) return safeHref(reportTo);
  const say = tongue.words.handover.report;
  const handOver = toHandOver(match, lookups, [tongue], at);
  const link = (shown: string[]): string =>
    mailHref(reportTo, fill(say.subject, { service: onOneLine(name) }), [
      say.lead,
      fill(say.id, { id }),
      '',
      say.write,
      '',
      '',
      say.shown,
      ...shown,
    ]);
  const whole = link(handOver.told.flatMap((told) => factLines(handOver, told)));
  return whole.length <= longestLink
    ? whole
    : link(handOver.told.flatMap((told) => shortLines(handOver, told)));
}

/** A report for a sheet, of a listing whose owner takes no e-mail or who cannot be reached just now. */
export function problemRow(
  match: Match,
  kind: ProblemKind,
  lookups: Lookups,
  tongue: PublicTongue,
  at: Date,
): ProblemRow {
  const { service, place } = match;
  const say = tongue.words.handover.report;
  const told = { problem: say.kind[kind], date: dateInWords(londonTime(at).date, tongue.words) };
  return {
    id: service.id,
    organisation: lookups.organisation(service.organisation)?.name ?? '',
    service: service.name,
    venue: place?.venue ?? '',
    address: place?.address ?? '',
    postcode: place?.postcode ?? '',
    phone: statedAt(match, 'phone') ?? '',
    email: service.email ?? '',
    website: service.website ?? '',
    last_checked: statedAt(match, 'lastChecked') ?? '',
    source: lookups.source(service.source)?.name ?? '',
    problem: fill(say.told, told),
    suggestion: '',
  };
}

/** Reports as a sheet, a row for each listing. */
export function problemSheet(rows: readonly ProblemRow[]): Sheet {
  return {
    columns: problemColumns,
    rows: problemsByListing(rows).map((row) => problemColumns.map((column) => row[column])),
  };
}

/** What was said of one listing at one place as one report, the listing as it was shown last. */
export function problemsByListing(rows: readonly ProblemRow[]): ProblemRow[] {
  const listings = Map.groupBy(rows, ({ id, venue, address, postcode }) =>
    JSON.stringify([id, venue, address, postcode]),
  );
  return [...listings.values()].map((reports) => ({
    ...(reports.at(-1) as ProblemRow),
    problem: [...new Set(reports.map((report) => report.problem))].join(' | '),
  }));
}

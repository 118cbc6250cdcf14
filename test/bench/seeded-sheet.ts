// A made-up sheet of any length, the same for the same seed: what a seeded directory would look like in a partner's hands.
import { outcodeRows } from '../../publish/place-sources.ts';
import type { Session } from '../../shared/record/opening.ts';
import type { Schedule, Service } from '../../shared/record/service.ts';
import { createRandom } from './random.ts';
import { seededDirectory } from './seeded-directory.ts';
import { readTowns } from './towns.ts';

const days = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function sessionText({ weekday, opens, closes = opens + 60 }: Session): string {
  return `${days[weekday]} ${clock(opens)}-${clock(closes)}`;
}

function whenText(when: Schedule | undefined): string {
  return when === undefined
    ? ''
    : [...when.sessions.map(sessionText), when.words ?? ''].filter(Boolean).join('; ');
}

/** The cells of one row, by column. */
function rowOf(
  service: Service,
  organisation: string,
  number: number,
  postcode: string,
): Record<string, string> {
  const [place] = service.places;
  return {
    id: service.id,
    organisation,
    service: service.name,
    summary: service.summary?.en ?? '',
    description: service.description?.en ?? '',
    topics: service.topics.join('; '),
    levels: service.levels.join('; '),
    audiences: service.audiences.join('; '),
    modes: service.modes.join('; '),
    venue: place?.venue ?? '',
    address: place?.address ?? '',
    postcode: place === undefined ? '' : postcode,
    when: whenText(service.when),
    cost: service.cost?.words ?? service.cost?.kind ?? '',
    access: service.access.join('; '),
    languages: service.languages.join('; '),
    phone: `01632 ${960_000 + (number % 1_000)}`,
    website: `https://o${number % 5_000}.example/help/${number}`,
    last_checked: service.lastChecked ?? '',
    status: service.status,
  };
}

/** So many rows, each of one service with a postcode somewhere in the UK. */
export function seededRows(count: number, seed: number): Record<string, string>[] {
  const random = createRandom(seed);
  const outcodes = outcodeRows().filter(({ kind }) => kind === '');
  const { services, organisations } = seededDirectory(count, seed, readTowns());
  const names = new Map(organisations.map(({ id, name }) => [id, `${name} ${id}`]));
  return services.map((service, number) => {
    const outcode = random.pick(outcodes).outcode;
    const letters = Array.from({ length: 2 }, () => random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])).join('');
    return rowOf(
      service,
      names.get(service.organisation) ?? '',
      number,
      `${outcode} ${random.below(10)}${letters}`,
    );
  });
}

/** Rows as a sheet. */
export function asSheet(rows: readonly Record<string, string>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(line).join('\n')}\n`;
}

import type { CommandFailure } from './command-failure.ts';

/** A moment such as 2026-11-25T10:00:00Z; without a time it is midnight, without an offset UTC, so that it is the same on every machine. Null when it is none. */
export function readMoment(text: string): Date | null {
  const [, day, time = 'T00:00:00', offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text) ?? [];
  const at = new Date(`${day}${time}${offset}`);
  return Number.isNaN(at.getTime()) || day !== new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)
    ? null
    : at;
}

/** The moment of a command: as told, else as the build says in seconds since 1970, else now. Throws what `misuse` makes. */
export function commandMoment(
  at: string | undefined,
  epoch: string | undefined,
  misuse: (sentence: string) => CommandFailure,
): Date {
  if (at === undefined && (epoch === undefined || epoch === '')) return new Date();
  const moment =
    at !== undefined
      ? readMoment(at)
      : /^\d{1,11}$/.test(epoch ?? '')
        ? new Date(Number(epoch) * 1_000)
        : null;
  if (moment !== null && moment.getTime() >= 0) return moment;
  throw misuse(
    at === undefined
      ? `SOURCE_DATE_EPOCH wants seconds since 1970, not “${epoch}”.`
      : `--at wants a time such as 2026-11-25T10:00:00Z, not “${at}”.`,
  );
}

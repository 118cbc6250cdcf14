/** A moment such as 2026-11-25T10:00:00Z; without a time it is midnight, without an offset UTC, so that it is the same on every machine. Null when it is none. */
export function readMoment(text: string): Date | null {
  const [, day, time = 'T00:00:00', offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text) ?? [];
  const at = new Date(`${day}${time}${offset}`);
  return Number.isNaN(at.getTime()) || day !== new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)
    ? null
    : at;
}

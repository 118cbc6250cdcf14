import { londonTime } from '../../shared/record/london-time.ts';

/** The day of a moment such as `2026-03-15T10:30:45.123Z`, in London; any other text as it is. */
export function dayOf(text: string): string {
  const [, day, zone] =
    /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(text.trim()) ?? [];
  if (day === undefined) return text.trim();
  const moment = new Date(text.trim());
  return zone === undefined || Number.isNaN(moment.getTime()) ? day : londonTime(moment).date;
}

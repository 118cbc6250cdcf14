// What the clock on a wall in the United Kingdom shows, whatever zone the device believes it is in.
import type { MinuteOfDay } from './opening.ts';
import type { PlainDate } from './service.ts';

export interface LondonTime {
  date: PlainDate;
  minute: MinuteOfDay;
}

/** Made once: making it takes a hundred times as long as using it. */
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The date and minute of an instant in Europe/London, clock changes included. */
export function londonTime(instant: Date): LondonTime {
  const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = [part.get('year')?.padStart(4, '0'), part.get('month'), part.get('day')].join('-');
  return { date: date as PlainDate, minute: Number(part.get('hour')) * 60 + Number(part.get('minute')) };
}

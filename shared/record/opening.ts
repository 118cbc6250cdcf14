/** Monday is 1, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A time of day in minutes after midnight, Europe/London. */
export type MinuteOfDay = number;

/** A regular session, local time. */
export interface Session {
  weekday: Weekday;
  /** Which of that weekday in the month; -1 is the last; absent is every week. */
  ordinal?: 1 | 2 | 3 | 4 | 5 | -1;
  opens: MinuteOfDay;
  /** After `opens`; absent when only a start was stated. */
  closes?: MinuteOfDay;
  termTimeOnly?: true;
}

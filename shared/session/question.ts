import type { Need, Redirect } from '../need/need.ts';
import type { TopicId } from '../record/taxonomy.ts';

/** What was asked, as it stood when it was asked: typing on changes nothing until the next time. */
export interface Question {
  text: string;
  /** What had been understood, of a question whose words are forgotten. */
  remembered: Need | null;
  near: string;
  /** Asked for by themselves, or chosen by their pictures. */
  topics: readonly TopicId[];
  /** The pictures as they stood then. */
  chosen: readonly TopicId[];
  danger: Redirect | null;
  /** "I'm not sure": places that help with anything are what was asked for, not a guess. */
  anything: boolean;
  at: Date;
}

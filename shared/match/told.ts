// What is said while something is weighed: why it counts, and what is left to ask. Where two services are only
// compared nothing is said, and weighing takes a fraction of the time; what counts is the same either way.
import type { TopicId } from '../record/taxonomy.ts';
import type { Reason, Unknown } from './match.ts';

export interface Told {
  reasons: Reason[];
  unknowns: Unknown[];
  meets: TopicId[];
}

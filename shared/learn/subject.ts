import type { AudienceId, TopicId } from '../record/taxonomy.ts';
import type { Supplied } from './supply.ts';

/** What help is asked for. */
export type Subject = { topic: TopicId } | { audience: AudienceId };

/** Whether a service says that it helps with a topic, or is for an audience. */
export function isFor({ service, audiences }: Supplied, subject: Subject): boolean {
  return 'topic' in subject ? service.topics.includes(subject.topic) : audiences.includes(subject.audience);
}

/** The same for the same subject. */
export function subjectKey(subject: Subject): string {
  return 'topic' in subject ? `topic ${subject.topic}` : `audience ${subject.audience}`;
}

// A lesson that an adviser notes down, as a file that `fingerpost check` reads: a draft, which nobody has agreed to share.
import type { PlainDate } from '../record/service.ts';
import type { AudienceId, TopicId } from '../record/taxonomy.ts';
import type { Tongue } from '../words/words.ts';

export interface Lesson {
  text: string;
  topic: TopicId | null;
  /** Null is anybody. */
  audience: AudienceId | null;
}

/** The name and the text of a lesson's file; the serial tells two lessons of one day apart. */
export function lessonNote(
  { text, topic, audience }: Lesson,
  { words, adviser, lang }: Tongue,
  today: PlainDate,
  serial: number,
): { name: string; text: string } {
  const forWhom = audience === null ? adviser.lesson.anybody : words.audience[audience];
  const facts = [
    // Whatever was typed stays a text: JSON's quotation marks are YAML's too.
    `what_changed: ${JSON.stringify(text.replace(/\s+/g, ' ').trim())}`,
    `for_whom: ${JSON.stringify(forWhom)}`,
    'may_we_share: no',
    `language: ${lang}`,
    `topics: ${topic ?? ''}`,
    `audiences: ${audience ?? ''}`,
    'evidence: tried-once',
    'contributor_consent:',
    'partner_sign_off:',
    'coordinator_sign_off:',
  ];
  return { name: `lesson-${today}-${serial}.md`, text: ['---', ...facts, '---', ''].join('\n') };
}

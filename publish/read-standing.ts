// Whether a service is there: by its status, and by words elsewhere that say that it has closed.
import type { Status } from '../shared/record/service.ts';
import type { Column } from './columns.ts';
import type { Cells } from './read-cells.ts';
import { readStatus } from './read-status.ts';

type Gone = 'closed' | 'paused';

/** Whole remarks only: "closed Wednesdays", "closed group" and "closed captions" say something else. */
const remarks: readonly (readonly [Gone, string])[] = [
  [
    'paused',
    '(?:temporarily (?:closed|suspended)|(?:closed|suspended) (?:temporarily|for now|until further notice)|ar gau (?:dros dro|am y tro))',
  ],
  [
    'closed',
    '(?:(?:now |permanently )?closed(?: down| permanently| for good)?|no longer (?:running|available|open|offered|operating)|(?:been )?discontinued|(?:service|course|group|project) (?:has )?(?:now )?(?:ended|closed|finished)|(?:bellach )?wedi cau|wedi dod i ben)',
  ],
];
const whole = remarks.map(([gone, words]) => [gone, new RegExp(`^${words}$`, 'i')] as const);
/** In capitals at the end of a name it needs no bracket. */
const shouted = /\b((?:PERMANENTLY |TEMPORARILY )?CLOSED|WEDI CAU)$/;
const subject =
  /^(?:(?:please note|nb|important|update)[:,]? )?(?:that )?(?:(?:this|the|our) (?:[\p{L}-]+ ){1,4}?|it |we )(?:is|are|has|have)(?: now)? (?:been )?/iu;

function remarkIn(text: string): Gone | null {
  return whole.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

/** What a name says at its start or its end, in brackets, behind a dash or in capitals; null when it says nothing of it. */
export function goneInName(name: string): Gone | null {
  const parts = name.split(/[()[\]*]+|\s[-–—]+\s|:\s/).filter((part) => part.trim() !== '');
  if (parts.length > 1)
    for (const part of [parts[0], parts.at(-1)]) {
      const gone = remarkIn(part ?? '');
      if (gone !== null) return gone;
    }
  // Where all is in capitals, they stress nothing.
  const loud = /\p{Ll}/u.test(name) ? shouted.exec(name) : null;
  return loud === null ? null : remarkIn(loud[1] ?? '');
}

/**
 * The sentence of a text that says that the service has closed; undefined when none does. "Closed" alone says so only where
 * the text begins: further on it may be of a day in a list of hours.
 */
function goneSentence(text: string): string | undefined {
  return text
    .split(/[.!?;\n]+/)
    .map((sentence) => sentence.split(/\s[-–—]+\s/)[0]?.trim() ?? '')
    .find((sentence, n) => {
      if (n > 0 && /^closed$/i.test(sentence)) return false;
      return (
        remarkIn(sentence.replace(subject, '')) !== null || /^this .*\bhas (?:now )?ended$/i.test(sentence)
      );
    });
}

const texts: readonly Column[] = ['summary', 'summary_cy', 'description', 'description_cy', 'first_visit'];

/** Reads whether a service is there; a name that says that it has closed is believed where no status is stated. */
export function readStanding(cells: Cells): Status {
  // Whoever works out a status has some that are not active.
  const stated = cells.take('status', readStatus) ?? (cells.isHidden('status') ? 'paused' : 'active');
  if (stated !== 'active') return stated;
  const name = cells.words('service');
  const gone = goneInName(name);
  if (gone !== null && cells.words('status') === '') {
    cells.report('service', 'closed-in-name', name, gone);
    return gone;
  }
  if (gone !== null) cells.report('service', 'closed-in-words', name);
  for (const column of texts) {
    const sentence = goneSentence(cells.words(column));
    if (sentence !== undefined) cells.report(column, 'closed-in-words', sentence);
  }
  return stated;
}

import { type Status, statuses } from '../shared/record/service.ts';
import { type Reading, read, unread } from './reading.ts';
import { vocabularyOf } from './vocabulary.ts';

/** How people say it, in the order in which it is looked for: "temporarily closed" is not closed for good. */
const said: readonly (readonly [Status, RegExp])[] = [
  ['active', /^(?:active|open|live|running|current|available|ar agor|agored)$/],
  [
    'paused',
    /^(?:paused|suspended|on hold|temporar(?:y|ily) (?:closed|closure|shut|suspended)|(?:closed|shut) (?:for now|until\b.*|temporarily|for the .*)|wedi.i oedi|ar gau (?:dros dro|am y tro))$/,
  ],
  ['planned', /^(?:planned|(?:coming|starting|opening) soon|not (?:yet )?(?:open|started)(?: yet)?)$/],
  [
    'closed',
    /^(?:(?:permanently |now )?(?:closed|shut)(?: down| permanently| for good)?|ended|finished|ceased|stopped|defunct|inactive|withdrawn|discontinued|moved|no longer (?:running|open|available|on)|(?:wedi )?cau|wedi cau|ar gau)$/,
  ],
];

const ids = vocabularyOf(statuses);

/**
 * Reads whether a service is there. What is said in words that nobody here knows is taken for a pause: whatever it means,
 * it is hardly that all is as usual.
 */
export function readStatus(cell: string): Reading<Status> {
  const bare = cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  const found = said.find(([, pattern]) => pattern.test(bare));
  if (found !== undefined) return read(found[0]);
  if (ids.nearest(cell) === 'active') return unread('word-unknown', cell, 'active');
  return read<Status>('paused', { code: 'status-unread', value: cell });
}

// What the person has learnt already, and so which level comes next.
import type { LevelId, TopicId } from '../record/taxonomy.ts';

export interface Progress {
  level: LevelId;
  /** What to learn next when nothing else says so, likeliest first. */
  topics: TopicId[];
  /** What is behind them. */
  past: TopicId[];
  /** How much those topics count against ones that are named: an earned qualification says it outright. */
  sure: number;
}

const said =
  '(?<!esol |esol level |english )(entry(?: level)? ?[123]?|e[123]|(?:level|lvl|l) ?(?:1|2|3|4|one|two|three)|l[1234])';
/** "Level 2 food hygiene" is not ours. */
const ours =
  '(?! (?:maths|english|food|childcare|nvq|health|hygiene|teaching|accounting|football|safeguarding|first aid|floor))';
const done = new RegExp(
  `\\b(?:passed|complet(?:ed|ing)|finish(?:ed|ing)|achieved|done|did|got|has|have|had|gained|holds|after|from|already|since|studied|attained|at)(?: (?!wants?\\b|needs?\\b|to\\b|for\\b|entry\\b|level\\b)[^ .,]+){0,4} ${said}\\b${ours}`,
);
const wanted = new RegExp(
  `\\b(?:wants?|wanting|needs?|looking for|next|to|towards|do|doing|onto|for|in|interested|study|take|sit)(?: (?!from\\b|has\\b|got\\b|passed\\b|entry\\b|level\\b)[^ .,]+){0,4} ${said}\\b${ours}`,
);
const alone = new RegExp(`(?:^| )${said}\\b${ours}`);
const basicsDone =
  /\b(?:done|finished|completed|has|got|have|knows?|did|had|passed|past|beyond|after|already|mastered|covered|outgrown)(?: (?!no\b|not\b)[^ .,]+){0,3} (?:basics?|beginners?|learn my way|foundation|starter course|essentials|introduction|intro)\b|\bwhat (?:can i do |do i do |comes |should (?:i|she|he) do |is |now |course )?(?:next|now)\b|\bnext (?:steps?|level|stage|one up|course)\b|\b(?:move|moving|go|step|stepping|progress\w*|take it) (?:on|up|further)(?: (?:from|to)\b)?|\bmore advanced\b|\btoo (?:basic|slow)\b/;
const learning =
  /\b(?:course|class|lesson|training|qualif\w*|certificate|learn\w*|basics?|beginners?|computer|it|ict|digital|skills?|level|entry|excel|word|passed|completed|finished)\b/;

/** The level that a line of read words asks for or has earned; null where it speaks of no level. */
export function progressIn(line: string): Progress | null {
  const earned = rungOf(line.match(done)?.[1]);
  const asked = rungOf(line.match(wanted)?.[1]);
  if (earned !== null) return { ...rungAt(Math.max(earned + 1, asked ?? 0)), sure: 1.2 };
  if (basicsDone.test(line) && learning.test(line)) return { ...rungAt(Math.max(1, asked ?? 0)), sure: 0.9 };
  const named = asked ?? rungOf(line.match(alone)?.[1]);
  if (named === null) return null;
  return { ...rungAt(named), past: named >= 2 ? ['first-steps'] : [], sure: 1 };
}

/** Entry level, Level 1, Level 2, and above: each with what leads to it behind. */
const rungs: readonly Omit<Progress, 'sure'>[] = [
  { level: 'basics', topics: ['qualification-eds'], past: [] },
  { level: 'improving', topics: ['qualification-eds', 'work-skills'], past: ['first-steps'] },
  {
    level: 'advanced',
    topics: ['qualification-ict', 'work-skills'],
    past: ['first-steps', 'qualification-eds'],
  },
  {
    level: 'advanced',
    topics: ['qualification-ict', 'digital-careers'],
    past: ['first-steps', 'qualification-eds'],
  },
];

function rungAt(rung: number): Omit<Progress, 'sure'> {
  return rungs[Math.min(rung, rungs.length - 1)] as Omit<Progress, 'sure'>;
}

function rungOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  if (words.startsWith('e')) return 0;
  const level = /one|1/.test(words) ? 1 : /two|2/.test(words) ? 2 : 3;
  return level;
}

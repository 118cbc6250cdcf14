// A yearly self-check of one organisation: how far it has come, by its own account, in what makes it able to help. What
// nobody is sure of counts for nothing, neither for nor against.
import type { OrganisationId, PlainDate } from '../record/service.ts';

/** Each theme and its questions, in the order in which they are asked. */
export const selfCheckQuestions = {
  leading: ['plan', 'means'],
  people: ['skills', 'helping'],
  noticing: ['asking', 'signposting'],
  access: ['devices', 'connection'],
  reach: ['other-ways', 'website'],
  learning: ['partners', 'lessons'],
} as const;

export type SelfCheckTheme = keyof typeof selfCheckQuestions;
export type SelfCheckQuestion = (typeof selfCheckQuestions)[SelfCheckTheme][number];
export const selfCheckThemes = Object.keys(selfCheckQuestions) as SelfCheckTheme[];
export const selfCheckQuestionIds: readonly SelfCheckQuestion[] = Object.values(selfCheckQuestions).flat();

/** From nothing yet to how things are done here; each question says in words what each of its levels is. */
export const selfCheckLevels = [0, 1, 2, 3, 4] as const;
export type SelfCheckLevel = (typeof selfCheckLevels)[number];

/** The answers of one day; null where nobody is sure, or has said. */
export interface SelfCheck {
  on: PlainDate;
  answers: Readonly<Record<SelfCheckQuestion, SelfCheckLevel | null>>;
}

/** How far an organisation has come in a theme. */
export interface ThemeLevel {
  theme: SelfCheckTheme;
  /** The mean of the answers that are known, rounded down; null where none is. */
  level: SelfCheckLevel | null;
  /** The answers that are known, added up, and the most that they could come to. */
  points: number;
  of: number;
  /** How many questions nobody is sure of. */
  open: number;
}

const most: number = Math.max(...selfCheckLevels);

/** How far an organisation has come in every theme. */
export function themeLevels({ answers }: SelfCheck): ThemeLevel[] {
  return selfCheckThemes.map((theme) => {
    const questions = selfCheckQuestions[theme];
    const known = questions.flatMap((question) => answers[question] ?? []);
    const points = known.reduce<number>((sum, level) => sum + level, 0);
    return {
      theme,
      level: known.length === 0 ? null : (Math.floor(points / known.length) as SelfCheckLevel),
      points,
      of: most * known.length,
      open: questions.length - known.length,
    };
  });
}

/** What an organisation shows to partners: the level of each theme. The points would tell more of its answers. */
export interface SharedSelfCheck {
  organisation: OrganisationId;
  on: PlainDate;
  levels: Record<SelfCheckTheme, SelfCheckLevel | null>;
}

/** What a check shows to partners. */
export function sharedOf(organisation: OrganisationId, check: SelfCheck): SharedSelfCheck {
  const levels = themeLevels(check).map(({ theme, level }) => [theme, level] as const);
  return {
    organisation,
    on: check.on,
    levels: Object.fromEntries(levels) as SharedSelfCheck['levels'],
  };
}

/** The questions that nobody is sure of: what to find out. */
export function openQuestions({ answers }: SelfCheck): SelfCheckQuestion[] {
  return selfCheckQuestionIds.filter((question) => answers[question] === null);
}

/** The points that a theme had in an earlier check; null where other questions were known then, which cannot be set beside these. */
export function pointsBefore(theme: SelfCheckTheme, before: SelfCheck, now: SelfCheck): number | null {
  const questions = selfCheckQuestions[theme];
  const isKnown = ({ answers }: SelfCheck, question: SelfCheckQuestion): boolean =>
    answers[question] !== null;
  if (questions.some((question) => isKnown(before, question) !== isKnown(now, question))) return null;
  return themeLevels(before).find((one) => one.theme === theme)?.points ?? null;
}

/** How an answer is another than it was. */
export type AnswerTurn = 'forward' | 'back' | 'found' | 'lost';

export interface ChangedAnswer {
  question: SelfCheckQuestion;
  turn: AnswerTurn;
  from: SelfCheckLevel | null;
  to: SelfCheckLevel | null;
}

/** The answers that are others than they were: an answer that was or is not known went neither forward nor back. */
export function changedAnswers(before: SelfCheck, now: SelfCheck): ChangedAnswer[] {
  return selfCheckQuestionIds.flatMap((question): ChangedAnswer[] => {
    const [from, to] = [before.answers[question], now.answers[question]];
    if (from === to) return [];
    if (from === null) return [{ question, turn: 'found', from, to }];
    if (to === null) return [{ question, turn: 'lost', from, to }];
    return [{ question, turn: to > from ? 'forward' : 'back', from, to }];
  });
}

/** One step on for an organisation. */
export interface NextStep {
  theme: SelfCheckTheme;
  question: SelfCheckQuestion;
  from: SelfCheckLevel;
  to: SelfCheckLevel;
}

/** Nobody does more than this in a year beside their work. */
const mostSteps = 3;

/** One step in each of the themes in which most is left to do: the next level of the answer that is least far. */
export function nextSteps(check: SelfCheck): NextStep[] {
  return themeLevels(check)
    .filter(({ points, of }) => points < of)
    .sort((a, b) => a.points / a.of - b.points / b.of)
    .slice(0, mostSteps)
    .map(({ theme }) => {
      const known = selfCheckQuestions[theme].flatMap((question) => {
        const from = check.answers[question];
        return from === null ? [] : [{ theme, question, from }];
      });
      const least = known.reduce((lowest, one) => (one.from < lowest.from ? one : lowest));
      return { ...least, to: (least.from + 1) as SelfCheckLevel };
    });
}

// When somebody needs several things, each gets a short list of its own.
import type { Signpost } from '../explain/signpost.ts';
import type { TopicId } from '../record/taxonomy.ts';
import type { FinderAnswer } from './finder-answer.ts';

/** What there is for one of several needs. */
export interface NeedList {
  topic: TopicId;
  /** Those that say they do just this come first; empty where nothing is left for it. */
  signposts: Signpost[];
  /** The one that meets this need and stands on another's list; null where there is none, or it has a list of its own. */
  elsewhere: Signpost | null;
}

/** An answer in the order in which it is read: its cards are numbered through both. */
export interface SharedOut {
  /** Empty where there is one list for everything. */
  lists: NeedList[];
  /** In sight at once. */
  first: Signpost[];
  /** Shown when asked for. */
  rest: Signpost[];
}

/** On each list. */
const mostOfEach = 3;
/** More than these nobody arranges in one appointment. */
const mostLists = 4;

/** All that fits, shared out over what was asked for. */
export function shareOut(answer: FinderAnswer): SharedOut {
  const { best, more, comesToYou } = answer;
  const lists = needLists(answer);
  const first = lists.length === 0 ? best : lists.flatMap(({ signposts }) => signposts);
  const rest = [...best, ...more, ...comesToYou].filter((signpost) => !first.includes(signpost));
  return { lists, first, rest };
}

/** A short list for each topic that was asked for, in their order, each service on one of them; empty where only one was, or
 * where all that fits meets the same. */
function needLists({ facts, best, more, comesToYou, shown }: FinderAnswer): NeedList[] {
  const topics = facts.flatMap((fact) => (fact.code === 'topic' ? fact.id : [])).slice(0, mostLists);
  if (topics.length < 2) return [];
  const all = [...best, ...more, ...comesToYou];
  const wanted = topics.map((topic) => {
    const meeting = all.filter(({ id }) => shown.get(id)?.meets.includes(topic));
    const teaches = ({ id }: Signpost): boolean =>
      shown.get(id)?.reasons.some((reason) => reason.code === 'teaches' && reason.topic === topic) ?? false;
    return { topic, meeting: [...meeting.filter(teaches), ...meeting.filter((each) => !teaches(each))] };
  });
  const taken = new Set<Signpost>();
  const chosen = new Map<TopicId, Signpost[]>();
  // Whoever has least to choose from chooses first, so that none goes without for another's third.
  for (const { topic, meeting } of wanted.toSorted((a, b) => a.meeting.length - b.meeting.length)) {
    const own = meeting.filter((signpost) => !taken.has(signpost)).slice(0, mostOfEach);
    for (const signpost of own) taken.add(signpost);
    chosen.set(topic, own);
  }
  const lists = wanted.map(({ topic, meeting }) => {
    const signposts = chosen.get(topic) ?? [];
    return { topic, signposts, elsewhere: signposts.length > 0 ? null : (meeting[0] ?? null) };
  });
  const filled = lists.filter(({ signposts }) => signposts.length > 0);
  const isUnmet = lists.some(({ signposts, elsewhere }) => signposts.length === 0 && elsewhere === null);
  return filled.length > 1 || (filled.length === 1 && isUnmet) ? lists : [];
}

// When somebody needs several things, each gets a short list of its own.
import type { Signpost } from '../explain/signpost.ts';
import type { TopicId } from '../record/taxonomy.ts';
import type { FinderAnswer } from './finder-answer.ts';

/** What there is for one of several needs. */
export interface NeedList {
  topic: TopicId;
  signposts: Signpost[];
}

/** On each list. */
const mostOfEach = 3;
/** More than these nobody arranges in one appointment. */
const mostLists = 4;

/** A short list for each topic that was asked for, in their order, each service on the first that it meets; empty where only
 * one was, or where all that fits meets the same. */
export function needLists({ facts, best, more, comesToYou, shown }: FinderAnswer): NeedList[] {
  const topics = facts.flatMap((fact) => (fact.code === 'topic' ? fact.id : [])).slice(0, mostLists);
  if (topics.length < 2) return [];
  const left = new Set([...best, ...more, ...comesToYou]);
  const lists = topics.map((topic) => {
    const meeting = [...left].filter(({ id }) => shown.get(id)?.meets.includes(topic)).slice(0, mostOfEach);
    for (const signpost of meeting) left.delete(signpost);
    return { topic, signposts: meeting };
  });
  const filled = lists.filter(({ signposts }) => signposts.length > 0);
  return filled.length < 2 ? [] : filled;
}

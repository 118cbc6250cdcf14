// From words read to the parts of a need, each by the rule that is about it.
import type { AudienceId, LanguageId, LevelId, ModeId } from '../record/taxonomy.ts';
import { levelIds, topicGroups } from '../record/taxonomy.ts';
import { ageIn, namesOlder } from './ages.ts';
import { asksForFree, isFarFromEnglish, isLearnt, isOnly, modesAtHome, mustBeIn } from './constraints.ts';
import { findHits, type Hit } from './cover.ts';
import { hitsOf, idsOf, withoutOtherSenses } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import { audienceOfAge } from './merge-profile.ts';
import type { Must, MustNot, Need } from './need.ts';
import { findNegation, type Negation } from './negation.ts';
import { findOthers } from './people.ts';
import { possessionsIn } from './possession.ts';
import { readTopics, type TopicsRead } from './read-topics.ts';
import type { Reading } from './reading.ts';

/** What the words ask for, by themselves; `year` is this year. */
export function readNeed(reading: Reading, lexicon: Lexicon, year: number): Need {
  const hits = withoutOtherSenses(findHits(reading, lexicon));
  const negation = findNegation(reading, hits);
  const has = possessionsIn(hits, reading);
  const topics = readTopics(hits, negation, has, reading, lexicon);
  const wanted = hits.filter((hit) => !negation.refused(hit));

  const { audiences, age } = readPeople(wanted, topics, reading, year);
  const language = readLanguage(wanted, reading);
  if (language.id !== null && isFarFromEnglish(language.id)) audiences.add('esol');

  const access = idsOf(wanted, 'access');
  const mustNot = readMustNot(hits, negation, topics);
  if (access.includes('text-relay')) mustNot.add('mode:phone');
  const modes = readModes(wanted, mustNot, audiences);
  const level = topics.progress?.level ?? readLevel(wanted);
  if (topics.gives || (level !== null && levelIds.indexOf(level) >= levelIds.indexOf('improving'))) {
    mustNot.add('level:starting').add('topic:first-steps');
  }

  const [costSaid = null] = idsOf(wanted, 'cost');
  const cost = asksForFree(reading.line) || needsFreeSim(hits, audiences) ? 'free' : costSaid;
  const must = new Set<Must>(access.map((id): Must => `access:${id}`));
  if (cost === 'free') must.add('cost:free');
  if (language.id !== null && language.must) must.add(`lang:${language.id}`);
  for (const hit of hitsOf(wanted, 'mode'))
    if (isOnly(hit, reading)) must.add(`mode:${hit.concept.id as ModeId}`);

  return {
    topics: topics.topics.filter(({ id }) => !mustNot.has(`topic:${id}`)),
    audiences: [...audiences],
    age,
    modes,
    level,
    language: language.id,
    access,
    cost,
    has,
    availability: access.includes('evening') ? 'evening' : access.includes('weekend') ? 'weekend' : null,
    gives: topics.gives,
    must: [...must],
    mustNot: [...mustNot],
    read: reading.mended,
    unread: unreadWords(reading, hits, lexicon),
  };
}

function readPeople(
  wanted: readonly Hit[],
  { topics }: TopicsRead,
  reading: Reading,
  year: number,
): { audiences: Set<AudienceId>; age: number | null } {
  const [first] = topics;
  const serves = first !== undefined && topicGroups[first.id] === 'give';
  const isOther = findOthers(reading, serves);
  const audiences = new Set(
    idsOf(
      wanted.filter((hit) => !isOther(hit)),
      'audience',
    ),
  );
  const age = serves ? null : ageIn(reading.line, year);
  const ofAge = age === null ? null : audienceOfAge(age);
  if (ofAge !== null) audiences.add(ofAge);
  if (!serves && namesOlder(reading.line)) audiences.add('older');
  return { audiences, age };
}

function readLanguage(wanted: readonly Hit[], reading: Reading): { id: LanguageId | null; must: boolean } {
  const spoken = hitsOf(wanted, 'language').filter((hit) => !isLearnt(hit, reading));
  const required = spoken.find((hit) => mustBeIn(hit, reading));
  const [first] = idsOf(required ? [required] : spoken, 'language');
  return { id: first ?? reading.language, must: required !== undefined };
}

function readModes(
  wanted: readonly Hit[],
  mustNot: Set<MustNot>,
  audiences: ReadonlySet<AudienceId>,
): ModeId[] {
  const modes = idsOf(wanted, 'mode');
  const staysHome = audiences.has('housebound') || hitsOf(wanted, 'fact').length > 0;
  if (staysHome) {
    mustNot.add('mode:drop-in');
    if (!modes.some((mode) => modesAtHome.includes(mode))) modes.push(...modesAtHome);
  }
  return modes.filter((mode) => !mustNot.has(`mode:${mode}`));
}

function readMustNot(hits: readonly Hit[], negation: Negation, { ruledOut }: TopicsRead): Set<MustNot> {
  const refused = hits.filter((hit) => negation.refused(hit));
  return new Set<MustNot>([
    ...[...ruledOut].map((id): MustNot => `topic:${id}`),
    ...idsOf(refused, 'mode').map((id): MustNot => `mode:${id}`),
    ...idsOf(refused, 'access').map((id): MustNot => `access:${id}`),
    ...idsOf(refused, 'level').map((id): MustNot => `level:${id}`),
  ]);
}

/** The lowest level that is spoken of: too slow a start can be left, too fast a one is not come back to. */
function readLevel(wanted: readonly Hit[]): LevelId | null {
  const said = idsOf(wanted, 'level');
  return levelIds.find((level) => said.includes(level)) ?? null;
}

/** Those who have no money to spend are not sent to a shop for a SIM card. */
function needsFreeSim(hits: readonly Hit[], audiences: ReadonlySet<AudienceId>): boolean {
  const sim = hits.some(({ concept, rank }) => concept.id === 'mobile-data-sim' && rank === 'said');
  return sim && (['refugees', 'low-income', 'homeless'] as const).some((id) => audiences.has(id));
}

/** Words that carry meaning and that nothing was understood from. */
function unreadWords({ words }: Reading, hits: readonly Hit[], lexicon: Lexicon): string[] {
  const understood = new Set(hits.filter(({ rank }) => rank !== 'alone').flatMap((hit) => hit.words));
  const unread = words
    .filter(({ word }, index) => {
      if (understood.has(index) || word.length < 3 || /\d/.test(word)) return false;
      return !lexicon.isStop(word) && !lexicon.isFrame(word);
    })
    .map(({ typed }) => typed);
  return [...new Set(unread)].slice(0, 24);
}

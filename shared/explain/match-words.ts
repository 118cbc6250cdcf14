// The sentence for each reason, unknown and refusal of a match.
import type { Reason, Refusal, Unknown } from '../match/match.ts';
import type { Must, MustNot } from '../need/need.ts';
import type { PlainDate } from '../record/service.ts';
import type { AudienceId, LevelId, NationId } from '../record/taxonomy.ts';
import type { FinderLang } from '../words/finder-langs.ts';
import { fill, inSentence, listed, type Words } from '../words/words.ts';
import { codeInWords, partsOfCode } from './code-words.ts';
import { dateInWords, onDateInWords, shortDateInWords } from './date-words.ts';
import { distanceInWords } from './distance-words.ts';

/** What a sentence depends on besides the fact that it tells. */
export interface Telling {
  words: Words;
  lang: FinderLang;
  today: PlainDate;
  /** How far off the person's place may be; 0 where none was given. */
  uncertaintyMetres: number;
}

/** Why it fits, as a line of its own: "It helps with video calls". */
export function reasonInWords(reason: Reason, { words, today }: Telling): string {
  const say = words.reason;
  switch (reason.code) {
    case 'teaches':
    case 'related':
    case 'generalist':
      return fill(say[reason.code], { topic: inSentence(words.topic[reason.topic]) });
    case 'mentions':
      return fill(say.mentions, { word: reason.word });
    case 'for-audience':
      return fill(say['for-audience'], { audience: inSentence(words.audience[reason.audience]) });
    case 'for-age':
      return fill(say['for-age'], { ages: agesInWords(reason, words) });
    case 'right-level':
      return fill(say['right-level'], { level: words.levelOf[reason.level] });
    case 'mode':
      return fill(say.mode, { mode: words.mode[reason.mode] });
    case 'language':
      return fill(say.language, { language: words.language[reason.language] });
    case 'access':
      return fill(say.access, { access: words.access[reason.access] });
    case 'cost':
      return fill(say.cost, { cost: words.cost[reason.cost] });
    case 'opens-soon':
      return fill(say['opens-soon'], { day: onDateInWords(reason.on, today, words) });
    case 'checked-lately':
      return fill(say['checked-lately'], { date: dateInWords(reason.on, words) });
    case 'named':
    case 'nearest':
    case 'near':
      return say[reason.code];
  }
}

/** What to ask about, as it follows "Ask": "about step-free access". */
export function unknownInWords(unknown: Unknown, { words }: Telling): string {
  const say = words.unknown;
  switch (unknown.code) {
    case 'residence':
      return fill(say.residence, { areas: listed(unknown.of, words, 'or') });
    case 'age-limit':
      return fill(say['age-limit'], { ages: agesInWords(unknown, words) });
    case 'only-for':
      return fill(say['only-for'], {
        audiences: audiencesInWords(unknown.audiences, words, unknown.inWords),
      });
    case 'starts':
    case 'ends':
      return fill(say[unknown.code], { words: unknown.inWords });
    case 'access':
      return fill(say.access, { access: inSentence(words.access[unknown.access]) });
    case 'mode':
      return fill(say.mode, { mode: inSentence(words.mode[unknown.mode]) });
    case 'language':
      return fill(say.language, { language: words.language[unknown.language] });
    case 'level':
      return fill(say.level, { level: words.levelOf[unknown.level] });
    case 'topic':
      return fill(say.topic, { topic: inSentence(words.topic[unknown.topic]) });
    case 'cost':
    case 'when':
    case 'how-to-get-in':
    case 'last-checked':
      return say[unknown.code];
  }
}

/** Why it does not fit, as it follows "Why not:": "it is only for people aged 16 to 24." */
export function refusalInWords(refusal: Refusal, telling: Telling): string {
  const { words, lang, today, uncertaintyMetres } = telling;
  const say = words.refusal;
  const dated = (date: PlainDate) => ({ date: shortDateInWords(date, today, words) });
  switch (refusal.code) {
    case 'closed':
      return say.closed[refusal.status];
    case 'full':
      return refusal.until === undefined ? say.full.now : fill(say.full.until, dated(refusal.until));
    case 'not-started':
      return fill(say['not-started'], dated(refusal.starts));
    case 'ended':
      return fill(say.ended, dated(refusal.ended));
    case 'too-young':
    case 'too-old':
      return fill(say[refusal.code], { ages: agesInWords(refusal, words) });
    case 'only-for':
      return fill(say['only-for'], { audiences: audiencesInWords(refusal.audiences, words) });
    case 'residents-only':
      return fill(say['residents-only'], { areas: listed(refusal.of, words, 'or') });
    case 'elsewhere':
      // So many miles around its base: that has no name.
      return refusal.nations.length + refusal.councils.length === 0
        ? say.elsewhere.unnamed
        : fill(say.elsewhere.named, { areas: areasInWords(refusal.nations, refusal.councils, words) });
    case 'wrong-level':
      return fill(say['wrong-level'], { level: levelsInWords(refusal.levels, words) });
    case 'wrong-topic':
      return refusal.topics.length === 0
        ? say['wrong-topic'].none
        : fill(say['wrong-topic'].some, {
            topics: listed(
              refusal.topics.map((topic) => inSentence(words.topic[topic])),
              words,
              'and',
            ),
          });
    case 'must':
      return mustInWords(refusal.must as Must, words);
    case 'must-not':
      return fill(say['must-not'], { thing: codeInWords(refusal.mustNot as MustNot, words) });
    case 'far':
      return fill(say.far, { distance: distanceInWords(refusal.metres, uncertaintyMetres, words, lang) });
    case 'needs-device':
      return say['needs-device'];
  }
}

/** Whom age limits let in: "people aged 60 and over"; one of the limits at least must be there. */
export function agesInWords(
  { minimumAge, maximumAge }: { minimumAge?: number; maximumAge?: number },
  words: Words,
): string {
  if (minimumAge === undefined) return fill(words.age.to, { to: maximumAge ?? '' });
  if (maximumAge === undefined) return fill(words.age.from, { from: minimumAge });
  return fill(words.age.between, { from: minimumAge, to: maximumAge });
}

/** "women or unpaid carers", and whoever else their owner named in words of its own. */
export function audiencesInWords(audiences: readonly AudienceId[], words: Words, inWords?: string): string {
  const named = audiences.map((audience) => inSentence(words.audience[audience]));
  return listed([...named, ...(inWords === undefined ? [] : [`“${inWords}”`])], words, 'or');
}

/** Nations and councils in one breath: "Wales and Kent". */
export function areasInWords(
  nations: readonly NationId[],
  councils: readonly string[],
  words: Words,
): string {
  return listed([...nations.map((nation) => words.nation[nation]), ...councils], words, 'and');
}

function levelsInWords(levels: readonly LevelId[], words: Words): string {
  return listed(
    levels.map((level) => words.levelOf[level]),
    words,
    'or',
  );
}

function mustInWords(must: Must, words: Words): string {
  const say = words.refusal.must;
  const { kind, id } = partsOfCode(must);
  switch (kind) {
    case 'cost':
      return id === 'free' ? say.free : say.cost;
    case 'lang':
      return fill(say.language, { language: codeInWords(must, words) });
    case 'level':
      return fill(say.level, { level: words.levelOf[id as LevelId] });
    default:
      return fill(say.thing, { thing: codeInWords(must, words) });
  }
}

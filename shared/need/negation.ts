// What the person does not want, and what they can do already. "Cannot", "has no" and "never used" are needs, not refusals.
import type { TopicId } from '../record/taxonomy.ts';
import type { Hit } from './cover.ts';
import type { Reading } from './reading.ts';
import { isWithin, type Zone, zonesAfter } from './zones.ts';

/** Cues whose whole clause is ruled out; not where what follows is a mishap to be spared ("don't want to be scammed"). */
const refusal =
  /\b(?:(?:dont|doesnt|didnt|wouldnt|not|no|never|no longer)(?: \w+)? (?:want|wants|wanting|like|likes|need|needs|fancy|wish|care for|bothered (?:about|with)|interested in|looking for|after|into|keen on)|(?:wont|refuses to|will not) (?:go|do|attend)(?: (?:to|on|near))*|hates?|hating|dislikes?|detests?|cant (?:stand|bear|abide)|refuses|avoid|instead of|rather than|nothing to do with|except(?: for)?|apart from|anything but|other than|no interest in|sick of|fed up (?:of|with)|had enough of|(?:doesnt|dont|cant) (?:do|cope (?:well )?(?:with|in)|manage)(?= (?:groups?|crowds|classes|courses|phone calls)))\b(?! (?:to (?:be|lose|get|pay|miss|wait|break|end|feel|look|fall|keep|bother|share|give|rely|go|leave)|being|losing|getting|paying|people|anyone|anybody|them|him|strangers|my|your|his)\b)/g;
/** "Not" and "no" rule out only what comes straight after them. */
const straightNo =
  /(?<!\bcant(?: \w+)? )(?<!\b(?:can|used?|uses|has|have|got|knows?|fine|ok|good|happy)\b[^.]{0,40} (?:but|just) )\b(not|no)(?: (?:in|by|via|at|for|about|using|doing|through|over|more|another|any|an?|the))*(?= )/g;
const mastery =
  /\b(?:(?<!\b(?:not|isnt|arent|less|more|get|getting|become|feel|feeling|be|wasnt|no|very|so|that|build|too|become more) )(?:fine|ok|okay|good|happy|confident|comfortable|brilliant|competent|great) (?:at|with|on|using|doing)|(?<!\b(?:never|not|havent|hasnt) )(?:completed|finished|done|passed|did)(?! (?:it|all|everything|the)\b)|already(?! (?:tried|forgot\w*|lost|been|had|paid|asked|got|has|have))|(?<!\b(?:how|what|where|which|that|so|anyone|somebody|someone|who|you|course|class|lesson|thing|something|job|one) )(?:she|he|they|client|tenant|customer|i|learner) can (?:already|still|manage|do|use|send)|(?<!\b(?:dont|doesnt|didnt|not|to|never|cant|wants|if|who) )knows? how to|(?:i|she|he|they) knows?(?= (?:the )?\w+ (?:very )?(?:well|good)\b))\b/g;
const masteryBehind =
  / (?:fine|ok|okay|no problem|well enough|already)(?: ,)? (?:but|however|just|now|next|want|wants|need|needs|looking|would)\b/g;

/** Topics that nobody lacks: "no facebook" refuses it. */
const places: ReadonlySet<string> = new Set<TopicId>(['social-media', 'video-calls']);

export interface Negation {
  /** Ruled out: must not be offered. */
  refused(hit: Hit): boolean;
  /** Mastered already: not what is asked for. */
  mastered(hit: Hit): boolean;
}

/** Finds the stretches of a text that say what is not wanted or not needed. */
export function findNegation(reading: Reading, hits: readonly Hit[]): Negation {
  // "Don't need a laptop" refuses what "need a laptop" asks for: the verb of the cue may be a phrase's own.
  const refusals = zonesAfter(reading, refusal, 8).map(({ cue, ...zone }) => ({
    ...zone,
    cue: { first: cue.first, last: Math.max(cue.first, cue.last - 1) },
  }));
  const masteries = [...zonesAfter(reading, mastery, 8), ...clausesBefore(reading, masteryBehind)];
  const straight = straightRefusals(reading, hits);
  return {
    refused: (hit) => straight.has(hit) || isWithin(hit, refusals),
    mastered: (hit) => isWithin(hit, masteries),
  };
}

/** What comes straight after "not" or "no", and what "or" adds to it. */
function straightRefusals(reading: Reading, hits: readonly Hit[]): ReadonlySet<Hit> {
  const found = new Set<Hit>();
  for (const match of reading.line.matchAll(straightNo)) {
    const from = reading.wordAt(match.index);
    let next = reading.wordAt(match.index + match[0].length + 1);
    for (;;) {
      // "No laptop" is a lack; "no groups", "no phone calls" and "no zoom" are not.
      const here = hits.filter(
        ({ concept, words }) =>
          (words[0] ?? 0) > from &&
          (words[0] ?? 0) <= next &&
          (words.at(-1) ?? 0) >= next &&
          (match[1] === 'not' || concept.kind === 'mode' || places.has(concept.id)),
      );
      for (const hit of here) found.add(hit);
      const last = Math.max(-1, ...here.map(({ words }) => words.at(-1) ?? 0));
      if (last < 0 || !/^(?:or|nor)$/.test(reading.words[last + 1]?.word ?? '')) break;
      next = last + 2;
    }
  }
  return found;
}

/** From the last pause to where `cue` matches. */
function clausesBefore({ line, wordAt }: Reading, cue: RegExp): Zone[] {
  return [...line.matchAll(cue)].map((match) => {
    const start = line.slice(0, match.index).search(/[^.,]*$/);
    const text = line.slice(start, match.index);
    const cue = { first: wordAt(match.index + 1), last: wordAt(match.index + match[0].length - 1) };
    return { first: wordAt(start + (text.length - text.trimStart().length)), last: cue.first - 1, cue };
  });
}

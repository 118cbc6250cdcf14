// The grammar of phrases, on a lexicon small enough to see.
import { describe, expect, test } from 'vitest';
import { conceptIds, conceptLetters } from '../../shared/need/concept.ts';
import { claimsOf, findHits } from '../../shared/need/cover.ts';
import { withoutOtherSenses } from '../../shared/need/hits.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import { readWords } from '../../shared/need/reading.ts';
import type { TopicId } from '../../shared/record/taxonomy.ts';

const topic = (id: TopicId) => `${conceptLetters.topic}${conceptIds.topic.indexOf(id)}`;
const lexicon = createLexicon({
  version: 1,
  classes: 'laptop computer\nbroken wont_start dead',
  concepts: [
    `${topic('device-fix')}:A B`,
    `${topic('computer')}:A`,
    `${topic('device-get')}:>no A;need_a_A`,
    `${topic('email')}:email`,
    `${topic('passwords')}:forgot/lost password;password`,
    `${topic('scams')}.1:bank;parcel`,
    `${topic('scams')}.2:text`,
    `${topic('online-learning')}.3:course`,
    `${topic('assistive-tech')}:^AT`,
    `${topic('hobbies')}:=sewing`,
    'o0:of_course',
  ].join('\n'),
  stop: 'a my the of is it at',
  frame: 'need',
  common: '',
  company: '',
  glossaries: { cy: 'gliniadur computer\nwedi\ntorri broken' },
});

function hitsIn(text: string): string[] {
  const hits = withoutOtherSenses(findHits(readWords(text, lexicon), lexicon));
  return [
    ...new Set(hits.map(({ concept, rank }) => (rank === 'said' ? concept.id : `${concept.id} ${rank}`))),
  ].sort();
}

describe('what a phrase is found in', () => {
  test.each<[string, string[]]>([
    ['my laptop is broken', ['computer', 'device-fix']],
    ['broken computers', ['computer', 'device-fix']],
    ['my laptop wont start', ['computer', 'device-fix']],
    // The same words in another order, or too far apart, or in another sentence.
    ['start, it wont, my laptop', ['computer']],
    ['laptop one two three four broken', ['computer', 'device-fix']],
    ['laptop one two three four five broken', ['computer']],
    ['I have a laptop. Something is broken', ['computer']],
    ['no laptop', ['computer', 'device-get']],
    ['laptop, no', ['computer']],
    ['need a laptop', ['computer', 'device-get']],
    ['need the laptop', ['computer']],
    ['emails', ['email']],
    ['sewing', ['hobbies']],
    ['sew', []],
    ['needs AT help', ['assistive-tech']],
    ['come at noon', []],
    ['course', ['online-learning alone']],
    ['of course', []],
    ['gliniadur wedi torri', ['computer', 'device-fix']],
  ])('%s', (text, found) => {
    expect(hitsIn(text)).toEqual(found);
  });

  test('two hints of a topic say it; a word that only helps a hint says nothing by itself', () => {
    expect(hitsIn('parcel')).toEqual(['scams hint']);
    expect(hitsIn('text')).toEqual(['scams with']);
    expect(hitsIn('text about a parcel')).toEqual(['scams', 'scams hint', 'scams with']);
    expect(hitsIn('text text')).toEqual(['scams with']);
    expect(hitsIn('parcel parcel')).toEqual(['scams hint']);
  });
});

describe('who may claim a word', () => {
  const claims = (text: string) =>
    Object.fromEntries(
      claimsOf(findHits(readWords(text, lexicon), lexicon)).map(({ hit, share }) => [
        `${hit.concept.id} ${hit.words.length}`,
        share,
      ]),
    );

  test('the longer phrase leaves nothing to a shorter one inside it', () => {
    expect(claims('broken laptop')).toEqual({ 'device-fix 2': 1, 'computer 1': 0 });
  });

  test('what stands beside it is free', () => {
    expect(claims('forgot email password')).toEqual({ 'passwords 2': 1, 'passwords 1': 0, 'email 1': 1 });
  });
});

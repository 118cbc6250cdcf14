// What a sheet is read by beyond itself: the map of postcodes, the words of the topics, and the day.
import { join } from 'node:path';
import { createLexicon } from '../shared/need/lexicon.ts';
import { readNeed } from '../shared/need/read-need.ts';
import { readWords } from '../shared/need/reading.ts';
import { createGazetteer } from '../shared/place/gazetteer.ts';
import { openGeography } from '../shared/place/geography.ts';
import { londonTime } from '../shared/record/london-time.ts';
import type { TopicId } from '../shared/record/taxonomy.ts';
import { fullGazetteerFacts } from './build-gazetteer.ts';
import { buildLexicon } from './build-lexicon.ts';
import { loadGeography } from './load-geography.ts';
import type { Knowledge } from './row-context.ts';

/** Where `npm run geography` writes, if it was ever run here. */
const geographyFolder = join(import.meta.dirname, '../geography');
/** Of a service's own text, what it is about comes first, in UTF-16 code units. */
const longestText = 1_000;
/** A topic that only goes along with another, or is hinted at, weighs less than this. */
const surelyMeant = 0.5;

/** A finder of the topics that a service's own words speak of. */
export function createTopicFinder(year: number): (text: string) => TopicId[] {
  // Mending is for what somebody types in a hurry. In a list of services it would turn names into topics.
  const lexicon = { ...createLexicon(buildLexicon()), mender: { mend: () => null, complete: () => null } };
  return (text) => {
    const { topics } = readNeed(readWords(text.slice(0, longestText), lexicon), lexicon, year);
    return topics.filter(({ weight }) => weight >= surelyMeant).map(({ id }) => id);
  };
}

/** Everything that sheets are read by at a moment. Throws a CommandFailure when the map of postcodes cannot be read. */
export function createKnowledge(at: Date): Required<Knowledge> {
  const facts = loadGeography(geographyFolder);
  const gazetteer = createGazetteer(fullGazetteerFacts(), [], facts === null ? null : openGeography(facts));
  return {
    find: gazetteer.find,
    topicsIn: createTopicFinder(at.getUTCFullYear()),
    today: londonTime(at).date,
  };
}

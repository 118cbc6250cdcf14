// Reading as the product does it, on the whole lexicon: without places, and with the widget's own gazetteer.
import { widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { buildLexicon } from '../../publish/build-lexicon.ts';
import { createLexicon } from '../../shared/need/lexicon.ts';
import type { Need, Profile } from '../../shared/need/need.ts';
import { type ReadingTools, readRequest } from '../../shared/need/read-request.ts';
import { createGazetteer, type Gazetteer } from '../../shared/place/gazetteer.ts';

export const lexicon = createLexicon(buildLexicon());

/** Knows no place: for tests of everything else. */
export const nowhere: Gazetteer = {
  find: () => ({ kind: 'not-found' }),
  findInText: () => null,
};

export const withoutPlaces: ReadingTools = { lexicon, gazetteer: nowhere, year: 2026 };

/** What a text asks for, places apart. */
export function needOf(text: string, profile: Profile = {}): Need {
  return readRequest(text, withoutPlaces, profile).need;
}

/** The topics of a text, strongest first. */
export function topicsOf(text: string): string[] {
  return needOf(text).topics.map(({ id }) => id);
}

/** The tools with the widget's places. */
export function withPlaces(): ReadingTools {
  return { lexicon, gazetteer: createGazetteer(widgetGazetteerFacts()), year: 2026 };
}

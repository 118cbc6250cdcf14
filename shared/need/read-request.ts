// Where and what a request says. Danger is looked for apart (redirect.ts), by whoever reads a request first.
import type { Gazetteer } from '../place/gazetteer.ts';
import type { PlaceReading } from '../place/place.ts';
import type { Lexicon } from './lexicon.ts';
import { mergeProfile } from './merge-profile.ts';
import type { Need, Profile } from './need.ts';
import { readingLimit } from './normalise.ts';
import { readNeed } from './read-need.ts';
import { readWords } from './reading.ts';
import { startOfPlace } from './whose-place.ts';

export interface ReadingTools {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  /** This year, for people who say when they were born; the clock's when absent. */
  year?: number;
}

export interface RequestReading {
  need: Need;
  /** Nothing was understood; a service that has the unread words in its own text is still worth showing. */
  vague: boolean;
  /** Where the text, or the profile, says the person is; null where neither does. */
  place: PlaceReading | null;
}

/** Reads where, then what; a profile's facts are added and win over the text's. */
export function readRequest(text: string, tools: ReadingTools, profile: Profile = {}): RequestReading {
  const short = text.slice(0, readingLimit);
  const inText = placeIn(short, tools.gazetteer);
  const place = profile.place === undefined ? (inText?.reading ?? null) : tools.gazetteer.find(profile.place);
  const words = inText === null ? short : `${short.slice(0, inText.start)} ${short.slice(inText.end)}`;
  const year = tools.year ?? new Date().getUTCFullYear();
  const need = mergeProfile(readNeed(readWords(words, tools.lexicon), tools.lexicon, year), profile);
  return { need, vague: !saysSomething(need), place };
}

/** The place in a text, and where it stands. */
function placeIn(text: string, gazetteer: Gazetteer): ReturnType<Gazetteer['findInText']> {
  const from = startOfPlace(text);
  const found = from === 0 ? null : gazetteer.findInText(text.slice(from));
  return found === null
    ? gazetteer.findInText(text)
    : { ...found, start: found.start + from, end: found.end + from };
}

/** Whether there is anything to choose by; a language alone says who asks, not what for. */
function saysSomething({ topics, audiences, modes, level, access, cost }: Need): boolean {
  return (
    topics.length + audiences.length + modes.length + access.length > 0 || level !== null || cost !== null
  );
}

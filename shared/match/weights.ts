// Every constant that the order of answers depends on, with its reason. Tuned on `test/match/ranking-set.json`.
// Each value is between 0 and 1: 1 is all that could be wished, and a score is a product of such values.

/** How much a service does for a topic, by what speaks for it. */
export const topicValue = {
  /** Owners name first what they are about; feeds list in any order, so each place down the list costs little. */
  stated: 1,
  perPlace: 0.03,
  statedLeast: 0.91,
  /** Read from its text by us: likely, and something to ask. */
  suggested: 0.7,
  /** Both close to what was asked and used to helping with most things. */
  relatedGeneralist: 0.54,
  related: 0.46,
  /** Close by our reading only. */
  relatedSuggested: 0.36,
  generalist: 0.42,
  /** Nothing but words of its own text that the person used too: at most this. */
  textOnly: 0.3,
  /** Refused for its topics; kept above 0 so that the rest still orders the compromises. */
  none: 0.02,
} as const;

/** A need of several topics: the best of them counts this much, and how many are met the rest. */
export const bestTopicShare = 0.65;
/** Topics this much weaker than the strongest were only touched on. */
export const strongTopic = 0.5;

/** Where no topic was understood: who may help with anything. */
export const anythingValue = {
  generalist: 1,
  firstSteps: 0.9,
  /** Meant for such a person, or given in the way they asked for. */
  fitting: 0.6,
} as const;

/** Words of the person's own: in a text that has them all, in one that has none. */
export const words = { inText: 1, missing: 0.8 } as const;
/** A service asked for by its name stands above all others. */
export const unnamed = 0.4;

/** Whom a service is for; see `person.ts` for who has needs of their own and who is in a circumstance. */
export const audience = {
  /** For one of several audiences that the person belongs to; for all of them it is 1. */
  shared: 0.9,
  /** For people among whom the person surely is, though nobody put it so: blind people among disabled people. */
  implied: 0.84,
  /** For people of the person's age, with no more said. */
  ofAge: 0.8,
  /**
   * For everybody, set against one that is for the person: at this value a project of their own tops a general one
   * that is some 10 km nearer. A circumstance asks for less: a general course serves jobseekers too.
   */
  everybody: { needs: 0.6, circumstance: 0.78 },
  /** For others than the person was said to be; they may be both. */
  others: { needs: 0.35, circumstance: 0.52 },
  /** For somebody in particular, where nothing is known of the person: who has needs of their own mostly says so. */
  unstated: { needs: 0.6, circumstance: 0.85 },
  /** For organisations, and a person asks. */
  otherKind: 0.3,
  /** Turns others away, and nobody said whether the person is one of them. */
  onlyForUnknown: { needs: 0.35, circumstance: 0.6 },
} as const;

/** Age limits, where the age is not known closely enough; limits that let in every adult do not count. */
export const ageUnknown = { any: 0.8, likely: 0.96 } as const;
/** Somebody called older is mostly of this age, and where an age is asked for it is mostly less. */
export const likelyOlderAge = 65;
/** Adult learning begins at 19: up to there a least age says little about who it is for. */
export const adultAge = 19;

export const level = {
  right: 1,
  unknown: 0.85,
  /** One step too high can be grown into; one step too low is a wasted morning. */
  above: 0.7,
  below: 0.55,
} as const;

export const mode = {
  /** One of several ways that were asked for; all of them are 1. */
  met: 0.94,
  unknown: 0.8,
  other: 0.55,
  /** To go out for, where the person can hardly leave home. */
  outOfHome: 0.15,
} as const;

/** What the person must have. Who does not say in which languages help is given mostly gives it in English. */
export const must = { met: 1, beside: 0.92, unknown: 0.75, unknownLanguage: 0.5, failed: 0.3 } as const;
/** What they would rather have. */
export const wish = { met: 1, beside: 0.95, unknown: 0.85, unknownLanguage: 0.75, failed: 0.6 } as const;

/** Help in other languages only, for somebody who asks in English. */
export const notInEnglish = 0.4;
/** A device, data or money, for somebody who asked to be shown something. */
export const onlyGives = 0.5;
/** Visits are scarce, and meant for those who cannot come; nobody asked for one here. */
export const visitUnasked = 0.85;
/** Only for people who live in one council's area, and where the person lives is not certain. */
export const residence = { unknown: 0.85, likely: 0.96 } as const;
/** Nobody to ask: pages and lessons by oneself, for somebody who did not ask for them; worse at the very start. */
export const alone = { any: 0.65, starting: 0.45 } as const;
/** By voice call only, for somebody who is deaf. */
export const voiceOnly = 0.3;
/** For somebody who has no device: lent there, not stated, to be brought along. */
export const device = { lent: 1, unknown: 0.9, brought: 0.75 } as const;

/** How near counts: `1 / (1 + (away / scale) ^ steepness)`, flat near by and falling once it is a day's journey. */
export const nearness = {
  /** Where help is dense, this much and three densities more halve the value: 14 km in a city. */
  baseMetres: 8_000,
  perDensity: 3,
  steepness: 1.4,
  /** A venue, where nobody knows how far it is from the person. */
  placeUnknown: 0.9,
  /** Help that comes, where nobody knows whether it comes this far. */
  coverageUnknown: 0.75,
  /** The same, where the council it serves has places close by: the next one is still possible. */
  coverageLikely: 0.95,
} as const;

/** The density of help is the radius that holds this many located places, within these limits. */
export const density = { places: 30, leastMetres: 2_000, mostMetres: 12_000 } as const;

/** Help from afar counts as this many densities off, beside help that can be met; local help by phone as one. */
export const afarDensities = 2;
export const localDensities = 1;
/** So near a known place of a council, the person most likely lives in it. */
export const councilMetres = 5_000;
/** Beyond this even the nearest is a journey: help that comes is lifted, and is the better way to a service that has both. */
export const journeyMetres = 15_000;
/** Nobody calls a place near that is further than this, however sparse help is. */
export const nearMetres = 5_000;
/** Beyond this, off the ring of the person's own place, nobody is sent: about an hour and a half by bus. */
export const farMetres = 50_000;

export const checked = {
  recently: 1,
  withinYear: 0.97,
  longAgo: 0.9,
  never: 0.88,
  /** Its owner set a day to review it by, and nobody ever checked: a list taken from somewhere. */
  awaited: 0.84,
  /** Its own day of review has gone by. */
  overdue: 0.75,
} as const;
export const recentDays = 90;
export const yearDays = 365;

export const waitingList = 0.85;
/** A running course may not take anybody more. */
export const underWay = 0.9;
/** Something to sign up for, not to go to. */
export const startsLater = 0.92;
/** Signing up for next term is ordinary; an offer that is not there yet is not. */
export const bookAheadDays = 92;
export const soonDays = 14;
/** Open within a week; otherwise, or where it is not known. */
export const opens = { soon: 1, otherwise: 0.97 } as const;
export const openSoonDays = 7;

/** No organisation fills the page, help from afar stands beside local help, and each need has its best. */
export const page = {
  first: 3,
  whole: 10,
  perOrganisationFirst: 2,
  perOrganisationWhole: 4,
  afarFirst: 1,
  afarWhole: 4,
  /** A place is given away only to something worth at least this much of what gives way. */
  worth: 0.65,
  /** The same, so that there is somebody to go to, and somebody to ring, beside the others. */
  worthBeside: 0.4,
  /** So few in person near by, and help from afar belongs on the first page. */
  fewInPerson: 3,
} as const;

/** How nearly right a refused service still is, by what is wrong: 1 is only a little. */
export const leniency = {
  far: 1,
  'not-started': 0.7,
  full: 0.6,
  must: 0.45,
  'needs-device': 0.4,
  'wrong-level': 0.3,
  'must-not': 0.25,
  'residents-only': 0.2,
  'only-for': 0.15,
  'too-young': 0.12,
  'too-old': 0.12,
  'wrong-topic': 0.1,
  elsewhere: 0.05,
  ended: 0.04,
  closed: 0.03,
} as const;

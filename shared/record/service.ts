// What a partnership knows about help: who gives it, what it is, where, when, and who vouches for it.
// An absent field means "not stated", which is never read as yes and never as no.
import type { Session } from './opening.ts';
import type {
  AccessId,
  AudienceId,
  CostId,
  LanguageId,
  LevelId,
  ModeId,
  NationId,
  TopicId,
} from './taxonomy.ts';

declare const brand: unique symbol;
/** A service's own stable id, prefixed with its source's name only where two sources clash. */
export type ServiceId = string & { readonly [brand]: 'ServiceId' };
export type OrganisationId = string & { readonly [brand]: 'OrganisationId' };
export type SourceId = string & { readonly [brand]: 'SourceId' };
/** A day as `YYYY-MM-DD`. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

/** Text in the languages in which its owner gave it. */
export interface OwnText {
  en?: string;
  cy?: string;
}

/** WGS84 degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Where facts came from, and how to credit them. */
export interface Source {
  id: SourceId;
  name: string;
  licence?: string;
  attribution?: string;
  website?: string;
}

/** How far a partner has come, lowest first. */
export const partnerStages = ['awareness', 'engagement', 'action', 'independence'] as const;
export type PartnerStage = (typeof partnerStages)[number];

/** How many digital champions an organisation has; never who they are. */
export interface Champions {
  active?: number;
  recruited?: number;
  inTraining?: number;
  lapsed?: number;
}

export interface Organisation {
  id: OrganisationId;
  name: string;
  website?: string;
  /** The partnership's own business, like the two below: left out of public packs. */
  stage?: PartnerStage;
  stageSince?: PlainDate;
  champions?: Champions;
}

export interface Cost {
  kind: CostId;
  /** As the owner put it: "£5 a session". */
  words?: string;
}

export const waysIn = ['drop-in', 'book', 'self-refer', 'referral-needed'] as const;
export type HowToGetIn = (typeof waysIn)[number];
export const capacityStates = ['open', 'waiting-list', 'full'] as const;
export type Capacity = { state: (typeof capacityStates)[number]; until?: PlainDate };
export const statuses = ['active', 'paused', 'closed', 'planned'] as const;
export type Status = (typeof statuses)[number];

/** When help is given: what a computer can read, and whatever was said in words. */
export interface Schedule {
  sessions: Session[];
  words?: string;
}

/** Where a service can be met. What is stated here wins over what the service states. */
export interface ServicePlace {
  venue?: string;
  address?: string;
  town?: string;
  postcode?: string;
  point?: Point;
  /** How far off the point may be, when it is only the middle of its postcode's district or sector. */
  pointAccuracyMetres?: number;
  /** The council whose area it stands in. */
  council?: string;
  when?: Schedule;
  phone?: string;
  access?: AccessId[];
  firstVisit?: string;
  capacity?: Capacity;
  lastChecked?: PlainDate;
}

/** Where a remote or visiting service will serve; the parts add up. */
export interface Coverage {
  nations: NationId[];
  councils: string[];
  /** Kilometres around the service's first place. */
  withinKilometres?: number;
}

/** One offer by one organisation. */
export interface Service {
  id: ServiceId;
  organisation: OrganisationId;
  source: SourceId;
  /** The other sources that tell of it, where several do. */
  alsoFrom?: SourceId[];
  name: string;
  summary?: OwnText;
  description?: OwnText;
  /** Stated by the owner. */
  topics: TopicId[];
  /** Read from its text by us, because the owner stated none. */
  suggestedTopics?: TopicId[];
  generalist?: true;
  levels: LevelId[];
  /** Who it is for; empty is everybody. */
  audiences: AudienceId[];
  /** Everybody else is turned away; empty is nobody turned away, unless `onlyForInWords` says who else may come. */
  onlyFor: AudienceId[];
  /** A limit as its owner put it, where no audience or age could be read in it: shown, and something to ask. */
  onlyForInWords?: string;
  minimumAge?: number;
  maximumAge?: number;
  /** Council names or GSS codes; empty is no residence rule. */
  residentsOf: string[];
  eligibility?: string;
  modes: ModeId[];
  places: ServicePlace[];
  coverage?: Coverage;
  when?: Schedule;
  starts?: PlainDate;
  /** As its owner put it, where no day could be read in it: shown, and something to ask. */
  startsInWords?: string;
  ends?: PlainDate;
  endsInWords?: string;
  cost?: Cost;
  howToGetIn?: HowToGetIn;
  phone?: string;
  email?: string;
  website?: string;
  access: AccessId[];
  languages: LanguageId[];
  firstVisit?: string;
  adviserNote?: string;
  lastChecked?: PlainDate;
  checkedBy?: string;
  reviewBy?: PlainDate;
  capacity?: Capacity;
  reportTo?: string;
  status: Status;
  supersededBy?: ServiceId;
}

/** What stands for a first visit in records from lists that nobody could check; each language has its own wording for it. */
export const uncheckedNote = 'From open lists; not checked by us. Ring or look before you travel.';

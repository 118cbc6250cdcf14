// What a person asks for, as a small explicit question. Shapes are those of `ask --json` (CONTRACTS.md, section 3).
import type {
  AccessId,
  AudienceId,
  CostId,
  LanguageId,
  LevelId,
  ModeId,
  RedirectId,
  TopicId,
} from '../record/taxonomy.ts';

/** Something the person must have. */
export type Must =
  | `access:${AccessId}`
  | `cost:${CostId}`
  | `lang:${LanguageId}`
  | `mode:${ModeId}`
  | `level:${LevelId}`;
/** Something the person has ruled out. */
export type MustNot = Must | `topic:${TopicId}`;

/** What the person already has. */
export const possessions = ['device', 'smartphone', 'tablet', 'computer', 'internet', 'email'] as const;
export type Possession = (typeof possessions)[number];
export type Availability = 'evening' | 'weekend';

export interface WantedTopic {
  id: TopicId;
  /** 0 to 1, highest first. */
  weight: number;
}

export interface Need {
  topics: WantedTopic[];
  audiences: AudienceId[];
  age: number | null;
  modes: ModeId[];
  level: LevelId | null;
  language: LanguageId | null;
  access: AccessId[];
  cost: CostId | null;
  has: Possession[];
  availability: Availability | null;
  /** The person offers help or a device, rather than seeks it. */
  gives: boolean;
  must: Must[];
  mustNot: MustNot[];
  /** Words that were mended before they were understood. */
  read: { from: string; as: string }[];
  /** Content words that nothing was understood from; they may still occur in a service's own text. */
  unread: string[];
}

/** Facts an adviser already knows; every field may be absent. */
export interface Profile {
  age?: number;
  audiences?: AudienceId[];
  level?: LevelId;
  language?: LanguageId;
  modes?: ModeId[];
  access?: AccessId[];
  cost?: CostId;
  has?: Possession[];
  availability?: Availability;
  place?: string;
}

export type Behaviour = 'results' | 'interrupt' | 'inline' | 'outOfScope' | 'tiles' | 'ask-place';

export interface Redirect {
  id: RedirectId;
  behaviour: 'interrupt' | 'inline' | 'outOfScope';
}

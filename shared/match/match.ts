// One service, at its best place, set against one need. Everything here is data: sentences are made in `words`.
import type { PlainDate, Service, ServicePlace } from '../record/service.ts';
import type {
  AccessId,
  AudienceId,
  CostId,
  LanguageId,
  LevelId,
  ModeId,
  NationId,
  TopicId,
} from '../record/taxonomy.ts';

/** Why this service fits: each one is a part of the score, and each part of the score that speaks for it is one. */
export type Reason =
  | { code: 'named' }
  | { code: 'teaches'; topic: TopicId }
  /** It does something close to what was asked. */
  | { code: 'related'; topic: TopicId; asked: TopicId }
  /** It helps with most everyday topics, this one among them. */
  | { code: 'generalist'; topic: TopicId }
  | { code: 'mentions'; word: string }
  | { code: 'for-audience'; audience: AudienceId }
  | { code: 'for-age'; minimumAge?: number; maximumAge?: number }
  | { code: 'right-level'; level: LevelId }
  | { code: 'mode'; mode: ModeId }
  | { code: 'language'; language: LanguageId }
  | { code: 'access'; access: AccessId }
  | { code: 'cost'; cost: CostId }
  | { code: 'nearest' }
  | { code: 'near'; metres: number }
  | { code: 'opens-soon'; on: PlainDate }
  | { code: 'checked-lately'; on: PlainDate };

/** What a person should ask about, because nobody stated it. */
export type Unknown =
  | { code: 'cost' }
  | { code: 'when' }
  | { code: 'how-to-get-in' }
  | { code: 'last-checked' }
  | { code: 'residence'; of: string[] }
  | { code: 'age-limit'; minimumAge?: number; maximumAge?: number }
  /** `inWords` is what the owner said that could not be read. */
  | { code: 'only-for'; audiences: AudienceId[]; inWords?: string }
  | { code: 'starts' | 'ends'; inWords: string }
  | { code: 'access'; access: AccessId }
  | { code: 'mode'; mode: ModeId }
  | { code: 'language'; language: LanguageId }
  | { code: 'level'; level: LevelId }
  | { code: 'topic'; topic: TopicId };

/** Why this service does not fit. */
export type Refusal =
  | { code: 'closed'; status: 'paused' | 'closed' | 'planned' }
  | { code: 'full'; until?: PlainDate }
  | { code: 'not-started'; starts: PlainDate }
  | { code: 'ended'; ended: PlainDate }
  | { code: 'too-young'; minimumAge: number }
  | { code: 'too-old'; maximumAge: number }
  | { code: 'only-for'; audiences: AudienceId[] }
  | { code: 'residents-only'; of: string[] }
  | { code: 'elsewhere'; nations: NationId[]; councils: string[] }
  | { code: 'wrong-level'; levels: LevelId[] }
  | { code: 'wrong-topic'; topics: TopicId[] }
  | { code: 'needs-device' }
  | { code: 'must'; must: string }
  | { code: 'must-not'; mustNot: string }
  | { code: 'far'; metres: number };

/** A named part of the score; the score is their product. */
export interface ScorePart {
  name: 'fit' | 'nearness' | 'trust';
  value: number;
}

export interface Match {
  service: Service;
  /** Where to meet it; null for remote help. */
  place: ServicePlace | null;
  distanceMetres: number | null;
  remote: boolean;
  score: number;
  parts: ScorePart[];
  meets: TopicId[];
  reasons: Reason[];
  unknowns: Unknown[];
  refusals: Refusal[];
}

// What a partnership has learnt from its work, in words that it agreed to share: never about one person, only about what
// sort of person.
import type { PlainDate } from './service.ts';
import type { AudienceId, TopicId } from './taxonomy.ts';

declare const brand: unique symbol;
/** A note's own stable id: the name of its file. */
export type NoteId = string & { readonly [brand]: 'NoteId' };

export const noteKinds = ['practice-note', 'case-study', 'local-need', 'learning-question'] as const;
export type NoteKind = (typeof noteKinds)[number];
/** How firmly something is known to help, weakest first. */
export const noteEvidences = ['tried-once', 'repeated', 'evaluated'] as const;
export type NoteEvidence = (typeof noteEvidences)[number];
/** Who a note was written for. */
export const noteReaders = ['advisers', 'coordinators', 'providers', 'learners'] as const;
export type NoteReader = (typeof noteReaders)[number];
/** What a note is, or what lies behind its link. */
export const noteFormats = ['text', 'checklist', 'slides', 'video', 'audio'] as const;
export type NoteFormat = (typeof noteFormats)[number];
/** Where a note stands on the way of a lesson. */
export const lessonSteps = ['idea', 'change', 'evaluation'] as const;
export type LessonStep = (typeof lessonSteps)[number];
export const noteAudiences = ['partners', 'public'] as const;
export type NoteAudience = (typeof noteAudiences)[number];
export const noteLanguages = ['en', 'cy'] as const;

/** A part of a note's text. It is plain: whoever shows it needs to know of no mark-up. */
export type NoteBlock = { kind: 'heading' | 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** The texts of a block: that of a paragraph, those of a list. */
export function textsOfBlock(block: NoteBlock): string[] {
  return block.kind === 'list' ? block.items : [block.text];
}

/** What a note says, shared or not. */
export interface NoteFacts {
  id: NoteId;
  kind: NoteKind;
  language: (typeof noteLanguages)[number];
  title?: string;
  /** What changed; of a local need what people lack, and of a learning question the question. */
  gist: string;
  /** What sort of person it is about, in words. */
  forWhom: string;
  topics: TopicId[];
  audiences: AudienceId[];
  /** Where, as its owner put it; every local need has one. */
  place?: string;
  /** Whose note it is. */
  organisation?: string;
  readers?: NoteReader[];
  format?: NoteFormat;
  evidence?: NoteEvidence;
  step?: LessonStep;
  /** The notes that this one follows on from. */
  follows?: NoteId[];
  /** Where there is more of it. */
  link?: string;
  text: NoteBlock[];
}

/** A note that everybody has agreed to share. */
export interface PracticeNote extends NoteFacts {
  sharedWith: NoteAudience;
  /** The day of the last sign-off. */
  published: PlainDate;
}

import type { TopicId } from '../record/taxonomy.ts';

/** The pictures that open one question a page, and the topics to choose from after each; a single one is not asked for. */
export const needPictures = {
  mobile: ['smartphone', 'tablet', 'computer', 'first-steps', 'device-fix', 'assistive-tech'],
  video: ['video-calls', 'messaging', 'email', 'social-media', 'photos'],
  form: [
    'online-forms',
    'government-online',
    'universal-credit',
    'online-banking',
    'online-shopping',
    'travel-maps',
  ],
  health: ['health-online'],
  shield: ['scams', 'passwords', 'online-safety', 'privacy', 'child-safety'],
  work: ['job-search', 'cv', 'office-software', 'qualification-eds', 'online-learning'],
  wifi: ['home-internet', 'cheaper-internet', 'mobile-data-sim', 'device-get', 'public-access'],
} as const satisfies Record<string, readonly TopicId[]>;

export type NeedPictureId = keyof typeof needPictures;
/** A topic that can be chosen by its own picture. */
export type PicturedTopic = (typeof needPictures)[NeedPictureId][number];

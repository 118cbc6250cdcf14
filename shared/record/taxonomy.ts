// What the partnership has agreed to call things. The ids are a contract (CONTRACTS.md, section 1): never
// reused with another meaning. Names people read live in `shared/words`, the words people type in `shared/dataset`.

/** Raised whenever an id is added, so that an older reader knows why it meets one that it has never seen. */
export const taxonomyVersion = 1;

/** The ten shelves on which topics stand. */
export const topicGroupIds = [
  'start',
  'connect',
  'communicate',
  'safety',
  'services',
  'work',
  'learn',
  'leisure',
  'access',
  'give',
] as const;
export type TopicGroupId = (typeof topicGroupIds)[number];

/** Each topic and the group it belongs to. */
export const topicGroups = {
  'first-steps': 'start',
  smartphone: 'start',
  tablet: 'start',
  computer: 'start',
  'keyboard-mouse': 'start',
  'using-internet': 'start',
  'digital-confidence': 'start',
  'home-internet': 'connect',
  'cheaper-internet': 'connect',
  'mobile-data-sim': 'connect',
  'device-get': 'connect',
  'device-give': 'connect',
  'device-fix': 'connect',
  'public-access': 'connect',
  'digital-landline': 'connect',
  email: 'communicate',
  messaging: 'communicate',
  'video-calls': 'communicate',
  'social-media': 'communicate',
  'online-safety': 'safety',
  scams: 'safety',
  passwords: 'safety',
  privacy: 'safety',
  misinformation: 'safety',
  'child-safety': 'safety',
  'digital-wellbeing': 'safety',
  'online-forms': 'services',
  'government-online': 'services',
  'universal-credit': 'services',
  'immigration-online': 'services',
  'housing-online': 'services',
  'health-online': 'services',
  'online-banking': 'services',
  'online-shopping': 'services',
  'saving-money': 'services',
  'travel-maps': 'services',
  'school-online': 'services',
  'help-someone': 'services',
  'job-search': 'work',
  cv: 'work',
  'work-skills': 'work',
  'office-software': 'work',
  'files-cloud': 'work',
  'qualification-eds': 'learn',
  'qualification-ict': 'learn',
  'digital-careers': 'learn',
  'ai-tools': 'learn',
  'online-learning': 'learn',
  photos: 'leisure',
  entertainment: 'leisure',
  hobbies: 'leisure',
  'smart-home': 'leisure',
  'assistive-tech': 'access',
  'digital-champion': 'give',
  'train-staff': 'give',
  'org-digital': 'give',
} as const satisfies Record<string, TopicGroupId>;
export type TopicId = keyof typeof topicGroups;
export const topicIds = Object.keys(topicGroups) as TopicId[];

/** Who a service is for. */
export const audienceIds = [
  'older',
  'disabled',
  'blind',
  'deaf',
  'deafblind',
  'learning-disability',
  'neurodivergent',
  'mental-health',
  'dementia',
  'carers',
  'jobseekers',
  'in-work',
  'social-tenants',
  'homeless',
  'low-income',
  'refugees',
  'esol',
  'young-people',
  'care-leavers',
  'parents',
  'women',
  'rural',
  'housebound',
  'prison-leavers',
  'veterans',
  'ethnic-minority',
  'gypsy-traveller',
  'lgbtq',
  'low-literacy',
  'welsh-speakers',
  'small-orgs',
  'small-business',
] as const;
export type AudienceId = (typeof audienceIds)[number];

/** How help is given. */
export const modeIds = [
  'drop-in',
  'appointment',
  'one-to-one',
  'group',
  'course',
  'home-visit',
  'outreach',
  'phone',
  'remote',
  'self-study',
  'grant',
  'info',
] as const;
export type ModeId = (typeof modeIds)[number];

/** How far along a learner is, lowest first. */
export const levelIds = ['starting', 'basics', 'improving', 'advanced'] as const;
export type LevelId = (typeof levelIds)[number];

/** What makes it possible for somebody to take part. */
export const accessIds = [
  'step-free',
  'accessible-toilet',
  'parking',
  'public-transport',
  'hearing-loop',
  'bsl',
  'text-relay',
  'screen-reader',
  'easy-read',
  'quiet',
  'carer-welcome',
  'assistance-dog',
  'childcare',
  'women-only',
  'evening',
  'weekend',
  'term-time-day',
  'loan-equipment',
  'own-device',
  'no-digital-needed',
  'self-refer',
  'referral-needed',
] as const;
export type AccessId = (typeof accessIds)[number];

/** Languages in which help is given. */
export const languageIds = [
  'en',
  'cy',
  'bsl',
  'gd',
  'ga',
  'pl',
  'ro',
  'pa',
  'ur',
  'bn',
  'gu',
  'ar',
  'so',
  'pt',
  'es',
  'fa',
  'ps',
  'ku',
  'ti',
  'uk',
  'ru',
  'zh',
  'tr',
  'vi',
  'fr',
] as const;
export type LanguageId = (typeof languageIds)[number];

/** What it costs; not stated is the absence of one. */
export const costIds = ['free', 'free-if', 'low', 'paid'] as const;
export type CostId = (typeof costIds)[number];

/** Needs that somebody else answers: danger first, then other services. */
export const redirectIds = [
  'emergency',
  'domestic-abuse',
  'mental-health-crisis',
  'child-protection',
  'adult-safeguarding',
  'fraud-now',
  'homeless-tonight',
  'housing-repairs',
  'money-debt',
  'food-help',
  'medical-advice',
  'legal-immigration',
  'not-us',
] as const;
export type RedirectId = (typeof redirectIds)[number];

/** The four nations, and the codes used for them. */
export const nationIds = ['ENG', 'WLS', 'SCT', 'NIR'] as const;
export type NationId = (typeof nationIds)[number];

/** The groups for which a generalist counts as a weaker match (CONTRACTS.md, section 2). */
export const generalistGroups: readonly TopicGroupId[] = [
  'start',
  'communicate',
  'safety',
  'services',
  'leisure',
];

/** Modes that bring help to the person, wherever they are. */
export const remoteModes: readonly ModeId[] = ['phone', 'remote', 'self-study', 'info'];

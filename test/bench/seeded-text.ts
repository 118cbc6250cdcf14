// Names and summaries for made-up services, put together from what real ones say.
import type { AudienceId, TopicId } from '../../shared/record/taxonomy.ts';
import type { Random } from './random.ts';
import { topicPhrases } from './topic-phrases.ts';

const forms = [
  '',
  '',
  'Drop-in',
  'Club',
  'Course',
  'Workshop',
  'Morning',
  'Hour',
  'One to One',
  'Group',
  'Clinic',
];
const openings = [
  'Friendly help with',
  'Free sessions about',
  'A small group for',
  'Someone sits beside you and shows you',
  'Come and learn about',
  'Patient volunteers help with',
  'Lessons in',
];
const closings = [
  'Bring your own device or use ours.',
  'Tea and coffee.',
  'No need to book.',
  'Ring to book a place.',
  'You can come as often as you like.',
  'Go at your own speed.',
  '',
];
const details = [
  'We meet in the side room, and there is a ramp by the door.',
  'Our digital champions have all been trained and checked.',
  'Ask at the desk, and somebody will come to you.',
  'Sessions last about an hour, and you can stop when you have had enough.',
  'Part of a partnership of libraries, colleges and charities.',
];
const audienceWords: Partial<Record<AudienceId, string>> = {
  older: 'older people',
  blind: 'people with sight loss',
  deaf: 'deaf people',
  carers: 'carers',
  jobseekers: 'people looking for work',
  'social-tenants': 'tenants',
  refugees: 'refugees and people seeking asylum',
  'young-people': 'young people',
  parents: 'parents',
  women: 'women',
  'learning-disability': 'people with a learning disability',
  'small-orgs': 'small charities',
};

function nameOf(topics: readonly TopicId[], audiences: readonly AudienceId[], random: Random): string {
  const title = random.pick(topicPhrases[topics[0] ?? 'first-steps'].titles);
  const [audience] = audiences;
  const who =
    audience !== undefined && audienceWords[audience] !== undefined && random.chance(0.4)
      ? `for ${audienceWords[audience]}`
      : '';
  return [title, random.pick(forms), who].filter((part) => part !== '').join(' ');
}

function summaryOf(topics: readonly TopicId[], audiences: readonly AudienceId[], random: Random): string {
  const offers = topics.slice(0, 3).map((topic) => random.pick(topicPhrases[topic].offers));
  const who = audiences.flatMap((audience) => audienceWords[audience] ?? []).join(' and ');
  return `${random.pick(openings)} ${offers.join(', ')}${who === '' ? '' : `, for ${who}`}. ${random.pick(closings)}`.trim();
}

function descriptionOf(topics: readonly TopicId[], random: Random): string {
  const also = topics.slice(3).map((topic) => random.pick(topicPhrases[topic].offers));
  const more = also.length === 0 ? '' : ` We also help with ${also.join(', ')}.`;
  return `${random.some(details, 2).join(' ')}${more}`;
}

export const seededText = {
  name: nameOf,
  summary: summaryOf,
  description: descriptionOf,
  venues: [
    'Library',
    'Community Centre',
    'Town Hall',
    'Methodist Church',
    'College',
    'Village Hall',
    'Advice Centre',
  ],
} as const;

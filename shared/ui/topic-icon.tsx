// Drawings of topics, beside those that the first screens have (icon.tsx): on the same grid of 24, two units thick.
import type { PicturedTopic } from '../session/need-pictures.ts';
import { Icon, type IconName } from './icon.tsx';

/** Topics for which there is a drawing already. */
const drawn = {
  smartphone: 'mobile',
  computer: 'computer',
  'video-calls': 'video',
  email: 'email',
  'online-forms': 'form',
  'travel-maps': 'pin',
  'health-online': 'health',
  scams: 'attention',
  'online-safety': 'shield',
  privacy: 'lock',
  'job-search': 'work',
  'home-internet': 'wifi',
  'public-access': 'print',
} as const satisfies Partial<Record<PicturedTopic, IconName>>;

const paths = {
  tablet:
    'M5.5 2.5h13A1.5 1.5 0 0 1 20 4v16a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 20V4a1.5 1.5 0 0 1 1.5-1.5zM11 18.5h2',
  'first-steps': 'M12 3v8.5M7.5 5.8a8.5 8.5 0 1 0 9 0',
  'device-fix':
    'M20.5 6.5a5.5 5.5 0 0 1-7.3 6.8L6.5 20a2.1 2.1 0 0 1-3-3l6.7-6.7A5.5 5.5 0 0 1 17 3l-3 3.2 3.5 3.5z',
  'assistive-tech':
    'M1.5 12C4 7.5 7.7 5.2 12 5.2s8 2.3 10.5 6.8c-2.5 4.5-6.2 6.8-10.5 6.8S4 16.5 1.5 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  messaging:
    'M4 4h16a1.5 1.5 0 0 1 1.5 1.5v10A1.5 1.5 0 0 1 20 17h-8.5L6 21.5V17H4a1.5 1.5 0 0 1-1.5-1.5v-10A1.5 1.5 0 0 1 4 4zM7 9h10M7 12.5h6',
  'social-media':
    'M12 20.5C7 16.5 2.5 13 2.5 8.5a4.8 4.8 0 0 1 9.5-1 4.8 4.8 0 0 1 9.5 1c0 4.5-4.5 8-9.5 12z',
  photos:
    'M4 7h3.5L9 4.5h6L16.5 7H20a1.5 1.5 0 0 1 1.5 1.5V18a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 18V8.5A1.5 1.5 0 0 1 4 7zM8.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0',
  'government-online': 'M3 9.5 12 3.5l9 6zM3 20.5h18M6 10v10M10 10v10M14 10v10M18 10v10',
  'universal-credit': 'M17.5 6.5a4.5 4.5 0 0 0-9 1c0 3.5 2 5 .5 9.5-.5 1.5-1.5 2.5-3 3.5h12M6 12.5h8',
  'online-banking':
    'M4 5h16a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 4 5zM2.5 9.5h19M6.5 15h4',
  'online-shopping': 'M2.5 3.5H5L7.5 15h11L21 7H6M8 19.5v.1M17.5 19.5v.1',
  passwords: 'M2.5 8a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.2 11.2l10 9.3M20.2 20.5l2-2.2M16 16.6l2.2-2.3',
  'child-safety':
    'M5.5 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M2.5 20.5v-3a6 6 0 0 1 12 0v3M15.5 11a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M18 16.5a4 4 0 0 1 3.5 4',
  cv: 'M5 2.5h14v19H5zM9.5 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M8.5 14h7M8.5 17.5h7',
  'office-software': 'M3 4h18v16H3zM3 9.3h18M3 14.7h18M9 4v16',
  'qualification-eds': 'M6 9a6 6 0 1 0 12 0A6 6 0 1 0 6 9M8.5 14l-1.5 7.5 5-2.8 5 2.8-1.5-7.5',
  'online-learning':
    'M12 6.5C10 5 6.5 4.5 2.5 4.5v14c4 0 7.5.5 9.5 2 2-1.5 5.5-2 9.5-2v-14c-4 0-7.5.5-9.5 2zM12 6.5v14',
  'cheaper-internet': 'M3 8.5V3.5h5L20.5 16 16 20.5zM7 7.5v.1',
  'mobile-data-sim': 'M6 2.5h8l5 5v14H6zM9.5 12h6v6h-6z',
  'device-get':
    'M3 8h18v4.5H3zM4.5 12.5h15V21h-15zM12 8v13M12 8C9 8 7 7 7 5s3.5-2.5 5 3c1.5-5.5 5-5 5-3s-2 3-5 3z',
} as const satisfies Record<Exclude<PicturedTopic, keyof typeof drawn>, string>;

/** The picture of a topic. */
export function TopicIcon({ topic }: { topic: PicturedTopic }) {
  if (topic in drawn) return <Icon name={drawn[topic as keyof typeof drawn]} />;
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[topic as keyof typeof paths]} />
    </svg>
  );
}

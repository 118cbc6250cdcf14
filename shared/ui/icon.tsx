// Small drawings on a grid of 24, two units thick. Always beside words, so always hidden from screen readers.

const circle = 'M2.5 12a9.5 9.5 0 1 0 19 0 9.5 9.5 0 1 0-19 0';
const paths = {
  phone:
    'M6.5 3.5h3L11 8 9 9.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z',
  mobile: 'M9 2.5h6a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18.5h2',
  computer:
    'M6 4.5h12A1.5 1.5 0 0 1 19.5 6v7.5A1.5 1.5 0 0 1 18 15H6a1.5 1.5 0 0 1-1.5-1.5V6A1.5 1.5 0 0 1 6 4.5zM2 19h20',
  video: 'M4.5 6h9a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zm11 4.8 6-3.3v9l-6-3.3',
  email:
    'M4 5h16a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 4 5zM3 6.5l9 7 9-7',
  form: 'M5 2.5h14v19H5zM8.5 7.5h7M8.5 11.5h7M8.5 15.5H12',
  health: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3zM12 7.5v9M7.5 12h9',
  shield: 'M12 2.5l-8 3v6c0 5 3.5 8.5 8 10 4.5-1.5 8-5 8-10v-6zM8.5 12l2.5 2.5 4.5-5',
  wifi: 'M2.5 9.5a14 14 0 0 1 19 0M6 13.2a9 9 0 0 1 12 0M9.3 16.8a4.2 4.2 0 0 1 5.4 0M12 20.2v.1',
  work: 'M2.5 7.5h19V20h-19zM8.5 7.5v-3h7v3M2.5 13h19',
  question: `${circle}M9 9.3a3 3 0 1 1 4.3 2.9c-.9.5-1.3 1-1.3 2M12 17.3v.1`,
  attention: `${circle}M12 7v6.5M12 17v.1`,
  lock: 'M6 10.5h12a1.5 1.5 0 0 1 1.5 1.5v7.5A1.5 1.5 0 0 1 18 21H6a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 6 10.5zM8 10.5V7a4 4 0 0 1 8 0v3.5',
  print: 'M7 8.5v-6h10v6M7 17.5H3.5v-9h17v9H17M7 14h10v7.5H7z',
  cross: 'm6 6 12 12M18 6 6 18',
  back: 'M14.5 5 7.5 12l7 7',
  next: 'm9.5 5 7 7-7 7',
  out: 'M10 5H4.5v14.5H19V14M13.5 4H20v6.5M20 4l-9.5 9.5',
  leave: 'M14 4h6v16h-6M3.5 12H15M11 7.5l4.5 4.5-4.5 4.5',
  offline:
    'M2.5 9.5a14 14 0 0 1 5-3M12 5.8a14 14 0 0 1 9.5 3.7M6 13.2a9 9 0 0 1 3.5-2M9.3 16.8a4.2 4.2 0 0 1 5.4 0M4 3l16 18',
  pin: 'M12 21.5s7-6.3 7-11.5a7 7 0 0 0-14 0c0 5.2 7 11.5 7 11.5zM9.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
} as const;

export type IconName = keyof typeof paths;

/** One drawing; `turns` marks those that face the other way in scripts read from the right. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === 'back' || name === 'next' || name === 'leave';
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class={turns ? 'fp-turns' : undefined}>
      <path d={paths[name]} />
    </svg>
  );
}

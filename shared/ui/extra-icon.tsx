// What is drawn beside what can be done with answers, beyond the finder's own drawings; always beside words.

const paths = {
  message: 'M3 4.5h18v12H10l-4.5 4v-4H3z',
  eye: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  sound: 'M3 9.5v5h4l5 4.5V5L7 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18.3 6a9 9 0 0 1 0 12',
  stop: 'M5.5 5.5h13v13h-13z',
} as const;

/** One drawing on a grid of 24. */
export function ExtraIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

// What an adviser's screens draw beyond the finder's own drawings; always beside words or a label.

const paths = {
  post: 'M12 2v20M5 4.5h12l2.5 2.5-2.5 2.5H5zM19 12H8l-2.5 2.5L8 17h11zM9 22h6',
  plus: 'M12 5v14M5 12h14',
  up: 'm5 15.5 7-7 7 7',
  tick: 'm4.5 12.5 5 5 10-11',
  menu: 'M3.5 6h17M3.5 12h17M3.5 18h17',
  copy: 'M8.5 8.5h12v12h-12zM15.5 8.5v-5h-12v12h5',
  window: 'M3.5 4.5h17v15h-17zM3.5 9h17M9.5 9v10.5',
  turn: 'M4 9.5A8.5 8.5 0 0 1 19.5 8M20 14.5A8.5 8.5 0 0 1 4.5 16M19.5 3.5V8H15M4.5 20.5V16H9',
  end: 'M10 4H4v16h6M20.5 12H9M16.5 7.5 21 12l-4.5 4.5',
} as const;

/** One drawing on a grid of 24. */
export function AdviserIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

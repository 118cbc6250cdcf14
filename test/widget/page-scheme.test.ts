import { expect, test } from 'vitest';
import { brightness } from '../../widget/page-scheme.ts';

test.each<[string, number | null]>([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(10, 10, 10, 0.9)', 10 / 255],
  ['rgb(0 0 0 / 0.2)', null],
  ['color(srgb 1 1 1)', null],
  ['', null],
])('%s', (colour, bright) => {
  const found = brightness(colour);
  if (bright === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(bright, 6);
});

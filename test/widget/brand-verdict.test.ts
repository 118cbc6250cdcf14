import { expect, test } from 'vitest';
import { contrastRatio } from '../../shared/ui/contrast.ts';
import { brandColours, papers } from '../../widget/brand-colours.ts';
import { brandVerdict } from '../../widget/builder/brand-verdict.ts';

test.each([
  ['', null, null, null],
  ['teal', null, /#0f3d3a/, null],
  ['#12', null, /#0f3d3a/, null],
  ['#0F3D3A', '#0f3d3a', null, /^\d+(\.\d)? to 1 on light paper. It can be read. On dark pages it uses #/],
  ['#ffff00', '#ffff00', null, /too pale to read. The finder uses #[0-9a-f]{6} instead.$/],
] as const)('%j as a colour', (written, colour, problem, says) => {
  const verdict = brandVerdict(written);
  expect(verdict.colour).toBe(colour);
  if (problem === null) expect(verdict.problem).toBeNull();
  else expect(verdict.problem).toMatch(problem);
  if (says === null) expect(verdict.says).toBeNull();
  else expect(verdict.says).toMatch(says);
});

test('what it says the finder uses instead can be read', () => {
  const instead = /uses (#[0-9a-f]{6}) instead/.exec(brandVerdict('#ffff00').says ?? '')?.[1] ?? '';
  const { accent, tint } = brandColours('#ffff00', papers.light);
  expect(instead).toBe(accent);
  expect(contrastRatio(instead, tint)).toBeGreaterThanOrEqual(4.5);
});

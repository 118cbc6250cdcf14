// Every look, light and dark, measured: the colours as the style sheets have them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../shared/ui/contrast.ts';
import { brandColours, brandCss, papers } from '../../widget/brand-colours.ts';
import { finderAttributes } from '../../widget/finder-attributes.ts';
import { numRuns } from '../runs.ts';

const [looks] = finderAttributes.theme.lists;
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
type Colours = Map<string, string>;

const css = ['shared/ui/finder.css', 'shared/ui/arm.css', 'widget/themes.css']
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '');

/** `#fd0` in full. */
const inFull = (colour: string): string =>
  colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour;

/** The colours that rules give to the tokens, a later rule after an earlier one. */
function coloursOf(
  rules: string,
  selectors: readonly string[],
  scheme: Scheme,
  known: Colours = new Map(),
): Colours {
  const colours = new Map(known);
  // Rules of somebody's own colours and contrast, and of paper, have none of these.
  const usual = rules.replace(
    /@media \((?:prefers-contrast: more|forced-colors: active)\) \{[\s\S]*?\n\}/g,
    '',
  );
  for (const [, selector = '', body = ''] of usual.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    const names = selector.split(',').map((name) => name.trim());
    if (!names.some((name) => selectors.includes(name))) continue;
    for (const [, token = '', value = ''] of body.matchAll(/(--fp-[\w-]+):\s*([^;]+)/g)) {
      const [, light = value, dark = value] = /^light-dark\(([^,]+),\s*([^,]+)\)$/.exec(value.trim()) ?? [];
      const written = (scheme === 'light' ? light : dark).trim();
      const named = /^var\((--fp-[\w-]+)\)$/.exec(written)?.[1];
      // A token that is another one follows it to the end.
      if (named !== undefined) colours.set(token, named);
      else if (written.startsWith('#')) colours.set(token, inFull(written));
    }
  }
  return colours;
}

/** What a token is in the end. */
function colourOf(colours: Colours, token: string): string {
  const value = colours.get(`--fp-${token}`) ?? colours.get(token);
  if (value === undefined) throw new Error(`no colour is called ${token}`);
  return value.startsWith('--') ? colourOf(colours, value) : value;
}

/** What is read or seen on what, and how well at least. */
const pairs: [seen: string, ground: string, least: number][] = [
  ['ink', 'paper', 7],
  ['ink', 'ground', 7],
  ['ink', 'accent-tint', 7],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'ground', 4.5],
  ['ink-soft', 'accent-tint', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'accent-tint', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'ground', 4.5],
  ['error', 'paper', 4.5],
  ['on-action', 'action', 4.5],
  ['action', 'paper', 3],
  ['edge', 'paper', 3],
  ['edge', 'accent-tint', 3],
  ['bar', 'paper', 3],
  ['arm-ink', 'arm', 7],
  ['arm-edge', 'paper', 3],
  // The ring is of two colours: on any ground one of them is seen, for they differ from each other.
  ['focus', 'ink', 3],
];

const cases = looks.flatMap((look) => schemes.map((scheme) => [look, scheme] as const));

/** The focus ring is ink by day, and lamp beside a light ink by night, where the dark paper tells both apart. */
const measured = (colours: Colours, scheme: Scheme): string[] =>
  pairs
    .filter(([seen]) => seen !== 'focus' || scheme === 'light')
    .flatMap(([seen, ground, least]) => {
      const ratio = contrastRatio(colourOf(colours, seen), colourOf(colours, ground));
      return ratio >= least ? [] : [`${seen} on ${ground}: ${ratio.toFixed(2)}, not ${least}`];
    });

describe.each(cases)('%s, %s', (look, scheme) => {
  const colours = coloursOf(css, ['.fp', `.fp--${look}`], scheme);

  test('all that is read has the contrast that WCAG asks for', () => {
    expect(measured(colours, scheme)).toEqual([]);
  });

  test('the paper is what a brand colour is measured against', () => {
    expect(colourOf(colours, 'paper')).toBe(papers[scheme]);
  });

  test('whatever the brand, all can still be read', () => {
    const anyColour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(anyColour, (brand) => {
        const branded = coloursOf(brandCss(brand).replace(/^@media [^{]+\{/, ''), ['.fp'], scheme, colours);
        expect(measured(branded, scheme), brand).toEqual([]);
      }),
      numRuns(2000),
    );
  });
});

describe('a brand colour', () => {
  test.each(['#1d70b8', '#005eb8', '#7b1fa2', '#00703c', '#b3261e'])(
    '%s, which can be read on white, stays as it is by day',
    (brand) => {
      expect(brandColours(brand, papers.light).accent).toBe(brand);
    },
  );

  test('is put right in both schemes: darker by day, lighter by night', () => {
    expect(brandColours('#ffcc00', papers.light)).toEqual({ tint: '#fffae6', accent: '#8b6f00' });
    expect(brandColours('#003078', papers.dark)).toEqual({ tint: '#18212c', accent: '#6e89b2' });
  });

  test('that is not set changes nothing', () => {
    expect(brandCss(null)).toBe('');
  });
});

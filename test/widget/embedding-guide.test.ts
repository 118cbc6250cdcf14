// What a web officer copies from the guide and the front page is what there is: names, settings, versions.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withMadeParts } from '../../build/element-documents.ts';
import packageFacts from '../../package.json' with { type: 'json' };
import { carriedByAddress } from '../../widget/address-settings.ts';
import { finderAttributes } from '../../widget/finder-attributes.ts';

const guide = readFileSync('docs/embedding.md', 'utf8');
const copied = guide + readFileSync('README.md', 'utf8');

test('the tables are as they are made: `npm run docs` writes them', () => {
  expect(guide.match(/<!-- made by/g)).toHaveLength(5);
  expect(withMadeParts(guide)).toBe(guide);
});

test('a part that nothing makes is a mistake', () => {
  expect(() => withMadeParts('<!-- made by npm run docs: nonsense -->\n<!-- end -->')).toThrow('nonsense');
});

describe('what is copied', () => {
  const tags = (name: string): string[] => copied.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')) ?? [];
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

  test('a script of a version has a hash, of this version; the newest has none', () => {
    const scripts = tags('script');
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    for (const tag of scripts) {
      const [, version] = /^https:\/\/HOST\/fingerpost\/(?:([\d.]+)\/)?fingerpost(?:-classic)?\.js$/.exec(
        attribute(tag, 'src') ?? '',
      ) ?? [tag, 'no such script'];
      expect(version === undefined || version === packageFacts.version, tag).toBe(true);
      expect(attribute(tag, 'integrity')).toBe(version === undefined ? undefined : 'sha384-HASH');
      expect(attribute(tag, 'crossorigin')).toBe(version === undefined ? undefined : 'anonymous');
      expect(/type="module"/.test(tag), tag).toBe(!tag.includes('-classic'));
    }
  });

  test('settings are those that there are, on the element and in addresses', () => {
    const names = tags('fingerpost-finder').flatMap((tag) => [...tag.matchAll(/\s([\w-]+)(?==|\s|>)/g)]);
    expect(names.length).toBeGreaterThan(0);
    for (const [, name] of names) expect(Object.keys(finderAttributes)).toContain(name);
    const addresses = [...copied.matchAll(/HOST\/fingerpost\/\w+\.html#([^"]*)"/g)];
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    for (const [, hash] of addresses)
      for (const name of new URLSearchParams(hash).keys()) expect(carriedByAddress).toContain(name);
  });

  test('a frame has a title and a height', () => {
    for (const tag of tags('iframe'))
      expect([attribute(tag, 'title'), attribute(tag, 'height')]).not.toContain(undefined);
  });
});

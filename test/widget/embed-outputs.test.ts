import { describe, expect, test } from 'vitest';
import { embedOutputs, leftOut, type ReleaseFacts } from '../../widget/builder/embed-outputs.ts';
import type { EmbedSettings } from '../../widget/builder/embed-settings.ts';

const release: ReleaseFacts = {
  version: '1.0.0',
  'fingerpost.js': 'sha384-MODULE',
  'fingerpost-classic.js': 'sha384-CLASSIC',
};
const words = { link: 'Find “help”', frameTitle: 'Help & more', privacy: ['One'], access: ['One', 'Two'] };
const base = 'https://find.example/fingerpost/';
const outputsOf = (settings: EmbedSettings) => embedOutputs(settings, base, release, words);

describe('what a web officer copies', () => {
  test('is the script of this very version, with its hash, and the element as it was chosen', () => {
    expect(outputsOf({ lang: 'cy', mode: 'steps', 'sync-url': '' }).script).toEqual([
      [
        '<script type="module" src="https://find.example/fingerpost/1.0.0/fingerpost.js"',
        '  integrity="sha384-MODULE" crossorigin="anonymous"></script>',
        '<fingerpost-finder lang="cy" mode="steps" sync-url>',
        '  <a href="https://find.example/fingerpost/find.html#lang=cy&#38;mode=steps">Find “help”</a>',
        '</fingerpost-finder>',
      ].join('\n'),
    ]);
    expect(outputsOf({}).classic[0]).toContain('fingerpost-classic.js"\n  integrity="sha384-CLASSIC"');
  });

  test.each(['"><script>alert(1)</script>', "' onclick='x", '</fingerpost-finder>', '&quot; <b>', 'a\nb'])(
    'cannot be broken out of with %j',
    (typed) => {
      for (const texts of Object.values(outputsOf({ heading: typed, pack: typed })))
        for (const text of texts)
          expect(text.replaceAll('<script type', '')).not.toMatch(/<script>|<b>|"\s*>\s*<\/?script>alert/);
      const [text = ''] = outputsOf({ heading: typed }).script;
      expect(text.match(/<\/fingerpost-finder>/g)).toHaveLength(1);
      expect(text.match(/"/g)?.length).toBe(12);
    },
  );

  test('allows the directory its own host in the policy, and nobody else', () => {
    expect(outputsOf({}).policy[0]).toBe('script-src https://find.example; connect-src https://find.example');
    expect(outputsOf({ pack: 'https://lists.example/a/' }).policy[0]).toBe(
      'script-src https://find.example; connect-src https://find.example https://lists.example',
    );
  });

  test('says what an address cannot carry: no words, no place', () => {
    const settings = { near: 'PL1', heading: 'Help', theme: 'nhs', topics: 'email cv' } as const;
    expect(leftOut(settings)).toEqual(['near', 'heading']);
    const [frame = ''] = outputsOf(settings).frame;
    expect(frame).toContain('frame.html#topics=email+cv&#38;theme=nhs"');
    expect(frame).toContain('title="Help &#38; more"');
    expect(frame).not.toMatch(/PL1|heading/);
  });
});

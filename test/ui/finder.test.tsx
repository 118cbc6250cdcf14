import { signal } from '@preact/signals';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { createLookups } from '../../shared/explain/signpost.ts';
import type { FinderAnswer } from '../../shared/session/finder-answer.ts';
import {
  createFinder,
  type FinderDeps,
  type Finder as FinderModel,
  type FinderStart,
} from '../../shared/session/finder-model.ts';
import type { FinderPage } from '../../shared/session/finder-page.ts';
import { tileIds, tilesOf, topicTiles } from '../../shared/session/topic-tiles.ts';
import { createAnswerPages } from '../../shared/ui/answer-pages.tsx';
import { Finder } from '../../shared/ui/finder.tsx';
import { ar } from '../../shared/words/ar.ts';
import { en } from '../../shared/words/en.ts';
import { aDirectory, aNeed, aPlace, at } from '../builders.ts';

const start: FinderStart = {
  lang: 'en',
  words: en,
  near: '',
  usualPlace: () => '',
  topics: [],
  audiences: [],
  limit: 3,
  isLocal: false,
};
const never = () => new Promise<never>(() => {});

function aFinder(from: Partial<FinderStart> = {}, deps: Partial<FinderDeps> = {}): FinderModel {
  return createFinder(
    {
      loadKnowledge: never,
      openPack: never,
      loadWords: never,
      locate: null,
      now: () => at,
      whenIdle: () => {},
      ...deps,
    },
    { ...start, ...from },
  );
}

function pageOf(finder: FinderModel, forOther = false, leavesAnywhere = false): string {
  const settings = signal({
    heading: null,
    headingLevel: 2,
    forOther,
    look: 'plain',
    dark: false,
    leavesAnywhere,
    disabled: false,
  });
  return render(
    <Finder
      finder={finder}
      english={en}
      start={null}
      settings={settings}
      onLeave={() => {}}
      answerPages={() => createAnswerPages(signal('lost'), () => {})}
      fallback="Ask at the library"
    />,
  );
}

describe('before a search', () => {
  const html = pageOf(aFinder());

  test('each box has a label and a hint of its own, and no name that a form could send', () => {
    const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
    expect(inputs.length).toBe(2);
    for (const input of inputs) {
      const id = /id="([^"]+)"/.exec(input)?.[1];
      expect(html).toContain(`<label class="fp-label" for="${id}">`);
      expect(html).toContain(`id="${id}-hint"`);
      expect(input).toContain(`aria-describedby="${id}-hint"`);
      expect(input).not.toMatch(/ (?:name|required|maxlength|placeholder)=/);
      expect(input, 'a spelling check may send words away').toContain('spellcheck="false"');
    }
  });

  test('the region that speaks is there, and silent', () => {
    expect(html).toMatch(/<div role="status"[^>]*><p><\/p><p><\/p><\/div>/);
  });

  test('no style is written into the page, and every picture is hidden from screen readers', () => {
    expect(html).not.toMatch(/<style|style=|<link/);
    for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toContain('aria-hidden="true"');
  });

  test('a browser fills in only the reader’s own postcode', () => {
    expect(html).toContain('autocomplete="postal-code"');
    expect(pageOf(aFinder(), true)).not.toContain('postal-code');
  });

  test('a chosen picture is pressed, and a preset without one stands beneath', () => {
    const finder = aFinder({ topics: ['cv'] });
    finder.toggleTile('email');
    const chosen = pageOf(finder);
    expect(chosen.match(/aria-pressed="true"/g)?.length).toBe(1);
    expect(chosen).toContain(`<li class="fp-chip">${en.topic.cv}</li>`);
  });
});

test('a preset without a picture keeps its row, and no list, until its name is there', () => {
  const { topic: _names, ...words } = en;
  const html = pageOf(aFinder({ topics: ['cv'], words }));
  expect(html).toContain('<div class="fp-chips fp-chips--under"></div>');
  expect(html).not.toContain('<ul class="fp-chips');
});

test('a device that does not say where it is leaves the way on without a place', async () => {
  const finder = aFinder({}, { locate: async () => 'refused' });
  await finder.ownLocation.locate?.();
  const html = pageOf(finder);
  expect(html).toContain(en.finder.notLocated.refused);
  expect(html).toContain(en.finder.withoutPlace);
});

test('nothing typed: the message stands above the box, which points to it', () => {
  const finder = aFinder();
  finder.submit();
  const html = pageOf(finder);
  expect(html.indexOf(en.finder.nothingTyped)).toBeGreaterThan(0);
  expect(html.indexOf(en.finder.nothingTyped)).toBeLessThan(html.indexOf('<input'));
  expect(html).toMatch(/<input[^>]*aria-describedby="fp-need-hint fp-need-problem"[^>]*aria-invalid="true"/);
});

test('while it waits, the questions and what was typed stay', () => {
  const finder = aFinder();
  finder.text.value = 'email';
  finder.submit();
  const html = pageOf(finder);
  expect(html).toContain('value="email"');
  expect(html).toContain(en.finder.loading);
});

test('what did not load stands right under the heading, with another try, before any claim', () => {
  const finder = aFinder();
  const answer: FinderAnswer = {
    words: en,
    summary: { heading: 'Two good places', lead: 'A lead' },
    facts: [],
    need: aNeed({}),
    place: aPlace(),
    at,
    best: [],
    more: [],
    comesToYou: [],
    nearlyRight: [],
    old: null,
    inline: null,
    shown: new Map(),
    lookups: createLookups(aDirectory()),
    isPartial: () => false,
    retell: {
      summary: () => ({ heading: '', lead: null }),
      signpost: () => {
        throw new Error('nothing is told again');
      },
    },
    cameInParts: false,
    hasBetter: false,
    hasGaps: true,
  };
  const page = signal<FinderPage>({ kind: 'results', answer });
  const html = pageOf({ ...finder, page });
  const [heading, missing, again, lead] = [
    html.indexOf('id="fp-results"'),
    html.indexOf(en.finder.partMissing),
    html.indexOf(en.finder.tryAgain),
    html.indexOf('A lead'),
  ] as [number, number, number, number];
  expect(heading).toBeGreaterThan(0);
  expect(missing).toBeGreaterThan(heading);
  expect(again).toBeGreaterThan(missing);
  expect(lead).toBeGreaterThan(again);
  page.value = { kind: 'results', answer: { ...answer, hasGaps: false } };
  expect(pageOf({ ...finder, page })).not.toContain(en.finder.partMissing);
});

describe('danger', () => {
  const finder = aFinder();
  finder.text.value = 'my husband hits me';
  finder.submit();
  const html = pageOf(finder);

  test('who to ring is a link, leaving the page the first stop after the heading, digital help the last', () => {
    const [heading, leave, ring, instead] = [
      html.indexOf('id="fp-redirect"'),
      html.indexOf(en.finder.leave),
      html.indexOf('href="tel:999"'),
      html.indexOf(en.finder.digitalInstead),
    ] as [number, number, number, number];
    expect(heading).toBeGreaterThan(0);
    expect(leave).toBeGreaterThan(heading);
    expect(ring).toBeGreaterThan(leave);
    expect(instead).toBeGreaterThan(ring);
  });

  test('in a language that nobody has reviewed each line, and whose it is, stands in English under it', () => {
    const inArabic = aFinder({ lang: 'ar', words: ar });
    inArabic.text.value = 'my husband hits me';
    inArabic.submit();
    const lines = pageOf(inArabic)
      .split(/<br\/>|<\/?p>/)
      .map((line) => line.replace(/<[^>]*>/g, '').trim());
    const purpose = [ar.destination.abuse, en.destination.abuse];
    const found = lines.flatMap((line, at) => (line === purpose[0] ? [lines.slice(at, at + 4)] : []));
    const nations = (['ENG', 'WLS', 'SCT', 'NIR'] as const).map((id) => [ar.nation[id], en.nation[id]]);
    expect(found).toEqual(nations.map((names) => [...purpose, ...names]));
    expect(pageOf(inArabic)).toContain(`<span lang="en" dir="ltr">${en.nation.ENG}</span>`);
  });

  test('what was typed is not shown', () => {
    expect(html).not.toContain('husband');
  });
});

test.each<FinderPage>([
  { kind: 'loading', inline: { id: 'fraud-now', behaviour: 'inline' } },
  { kind: 'choose-place', inline: { id: 'fraud-now', behaviour: 'inline' }, choices: [aPlace()] },
  {
    kind: 'idle',
    inline: { id: 'fraud-now', behaviour: 'inline' },
    problem: { field: 'place', code: 'not-found' },
  },
  { kind: 'failed', inline: { id: 'fraud-now', behaviour: 'inline' }, code: 'pack-missing' },
])('$kind: what to do first stands above everything else', (page) => {
  const html = pageOf({ ...aFinder(), page: signal(page) });
  const first = html.indexOf(en.redirect.heading['fraud-now']);
  expect(first).toBeGreaterThan(0);
  expect(html.indexOf('tel:159')).toBeGreaterThan(first);
  expect(html.search(/<(?:input|section|search)/)).toBeGreaterThan(html.indexOf('tel:159'));
});

test('each tile has its words and its topics, and a topic knows its tiles', () => {
  expect(Object.keys(en.finder.tiles).sort()).toEqual([...tileIds].sort());
  for (const tile of tileIds) for (const topic of topicTiles[tile]) expect(tilesOf(topic)).toContain(tile);
});

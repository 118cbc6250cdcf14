import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../shared/explain/card-facts.ts';
import { createLookups, type Signpost, toSignpost } from '../../shared/explain/signpost.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import type { Organisation, OrganisationId } from '../../shared/record/service.ts';
import { SignpostCard } from '../../shared/ui/signpost-card.tsx';
import { SignpostLine } from '../../shared/ui/signpost-line.tsx';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import type { Lang } from '../../shared/words/words.ts';
import { aDirectory, aNeed, aPlace, aService, at } from '../builders.ts';
import { numRuns } from '../runs.ts';

const words = { en, cy };

/** The one signpost to a service, for somebody in the middle of the sample town who wants help with email. */
function signpostTo(
  service: ReturnType<typeof aService>,
  lang: Lang = 'en',
  name = 'An organisation',
): Signpost {
  const directory = aDirectory(service);
  directory.organisations = [{ id: service.organisation as OrganisationId, name } as Organisation];
  const need = aNeed({ topics: [{ id: 'email', weight: 1 }] });
  const { fits, compromises } = createMatcher(directory).find(need, aPlace(), at, { limit: 1 });
  const match = fits[0] ?? compromises[0];
  if (match === undefined) throw new Error('no match');
  return toSignpost(match, createLookups(directory), words[lang], { lang, at, place: aPlace() });
}

function cardOf(signpost: Signpost, lang: Lang = 'en'): string {
  return render(
    <SignpostCard words={words[lang]} lang={lang} signpost={signpost} number={1} headingLevel={3} />,
  );
}

/** The words of a piece of HTML, one space between them. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
const termsOf = (html: string): string[] =>
  [...html.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, term]) => term ?? '');
const described = (html: string): string[] =>
  [...html.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, told]) => told ?? '');

const whole = aService({
  name: 'Email for all',
  topics: ['email'],
  metres: 500,
  summary: { en: 'A small, friendly group.' },
  modes: ['group'],
  cost: { kind: 'free' },
  howToGetIn: 'drop-in',
  phone: '01632 960123',
  website: 'https://example.org/email',
  access: ['step-free', 'carer-welcome'],
  when: { sessions: [{ weekday: 4, opens: 600, closes: 720 }] },
  lastChecked: '2026-11-12',
});

describe('a card', () => {
  const order: FactId[] = ['ring', 'when', 'where', 'cost', 'turnUp', 'access', 'withYou'];

  test('reads in the design’s order: how far, name, who, why, what, facts', () => {
    const text = textOf(cardOf(signpostTo(whole)));
    const parts = [
      'miles',
      'Email for all',
      'An organisation',
      en.card.why,
      'A small, friendly',
      'Thursday',
      'Website',
    ];
    expect(parts.map((part) => text.indexOf(part))).toEqual(
      parts.map((part) => text.indexOf(part)).sort((a, b) => a - b),
    );
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  });

  test('has its facts in order, the number first, each with something told', () => {
    const html = cardOf(signpostTo(whole));
    expect(termsOf(html)).toEqual(order.map((id) => en.card[id]));
    expect(
      described(html)
        .map(textOf)
        .filter((told) => told === ''),
    ).toEqual([]);
  });

  test('what nobody has stated is to be asked: never blank, never a dash', () => {
    const html = cardOf(signpostTo(aService({ name: 'Bare', topics: ['email'], metres: 500 })));
    for (const id of ['when', 'cost', 'turnUp', 'access', 'withYou'] as const) {
      const told = described(html)[termsOf(html).indexOf(en.card[id])];
      expect(textOf(told ?? ''), id).toMatch(/^Ask \w+/);
    }
    expect(textOf(html)).not.toMatch(/—|undefined|null/);
  });

  test('on a Welsh page an address is in English, and what we say of an area is not', () => {
    const anywhere = aService({
      name: 'Bell',
      topics: ['email'],
      modes: ['phone'],
      coverage: { nations: ['ENG', 'WLS', 'SCT', 'NIR'], councils: [] },
    });
    const whereOf = (service: typeof whole): string | undefined => {
      const html = cardOf(signpostTo(service, 'cy'), 'cy');
      return described(html)[termsOf(html).indexOf(cy.card.where)]?.trim();
    };
    expect(whereOf(whole)).toMatch(/^<bdi lang="en">.+<\/bdi>$/);
    expect(whereOf(anywhere)).toBe(cy.card.anywhere);
  });

  test('what did not load is told once, on a card and on a line', () => {
    const part = { ...signpostTo(whole), missing: en.card.missing };
    const line = render(<SignpostLine words={en} lang="en" signpost={part} headingLevel={4} />);
    for (const html of [cardOf(part), line]) expect(html.split(en.card.missing)).toHaveLength(2);
    expect(cardOf(signpostTo(whole))).not.toContain(en.card.missing);
  });

  test('the number is a link to ring, and the way out tells nobody where it was found', () => {
    const html = cardOf(signpostTo(whole));
    expect(html).toMatch(/<a class="[^"]*phone" href="tel:01632960123">/);
    expect(html).toMatch(
      /<a [^>]*href="https:\/\/example\.org\/email"[^>]*rel="noopener noreferrer"[^>]*referrerpolicy="no-referrer"/,
    );
  });

  test('names stand apart from the line, in their own language on a Welsh page', () => {
    expect(cardOf(signpostTo(whole))).toContain('<bdi>Email for all</bdi>');
    const welsh = cardOf(signpostTo(whole, 'cy'), 'cy');
    expect(welsh).toContain('<bdi lang="en">Email for all</bdi>');
    expect(welsh).toContain('<bdi lang="en">An organisation</bdi>');
    expect(welsh).toContain('<bdi lang="en">A small, friendly group.</bdi>');
    expect(textOf(welsh)).toContain(cy.card.why);
  });

  test('a heading of the level that was asked for names the card', () => {
    expect(cardOf(signpostTo(whole))).toMatch(
      /<article[^>]*aria-labelledby="fp-card-1".*<h3[^>]*id="fp-card-1"/s,
    );
  });

  test('no text of a record becomes a tag, an address or a script', () => {
    const nasty = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '</dd><script>alert(1)</script>',
      'javascript:alert(1)',
      '"><svg onload=alert(1)>',
      '{{constructor}}',
    );
    const clean = cardOf(signpostTo(whole));
    const tagsOf = (html: string) => [...html.matchAll(/<\/?[a-z0-9]+/g)].map(([tag]) => tag);
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, summary, phone) => {
        const html = cardOf(
          signpostTo(
            aService({ ...whole, name, summary: { en: summary }, phone, organisation: 'x' }),
            'en',
            name,
          ),
        );
        expect(tagsOf(html).filter((tag) => !tagsOf(clean).includes(tag))).toEqual([]);
        expect(html).not.toMatch(/href="(?!https:|tel:|mailto:)/);
      }),
      numRuns(200),
    );
  });
});

describe('a line', () => {
  const lineOf = (signpost: Signpost): string =>
    render(<SignpostLine words={en} lang="en" signpost={signpost} headingLevel={4} />);

  test('of something nearly right says why not, and still how to ring', () => {
    const text = textOf(
      lineOf(signpostTo(aService({ ...whole, topics: ['photos'], minimumAge: 16, phone: '01632 960123' }))),
    );
    expect(text).toContain(en.card.whyNot);
    expect(text).toContain('01632 960123');
  });

  test('of help that fits says what it is, when and what it costs', () => {
    const text = textOf(lineOf(signpostTo(whole)));
    for (const part of ['A small, friendly group.', 'Thursday', 'Free']) expect(text).toContain(part);
    expect(text).not.toContain(en.card.whyNot);
  });
});

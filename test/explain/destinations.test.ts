import { describe, expect, test } from 'vitest';
import { destinationsFor } from '../../shared/explain/destinations.ts';
import { nationIds, redirectIds } from '../../shared/record/taxonomy.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';

describe.each(redirectIds)('%s', (id) => {
  test.each([...nationIds, null])('in %s there is somebody to turn to, and how', (nation) => {
    for (const words of [en, cy]) {
      const lines = destinationsFor(id, nation, words);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.some(({ href }) => href !== null)).toBe(true);
      for (const { name, what, contact, href, nations } of lines) {
        expect(name).not.toBe('');
        expect(what).toMatch(/[.]$/);
        expect(contact === null).toBe(href === null);
        if (nation !== null && nations.length > 0) expect(nations).toContain(nation);
      }
    }
  });

  test('a nation not known gives what all four have', () => {
    const known = nationIds.flatMap((nation) => destinationsFor(id, nation, en));
    const unknown = destinationsFor(id, null, en);
    expect(new Set(unknown.map((line) => JSON.stringify(line)))).toEqual(
      new Set(known.map((line) => JSON.stringify(line))),
    );
  });
});

test.each([
  ['emergency', 'ENG', '999', 'tel:999'],
  ['emergency', 'SCT', 'National Gas Emergency Service', 'tel:0800111999'],
  ['domestic-abuse', 'ENG', 'National Domestic Abuse Helpline', 'tel:08082000247'],
  ['domestic-abuse', 'WLS', 'Live Fear Free / Byw Heb Ofn', 'tel:08088010800'],
  ['domestic-abuse', 'SCT', 'Scotland’s Domestic Abuse and Forced Marriage Helpline', 'tel:08000271234'],
  ['domestic-abuse', 'NIR', 'Domestic and Sexual Abuse Helpline', 'tel:08088021414'],
  ['mental-health-crisis', 'WLS', 'Samaritans', 'tel:116123'],
  ['mental-health-crisis', 'NIR', 'Lifeline', 'tel:08088088000'],
  ['child-protection', 'NIR', 'Childline', 'tel:08001111'],
  ['fraud-now', 'ENG', '159', 'tel:159'],
  ['fraud-now', 'ENG', 'Report Fraud', 'tel:03001232040'],
  ['fraud-now', 'WLS', 'Report Fraud', 'tel:03001232040'],
  ['fraud-now', 'NIR', 'Report Fraud', 'tel:03001232040'],
  ['fraud-now', 'SCT', 'Police Scotland', 'tel:101'],
] as const)('%s in %s: %s', (id, nation, name, href) => {
  expect(destinationsFor(id, nation, en)).toContainEqual(expect.objectContaining({ name, href }));
});

test('nobody in Northern Ireland is sent to a line that does not answer there', () => {
  const hrefs = redirectIds.flatMap((id) => destinationsFor(id, 'NIR', en).map(({ href }) => href));
  expect(hrefs).not.toContain('tel:111');
  expect(hrefs).not.toContain('tel:0800111999');
});

test('fraud is reported to one place in each nation: 101 in Scotland only', () => {
  for (const nation of nationIds) {
    const hrefs = destinationsFor('fraud-now', nation, cy).map(({ href }) => href);
    expect(hrefs.includes('tel:101')).toBe(nation === 'SCT');
    expect(hrefs.includes('tel:03001232040')).toBe(nation !== 'SCT');
  }
});

// What an owner answers comes back as the same service: the sheet on the page, and the one in the e-mail, are read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf, ownerPages } from '../../publish/owner-pages.ts';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';
import { sampleDirectory, starterDirectory } from '../../publish/starter-directory.ts';
import { sheetText } from '../../shared/explain/sheet-text.ts';
import type { Directory } from '../../shared/pack/directory.ts';
import type { Organisation, Service, Source } from '../../shared/record/service.ts';
import { type AnswerForm, answerMailHref, changedRows } from '../../shared/ui/listing-answer.ts';
import { cy } from '../../shared/words/cy.ts';
import { en } from '../../shared/words/en.ts';
import { anyService } from '../record/record-arbitrary.ts';
import { numRuns } from '../runs.ts';

const at = new Date('2026-11-25T09:00:00Z');
const sample = sampleDirectory();

function answerOf({ organisations, sources }: Directory, service: Service): AnswerForm {
  const organisation = organisations.find(({ id }) => id === service.organisation) as Organisation;
  const source = sources.find(({ id }) => id === service.source) as Source;
  return formOf({ service, organisation, source }, en);
}

function serviceNamed(id: string, more: Partial<Service> = {}): Service {
  const service = sample.services.find((one) => one.id === id);
  if (service === undefined) throw new Error(`no ${id} in the sample town`);
  return { ...service, ...more };
}

/** A service as a public sheet can tell it: the town is the end of the address, and advisers’ notes are not told. */
function asTold({ adviserNote: _, places, ...service }: Service): Service {
  return { ...service, places: places.map(({ town: __, ...place }) => place) };
}

/** The body of an e-mail link, in lines. */
function bodyOf(href: string | null): string {
  return new URL(href ?? 'mailto:nobody').searchParams.get('body') ?? '';
}

/** The sheet that stands at the end of an e-mail. */
function sheetIn(href: string | null): string {
  return bodyOf(href).split(`${en.owner.mail.sheet}\r\n\r\n`)[1] ?? '';
}

describe.each([
  ['the sample town', sample],
  ['the starter list', starterDirectory()],
])('every service of %s', (_name, directory) => {
  test('comes back from its sheet as it was, without a word to say about it', () => {
    for (const service of directory.services) {
      const { services, problems } = readSpreadsheet(sheetText(answerOf(directory, service)), 'answer.csv');
      expect(problems, service.id).toEqual([]);
      expect(services).toEqual([asTold(service)]);
    }
  });

  test('comes back from the e-mail with the new date and who looked, where the e-mail can hold it', () => {
    let held = 0;
    for (const service of directory.services) {
      const form = { ...answerOf(directory, service), to: 'lists@council.example' };
      const href = answerMailHref(
        form,
        'still',
        { last_checked: '2027-01-04', checked_by: form.checkedBy },
        [],
      ) as string;
      expect(href.length).toBeLessThanOrEqual(1_900);
      if (bodyOf(href).includes(en.owner.mail.attach)) continue;
      held++;
      const { services, problems } = readSpreadsheet(sheetIn(href), 'answer.csv');
      expect(problems, service.id).toEqual([]);
      const { lastChecked, ...places } = { ...asTold(service), lastChecked: '2027-01-04' };
      expect(services).toEqual([
        {
          ...places,
          lastChecked,
          checkedBy: form.checkedBy,
          places: places.places.map(({ lastChecked: _, ...place }) => place),
        },
      ]);
    }
    expect(held).toBeGreaterThan(0.95 * directory.services.length);
  });
});

test('each of the six things that an owner can change is read back', () => {
  const form = answerOf(sample, serviceNamed('tea-and-tablets'));
  const changes = {
    ...{ when: '1st Mon 2pm-4pm', phone: '01632 960999', email: 'tea@project.example' },
    ...{ website: 'https://project.example/tea', cost: '£3 a session', how_to_get_in: 'book' },
    anything_else: 'We have moved, "across" the road',
  };
  const { services, extra, problems } = readSpreadsheet(sheetText(changedRows(form, changes)), 'answer.csv');
  expect(services).toEqual([
    {
      ...asTold(serviceNamed('tea-and-tablets')),
      when: { sessions: [{ weekday: 1, ordinal: 1, opens: 840, closes: 960 }] },
      ...{ phone: '01632 960999', email: 'tea@project.example', website: 'https://project.example/tea' },
      cost: { kind: 'low', words: '£3 a session' },
      howToGetIn: 'book',
      modes: ['group', 'appointment'],
    },
  ]);
  expect(extra).toEqual([
    { service: 'tea-and-tablets', header: 'anything_else', value: 'We have moved, "across" the road' },
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['column-unknown', 'getting-in-disagrees']);
});

test('what an owner types into a sheet is never a formula', () => {
  const form = answerOf(sample, serviceNamed('tea-and-tablets'));
  const text = sheetText(
    changedRows(form, { cost: '=HYPERLINK("https://evil.example")', phone: '+44 1632 960123' }),
  );
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(text).toContain(',+44 1632 960123,');
});

test('any service: its sheet is read, whatever stands in it, and what has settled stays', () => {
  fc.assert(
    fc.property(anyService, (some) => {
      const service = { ...some, id: `s-${some.id}` as Service['id'], name: `Tea ${some.name}` };
      const directory = {
        organisation: { id: 'o', name: 'Project' } as Organisation,
        source: { id: 's', name: 'List' } as Source,
      };
      const read = (one: Service, { organisation, source } = directory) =>
        readSpreadsheet(sheetText(formOf({ service: one, organisation, source }, en)), 'answer.csv').services;
      const [once] = read(service);
      // What one row implies reaches the others at the next reading, and places come in an order of their own.
      const [twice] = read(once as Service);
      const [settled] = read(twice as Service);
      expect(once?.id).toBe(service.id);
      expect(read(settled as Service)).toEqual([settled]);
    }),
    numRuns(400),
  );
});

describe('the page of', () => {
  const pageOf = async (service: Service, lang: 'en' | 'cy' = 'en'): Promise<string> => {
    const pages = await ownerPages({ ...sample, services: [service] }, { at });
    const [, html = ''] = [...pages].find(([path]) => path.startsWith(`${lang}/owners/`)) ?? [];
    return html;
  };
  const hrefs = (html: string, name: string): string | undefined =>
    new RegExp(`href="([^"]*)"[^>]*data-link="${name}"`).exec(html)?.[1]?.replaceAll('&amp;', '&');

  test('a service that names who takes corrections: two e-mails and a sheet, made before any script runs', async () => {
    const html = await pageOf(serviceNamed('tea-and-tablets', { reportTo: 'lists+digital@council.example' }));
    const still = hrefs(html, 'still') ?? '';
    expect(still.startsWith('mailto:lists%2Bdigital@council.example?subject=Still%20right')).toBe(true);
    expect(bodyOf(still)).toContain(en.owner.mail.date);
    expect(readSpreadsheet(sheetIn(still), 'answer.csv').services[0]?.lastChecked).toBeUndefined();
    const change = bodyOf(hrefs(html, 'change') ?? null);
    expect(change).toContain(
      'When: Thu 10:00-12:00\r\nPhone: 01632 960123\r\nEmail or website: \r\nCost: free\r\n',
    );
    const sheet = decodeURIComponent(hrefs(html, 'sheet') ?? '').replace(/^[^,]*,/, '');
    expect(readSpreadsheet(sheet, 'answer.csv').services).toEqual([
      { ...asTold(serviceNamed('tea-and-tablets')), reportTo: 'lists+digital@council.example' },
    ]);
  });

  test('a service that names a web page for corrections leads there', async () => {
    const html = await pageOf(
      serviceNamed('tea-and-tablets', { reportTo: 'https://council.example/report' }),
    );
    expect(html).not.toContain('mailto:');
    expect(html).toContain('<a href="https://council.example/report"');
    expect(hrefs(html, 'sheet')).toMatch(/^data:text\/csv/);
  });

  test('a service that names nobody still has its sheet', async () => {
    const html = await pageOf(serviceNamed('tea-and-tablets'));
    expect(html).not.toContain('mailto:');
    expect(hrefs(html, 'sheet')).toMatch(/^data:text\/csv/);
  });

  test('any service is for no search engine, and sends nothing', async () => {
    const html = await pageOf(serviceNamed('tea-and-tablets', { reportTo: 'lists@council.example' }));
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<form|<script(?![^>]*src=)|\son\w+=|\sstyle=/);
  });

  test('a service whose places differ does not offer one field for all of them', async () => {
    const html = await pageOf(serviceNamed('digital-van'));
    expect(html).not.toContain('data-column="when"');
    expect(html).toContain('data-column="cost"');
    expect(html).toContain('data-column="anything_else"');
  });

  test('a service that has closed is there, so that its owner can say otherwise', async () => {
    expect(await pageOf(serviceNamed('tea-and-tablets', { status: 'closed' }))).toContain(
      en.owner.still.slice(0, 3),
    );
  });

  test('a service in Welsh', async () => {
    expect(await pageOf(serviceNamed('tea-and-tablets'), 'cy')).toContain(cy.owner.lead.slice(0, 20));
  });

  test('what is the partnership’s own stands nowhere on it', async () => {
    const secret = 'Quietly: the manager is away';
    const pages = await ownerPages(
      {
        ...sample,
        services: [serviceNamed('tea-and-tablets', { adviserNote: secret })],
        organisations: sample.organisations.map((one) => ({
          ...one,
          stage: 'independence' as const,
          champions: { active: 4242 },
        })),
      },
      { at },
    );
    for (const [path, text] of pages)
      if (path.endsWith('.html')) expect(text, path).not.toMatch(/manager is away|independence|4242/);
  });

  test('each service has files of its own, even where ids differ in nothing that a file name holds', async () => {
    const ids = ['A b', 'a-b', 'a b', '…'];
    const services = ids.map((id) => serviceNamed('tea-and-tablets', { id: id as Service['id'] }));
    const paths = [...(await ownerPages({ ...sample, services }, { at }))].map(([path]) => path);
    expect(new Set(paths).size).toBe(2 + 2 * ids.length);
    for (const path of paths) expect(path).toMatch(/^(?:(?:en|cy)\/owners\/)?[a-z0-9-]+\.(?:html|css|js)$/);
  });
});

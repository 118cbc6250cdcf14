// Feeds on the web, played by a server on this machine: pages, faults, slowness, and what a run leaves for the next.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type LiveOptions, readFeedAddress } from '../../../publish/feed/read-feed-address.ts';
import type { SourceReading } from '../../../publish/source-reading.ts';
import { inFolder, smallKnowledge } from '../problem-fixtures.ts';

type Play = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

interface Site {
  address: string;
  /** Paths and queries, in the order in which they were asked for. */
  asked: string[];
  /** How long the reader was told to wait, in milliseconds; it does not really wait. */
  waited: number[];
  read(options?: LiveOptions): Promise<SourceReading>;
}

/** A server on this machine, gone after the test. */
async function serve(play: Play): Promise<Site> {
  const asked: string[] = [];
  const waited: number[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    play(request, response, new URL(request.url ?? '', 'http://127.0.0.1'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const web = {
    fetch,
    now: Date.now,
    wait: (milliseconds: number) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
  };
  const limits = { requestMilliseconds: 2_000 };
  const read = (options: LiveOptions = {}) =>
    readFeedAddress(address, smallKnowledge, { web, ...options, limits: { ...limits, ...options.limits } });
  return { address, asked, waited, read };
}

const service = (id: number | string, more: object = {}) => ({
  id: String(id),
  name: `Session ${id}`,
  organization: { id: 'o', name: 'The Project' },
  phones: [],
  cost_options: [{ option: 'Free' }],
  ...more,
});
const thin = (id: number) => ({
  id: String(id),
  name: `Session ${id}`,
  organization: { id: 'o', name: 'The Project' },
});
const send = (response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
};
const fail = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void => {
  response.writeHead(status, headers);
  response.end('<html>no</html>');
};

/** A feed of so many services in pages of two. */
const pages =
  (count: number, shape: (id: number) => unknown = service, size = 2): Play =>
  (_request, response, url) => {
    const page = Number(url.searchParams.get('page'));
    const last = Math.ceil(count / size);
    const ids = Array.from({ length: count }, (_, n) => n + 1).slice((page - 1) * size, page * size);
    send(response, {
      total_items: count,
      total_pages: last,
      page_number: page,
      first_page: page === 1,
      last_page: page >= last,
      contents: ids.map(shape),
    });
  };
const ids = ({ services }: SourceReading): string[] => services.map(({ id }) => id);
const codes = ({ problems }: SourceReading): string[] => problems.map(({ code }) => code);
const pageOf = (url: URL): number => Number(url.searchParams.get('page'));

describe('a feed in pages', () => {
  test('is read to its end, and told of page by page', async () => {
    const told: number[] = [];
    const site = await serve(pages(5));
    const reading = await site.read({ onProgress: ({ services }) => told.push(services) });
    expect([reading.state, ids(reading), codes(reading)]).toEqual(['whole', ['1', '2', '3', '4', '5'], []]);
    expect(site.asked).toEqual([1, 2, 3].map((page) => `/services?page=${page}&per_page=100`));
    expect(told).toEqual([2, 4, 5]);
    expect(reading.sources).toEqual([{ id: '127-0-0-1', name: '127.0.0.1' }]);
  });

  test.each<[string, Play]>([
    [
      'counts its pages from 0, as some of version 1 do',
      (_request, response, url) => {
        const page = pageOf(url);
        send(response, {
          totalElements: 4,
          totalPages: 2,
          number: page,
          first: page === 0,
          last: page === 1,
          content: [1, 2].map((n) => service(page * 2 + n)),
        });
      },
    ],
    [
      'says where the next page is',
      (_request, response, url) =>
        url.searchParams.has('after')
          ? send(response, { contents: [service(3), service(4)] })
          : url.searchParams.get('page') === '1'
            ? send(response, { contents: [service(1), service(2)], links: { next: '/services?after=2' } })
            : fail(response, 404),
    ],
    [
      'says in the head of its answer where the next page is',
      (_request, response, url) =>
        url.searchParams.has('after')
          ? send(response, [service(3), service(4)])
          : url.searchParams.get('page') === '1'
            ? send(response, [service(1), service(2)], { link: '</services?after=2>; rel="next"' })
            : fail(response, 404),
    ],
    [
      'ends with an empty page',
      (_request, response, url) => {
        const page = pageOf(url);
        send(response, { contents: page > 2 ? [] : [1, 2].map((n) => service((page - 1) * 2 + n)) });
      },
    ],
    [
      'ends where there is no page',
      (_request, response, url) =>
        pageOf(url) > 2
          ? fail(response, 404)
          : send(response, { contents: [1, 2].map((n) => service((pageOf(url) - 1) * 2 + n)) }),
    ],
    [
      'knows of no pages',
      (_request, response) =>
        send(
          response,
          [1, 2, 3, 4].map((n) => service(n)),
        ),
    ],
    [
      'is at the address itself',
      (_request, response, url) =>
        url.pathname === '/' ? pages(4)(_request, response, url) : fail(response, 404),
    ],
    [
      'sends us to another of its own addresses',
      (request, response, url) => {
        if (url.pathname === '/v3/services') return pages(4)(request, response, url);
        response.writeHead(302, { location: `/v3/services${url.search}` });
        response.end();
      },
    ],
  ])('is read whole when it %s', async (_name, play) => {
    const reading = await (await serve(play)).read();
    expect([reading.state, ids(reading).sort(), codes(reading)]).toEqual(['whole', ['1', '2', '3', '4'], []]);
  });

  test('that repeats itself for ever is stopped', async () => {
    const site = await serve((_request, response) =>
      send(response, { last_page: false, total_pages: 1e9, contents: [service(1), service(2)] }),
    );
    const reading = await site.read();
    expect([reading.state, ids(reading), codes(reading)]).toEqual([
      'whole',
      ['1', '2'],
      ['feed-page-repeated'],
    ]);
    expect(site.asked).toHaveLength(2);
  });

  test('that never ends is stopped', async () => {
    const site = await serve((_request, response, url) =>
      send(response, { last_page: false, contents: [service(pageOf(url))] }),
    );
    const reading = await site.read({ limits: { pages: 5 } });
    expect([reading.state, ids(reading).length, codes(reading)]).toEqual(['partial', 5, ['feed-too-large']]);
  });

  test('that miscounts is read all the same', async () => {
    const site = await serve((_request, response) =>
      send(response, { total_items: 31, last_page: true, contents: [service(1)] }),
    );
    const reading = await site.read();
    expect([reading.state, ids(reading), codes(reading)]).toEqual(['whole', ['1'], ['envelope-count']]);
    expect(reading.problems[0]?.value).toBe('31, but 1');
  });

  test('that sends us to another site is not followed', async () => {
    const elsewhere = await serve(pages(1));
    const site = await serve((_request, response) =>
      send(response, { next: `${elsewhere.address}/services`, contents: [service(1)] }),
    );
    const reading = await site.read();
    expect([reading.state, codes(reading), elsewhere.asked]).toEqual([
      'partial',
      ['feed-link-elsewhere'],
      [],
    ]);
    const moved = await serve((_request, response) => {
      response.writeHead(302, { location: `${elsewhere.address}/services` });
      response.end();
    });
    const other = await moved.read();
    expect([other.state, codes(other), elsewhere.asked]).toEqual(['unusable', ['feed-unreachable'], []]);
  });
});

describe('a feed that fails', () => {
  test.each<[string, (response: ServerResponse) => void, number[]]>([
    ['500', (response) => fail(response, 500), [1_000, 2_000]],
    ['429 and asks for a pause', (response) => fail(response, 429, { 'retry-after': '7' }), [7_000, 7_000]],
    [
      '503 and asks for an hour',
      (response) => fail(response, 503, { 'retry-after': '3600' }),
      [60_000, 60_000],
    ],
    ['a broken connection', (response) => response.destroy(), [1_000, 2_000]],
  ])('twice with %s is asked again', async (_name, play, pauses) => {
    let failures = 0;
    const site = await serve((request, response, url) => {
      if (pageOf(url) === 2 && failures < 2) {
        failures++;
        play(response);
      } else pages(3)(request, response, url);
    });
    const reading = await site.read();
    expect([reading.state, ids(reading)]).toEqual(['whole', ['1', '2', '3']]);
    expect(site.waited).toEqual(pauses);
  });

  test.each<[string, Play, string]>([
    ['with 500 for good', (_request, response) => fail(response, 500), '500'],
    [
      'with a page that is none',
      (_request, response) => {
        response.end('<html>Sign in</html>');
      },
      'no JSON: <html>Sign in</html>',
    ],
    [
      'with half an answer',
      (_request, response) => {
        response.end('{"contents": [{"id"');
      },
      'no JSON: {"contents": [{"id"',
    ],
    ['by not answering', () => {}, 'no answer in time'],
    [
      'with drops of an answer',
      (_request, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
      'no answer in time',
    ],
    [
      'with an answer without end',
      (_request, response) => {
        response.writeHead(200);
        const pour = (): void => {
          while (response.write(' '.repeat(10_000)));
        };
        response.on('drain', pour);
        pour();
      },
      'an answer that is too large',
    ],
  ])('on its second page %s broke off', async (_name, play, why) => {
    const site = await serve((request, response, url) =>
      pageOf(url) === 2 ? play(request, response, url) : pages(5)(request, response, url),
    );
    const reading = await site.read({ limits: { requestMilliseconds: 150, answerBytes: 50_000 } });
    expect([reading.state, ids(reading), codes(reading)]).toEqual([
      'partial',
      ['1', '2'],
      ['feed-broke-off'],
    ]);
    expect(reading.problems[0]).toMatchObject({
      value: why,
      path: '',
      file: `${site.address}/services?page=2&per_page=100`,
    });
    expect(reading.rows).toEqual({ in: 2, published: 2, refused: 0 });
  });

  test.each([
    ['http://council.example/services', 'feed-address-unread'],
    ['https://name:secret@council.example', 'feed-address-unread'],
    ['https://', 'feed-address-unread'],
  ])('is not asked at all at %s', async (source, code) => {
    const web = {
      fetch: () => Promise.reject(new Error('asked')),
      now: Date.now,
      wait: () => Promise.resolve(),
    };
    const reading = await readFeedAddress(source, smallKnowledge, { web });
    expect([reading.state, codes(reading)]).toEqual(['unusable', [code]]);
    expect(JSON.stringify(reading.problems)).not.toContain('secret');
  });
});

describe('a feed whose list tells little', () => {
  const detailed =
    (count: number, detail: (id: string, response: ServerResponse) => void): Play =>
    (request, response, url) => {
      const id = /^\/services\/(.+)$/.exec(url.pathname)?.[1];
      if (id === undefined) pages(count, thin)(request, response, url);
      else detail(decodeURIComponent(id), response);
    };

  test('is asked for each service, a few at a time', async () => {
    let [now, most] = [0, 0];
    const site = await serve(
      detailed(9, (id, response) => {
        now++;
        most = Math.max(most, now);
        setTimeout(() => {
          now--;
          send(response, service(id, { email: `s${id}@project.example` }));
        }, 5);
      }),
    );
    const reading = await site.read();
    expect([reading.state, ids(reading)]).toEqual(['whole', ['1', '2', '3', '4', '5', '6', '7', '8', '9']]);
    expect(reading.services[3]?.email).toBe('s4@project.example');
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  test('and does not know one of them keeps what the list says', async () => {
    const site = await serve(
      detailed(3, (id, response) =>
        id === '2' ? fail(response, 404) : send(response, service(id, { url: 'https://project.example' })),
      ),
    );
    const reading = await site.read();
    expect([reading.state, ids(reading), codes(reading)]).toEqual([
      'whole',
      ['1', '2', '3'],
      ['feed-detail-missing'],
    ]);
    expect(reading.services.map(({ website }) => website !== undefined)).toEqual([true, false, true]);
  });

  test('and knows none of them is not asked for all', async () => {
    const site = await serve(detailed(40, (_id, response) => fail(response, 404)));
    const reading = await site.read();
    expect([reading.state, ids(reading).length]).toEqual(['whole', 40]);
    expect(site.asked.length).toBeLessThan(20 + 10);
  });

  test('and fails in the midst broke off', async () => {
    const site = await serve(
      detailed(8, (id, response) => (id === '5' ? fail(response, 500) : send(response, service(id)))),
    );
    const reading = await site.read();
    expect([reading.state, ids(reading).length, codes(reading)]).toEqual(['partial', 8, ['feed-broke-off']]);
  });
});

describe('a folder of answers', () => {
  test('lets a run that broke off go on, and the next ask only for what changed', async () => {
    let isDown = true;
    let unchanged = 0;
    const site = await serve((request, response, url) => {
      if (pageOf(url) === 3 && isDown) fail(response, 500);
      else if (request.headers['if-none-match'] === `"${pageOf(url)}"`) {
        unchanged++;
        response.writeHead(304);
        response.end();
      } else {
        response.setHeader('etag', `"${pageOf(url)}"`);
        pages(5)(request, response, url);
      }
    });
    await inFolder({}, async (folder) => {
      const cacheFolder = join(folder, 'feeds');
      expect((await site.read({ cacheFolder })).state).toBe('partial');
      isDown = false;
      site.asked.length = 0;
      const whole = await site.read({ cacheFolder });
      expect([whole.state, ids(whole)]).toEqual(['whole', ['1', '2', '3', '4', '5']]);
      expect(site.asked).toEqual(['/services?page=3&per_page=100']);
      site.asked.length = 0;
      const again = await site.read({ cacheFolder });
      expect([again.services, site.asked.length, unchanged]).toEqual([whole.services, 3, 3]);
    });
  });
});

// What hosts, networks and careless copies do to files, told by an address: `/404/index.json/widget/…` is the widget with that
// one file at fault.
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Interfere } from './host-site.ts';

type Spoil = (response: ServerResponse, bytes: Buffer) => void;

/** As many hosts send what they take to be for ever; a browser may keep it although it is wrong. */
const kept = { 'cache-control': 'public, max-age=31536000, immutable' };

/** Sends JSON in which one thing is another. */
const changed =
  (change: object): Spoil =>
  (response, bytes) =>
    void response.writeHead(200, kept).end(JSON.stringify({ ...JSON.parse(String(bytes)), ...change }));

export const spoils = {
  '404': (response) => void response.writeHead(404).end('Not found'),
  '500': (response) => void response.writeHead(500).end('<h1>Error</h1>'),
  offline: (response) => void response.destroy(),
  cut: (response, bytes) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  },
  short: (response, bytes) => void response.writeHead(200, kept).end(bytes.subarray(0, bytes.length / 2)),
  corrupt: (response, bytes) => {
    const wrong = Buffer.from(bytes);
    wrong[wrong.length >> 1] = 0xff;
    response.writeHead(200, kept).end(wrong);
  },
  html: (response) =>
    void response
      .writeHead(200, { ...kept, 'content-type': 'text/html' })
      .end('<!doctype html><title>Log in to the wifi</title>'),
  empty: (response) => void response.writeHead(200, kept).end(),
  newer: changed({ format: 99 }),
  old: changed({ staleAfter: '2020-01-01' }),
  gone: changed({ gone: true }),
} satisfies Record<string, Spoil>;
export type Fault = keyof typeof spoils | 'never';

export interface FaultyFiles {
  interfere: Interfere;
  /** From now on, and for those who wait for an answer, all is well. */
  mend(): void;
  /** Where the widget is with this at fault; `file` is how its name begins, and `*` every file but the script. */
  script(fault: Fault, file: string): string;
}

/** Files at fault until they are mended. */
export function faultyFiles(): FaultyFiles {
  let isMended = false;
  let waiting: (() => void)[] = [];
  return {
    interfere(path, response) {
      const [, fault = '', file = '', name = ''] = /^\/(\w+)\/([^/]+)\/widget\/(.+)$/.exec(path) ?? [];
      const isAtFault =
        file === '*' ? !name.startsWith('fingerpost') : (name.split('/').at(-1) ?? '').startsWith(file);
      if (isMended || name === '' || !isAtFault) return false;
      const bytes = readFileSync(join('.build/site', name));
      response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/json');
      if (fault === 'never') waiting.push(() => response.end(bytes));
      else spoils[fault as keyof typeof spoils](response, bytes);
      return true;
    },
    mend() {
      isMended = true;
      for (const answer of waiting) answer();
      waiting = [];
    },
    script(fault, file) {
      isMended = false;
      return `/${fault}/${file}/widget/fingerpost.js`;
    },
  };
}

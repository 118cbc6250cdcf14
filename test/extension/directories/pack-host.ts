// A host of directories on loopback that does whatever hosts do.
import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What becomes of a request for a file: its bytes, changed or not, or an answer of another kind. */
export type Play = (
  name: string,
  bytes: Uint8Array | undefined,
  response: ServerResponse,
) => Uint8Array | undefined | 'answered';

export interface PackHost {
  url: string;
  /** What is served now. */
  files: ReadonlyMap<string, Uint8Array>;
  play: Play;
  /** Each request since the last time that somebody looked: the name, and the status that it got. */
  asked(): string[];
  close(): Promise<void>;
}

/** Serves a pack to any page, with an entity tag for each file; over https where a key and certificate are given. */
export async function servePack(
  files: ReadonlyMap<string, Uint8Array>,
  tls?: { key: string; cert: string },
): Promise<PackHost> {
  let asked: string[] = [];
  const respond: RequestListener = (request, response) => {
    const name = request.url?.slice('/directory/'.length) ?? '';
    response.on('finish', () => asked.push(`${response.statusCode} ${name}`));
    response.setHeader('access-control-allow-origin', '*');
    const bytes = host.play(name, host.files.get(name), response);
    if (bytes === 'answered') return;
    if (bytes === undefined) return void response.writeHead(404).end('no');
    const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    response.setHeader('etag', tag);
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
    response.end(bytes);
  };
  const server = tls === undefined ? createServer(respond) : createSecureServer(tls, respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: PackHost = {
    url: `http${tls === undefined ? '' : 's'}://127.0.0.1:${(server.address() as AddressInfo).port}/directory/`,
    files,
    play: (_name, bytes) => bytes,
    asked() {
      const names = asked;
      asked = [];
      return names;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

// A web host of other people's pages, with the built widget beside them as any host would serve it: under `/widget/`, to be
// embedded from anywhere.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface HostPage {
  html: string;
  /** Beside the type, which is HTML unless said otherwise. */
  headers?: Record<string, string>;
}

export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
}

export interface HostSite {
  origin: string;
  /** The same pages under another origin. */
  otherOrigin: string;
  /** Puts a page at a path, and gives its address. */
  put(path: string, page: HostPage): string;
  /** Everything that was asked for since `asked` was last emptied. */
  asked: Asked[];
  close(): Promise<void>;
}

/** Answers in the place of the built file; false leaves it to be served as it is. */
export type Interfere = (path: string, response: ServerResponse) => boolean;

/** Serves on loopback; `interfere` may spoil what the widget asks for. */
export async function startHostSite(interfere: Interfere = () => false): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const asked: Asked[] = [];
  const widget = sirv('.build/site', { etag: true });
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    asked.push({ path: pathname, headers: request.headers });
    // What a browser asks for of itself.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const page = pages.get(pathname);
    if (page !== undefined) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...page.headers };
      response.writeHead(200, headers).end(page.html);
      return;
    }
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    if (interfere(pathname, response)) return;
    request.url = pathname.replace(/^.*\/widget\//, '/');
    widget(request, response, () => {
      response.writeHead(404).end('There is no such file here.');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    otherOrigin: `http://localhost:${port}`,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

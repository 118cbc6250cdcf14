import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** The strictest policy that a partner may set: our own script and data, nothing inline, Trusted Types on. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Serves a built folder on loopback only, at the first free port from `port` up (0: any free one). */
export function serveSite(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    setHeaders(response) {
      // Pages of other hosts may have the finder from here.
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('timing-allow-origin', '*');
      response.setHeader('content-security-policy', policy);
      response.setHeader('referrer-policy', 'no-referrer');
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end('There is no such page here.');
    }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(serveSite(folder, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

// `npm start`: builds the finder on the starter directory, serves it on this machine, and shows one answer.
import type { AddressInfo } from 'node:net';
import { createAsker } from '../publish/ask.ts';
import { starterDirectory } from '../publish/starter-directory.ts';
import { buildSite } from './build-widget.ts';
import { serveSite } from './serve-site.ts';

await buildSite('.build/site');
const server = await serveSite('.build/site', 4173);
const { port } = server.address() as AddressInfo;

const example = { text: 'my mum is 74 and wants to video call us, she has no tablet', near: 'Brighton' };
console.log(`\nfingerpost ask "${example.text}" --near "${example.near}"\n`);
console.log((await createAsker(starterDirectory(), new Date())).answerInWords({ ...example, top: 3 }, 'en'));
console.log(`\nThe finder is at http://127.0.0.1:${port}/ (Ctrl-C stops it)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });

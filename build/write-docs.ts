// `npm run docs`: writes into docs/embedding.md what is made from the list of the element's attributes.
import { readFile, writeFile } from 'node:fs/promises';
import { withMadeParts } from './element-documents.ts';

const guide = 'docs/embedding.md';
await writeFile(guide, withMadeParts(await readFile(guide, 'utf8')));

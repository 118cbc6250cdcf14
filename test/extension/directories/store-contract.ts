// What every store of directories does, told so that it can be tried in a page as well. Gives what was done and what came
// of it, as text; each step starts from what the last has left.
import type { DirectoryStore, StoredSource } from '../../../extension/directories/directory-store.ts';
import type { ServiceId } from '../../../shared/record/service.ts';

const [a, b] = ['https://a.example/', 'https://a.example/b/'];
const pack = (...files: string[]): NonNullable<StoredSource['pack']> => ({
  index: new Uint8Array([1, 2]),
  signature: new Uint8Array([3]),
  files,
  name: 'A directory',
  published: '2026-11-25T00:00:00Z',
  staleAfter: null,
  services: 1,
  digest: { ids: ['x' as ServiceId], councils: new Map([['fife', [{ latitude: 56, longitude: -3 }]]]) },
  fetchedAt: '2026-11-26T09:00:00.000Z',
});
const source = (url: string, ...files: string[]): StoredSource => ({
  url,
  pack: pack(...files),
  seq: 7,
  checkedAt: '2026-11-26T09:00:00.000Z',
  problem: null,
});

/** Tries everything once on an empty store. */
export async function tryStore(store: DirectoryStore): Promise<string[]> {
  const seen: string[] = [];
  const see = async (step: string): Promise<void> => {
    const files = (await store.files()).map(({ url, name }) => `${url === a ? 'a' : 'b'}${name}`).sort();
    const sources = (await store.sources())
      .map(({ url, pack: own, problem }) => `${url === a ? 'a' : 'b'}:${own?.files.join('')}:${problem}`)
      .sort();
    seen.push(`${step}: files ${files.join(' ')}; sources ${sources.join(' ')}`);
  };
  await see('empty');
  seen.push(`nothing: ${await store.source(a)} ${await store.file({ url: a, name: '1' })}`);
  for (const name of ['1', '2', '3']) await store.putFile({ url: a, name }, new Uint8Array([Number(name)]));
  await store.putFile({ url: b, name: '1' }, new Uint8Array([9]));
  await store.putFile({ url: a, name: '1' }, new Uint8Array([1, 1]));
  await see('put');
  seen.push(`file: ${await store.file({ url: a, name: '1' })} ${await store.file({ url: b, name: '1' })}`);
  await store.swap(source(a, '1', '2'));
  await see('swap');
  const { seq, pack: own } = (await store.source(a)) ?? source(a);
  seen.push(
    `source: ${seq} ${own?.index} ${own?.signature} ${own?.digest.ids} ${own?.digest.councils.get('fife')?.[0]?.latitude}`,
  );
  await store.note(a, { checkedAt: '2026-11-27T09:00:00.000Z', problem: 'offline' });
  await store.note(b, { checkedAt: '2026-11-27T09:00:00.000Z', problem: 'web-page' });
  await see('note');
  seen.push(
    `noted: ${(await store.source(a))?.checkedAt} ${(await store.source(a))?.seq} ${(await store.source(b))?.seq}`,
  );
  await store.deleteFiles([
    { url: a, name: '2' },
    { url: a, name: 'never there' },
  ]);
  await see('delete');
  await store.swap({ ...source(a), pack: null, problem: 'pack-gone' });
  await see('dropped');
  await store.putFile({ url: a, name: '4' }, new Uint8Array([4]));
  await store.remove(b);
  await see('removed b');
  await store.remove(a);
  await see('removed a');
  return seen;
}

/** What comes of it. */
export const tried = [
  'empty: files ; sources ',
  'nothing: null null',
  'put: files a1 a2 a3 b1; sources ',
  'file: 1,1 9',
  'swap: files a1 a2 b1; sources a:12:null',
  'source: 7 1,2 3 x 56',
  'note: files a1 a2 b1; sources a:12:offline b:undefined:web-page',
  'noted: 2026-11-27T09:00:00.000Z 7 null',
  'delete: files a1 b1; sources a:12:offline b:undefined:web-page',
  'dropped: files b1; sources a:undefined:pack-gone b:undefined:web-page',
  'removed b: files a4; sources a:undefined:pack-gone',
  'removed a: files ; sources ',
];

import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../publish/cache-folder.ts';

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, join(homedir(), '.cache/fingerpost/feeds')],
  ['linux', { XDG_CACHE_HOME: '/cache' }, '/cache/fingerpost/feeds'],
  ['linux', { XDG_CACHE_HOME: '' }, join(homedir(), '.cache/fingerpost/feeds')],
  ['darwin', { XDG_CACHE_HOME: '/cache' }, join(homedir(), 'Library/Caches/fingerpost/feeds')],
  ['win32', { LOCALAPPDATA: 'C:/Local' }, join('C:/Local', 'fingerpost/feeds')],
])('on %s with %j', (platform, environment, folder) => {
  expect(cacheFolder(platform, environment)).toBe(folder);
});

import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where this machine keeps what a program can fetch again: the answers of feeds, so that a run that broke off goes on. */
export function cacheFolder(platform: NodeJS.Platform, environment: Environment): string {
  const home = homedir();
  const named = { win32: environment.LOCALAPPDATA, darwin: join(home, 'Library/Caches') };
  const usual = environment.XDG_CACHE_HOME || join(home, '.cache');
  const folder = (platform === 'win32' || platform === 'darwin' ? named[platform] : undefined) || usual;
  return join(folder, 'fingerpost/feeds');
}

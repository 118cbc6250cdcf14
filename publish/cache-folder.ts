import { accessSync, constants, mkdirSync } from 'node:fs';
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

/** A place for the answers of feeds; without one a feed that breaks off begins anew, which is told of. */
export function feedCache(tell: (text: string) => void): { cacheFolder?: string } {
  const folder = cacheFolder(process.platform, process.env);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { cacheFolder: folder };
  } catch {
    tell(
      `Nothing can be kept in ${folder}, so a feed that breaks off will be read from its beginning next time.`,
    );
    return {};
  }
}

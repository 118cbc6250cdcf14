// How far long work has come, on standard error: a bar where a person watches, plain lines where a machine keeps a log.

import { counted } from './counted.ts';
import type { FeedProgress } from './feed/fetch-feed.ts';

export interface Progress {
  /** Begins a piece of work. */
  begin(words: string): void;
  /** So much of it is done. */
  advance(done: number, of: number): void;
  end(): void;
}

export interface ProgressStream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const barWidth = 24;

/** Progress on a stream; `inCi` means that lines are kept, even if the stream looks like a terminal. */
export function createProgress(stream: ProgressStream, inCi: boolean): Progress {
  const isWatched = stream.isTTY === true && !inCi;
  let words = '';
  let drawn = '';
  const draw = (line: string): void => {
    if (line === drawn) return;
    drawn = line;
    stream.write(`\r\u001b[K${line}`);
  };
  return {
    begin(next) {
      words = next;
      if (isWatched) draw(`${words} …`);
      else stream.write(`${words} …\n`);
    },
    advance(done, of) {
      if (!isWatched) return;
      const filled = Math.round((barWidth * done) / of);
      draw(`${words} [${'#'.repeat(filled).padEnd(barWidth, '.')}] ${done} of ${of}`);
    },
    end() {
      if (isWatched) draw('');
    },
  };
}

/** Tells how far a feed on the web has been read: each page, and of what is asked for one by one every fiftieth. */
export function createProgressLines(write: (line: string) => void): (progress: FeedProgress) => void {
  let told = '';
  return ({ pages, services, details }) => {
    const one = `${counted(pages, 'page')}, ${counted(services, 'service')}`;
    const line = details < 50 ? one : `${one}, ${details - (details % 50)} of them asked for one by one`;
    if (line !== told) write(line);
    told = line;
  };
}

import { problemAt } from '../problem.ts';
import { sourceNameOf } from '../registers.ts';
import type { Knowledge } from '../row-context.ts';
import type { SourceReading } from '../source-reading.ts';
import { findRecords } from './find-records.ts';
import { readJson } from './json-text.ts';
import { readFeed } from './read-feed.ts';

/** Reads a file of an Open Referral feed: an object, a list, a page, tables, or a service on each line. */
export function readFeedFile(text: string, file: string, knowledge: Knowledge): SourceReading {
  const { documents, lost, problems } = readJson(text, file);
  const content = findRecords(documents);
  const reading = readFeed(content, { sourceName: sourceNameOf(file), knowledge });
  const { published, refused, in: found } = reading.rows;
  const isEmpty = found + lost + problems.length === 0;
  const nothing = isEmpty ? [problemAt({ file, path: '' }, { code: 'feed-without-services' })] : [];
  return {
    ...reading,
    state: found + lost === 0 ? 'unusable' : 'whole',
    rows: { in: found + lost, published, refused: refused + lost },
    problems: [...problems, ...nothing, ...reading.problems],
  };
}

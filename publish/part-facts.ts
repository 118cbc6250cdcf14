// What the services of a tile or a branch have at most, so that whoever looks for more can pass it over unread.
import { waysOf } from '../shared/match/offer.ts';
import type { Part, PartFacts } from '../shared/pack/pack-index.ts';
import type { PlainDate, Service } from '../shared/record/service.ts';
import { type TopicId, topicIds } from '../shared/record/taxonomy.ts';

/** The facts of a tile. */
export function partFacts(services: readonly Service[]): PartFacts {
  const checked = services.flatMap((service) => waysOf(service).map(({ lastChecked }) => lastChecked ?? ''));
  return {
    topics: topicBits(services.flatMap(({ topics }) => topics)),
    suggested: topicBits(services.flatMap(({ suggestedTopics = [] }) => suggestedTopics)),
    generalist: services.some(({ generalist }) => generalist === true),
    checked: checked.reduce((a, b) => (a > b ? a : b), '') as PlainDate | '',
  };
}

/** What a branch says of all its parts. */
export function uniteFacts(parts: readonly Part[]): Pick<Part, 'box' | 'count' | 'councils'> & PartFacts {
  const bits = (field: 'topics' | 'suggested'): string =>
    parts.reduce((sum, part) => sum | BigInt(`0x${part[field] ?? ''}`), 0n).toString(16);
  const boxes = parts.flatMap(({ box }) => (box === null ? [] : [box]));
  const councils = new Set(parts.flatMap((part) => part.councils ?? []));
  return {
    box:
      boxes.length < parts.length
        ? null
        : [
            Math.min(...boxes.map(([south]) => south)),
            Math.min(...boxes.map(([, west]) => west)),
            Math.max(...boxes.map(([, , north]) => north)),
            Math.max(...boxes.map(([, , , east]) => east)),
          ],
    count: parts.reduce((sum, { count }) => sum + count, 0),
    topics: bits('topics'),
    suggested: bits('suggested'),
    generalist: parts.some(({ generalist }) => generalist === true),
    checked: parts.reduce(
      (latest: PlainDate | '', { checked = '' }) => (checked > latest ? checked : latest),
      '',
    ),
    ...(parts.some((part) => part.councils !== undefined) && { councils: [...councils].sort() }),
  };
}

function topicBits(topics: readonly TopicId[]): string {
  let bits = 0n;
  for (const topic of topics) bits |= 1n << BigInt(topicIds.indexOf(topic));
  return bits.toString(16);
}

// What the services of a tile or a branch have at most, so that whoever looks for more can pass it over unread.
import { waysOf } from '../shared/match/offer.ts';
import type { Part, PartFacts } from '../shared/pack/pack-index.ts';
import type { Box } from '../shared/place/distance.ts';
import type { PlainDate, Service } from '../shared/record/service.ts';
import { type TopicId, topicIds } from '../shared/record/taxonomy.ts';
import { boxOf } from './cut-tiles.ts';

/** The facts of a tile. */
export function partFacts(
  services: readonly Service[],
  box: Box | null,
): Pick<Part, 'box' | 'met'> & PartFacts {
  const checked = services.flatMap((service) => waysOf(service).map(({ lastChecked }) => lastChecked ?? ''));
  const points = services.flatMap(({ places }) => places.flatMap(({ point }) => point ?? []));
  return {
    box,
    ...(box === null && points.length > 0 && { met: boxOf(points) }),
    topics: topicBits(services.flatMap(({ topics }) => topics)),
    suggested: topicBits(services.flatMap(({ suggestedTopics = [] }) => suggestedTopics)),
    generalist: services.some(({ generalist }) => generalist === true),
    checked: checked.reduce((a, b) => (a > b ? a : b), '') as PlainDate | '',
  };
}

/** What a branch says of all its parts. */
export function uniteFacts(
  parts: readonly Part[],
): Pick<Part, 'box' | 'met' | 'count' | 'councils'> & PartFacts {
  const bits = (field: 'topics' | 'suggested'): string =>
    parts.reduce((sum, part) => sum | BigInt(`0x${part[field] ?? ''}`), 0n).toString(16);
  const councils = new Set(parts.flatMap((part) => part.councils ?? []));
  const isAnywhere = parts.some(({ box }) => box === null);
  const all = unite(
    parts.flatMap(({ box, met }) => (box === null ? (met === undefined ? [] : [met]) : [box])),
  );
  return {
    box: isAnywhere ? null : all,
    ...(isAnywhere && all !== null && { met: all }),
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

/** The tightest box around boxes; null when there are none. */
function unite(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return boxOf(
    boxes.flatMap(([south, west, north, east]) => [
      { latitude: south, longitude: west },
      { latitude: north, longitude: east },
    ]),
  );
}

function topicBits(topics: readonly TopicId[]): string {
  let bits = 0n;
  for (const topic of topics) bits |= 1n << BigInt(topicIds.indexOf(topic));
  return bits.toString(16);
}

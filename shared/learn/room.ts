// Whether help has room, as far as it says so itself. Not said is not full: it is to be asked.
import type { Way } from '../match/offer.ts';
import type { Capacity, PlainDate } from '../record/service.ts';

/** Null where nothing is said, or no longer to be believed. */
export type Room = Capacity['state'] | null;

/** How many services have room, a waiting list or none, and how many do not say. */
export type RoomCounts = Record<Capacity['state'] | 'unknown', number>;

const mostFirst: readonly Room[] = ['open', null, 'waiting-list', 'full'];

/** The room of one way of having help, on a day. */
export function roomOn(today: PlainDate, { capacity }: Pick<Way, 'capacity'>): Room {
  const isPast = capacity?.until !== undefined && capacity.until < today;
  return capacity === undefined || isPast ? null : capacity.state;
}

/** The room of help that can be had in several ways: there is some in one, or, as long as one does not say, perhaps. */
export function mostRoom(rooms: readonly Room[]): Room {
  return mostFirst.find((room) => rooms.includes(room)) ?? null;
}

/** How many there are of each. */
export function countRooms(rooms: readonly Room[]): RoomCounts {
  const counts: RoomCounts = { open: 0, 'waiting-list': 0, full: 0, unknown: 0 };
  for (const room of rooms) counts[room ?? 'unknown']++;
  return counts;
}

// What a service states, as it stands at the place in question.
import type { Match } from '../match/match.ts';
import type { Service, ServicePlace } from '../record/service.ts';

/** Where it is met, or where help that comes sets out from. */
function baseOf({ service, place, remote }: Match): ServicePlace | undefined {
  return place ?? (remote ? service.places[0] : undefined);
}

/** What is stated at the place wins over what the service states. */
export function statedAt<Key extends keyof Service & keyof ServicePlace>(
  match: Match,
  key: Key,
): Service[Key] | ServicePlace[Key] {
  return baseOf(match)?.[key] ?? match.service[key];
}

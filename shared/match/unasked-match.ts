import { vagueSeason } from './judge.ts';
import type { Match } from './match.ts';
import type { Way } from './offer.ts';
import { limitToAsk } from './weigh-people.ts';

/** One way of having a service as a match for nobody in particular: whether it fits was not asked, only whether it is there. */
export function unaskedMatch({ service, kind, place }: Pick<Way, 'service' | 'kind' | 'place'>): Match {
  const { status } = service;
  return {
    ...{ service, place, remote: kind !== 'venue', distanceMetres: null, score: 0, parts: [], meets: [] },
    reasons: [],
    unknowns: [
      ...(service.howToGetIn === undefined ? [{ code: 'how-to-get-in' } as const] : []),
      ...vagueSeason(service),
      ...(service.onlyForInWords === undefined ? [] : [limitToAsk(service)]),
    ],
    refusals: status === 'active' ? [] : [{ code: 'closed', status }],
  };
}

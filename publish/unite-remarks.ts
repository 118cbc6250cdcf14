// What the owners of records hear of it when several sources are united.
import { bareName } from '../shared/learn/bare-name.ts';
import type { Service } from '../shared/record/service.ts';
import type { Entry, Joined } from './join-offers.ts';
import type { Problem } from './problem.ts';
import type { Retired } from './retired-organisations.ts';
import { problemOf, type ToldOrganisation, type ToldService } from './telling.ts';

/** Records of organisations and programmes that have ended, and that are not closed themselves. */
export function retiredAmong(told: readonly ToldService[], retired: ReadonlyMap<string, Retired>): Problem[] {
  const seen = new Set<ToldOrganisation>();
  return told.flatMap((one) => {
    const { organisation, service } = one;
    if (service.status === 'closed') return [];
    const body = seen.has(organisation) ? undefined : retired.get(organisation.bare.key);
    const programme = retired.get(bareName(service.name).key);
    if (body !== undefined) seen.add(organisation);
    const found = body ?? programme;
    if (found === undefined) return [];
    const [column, value] =
      body === undefined
        ? (['service', service.name] as const)
        : (['organisation', organisation.organisation.name] as const);
    const { since, reason, successor } = found;
    return [
      problemOf(one, column, {
        code: 'organisation-retired',
        value: `${value}: ${since}. ${reason}`,
        ...(successor !== undefined && { suggestion: successor }),
      }),
    ];
  });
}

/** What is said to the owners of records that were made one, or may have to be, or got another id. */
export function remarksOn(
  joined: Joined<ToldService>,
  services: ReadonlyMap<Entry<ToldService>, Service>,
): Problem[] {
  const finalId = (entry: Entry<ToldService>): string => services.get(entry)?.id ?? entry.service.id;
  return [
    ...joined.entries.flatMap((entry) => {
      const [lead, ...others] = entry.members;
      const told = `${finalId(entry)}, ${lead.service.source}`;
      const moved =
        finalId(entry) === entry.service.id
          ? []
          : [{ code: 'id-in-two-sources' as const, value: entry.service.id }];
      return [
        ...others.map((other) => problemOf(other, 'service', { code: 'told-twice', value: told })),
        ...moved.map((finding) => problemOf(lead, 'id', finding)),
      ];
    }),
    ...joined.disagreements.map(({ told, disagreement: { column, value, kept } }) =>
      problemOf(told, column, { code: 'sources-disagree', value, ...(kept !== '' && { suggestion: kept }) }),
    ),
    ...joined.proposals.map(({ entries: [first, second], evidence }) =>
      problemOf(second.members[0], 'service', {
        code: 'perhaps-told-twice',
        value: `${finalId(first)}: ${evidence.map(({ code }) => code).join(', ')}`,
      }),
    ),
  ];
}

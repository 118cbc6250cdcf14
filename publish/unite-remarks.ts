// What the owners of records hear of it when several sources are united.
import { bareName } from '../shared/learn/bare-name.ts';
import type { Joined } from './join-offers.ts';
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
export function remarksOn({ entries, disagreements, proposals }: Joined<ToldService>): Problem[] {
  return [
    ...entries.flatMap(({ service, members: [lead, ...others] }) => {
      const told = `${service.id}, ${lead.service.source}`;
      const isMoved = service.id !== lead.service.id;
      return [
        ...others.map((other) => problemOf(other, 'service', { code: 'told-twice', value: told })),
        ...(isMoved ? [problemOf(lead, 'id', { code: 'id-in-two-sources', value: lead.service.id })] : []),
      ];
    }),
    ...disagreements.map(({ told, disagreement: { code, column, value, kept } }) =>
      problemOf(told, column, { code, value, ...(kept !== '' && { suggestion: kept }) }),
    ),
    ...proposals.map(({ entries: [first, second], evidence }) =>
      problemOf(second.members[0], 'service', {
        code: 'perhaps-told-twice',
        value: `${first.service.id}: ${evidence.map(({ code }) => code).join(', ')}`,
      }),
    ),
  ];
}

// `--strict`: a repair counts as refused, so what was read as something else than it says is left out, and told.
import type { ServiceId } from '../shared/record/service.ts';
import type { OpenedSource } from './open-sources.ts';
import type { Problem } from './problem.ts';

/** A source without the services that needed a repair; without all of them where the file itself or a column did. */
export function leaveOutRepaired(source: OpenedSource): OpenedSource {
  const repairs = source.problems.filter(({ severity }) => severity === 'repaired');
  if (repairs.length === 0) return source;
  const repaired = new Set(repairs.map(({ record }) => record));
  const isOut = (id: ServiceId): boolean => repaired.has(null) || repaired.has(id);
  const services = source.services.filter(({ id }) => !isOut(id));
  const rowsOut = source.services
    .filter(({ id }) => isOut(id))
    .reduce((sum, { id }) => sum + (source.rowsOf?.get(id) ?? 1), 0);
  const owners = new Set(services.map(({ organisation }) => organisation));
  const origins = new Set(services.map((service) => service.source));
  return {
    ...source,
    services,
    organisations: source.organisations.filter(({ id }) => owners.has(id)),
    sources: source.sources.filter(({ id }) => origins.has(id)),
    rows: {
      in: source.rows.in,
      published: source.rows.published - rowsOut,
      refused: source.rows.refused + rowsOut,
    },
    problems: source.problems.map(
      (problem): Problem => (problem.severity === 'repaired' ? { ...problem, severity: 'refused' } : problem),
    ),
  };
}

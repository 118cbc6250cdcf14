// `--strict`: a repair counts as refused, so what was read as something else than it says is left out, and told.
import type { ServiceId } from '../shared/record/service.ts';
import type { CheckedFile } from './check.ts';
import type { Problem } from './problem.ts';

/** A file without the services that needed a repair; without all of them where the file itself or a column did. */
export function leaveOutRepaired(checked: CheckedFile): CheckedFile {
  const { reading, problems } = checked;
  const repairs = problems.filter(({ severity }) => severity === 'repaired');
  if (reading === null || repairs.length === 0) return checked;
  const repaired = new Set(repairs.map(({ record }) => record));
  const isOut = (id: ServiceId): boolean => repaired.has(null) || repaired.has(id);
  const services = reading.services.filter(({ id }) => !isOut(id));
  const rowsOut = reading.services
    .filter(({ id }) => isOut(id))
    .reduce((sum, { id }) => sum + (reading.rowsOf?.get(id) ?? 1), 0);
  const owners = new Set(services.map(({ organisation }) => organisation));
  const origins = new Set(services.map(({ source }) => source));
  return {
    ...checked,
    reading: {
      ...reading,
      services,
      organisations: reading.organisations.filter(({ id }) => owners.has(id)),
      sources: reading.sources.filter(({ id }) => origins.has(id)),
      rows: {
        in: reading.rows.in,
        published: reading.rows.published - rowsOut,
        refused: reading.rows.refused + rowsOut,
      },
    },
    problems: problems.map(
      (problem): Problem => (problem.severity === 'repaired' ? { ...problem, severity: 'refused' } : problem),
    ),
  };
}

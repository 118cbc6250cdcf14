import { limits } from '../shared/record/limits.ts';
import type { Organisation, OrganisationId, Source, SourceId } from '../shared/record/service.ts';
import { type Cells, lineUpTo } from './read-cells.ts';
import { addPartnerFacts } from './read-partner.ts';
import type { RowContext } from './row-context.ts';
import { slug } from './slug.ts';

/** The name of a source that does not name itself: that of its file, without folders and ending. */
export function sourceNameOf(file: string): string {
  // A copy that went back to its owner for mending is still the same source.
  return file.replace(/^.*[\\/]/, '').replace(/(?:-fix-it(?:-\d+)?)?\.\w+$/, '') || file;
}

/** The spelling that is kept, whichever row comes first: not the one in capitals, else the first by its code units. */
function betterSpelling(one: string, other: string): string {
  const isShouted = (name: string): boolean => name === name.toUpperCase();
  if (isShouted(one) !== isShouted(other)) return isShouted(one) ? other : one;
  return one <= other ? one : other;
}

/** Everything that the rows of a source share: whose they are and where they came from. */
export function createRegisters(sourceName: string) {
  const organisations = new Map<OrganisationId, Organisation>();
  const sources = new Map<SourceId, Source>();

  function organisationOf(cells: Cells, context: RowContext): OrganisationId {
    const name = cells.take('organisation', lineUpTo(limits.name)) ?? '';
    const id = slug(name) as OrganisationId;
    const known = organisations.get(id) ?? { id, name };
    organisations.set(id, known);
    if (known.name !== name) cells.report('organisation', 'organisation-spelt-differently', name);
    known.name = betterSpelling(known.name, name);
    addPartnerFacts(known, cells, context);
    return id;
  }

  function sourceOf(cells: Cells): SourceId {
    const name = cells.take('source', lineUpTo(limits.name)) ?? sourceName;
    const licence = cells.take('licence', lineUpTo(limits.line));
    const id = (slug(name) || name) as SourceId;
    const known = sources.get(id);
    if (known === undefined) sources.set(id, licence === undefined ? { id, name } : { id, name, licence });
    else if (licence !== undefined && licence !== known.licence)
      cells.report('licence', 'licence-disagrees', licence);
    return id;
  }

  return { organisations, sources, organisationOf, sourceOf };
}

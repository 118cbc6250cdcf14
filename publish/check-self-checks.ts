// The self-checks beside the lists that their owners share with partners. Of one that is not shared nothing is told, not
// even what is wrong with it: that is for `fingerpost self-check`, which its owner runs.
import { bareName } from '../shared/learn/bare-name.ts';
import type { SelfCheck } from '../shared/learn/self-check.ts';
import type { Organisation, OrganisationId, PlainDate } from '../shared/record/service.ts';
import { openText } from './find-files.ts';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { readSelfCheck } from './read-self-check.ts';

export interface CheckedSelfChecks {
  /** The latest check of each organisation that shares it. */
  shared: ReadonlyMap<OrganisationId, SelfCheck>;
  problems: Problem[];
}

/** Reads the sheets of self-checks, of organisations that the lists tell of, and keeps what is shared. */
export function checkSelfChecks(
  files: readonly string[],
  organisations: readonly Organisation[],
  today: PlainDate,
): CheckedSelfChecks {
  const shared = new Map<OrganisationId, SelfCheck>();
  const problems: Problem[] = [];
  const byName = Map.groupBy(organisations, ({ name }) => bareName(name).key);
  for (const file of files) {
    const { text, problems: ofFile } = openText(file);
    if (text === null) problems.push(...ofFile);
    const reading = text === null ? null : readSelfCheck(text, file, today);
    if (reading === null || reading.shared === null) continue;
    problems.push(...ofFile, ...reading.problems);
    const tell = (code: ProblemCode): void =>
      void problems.push(problemAt({ file, line: 1 }, { code, value: reading.organisation }));
    // Where two bodies differ in little but their legal form, what is one's own must not stand under the other.
    const alike = byName.get(bareName(reading.organisation).key) ?? [];
    const organisation =
      alike.length === 1 ? alike[0] : alike.find(({ name }) => name === reading.organisation);
    if (organisation === undefined) tell('self-check-of-nobody');
    else if (shared.has(organisation.id)) tell('self-check-shared-twice');
    else shared.set(organisation.id, reading.shared);
  }
  return { shared, problems };
}

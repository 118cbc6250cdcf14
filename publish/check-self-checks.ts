// The self-checks beside the lists that their owners share with partners. Of one that is not shared nothing is told, not
// even what is wrong with it: that is for `fingerpost self-check`, which its owner runs.
import { bareName } from '../shared/learn/bare-name.ts';
import type { SelfCheck } from '../shared/learn/self-check.ts';
import { compareText } from '../shared/record/compare-text.ts';
import type { Organisation, OrganisationId, PlainDate } from '../shared/record/service.ts';
import { openText } from './find-files.ts';
import { type Problem, type ProblemCode, problemAt } from './problem.ts';
import { readSelfCheck, rowIds } from './read-self-check.ts';

export interface CheckedSelfChecks {
  /** The latest check of each organisation that shares it. */
  shared: ReadonlyMap<OrganisationId, SelfCheck>;
  problems: Problem[];
}

/** A problem without what stands in the cell, which was written for its owner alone. */
function withoutCell(problem: Problem): Problem {
  const { value } = problem;
  return { ...problem, value: value !== null && rowIds.includes(value) ? value : null };
}

/** Reads the sheets of self-checks, of organisations that the lists tell of, and keeps what is shared. */
export function checkSelfChecks(
  files: readonly string[],
  organisations: readonly Organisation[],
  today: PlainDate,
): CheckedSelfChecks {
  const byName = new Map(organisations.map((organisation) => [organisation.name, organisation]));
  const byKey = Map.groupBy(organisations, ({ name }) => bareName(name).key);
  // Where two bodies differ in little but their legal form, what is one's own must not stand under the other.
  const ownerOf = (name: string): Organisation | undefined => {
    const own = bareName(name);
    const [one, another] = byKey.get(own.key) ?? [];
    const { legal } = bareName(one?.name ?? '');
    const isOne = own.legal.length === 0 || legal.length === 0 || own.legal.join() === legal.join();
    return byName.get(name) ?? (isOne && another === undefined ? one : undefined);
  };
  // Two names that the lists tell apart are of two bodies.
  const mayBeOne = (a: string, b: string): boolean =>
    bareName(a).key === bareName(b).key && (a === b || !byName.has(a) || !byName.has(b));

  const sheets = files.flatMap((file) => {
    const { text, problems: ofFile } = openText(file);
    // Nobody knows of a file that cannot be opened whether it is shared.
    return text === null ? [] : [{ file, ofFile, ...readSelfCheck(text, file, today) }];
  });
  /** Whether another sheet of what may be the same organisation says no, on that day or later. */
  const isHidden = (names: readonly string[], on: PlainDate): boolean =>
    sheets.some(
      (other) =>
        other.shared === null &&
        (other.latest === null || other.latest >= on) &&
        other.names.some((one) => names.some((name) => mayBeOne(one, name))),
    );
  const offered = sheets
    .flatMap(({ file, ofFile, names, shared }) => {
      if (shared === null || isHidden(names, shared.check.on)) return [];
      return [{ file, name: names.at(-1) ?? '', check: shared.check, told: [...ofFile, ...shared.problems] }];
    })
    .sort((a, b) => compareText(b.check.on, a.check.on));

  const shared = new Map<OrganisationId, SelfCheck>();
  const problems: Problem[] = [];
  for (const { file, name, check, told } of offered) {
    problems.push(...told.map(withoutCell));
    const tell = (code: ProblemCode): void =>
      void problems.push(problemAt({ file, line: 1 }, { code, value: name }));
    const owner = ownerOf(name);
    if (owner === undefined) tell('self-check-of-nobody');
    else if (shared.has(owner.id)) tell('self-check-shared-twice');
    else shared.set(owner.id, check);
  }
  return { shared, problems };
}

import { expect, test } from 'vitest';
import { readStages } from '../../publish/read-stages.ts';
import type { Organisation, OrganisationId, PlainDate } from '../../shared/record/service.ts';

const project: Organisation = { id: 'project' as OrganisationId, name: 'The Project' };

test.each([
  ['Jane Example has left', ['person-named', 4, 'reason', 'J… E…']],
  ['The duty helper has left', null],
])(
  'a reason in which a person seems to be named is told of, and does not repeat the name: %s',
  (reason, told) => {
    const text = `organisation,stage,since,reason
The Project,engagement,2026-01-05,
The Project,action,2026-02-05,
The Project,engagement,2026-03-05,${reason}
`;
    const { problems, histories } = readStages(
      text,
      'stages.csv',
      [project],
      '2026-11-25' as PlainDate,
      new Map(),
    );
    expect(problems.map(({ code, line, header, value }) => [code, line, header, value])).toEqual(
      told === null ? [] : [told],
    );
    expect(histories.get(project.id)).toHaveLength(3);
  },
);

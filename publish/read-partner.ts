// What the rows of a sheet say about their organisation rather than about a service.
import type { Champions, Organisation, PartnerStage, PlainDate } from '../shared/record/service.ts';
import type { Column } from './columns.ts';
import { type Cells, wholeUpTo } from './read-cells.ts';
import { readWords } from './read-list.ts';
import type { RowContext } from './row-context.ts';
import { stated } from './stated.ts';
import { vocabularies } from './vocabulary.ts';

const countColumns: readonly [keyof Champions, Column][] = [
  ['active', 'champions'],
  ['recruited', 'champions_recruited'],
  ['inTraining', 'champions_in_training'],
  ['lapsed', 'champions_lapsed'],
];

/** The columns that they fill. */
export const partnerColumns: readonly Column[] = [
  'partner_stage',
  'stage_since',
  ...countColumns.map(([, column]) => column),
];

interface Stage {
  stage: PartnerStage;
  stageSince: PlainDate | undefined;
}

function readStage(cells: Cells, { dateIn }: RowContext): Stage | undefined {
  const [stage] = cells.take('partner_stage', (cell) => readWords(cell, vocabularies.partnerStages)) ?? [];
  const stageSince = cells.take('stage_since', dateIn('stage_since'));
  return stage === undefined ? undefined : { stage, stageSince };
}

/** Adds what a row says of its organisation to what is known of it; where rows disagree, the later stage stays. */
export function addPartnerFacts(organisation: Organisation, cells: Cells, context: RowContext): void {
  const read = readStage(cells, context);
  if (read !== undefined) {
    const differs =
      organisation.stage !== undefined &&
      (organisation.stage !== read.stage || organisation.stageSince !== read.stageSince);
    if (differs) cells.report('partner_stage', 'stage-disagrees', cells.words('partner_stage'));
    if (!differs || (read.stageSince ?? '') > (organisation.stageSince ?? '')) {
      delete organisation.stageSince;
      Object.assign(organisation, stated(read));
    }
  }
  for (const [field, column] of countColumns) {
    const count = cells.take(column, wholeUpTo(1_000_000));
    if (count === undefined) continue;
    const known = organisation.champions?.[field];
    if (known === undefined) organisation.champions = { ...organisation.champions, [field]: count };
    else if (known !== count) cells.report(column, 'champions-disagree', String(count));
  }
}

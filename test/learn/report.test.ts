// What of a report depends on its parts together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Duplicate, makeReport } from '../../shared/learn/report.ts';
import type { EvidenceCode } from '../../shared/learn/same-offer.ts';
import type { ServiceId, SourceId } from '../../shared/record/service.ts';
import { aDay } from '../builders.ts';
import { numRuns } from '../runs.ts';

const twice = (name: string, isJoined: boolean, ...codes: EvidenceCode[]): Duplicate => ({
  records: ['a', 'b'].map((id) => ({ id: `${name}-${id}` as ServiceId, name, source: id as SourceId })),
  evidence: codes.map((code) => ({ code })),
  isJoined,
});

test('listings told twice: those that readers see twice first, and of those the surest', () => {
  const four = ['same-name', 'same-postcode', 'same-phone', 'same-email'] as const;
  const inOrder = [
    twice('Three for it', false, 'same-name', 'same-postcode', 'same-phone'),
    twice('Two for it', false, 'same-name', 'same-postcode'),
    twice('Four for it and one against', false, ...four, 'other-days'),
    twice('One for it and one against', false, 'same-phone', 'other-days'),
    twice('Four for it and two against', false, ...four, 'other-days', 'other-postcode'),
    twice('Shown as one already', true),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (duplicates) => {
      const report = makeReport(
        { name: '', published: '', sources: [], organisations: [], services: [] },
        {
          ...{ today: aDay, reachMetres: 1, towns: [], areas: [], duplicates },
          ...{ histories: new Map(), selfChecks: new Map(), figures: [], before: null },
        },
      );
      expect(report.duplicates).toEqual(inOrder);
    }),
    numRuns(400),
  );
});

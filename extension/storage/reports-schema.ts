import { z } from 'zod';
import { type ProblemRow, problemColumns } from '../../shared/explain/report-problem.ts';
import { limits } from '../../shared/record/limits.ts';

/** Problems with listings that wait to be told: what we show and what kind of thing is wrong, none of anybody's words. */
export const reportsSchema: z.ZodType<ProblemRow[]> = z
  .array(z.record(z.enum(problemColumns), z.string().max(limits.text)))
  .max(500);

import { z } from 'zod';

/** Problems with listings that wait to be told to their sources: facts of the listing and codes, none of anybody's words. */
export const reportsSchema = /* @__PURE__ */ z
  .array(
    z.object({
      service: z.string().max(200),
      name: z.string().max(300),
      source: z.string().max(300),
      wrong: z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(20),
      on: z.iso.date(),
    }),
  )
  .max(500);
export type Reports = z.infer<typeof reportsSchema>;

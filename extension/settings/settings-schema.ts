import { z } from 'zod';
import {
  addressProblem,
  doors,
  isArea,
  isSigningKey,
  langChoices,
  mostKeys,
  mostSources,
} from './settings.ts';

const sourceSchema = z.object({
  url: z.string().refine((url) => addressProblem(url) === null),
  publicKeys: z.array(z.string().refine(isSigningKey)).max(mostKeys),
});

/** What an adviser chose; what is absent was left to the organisation. */
export const chosenSettingsSchema = z.object({
  lang: z.enum(langChoices).optional(),
  area: z.string().refine(isArea).optional(),
  door: z.enum(doors).optional(),
  sources: z.array(sourceSchema).max(mostSources).optional(),
  starter: z.boolean().optional(),
  tally: z.boolean().optional(),
});

import { z } from 'zod';
import { accessIds, audienceIds, costIds, languageIds, levelIds, modeIds } from '../record/taxonomy.ts';
import { possessions } from './need.ts';

/** Facts an adviser already knows, as `--profile` and a batch line carry them; an unknown field is a mistake. */
export const profileSchema = z.strictObject({
  age: z.int().min(0).max(120).exactOptional(),
  audiences: z.array(z.enum(audienceIds)).exactOptional(),
  level: z.enum(levelIds).exactOptional(),
  language: z.enum(languageIds).exactOptional(),
  modes: z.array(z.enum(modeIds)).exactOptional(),
  access: z.array(z.enum(accessIds)).exactOptional(),
  cost: z.enum(costIds).exactOptional(),
  has: z.array(z.enum(possessions)).exactOptional(),
  availability: z.enum(['evening', 'weekend']).exactOptional(),
  place: z.string().max(100).exactOptional(),
});

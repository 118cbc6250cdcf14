import { z } from 'zod';
import { type MustNot, type Need, possessions } from '../need/need.ts';
import type { ServiceId } from '../record/service.ts';
import {
  accessIds,
  audienceIds,
  costIds,
  languageIds,
  levelIds,
  modeIds,
  topicIds,
} from '../record/taxonomy.ts';
import { type AppointmentMemory, mostOnList } from './appointment.ts';
import type { AddedFact } from './need-facts.ts';

const idsOf: Record<string, readonly string[]> = {
  access: accessIds,
  cost: costIds,
  lang: languageIds,
  mode: modeIds,
  level: levelIds,
  topic: topicIds,
};
/** `access:step-free`: no place for anybody's words. */
const condition = z.custom<MustNot>((value) => {
  const [kind, id, ...rest] = String(value).split(':');
  return rest.length === 0 && (idsOf[kind ?? '']?.includes(id ?? '') ?? false);
});

const addedIds: Record<AddedFact['code'], readonly unknown[]> = {
  topic: topicIds,
  age: Array.from({ length: 121 }, (_, age) => age),
  audience: audienceIds,
  level: levelIds,
  mode: modeIds,
  language: languageIds,
  access: accessIds,
  cost: costIds,
  availability: ['evening', 'weekend'],
  has: possessions,
};
const addedFact = z
  .strictObject({ code: z.string(), id: z.union([z.string(), z.int()]) })
  .refine(
    ({ code, id }) => addedIds[code as AddedFact['code']]?.includes(id) ?? false,
  ) as unknown as z.ZodType<AddedFact>;

const need: z.ZodType<Need> = z.strictObject({
  topics: z.array(z.strictObject({ id: z.enum(topicIds), weight: z.number().min(0).max(1) })),
  audiences: z.array(z.enum(audienceIds)),
  age: z.int().min(0).max(120).nullable(),
  modes: z.array(z.enum(modeIds)),
  level: z.enum(levelIds).nullable(),
  language: z.enum(languageIds).nullable(),
  access: z.array(z.enum(accessIds)),
  cost: z.enum(costIds).nullable(),
  has: z.array(z.enum(possessions)),
  availability: z.enum(['evening', 'weekend']).nullable(),
  gives: z.boolean(),
  must: z.array(condition) as z.ZodType<Need['must']>,
  mustNot: z.array(condition),
  read: z.tuple([]).transform(() => []),
  unread: z.tuple([]).transform(() => []),
});

/** What was kept of an appointment, as it comes back from storage: ids and numbers, with no room for a person's words. */
export const appointmentSchema: z.ZodType<AppointmentMemory> = z.strictObject({
  asked: z
    .strictObject({ need, near: z.string().max(100).nullable(), added: z.array(addedFact).max(100) })
    .nullable(),
  shortlist: z
    .array(
      z.strictObject({
        id: z.custom<ServiceId>((id) => typeof id === 'string' && id.length <= 300),
        place: z.int().min(-1).max(10_000).nullable(),
      }),
    )
    .max(mostOnList),
  wasRedirected: z.boolean(),
});

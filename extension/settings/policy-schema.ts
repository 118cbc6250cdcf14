import { z } from 'zod';
import { isOrganisationName, isPublicKey } from './policy.ts';
import { type SettingName, settingNames } from './settings.ts';
import { chosenSettingsSchema } from './settings-schema.ts';

/** What an organisation may set; names that are none of these are passed over. */
export const policySchema = chosenSettingsSchema.extend({
  locked: z.array(z.enum(settingNames as [SettingName, ...SettingName[]])).optional(),
  name: z.string().refine(isOrganisationName).optional(),
  tallyKey: z.string().refine(isPublicKey).optional(),
});

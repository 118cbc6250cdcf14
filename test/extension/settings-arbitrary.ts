// Values that a storage, a policy or a file may hold: some right, some nearly, some of another kind altogether.
import fc from 'fast-check';
import { doors, langChoices, settingNames } from '../../extension/settings/settings.ts';

export const signingKey =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';

const address = fc.oneof(
  fc.constantFrom(
    'https://directory.example/',
    'http://directory.example/',
    'https://user:word@directory.example/',
    'https://directory.example/?who=me',
    'https://directory.example/#here',
    'ftp://directory.example/',
    'directory.example',
    '',
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const source = fc.record(
  {
    url: fc.oneof({ weight: 5, arbitrary: address }, fc.anything()),
    publicKeys: fc.oneof(
      { weight: 5, arbitrary: fc.array(fc.oneof(fc.constant(signingKey), fc.string()), { maxLength: 7 }) },
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
);
const area = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'Plymouth', 'BN1', 'BN1 1AA', 'near bn1 1aa', 'PL1-2AB', 'x'.repeat(61)),
);
const mostly = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary }, fc.anything());

const fields = {
  lang: mostly(fc.constantFrom(...langChoices)),
  area: mostly(area),
  door: mostly(fc.constantFrom(...doors)),
  sources: mostly(fc.array(source, { maxLength: 22 })),
  starter: mostly(fc.boolean()),
  tally: mostly(fc.boolean()),
};
/** What may stand where settings should. */
export const chosenArbitrary = fc.record(fields, { requiredKeys: [] });
/** What may stand where a policy should. */
export const policyArbitrary = fc.record(
  {
    ...fields,
    locked: mostly(fc.array(fc.oneof(fc.constantFrom(...settingNames), fc.string()))),
    name: mostly(fc.string({ maxLength: 100 })),
    tallyKey: mostly(fc.oneof(fc.constant(signingKey), fc.string())),
    unknown: fc.anything(),
  },
  { requiredKeys: [] },
);

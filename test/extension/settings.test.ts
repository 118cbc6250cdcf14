import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaFrom } from '../../extension/settings/area-from.ts';
import { inForce, langOf } from '../../extension/settings/in-force.ts';
import { newSource } from '../../extension/settings/new-source.ts';
import { readPolicy } from '../../extension/settings/policy.ts';
import { policySchema } from '../../extension/settings/policy-schema.ts';
import {
  addressProblem,
  defaultSettings,
  isArea,
  isSigningKey,
  readChosen,
  settingNames,
} from '../../extension/settings/settings.ts';
import { chosenSettingsSchema } from '../../extension/settings/settings-schema.ts';
import { chosenArbitrary, policyArbitrary, signingKey } from './settings-arbitrary.ts';

describe('what is read by hand and what the schema says are one', () => {
  test('settings', () => {
    fc.assert(
      fc.property(chosenArbitrary, (value) => {
        const { chosen, faults } = readChosen(value);
        expect(faults.length === 0).toBe(chosenSettingsSchema.safeParse(value).success);
        expect(chosenSettingsSchema.safeParse(chosen).success).toBe(true);
        if (faults.length === 0) expect(chosen).toEqual(chosenSettingsSchema.parse(value));
      }),
      { numRuns: 500 },
    );
  });

  test('policy', () => {
    fc.assert(
      fc.property(policyArbitrary, (value) => {
        const { policy, faults } = readPolicy(value);
        expect(faults.length === 0, faults.join()).toBe(policySchema.safeParse(value).success);
        const { defaults, ...rest } = policy;
        expect(chosenSettingsSchema.safeParse(defaults).success).toBe(true);
        if (faults.length === 0)
          expect(rest).toMatchObject({ locked: value.locked ?? [], name: value.name ?? '' });
      }),
      { numRuns: 500 },
    );
  });

  test.each([null, 1, 'x', [], true])('a policy that is %j is told and stands for nothing', (value) => {
    expect(readPolicy(value)).toEqual({
      policy: { defaults: {}, locked: [], name: '', tallyKey: '' },
      faults: ['policy'],
    });
  });

  test('a faulty value is told by its way, and the rest holds', () => {
    const { policy, faults } = readPolicy({
      area: 'BN1 1AA',
      door: 'panel',
      sources: [
        { url: 'https://directory.example/', publicKeys: [signingKey] },
        { url: 'https://other.example/', publicKeys: ['not a key'] },
      ],
      locked: ['door', 'colour'],
      tally: 'yes',
      colour: 'green',
    });
    expect(faults).toEqual(['area', 'sources[1]', 'tally', 'locked[1]']);
    expect(policy.defaults).toEqual({
      door: 'panel',
      sources: [{ url: 'https://directory.example/', publicKeys: [signingKey] }],
    });
    expect(policy.locked).toEqual(['door']);
  });
});

describe('what is in force', () => {
  test('is the organisation’s where locked, else one’s own, else the organisation’s, else the default', () => {
    fc.assert(
      fc.property(chosenArbitrary, policyArbitrary, fc.boolean(), (own, managed, isSetUp) => {
        const { chosen } = readChosen(own);
        const { policy } = readPolicy(managed);
        const { settings } = inForce({ chosen, isSetUp }, policy);
        for (const name of settingNames) {
          if (name === 'sources') continue;
          const theirs = policy.defaults[name] ?? defaultSettings[name];
          expect(settings[name], name).toEqual(
            policy.locked.includes(name) ? theirs : (chosen[name] ?? theirs),
          );
        }
        expect(Object.keys(settings).sort()).toEqual([...settingNames].sort());
      }),
    );
  });

  describe('of directories', () => {
    const [theirs, both, own] = ['theirs', 'both', 'own'].map((name) => `https://${name}.example/`) as [
      string,
      string,
      string,
    ];
    const policyOf = (urls: string[], locked: 'sources'[] = []) => ({
      ...{ defaults: { sources: urls.map((url) => ({ url, publicKeys: [signingKey] })) }, locked },
      ...{ name: '', tallyKey: '' },
    });
    const chosen = { sources: [both, own].map((url) => ({ url, publicKeys: [] })) };
    const told = (policy: ReturnType<typeof policyOf>) =>
      inForce({ chosen, isSetUp: true }, policy).settings.sources.map(
        ({ url, publicKeys }) => `${url} ${publicKeys.length}`,
      );

    test.each([
      ['the organisation’s and then one’s own', policyOf([theirs]), [`${theirs} 1`, `${both} 0`, `${own} 0`]],
      ['with the organisation’s keys where both name one', policyOf([both]), [`${both} 1`, `${own} 0`]],
      ['one’s own where the organisation names none', policyOf([]), [`${both} 0`, `${own} 0`]],
      ['only the organisation’s where they are locked', policyOf([theirs], ['sources']), [`${theirs} 1`]],
      ['none where none are locked', policyOf([], ['sources']), []],
    ])('is %s', (_name, policy, expected) => {
      expect(told(policy)).toEqual(expected);
    });
  });

  test('forgets nothing that was chosen when a lock is taken away again', () => {
    const own = { chosen: { area: 'Plymouth' }, isSetUp: true };
    const locked = inForce(own, { defaults: { area: 'BN1' }, locked: ['area'], name: '', tallyKey: '' });
    expect([locked.settings.area, locked.chosen.area]).toEqual(['BN1', 'Plymouth']);
  });

  test.each([
    [[], false],
    [['area'], false],
    [['lang'], false],
    [['lang', 'area'], true],
  ] as const)('with %j locked, there is nothing to ask at first: %j', (locked, isSetUp) => {
    const policy = { defaults: {}, locked: [...locked], name: '', tallyKey: '' };
    expect(inForce({ chosen: {}, isSetUp: false }, policy).isSetUp).toBe(isSetUp);
  });

  test.each([
    ['browser', 'en-GB', 'en'],
    ['browser', 'cy', 'cy'],
    ['browser', 'cy-GB', 'cy'],
    ['browser', 'cyx', 'en'],
    ['cy', 'en-GB', 'cy'],
    ['en', 'cy', 'en'],
  ] as const)('language %s in a browser that speaks %s is %s', (lang, browserLang, said) => {
    expect(langOf({ ...defaultSettings, lang }, browserLang)).toBe(said);
  });
});

describe('an area', () => {
  test.each([
    ['Plymouth', 'Plymouth'],
    ['  Newport,  Isle of Wight ', 'Newport, Isle of Wight'],
    ['BN1', 'BN1'],
    ['bn1 1aa', 'BN1'],
    ['BN11AA', 'BN1'],
    ['B N 1 1 A A', 'BN1'],
    ['BN1 one double A', 'BN1'],
    ['my postcode is SW1A 1AA', 'SW1A'],
    ['12 High Street, Brighton BN1 1AA', '12 High Street, Brighton BN1'],
    ['BN1 1AA or BN2 2BB', 'BN1 or BN2'],
    ['ＢＮ１ １ＡＡ', 'BN1'],
    ['BN1 1', 'BN1'],
    ['', ''],
  ])('typed as “%s” is kept as “%s”', (typed, kept) => {
    expect(areaFrom(typed)).toBe(kept);
  });

  test('that is kept never holds a full postcode, and is what the storage takes', () => {
    const code = fc.constantFrom(
      'BN1 1AA',
      'sw1a1aa',
      'PL1-2AB',
      'AB1 1AA 1AA',
      '1AA',
      'BN1',
      ' ',
      'x'.repeat(50),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(code, fc.string())), (parts) => {
        const kept = areaFrom(parts.join(''));
        expect(isArea(kept)).toBe(true);
        expect(kept).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['https://directory.example/', null],
  ['https://directory.example:8443/plymouth/', null],
  ['http://directory.example/', 'not-https'],
  ['ftp://directory.example/', 'not-https'],
  ['javascript:alert(1)', 'no-address'],
  ['data:text/html,x', 'no-address'],
  ['directory.example', 'no-address'],
  ['', 'no-address'],
  ['https://', 'no-address'],
  ['https://me@directory.example/', 'has-extras'],
  ['https://directory.example/?near=BN1', 'has-extras'],
  ['https://directory.example/#BN1', 'has-extras'],
  [`https://directory.example/${'x'.repeat(2000)}`, 'no-address'],
])('the address %s: %s', (address, problem) => {
  expect(addressProblem(address)).toBe(problem);
});

test.each([
  ['as it is written', signingKey, true],
  ['on one line', signingKey.replace(/\n/g, ''), true],
  ['with Windows’ line ends', signingKey.replace(/\n/g, '\r\n'), true],
  ['a private one', signingKey.replace(/PUBLIC/g, 'PRIVATE'), false],
  ['of another kind', signingKey.replace('MCowBQYDK2VwAyEA', 'MCowBQYDK2VuAyEA'), false],
  ['cut short', signingKey.replace('ZuE=', ''), false],
  ['without its frame', 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=', false],
])('a signing key %s: %s', (_name, pem, fits) => {
  expect(isSigningKey(pem)).toBe(fits);
});

describe('a directory that somebody types', () => {
  const add = (url: string, key = '', sources: string[] = []) =>
    newSource(
      { url, key },
      sources.map((known) => ({ url: known, publicKeys: [] })),
    );

  test.each([
    ['https://directory.example/plymouth', 'https://directory.example/plymouth/'],
    ['  https://directory.example/plymouth/  ', 'https://directory.example/plymouth/'],
    ['https://Directory.Example', 'https://directory.example/'],
    ['https://directory.example/plymouth/index.json', 'https://directory.example/plymouth/'],
  ])('as %s is the folder %s', (typed, url) => {
    expect(add(typed)).toEqual({ source: { url, publicKeys: [] } });
  });

  test('may come with two keys, one about to take the other’s place', () => {
    const made = add('https://directory.example/', `${signingKey}\n${signingKey}`);
    expect('source' in made && made.source.publicKeys.map(isSigningKey)).toEqual([true, true]);
  });

  test.each([
    ['http://directory.example/', '', [], { field: 'url', code: 'not-https' }],
    ['https://directory.example/', 'what?', [], { field: 'key', code: 'not-a-key' }],
    ['https://directory.example/', `${signingKey} and`, [], { field: 'key', code: 'not-a-key' }],
    ['https://directory.example', '', ['https://directory.example/'], { field: 'url', code: 'known' }],
    [
      'https://directory.example/',
      '',
      Array.from({ length: 20 }, (_, at) => `https://${at}.example/`),
      { field: 'url', code: 'too-many' },
    ],
  ])('as %s with key “%s” beside %j: %j', (url, key, sources, problem) => {
    expect(add(url, key, sources)).toEqual({ problem });
  });
});

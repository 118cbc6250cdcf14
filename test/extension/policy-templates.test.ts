// The templates that organisations start from, the schema that browsers read, and the code, name the same fields.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPolicy } from '../../extension/settings/policy.ts';
import { policySchema } from '../../extension/settings/policy-schema.ts';
import { settingNames } from '../../extension/settings/settings.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const fields = Object.keys(policySchema.shape).sort();

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}
/** Names and types alone: browsers would silently drop what breaks a stricter rule, and we could not tell of it. */
const shapeOf = ({ type, properties, items }: JsonSchema): JsonSchema => ({
  ...(type && { type }),
  ...(properties && {
    properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, shapeOf(inner)])),
  }),
  ...(items && { items: shapeOf(items) }),
});

test('the schema that Chrome and Edge read has the shape of ours, and no rule beyond types', () => {
  const managed = JSON.parse(read('extension/public/managed_schema.json')) as JsonSchema;
  expect(shapeOf(managed)).toEqual(shapeOf(z.toJSONSchema(policySchema, { io: 'input' }) as JsonSchema));
  expect(JSON.stringify(managed)).not.toMatch(
    /"(?:enum|pattern|minimum|maximum|required|additionalProperties)"/,
  );
});

/** Everything that a template sets, as the extension would be given it. */
const templates: [name: string, policies: () => unknown[]][] = [
  [
    'linux/fingerpost.json',
    () => [JSON.parse(read('docs/policies/linux/fingerpost.json'))['3rdparty'].extensions.EXTENSION_ID],
  ],
  [
    'firefox/policies.json',
    () => [
      JSON.parse(read('docs/policies/firefox/policies.json')).policies['3rdparty'].Extensions[
        'fingerpost@fingerpost.example'
      ],
    ],
  ],
  ['macos/fingerpost.mobileconfig', () => fromPlist(read('docs/policies/macos/fingerpost.mobileconfig'))],
  ['windows/fingerpost.reg', () => fromRegistry(read('docs/policies/windows/fingerpost.reg'))],
];

describe.each(templates)('%s', (_name, policies) => {
  test('sets every field, each rightly', () => {
    const all = policies();
    expect(all.length).toBeGreaterThan(0);
    for (const policy of all) {
      expect(Object.keys(policy as object).sort()).toEqual(fields);
      expect(policySchema.safeParse(policy).error).toBeUndefined();
      expect(readPolicy(policy).faults).toEqual([]);
      expect(policy).toEqual(templates[0]?.[1]()[0]);
    }
  });
});

test('the Windows template has a policy a field and browser, and words for each', () => {
  const admx = read('docs/policies/windows/fingerpost.admx');
  const adml = read('docs/policies/windows/en-GB/fingerpost.adml');
  for (const [browser, vendor] of [
    ['Chrome', 'Google\\Chrome'],
    ['Edge', 'Microsoft\\Edge'],
  ] as const) {
    const named = [...admx.matchAll(new RegExp(`<policy name="${browser}_(\\w+)"[^>]*key="([^"]+)"`, 'g'))];
    expect(named.map(([, name]) => name).sort()).toEqual(fields);
    for (const [, , key] of named)
      expect(key).toBe(`Software\\Policies\\${vendor}\\3rdparty\\extensions\\EXTENSION_ID\\policy`);
  }
  const valueNames = [...admx.matchAll(/valueName="(\w+)"/g)].map(([, name]) => name);
  expect([...new Set(valueNames)].sort()).toEqual(fields.filter((name) => name !== 'locked'));
  const asked = [...admx.matchAll(/\$\(string\.(\w+)\)/g)].map(([, id]) => id);
  const said = [...adml.matchAll(/<string id="(\w+)">[^<]+</g)].map(([, id]) => id);
  expect([...new Set(asked)].sort()).toEqual(said.sort());
  const shown = [...admx.matchAll(/\$\(presentation\.(\w+)\)/g)].map(([, id]) => id);
  expect([...new Set(shown)].sort()).toEqual(
    [...adml.matchAll(/<presentation id="(\w+)"/g)].map(([, id]) => id).sort(),
  );
  // What can be picked is what the code knows.
  const picks = [...admx.matchAll(/<enum id="(\w+)"[\s\S]*?<\/enum>/g)].flatMap(([all, name]) =>
    [...all.matchAll(/<string>(\w+)</g)].map(([, value]) => ({ [name as string]: value })),
  );
  for (const pick of picks) expect(readPolicy(pick).faults).toEqual([]);
  expect(picks).toHaveLength(12);
});

test('the page describes every field', () => {
  const page = read('docs/extension-policy.md');
  const described = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(described.sort()).toEqual(fields);
  for (const name of settingNames)
    expect(read('docs/policies/windows/en-GB/fingerpost.adml')).toContain(name);
});

/** The policies of a registry file: texts, numbers as switches, JSON in a text, and lists as keys of their own. */
function fromRegistry(text: string): Record<string, unknown>[] {
  const policies: Record<string, unknown>[] = [];
  let list: unknown[] | null = null;
  for (const line of text.split('\n')) {
    const [, key] =
      /^\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\.+\\EXTENSION_ID\\policy(.*)\]$/.exec(line) ?? [];
    if (key === '') policies.push({});
    const policy = policies.at(-1) ?? {};
    if (key !== undefined) list = null;
    if (key !== undefined && key !== '') {
      list = [];
      policy[key.slice(1)] = list;
    }
    const [, name, quoted, number] = /^"(\w+)"=(?:"(.*)"|dword:(\d{8}))$/.exec(line) ?? [];
    if (name === undefined) continue;
    const value = quoted?.replace(/\\(.)/g, '$1') ?? Number(number) === 1;
    if (list !== null) list.push(value);
    else policy[name] = name === 'sources' ? JSON.parse(String(value)) : value;
  }
  return policies;
}

/** The payloads of a configuration profile, without what belongs to the profile itself. */
function fromPlist(text: string): unknown[] {
  const tags = [
    ...text
      .slice(text.indexOf('<dict>'))
      .matchAll(/<(dict|array)>|<\/(?:dict|array)>|<(key|string|integer)>([^<]*)<|<(true|false)\/>/g),
  ];
  let at = 0;
  const value = (): unknown => {
    const [tag, opens, kind, inner = '', flag] = tags[at++] ?? [];
    if (flag !== undefined) return flag === 'true';
    if (kind !== undefined) return inner.replace(/&lt;/g, '<').replace(/&amp;/g, '&');
    if (opens === 'array') {
      const list: unknown[] = [];
      while (!tags[at]?.[0].startsWith('</')) list.push(value());
      at++;
      return list;
    }
    if (opens !== 'dict') throw new Error(`reading a profile: ${tag} stands where a value should`);
    const dict: Record<string, unknown> = {};
    while (!tags[at]?.[0].startsWith('</')) {
      const name = String(value());
      dict[name] = value();
    }
    at++;
    return dict;
  };
  const { PayloadContent } = value() as { PayloadContent: Record<string, unknown>[] };
  return PayloadContent.map((payload) =>
    Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith('Payload'))),
  );
}

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keysCommand } from '../../publish/keys-command.ts';
import { newKeyPair, openPublicKey, openSigningKey } from '../../publish/signing-key.ts';
import { newTallyKeyPair } from '../../publish/tally-key.ts';
import { inFolder } from './problem-fixtures.ts';
import { runCommand } from './run-command.ts';

const keyFiles = [
  'fingerpost-private-key.pem',
  'fingerpost-public-key.pem',
  'fingerpost-tally-private-key.pem',
  'fingerpost-tally-public-key.pem',
];

describe('keys', () => {
  test.each([
    ['sign', 'fingerpost', 'ed25519'],
    ['seal tallies', 'fingerpost-tally', 'ec'],
  ])(
    'writes a pair to %s with that belongs together, the private key for its owner alone, and says where to keep it',
    async (_name, start, kind) => {
      await inFolder({}, async (folder) => {
        const out = join(folder, 'keys');
        const { status, stdout, stderr } = await runCommand(keysCommand, '--out', out);
        expect([status, stderr]).toEqual([0, '']);
        expect(readdirSync(out).sort()).toEqual(keyFiles);
        const [privateFile, publicFile] = [
          join(out, `${start}-private-key.pem`),
          join(out, `${start}-public-key.pem`),
        ];
        expect(statSync(privateFile).mode & 0o777).toBe(0o600);
        const [privateKey, publicKey] = [readFileSync(privateFile, 'utf8'), readFileSync(publicFile, 'utf8')];
        expect(privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
        expect(createPrivateKey(privateKey).asymmetricKeyType).toBe(kind);
        expect(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })).toBe(publicKey);
        expect(stdout).toContain(`${privateFile}\n`);
        expect(stdout).toContain(`${publicFile}\n`);
        expect(stdout).toMatch(/Never in\s+Git/);
        expect(stdout).not.toContain(privateKey.split('\n')[1]);
      });
    },
  );

  test.each(keyFiles)('never writes over %s', async (name) => {
    await inFolder({ [name]: 'mine' }, async (folder) => {
      const { status, stdout, stderr } = await runCommand(keysCommand, '--out', folder);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain('There is a key already');
      expect([readdirSync(folder), readFileSync(join(folder, name), 'utf8')]).toEqual([[name], 'mine']);
    });
  });

  test.each([[[]], [['here']], [['--out', '/dev/null/x']]])(
    'called with %j ends in one sentence',
    async (words) => {
      const { status, stdout, stderr } = await runCommand(keysCommand, ...words);
      expect([status > 0, stdout, stderr.length > 0]).toEqual([true, '', true]);
    },
  );
});

describe('a key file', () => {
  const { privateKey, publicKey } = newKeyPair();
  const tally = newTallyKeyPair();
  const asked = (open: (file: string) => unknown, text: string): Promise<unknown> =>
    inFolder({}, (folder) => {
      writeFileSync(join(folder, 'key.pem'), text);
      return open(join(folder, 'key.pem'));
    });

  test.each<[string, (file: string) => unknown, string, RegExp]>([
    ['the public key, to sign with', openSigningKey, publicKey, /is the public key/],
    ['no key, to sign with', openSigningKey, 'x', /no private key/],
    ['the tally’s, to sign with', openSigningKey, tally.privateKey, /key of another kind/],
    ['the tally’s, to check with', openPublicKey, tally.publicKey, /no Ed25519 public key/],
    ['the private key, to check with', openPublicKey, privateKey, /is a private key/],
    ['no key, to check with', openPublicKey, 'x', /no Ed25519 public key/],
  ])('that is %s is refused in words that show none of it', async (_name, open, text, sentence) => {
    const failure = await asked(open, text).catch(String);
    expect(failure).toMatch(sentence);
    expect(failure).not.toContain(text.split('\n')[1] ?? '\n');
  });

  test('that is not there is refused', () => {
    expect(() => openSigningKey('/nowhere.pem')).toThrow('The key /nowhere.pem could not be opened.');
  });

  test('reads back as it was written', async () => {
    expect(await asked(openPublicKey, publicKey)).toBe(publicKey);
  });
});

import { expect, test } from 'vitest';
import { settingIn, withSetting } from '../../widget/hash-setting.ts';

test.each([
  ['', null],
  ['#', null],
  ['#topics=email', 'email'],
  ['#lang=cy&topics=email+cv', 'email cv'],
  ['#topics=email%20cv', 'email cv'],
  ['#sub-topics=email', null],
  ['#main', null],
  ['#%E0%A4%A', null],
])('the topics in “%s”', (hash, said) => {
  expect(settingIn(hash, 'topics')).toBe(said);
});

test.each([
  ['', ['email', 'cv'], 'topics=email+cv'],
  ['#topics=scams', ['email'], 'topics=email'],
  ['#topics=scams', [], ''],
  ['#main&topics=scams&lang=cy', ['email'], 'main&lang=cy&topics=email'],
  ['#a%20part', [], 'a%20part'],
])('“%s” with %j', (hash, ids, written) => {
  expect(withSetting(hash, 'topics', ids)).toBe(written);
  expect(settingIn(`#${written}`, 'topics')).toBe(ids.length > 0 ? ids.join(' ') : null);
});

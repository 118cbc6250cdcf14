import { describe, expect, test } from 'vitest';
import { isPlainText } from '../../shared/record/plain-text.ts';

describe('isPlainText', () => {
  test.each([
    'Tea and Tablets',
    'Te a Thabledi: ŵ ŷ â',
    'two\nlines\tand a tab',
    'می‌خواهم',
    '👩‍🏫 help',
    '中文',
    'İ',
  ])('%j is', (text) => {
    expect(isPlainText(text, 50)).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['too long', 'x'.repeat(51)],
    ['a control', 'a\u0000b'],
    ['a carriage return', 'a\rb'],
    ['a later control', 'a\u0085b'],
    ['a direction override', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a zero-width space', 'a\u200bb'],
    ['a byte-order mark', '\ufeffa'],
    ['half a character', 'a\ud83d'],
    ['a number', 5],
    ['a made-up element', { type: 'b', props: {} }],
  ])('%s is not', (_name, value) => {
    expect(isPlainText(value, 50)).toBe(false);
  });
});

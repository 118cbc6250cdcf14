import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfSettings, settingsFromHash, withAttribute } from '../../widget/builder/embed-settings.ts';
import { attributeNames } from '../../widget/finder-attributes.ts';
import { numRuns } from '../runs.ts';

describe('what is chosen for a finder', () => {
  const anySettings = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...attributeNames), fc.string({ unit: 'grapheme' })), {
      selector: ([name]) => name,
    })
    .map((chosen) =>
      chosen.reduce((settings, [name, value]) => withAttribute(settings, name, value), settingsFromHash('')),
    );

  test('comes back from the address as it was, whatever was typed', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(settingsFromHash(`#${hashOfSettings(settings)}`)).toEqual(settings);
      }),
      numRuns(2000),
    );
  });

  test('makes the same address however it was come by', () => {
    const one = withAttribute(withAttribute({}, 'theme', 'nhs'), 'mode', 'steps');
    const other = withAttribute(withAttribute({}, 'mode', 'steps'), 'theme', 'nhs');
    expect(hashOfSettings(one)).toBe(hashOfSettings(other));
    expect(hashOfSettings(withAttribute(one, 'mode', null))).toBe('theme=nhs');
  });

  test('is nothing but attributes of the element', () => {
    expect(settingsFromHash('#onclick=steal()&theme=govuk&__proto__=x&style=')).toEqual({ theme: 'govuk' });
  });
});

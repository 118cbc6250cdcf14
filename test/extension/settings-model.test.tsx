import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { FirstRun } from '../../extension/settings/first-run.tsx';
import { inForce, type OwnSettings } from '../../extension/settings/in-force.ts';
import { noPolicy, type Policy } from '../../extension/settings/policy.ts';
import type { Source } from '../../extension/settings/settings.ts';
import { createSettingsModel } from '../../extension/settings/settings-model.ts';
import type { SettingsReading } from '../../extension/settings/settings-store.ts';
import { cy } from '../../shared/words/cy.ts';
import { cyAdviser } from '../../shared/words/cy-adviser.ts';
import { en } from '../../shared/words/en.ts';
import { enAdviser } from '../../shared/words/en-adviser.ts';

/** Settings kept in a variable, which can be full. */
function settingsIn(own: OwnSettings, policy: Policy = noPolicy) {
  const kept = { own, policy, isFull: false };
  let tell = (): void => {};
  const reading = (): SettingsReading => ({
    inForce: inForce(kept.own, kept.policy),
    faults: { own: [], policy: [] },
  });
  const model = createSettingsModel(
    {
      read: async () => reading(),
      change: async (change) => {
        if (kept.isFull) throw new Error('QuotaExceededError');
        kept.own = change(kept.own);
      },
      watch: (onChange) => {
        tell = onChange;
        return () => {};
      },
      browserLang: 'en-GB',
    },
    reading(),
  );
  return { kept, model, tell: () => tell() };
}

describe('settings on a page', () => {
  test('keep one choice beside the others, and say so each time', async () => {
    const { kept, model } = settingsIn({ chosen: { area: 'PL1' }, isSetUp: true });
    expect(await model.choose('lang', 'cy')).toBe(true);
    expect(kept.own).toEqual({ chosen: { area: 'PL1', lang: 'cy' }, isSetUp: true });
    expect([model.lang.value, model.outcome.value]).toEqual(['cy', { kind: 'saved', count: 1 }]);
    await model.choose('tally', true);
    expect(model.outcome.value).toEqual({ kind: 'saved', count: 2 });
  });

  test('that cannot be kept are told, and what held holds', async () => {
    const { kept, model } = settingsIn({ chosen: {}, isSetUp: true });
    kept.isFull = true;
    expect(await model.choose('door', 'panel')).toBe(false);
    expect([model.settings.value.door, model.outcome.value?.kind]).toEqual(['popup', 'failed']);
  });

  test('follow what another page or the organisation changes', async () => {
    const { kept, model, tell } = settingsIn({ chosen: { door: 'window' }, isSetUp: true });
    kept.policy = { ...noPolicy, defaults: { door: 'panel' }, locked: ['door'] };
    tell();
    await expect.poll(() => model.settings.value.door).toBe('panel');
    expect(model.isLocked('door')).toBe(true);
  });
});

describe('directories on a page', () => {
  const sourceAt = (name: string): Source => ({ url: `https://${name}.example/`, publicKeys: [] });
  const [a, b, theirs] = [sourceAt('a'), sourceAt('b'), sourceAt('theirs')];

  test('are added to and taken from those that are kept now, not those that were shown', async () => {
    const { kept, model } = settingsIn({ chosen: { sources: [a] }, isSetUp: true });
    // Another page.
    kept.own = { chosen: { sources: [b] }, isSetUp: true };
    expect(await model.addSource(a)).toBe(true);
    expect(kept.own.chosen.sources).toEqual([b, a]);
    await model.addSource(a);
    expect(kept.own.chosen.sources).toEqual([b, a]);
    await model.removeSource(b.url);
    expect(kept.own.chosen.sources).toEqual([a]);
    await model.addSource(b, 0);
    expect(kept.own.chosen.sources).toEqual([b, a]);
  });

  test('of the organisation never become one’s own', async () => {
    const policy = { ...noPolicy, defaults: { sources: [theirs] } };
    const { kept, model } = settingsIn({ chosen: {}, isSetUp: true }, policy);
    await model.addSource(a);
    expect([kept.own.chosen.sources, model.settings.value.sources]).toEqual([[a], [theirs, a]]);
  });
});

describe('the first questions', () => {
  const words = { en: { adviser: enAdviser, finder: en }, cy: { adviser: cyAdviser, finder: cy } };
  const html = (policy: Policy): string =>
    render(
      <FirstRun
        model={settingsIn({ chosen: {}, isSetUp: false }, policy).model}
        words={words}
        findPlace={async () => ({ kind: 'not-found' })}
      />,
    );

  test('are two, after three lines', () => {
    const shown = html(noPolicy);
    expect(shown.match(/<p>/g)).toHaveLength(3);
    expect(shown.match(/type="radio"/g)).toHaveLength(2);
    expect(shown.match(/type="text"/g)).toHaveLength(1);
  });

  test('leave out what the organisation has locked', () => {
    expect(html({ ...noPolicy, locked: ['lang'] })).not.toContain('type="radio"');
    expect(html({ ...noPolicy, locked: ['area'] })).not.toContain('type="text"');
  });

  test('once answered, are not asked again', async () => {
    const { kept, model } = settingsIn({ chosen: { door: 'panel' }, isSetUp: false });
    await model.finishFirstRun({ lang: 'cy', area: 'PL1' });
    expect(kept.own).toEqual({ chosen: { door: 'panel', lang: 'cy', area: 'PL1' }, isSetUp: true });
    expect(model.inForce.value.isSetUp).toBe(true);
  });
});

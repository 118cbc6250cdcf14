// What popup, panel and pop-out window show: the adviser's screens, with the settings that hold and the appointment that
// is under way.
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type ProblemKind, problemRow } from '../shared/explain/report-problem.ts';
import { createAppointment, type Listed } from '../shared/session/appointment.ts';
import { createFinder } from '../shared/session/finder-model.ts';
import { cy } from '../shared/words/cy.ts';
import { cyAdviser } from '../shared/words/cy-adviser.ts';
import { en } from '../shared/words/en.ts';
import { enAdviser } from '../shared/words/en-adviser.ts';
import { forAdviser } from '../shared/words/for-adviser.ts';
import type { Lang, Tongue } from '../shared/words/words.ts';
import { keepAppointment, readAppointment, watchAppointment } from './appointment-store.ts';
import { watchUse } from './appointment-use.ts';
import { openWindow } from './background/doors.ts';
import { bundledFinder, notesInForce } from './bundled-finder.ts';
import { createCounting } from './counting/create-counting.ts';
import { keepPress, uncountPress } from './counting/tally-store.ts';
import { comeForwardWhenAsked, receiveText } from './handed-text.ts';
import { answer } from './messages.ts';
import { keepReport } from './reports/report-store.ts';
import { AdviserScreen } from './screens/adviser-screen.tsx';
import type { FirstBox } from './screens/first-box.ts';
import { openSettings } from './settings/open-settings.ts';
import type { Door } from './settings/settings.ts';
import type { SettingsModel } from './settings/settings-model.ts';
import { watchSettings } from './settings/settings-store.ts';

const tongues: Record<Lang, Tongue> = {
  en: { lang: 'en', words: forAdviser(en, enAdviser), adviser: enAdviser },
  cy: { lang: 'cy', words: forAdviser(cy, cyAdviser), adviser: cyAdviser },
};

/** Mounts the adviser's screens in the page of a door. */
export async function mountAdviser(door: Door, place: HTMLElement, first: FirstBox): Promise<void> {
  if (door === 'window') comeForwardWhenAsked();
  const model = await openSettings();
  document.title = tongues[model.lang.value].adviser.screen.title;
  let typed = model.inForce.value.isSetUp ? null : await first.take();
  if (typed !== null) await askFirst(model, place);

  const lang = model.lang.value;
  const missing = signal(0);
  const finder = createFinder(
    bundledFinder({
      settings: () => model.settings.value,
      wordsOf: (wanted) => tongues[wanted].words,
      onMissing: (count) => {
        missing.value = count;
      },
    }),
    {
      ...{ lang, words: tongues[lang].words, near: '', usualPlace: () => model.settings.value.area },
      ...{ topics: [], audiences: [], limit: 3, isLocal: true },
    },
  );
  const appointment = createAppointment(finder, keepAppointment);
  const memory = await readAppointment();
  if (memory !== null) appointment.recall(memory);
  watchAppointment((changed) => (changed === null ? appointment.forget() : appointment.follow(changed)));
  watchUse(window, appointment.use, () => {
    void readAppointment().then((kept) => kept === null && appointment.forget());
  });
  const counting = createCounting(appointment, {
    isOn: computed(() => model.settings.value.tally),
    keepPress,
    uncountPress,
    now: () => new Date(),
  });
  const report = ({ match, lookups }: Listed, kind: ProblemKind): Promise<boolean> =>
    keepReport(problemRow(match, kind, lookups, tongues[finder.lang.value], new Date())).then(
      () => true,
      () => false,
    );
  // A directory was swapped, or others were chosen: what is shown stays, and the next question finds what there is then.
  answer('directories-checked', () => void finder.renewDirectory());
  watchSettings(finder.renewDirectory);
  const isLost = signal(false);
  // From here to the focus nothing may be waited for: a key that is pressed meanwhile would be lost.
  typed ??= await first.take();
  finder.text.value = typed.text;
  const Screen = () => (
    <AdviserScreen
      appointment={appointment}
      tongues={tongues}
      usualPlace={model.settings.value.area}
      name={model.inForce.value.name}
      isLost={isLost}
      counting={counting}
      missing={missing}
      now={() => new Date()}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onWindow={door === 'window' ? null : () => void openWindow().then(close)}
      onReport={report}
      readNotes={() => notesInForce(model.settings.value)}
    />
  );
  render(<Screen />, place);
  // An appointment has no time for a click first.
  const box = place.querySelector('input');
  box?.focus();
  box?.setSelectionRange(...typed.selection);
  if (typed.isAsked) finder.submit();
  place.addEventListener('click', openOutside);
  receiveText(door, (handed) => {
    isLost.value = handed.kind === 'lost';
    if (handed.kind !== 'text') return;
    finder.near.value = '';
    finder.text.value = handed.text;
    finder.submit();
  });
}

/** Asks the first questions, and ends when they are answered. */
async function askFirst(model: SettingsModel, place: HTMLElement): Promise<void> {
  const [{ FirstRun }, { bundledPlaces }] = await Promise.all([
    import('./settings/first-run.tsx'),
    import('./settings/bundled-places.ts'),
  ]);
  const words = { en: { adviser: enAdviser, finder: en }, cy: { adviser: cyAdviser, finder: cy } };
  const findPlace = bundledPlaces();
  const First = () =>
    model.inForce.value.isSetUp ? null : <FirstRun model={model} words={words} findPlace={findPlace} />;
  render(<First />, place);
  await new Promise<void>((resolve) => {
    const stop = model.inForce.subscribe(({ isSetUp }) => {
      if (isSetUp) queueMicrotask(() => resolve(stop?.()));
    });
  });
  render(null, place);
}

/** A popup has no room for somebody else's page: it opens in a tab. */
function openOutside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !/^https?:$/.test(link.protocol)) return;
  event.preventDefault();
  void browser.tabs.create({ url: link.href });
}

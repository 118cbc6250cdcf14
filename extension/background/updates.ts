// When directories are brought up to date: by the clock, when the list of them was changed, and when somebody asks.
import { browser } from 'wxt/browser';
import { answer, send } from '../messages.ts';
import { readSettings, watchSettings } from '../settings/settings-store.ts';

/**
 * Fetches what is new of every directory in force, and answers whether trying again soon may do better. `onProgress` is to
 * be called as often as something was reached.
 */
export type UpdateDirectories = (onProgress: () => void) => Promise<boolean>;

const regularly = { name: 'update-directories', minutes: 6 * 60 };
/** Rings only where a background was ended in the middle. */
const onceMore = { name: 'update-directories-again', minutes: 1, minutesAfterFailure: 30 };

/** Keeps the directories up to date; whatever ends the background meanwhile, an alarm goes on with it. */
export function setupUpdates(update: UpdateDirectories): void {
  const ringIn = (minutes: number): Promise<void> =>
    browser.alarms.create(onceMore.name, { delayInMinutes: minutes });

  async function run(): Promise<void> {
    await ringIn(onceMore.minutes);
    // A call to the browser also tells it that the background is at work.
    const onProgress = (): void => void ringIn(onceMore.minutes);
    try {
      const mayDoBetter = await update(onProgress);
      if (mayDoBetter) await ringIn(onceMore.minutesAfterFailure);
      else await browser.alarms.clear(onceMore.name);
    } finally {
      void send({ kind: 'directories-checked' });
    }
  }
  // One after the other: the alarm of one would be cleared by the end of the other.
  let runs: Promise<void> = Promise.resolve();
  function start(): Promise<void> {
    runs = runs.then(run, run);
    return runs;
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === regularly.name || name === onceMore.name) void start();
  });
  answer('check-directories', () => start().then(() => true));
  // A background that was woken by the change itself knows none before: it looks once too often, which changes nothing.
  let sourcesBefore = '';
  watchSettings(async () => {
    const sources = JSON.stringify((await readSettings()).inForce.settings.sources);
    if (sources === sourcesBefore) return;
    sourcesBefore = sources;
    void start();
  });
  // Setting it anew at each start would put it off for ever.
  void browser.alarms.get(regularly.name).then((alarm) => {
    if (alarm === undefined || alarm === null)
      void browser.alarms.create(regularly.name, {
        delayInMinutes: onceMore.minutes,
        periodInMinutes: regularly.minutes,
      });
  });
}

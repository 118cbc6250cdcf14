// When directories are brought up to date: by the clock, when the list of them was changed, and when somebody asks.
import { browser } from 'wxt/browser';
import { answer, send } from '../messages.ts';
import { readSettings, watchSettings } from '../settings/settings-store.ts';

export interface UpdateRun {
  /** The list of directories was changed, a moment ago. */
  hasJustChosen: boolean;
  /** To be called as often as something was reached. */
  onProgress(): void;
}

/** Fetches what is new of every directory in force, and answers whether trying again soon may do better. */
export type UpdateDirectories = (run: UpdateRun) => Promise<boolean>;

const regularly = { name: 'update-directories', minutes: 6 * 60 };
/** Rings only where a background was ended in the middle. */
const onceMore = { name: 'update-directories-again', minutes: 1, minutesAfterFailure: 30 };

/** Keeps the directories up to date; whatever ends the background meanwhile, an alarm goes on with it. */
export function setupUpdates(update: UpdateDirectories): void {
  const ringIn = (minutes: number): Promise<void> =>
    browser.alarms.create(onceMore.name, { delayInMinutes: minutes });

  async function run(hasJustChosen: boolean): Promise<void> {
    await ringIn(onceMore.minutes);
    // A call to the browser also tells it that the background is at work.
    const onProgress = (): void => void ringIn(onceMore.minutes);
    try {
      const mayDoBetter = await update({ hasJustChosen, onProgress });
      if (mayDoBetter) await ringIn(onceMore.minutesAfterFailure);
      else await browser.alarms.clear(onceMore.name);
    } finally {
      void send({ kind: 'directories-checked' });
    }
  }
  // One after the other: the alarm of one would be cleared by the end of the other.
  let runs: Promise<void> = Promise.resolve();
  function start(hasJustChosen: boolean): Promise<void> {
    runs = runs.then(
      () => run(hasJustChosen),
      () => run(hasJustChosen),
    );
    return runs;
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === regularly.name || name === onceMore.name) void start(false);
  });
  answer('check-directories', () => start(false).then(() => true));
  let sourcesBefore = '';
  watchSettings(async () => {
    const sources = JSON.stringify((await readSettings()).inForce.settings.sources);
    if (sources === sourcesBefore) return;
    sourcesBefore = sources;
    void start(true);
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

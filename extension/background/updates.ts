import { browser } from 'wxt/browser';

/** Fetches what is new of every directory in force; tells of faults in its own status and never rejects. */
export type UpdateDirectories = () => Promise<void>;

const alarmName = 'update-directories';
const everyMinutes = 6 * 60;

/** Keeps the directories up to date: soon after the first start, then every few hours. */
export function setupUpdates(update: UpdateDirectories): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void update();
  });
  // Setting it anew at each start would put it off for ever.
  void browser.alarms.get(alarmName).then((alarm) => {
    if (alarm === undefined || alarm === null)
      void browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: everyMinutes });
  });
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchUse } from '../../extension/appointment-use.ts';

const minute = 60_000;
let stop: () => void;
let page: EventTarget;
const used = vi.fn();
const idle = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') });
  vi.clearAllMocks();
  page = new EventTarget();
  stop = watchUse(page, used, idle);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const touch = (kind: string) => page.dispatchEvent(new Event(kind));

test('a page that nobody touches is idle after twenty minutes, once each time', () => {
  vi.advanceTimersByTime(19 * minute);
  expect(idle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * minute);
  expect(idle).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10 * minute);
  expect(idle).toHaveBeenCalledTimes(1);
});

test.each(['keydown', 'pointerdown', 'wheel'])('%s is use, and puts that off', (kind) => {
  vi.advanceTimersByTime(19 * minute);
  touch(kind);
  vi.advanceTimersByTime(19 * minute);
  expect(idle).not.toHaveBeenCalled();
  expect(used).toHaveBeenCalledTimes(1);
});

test('use is told of once a minute at most', () => {
  for (let presses = 0; presses < 10; presses++) touch('keydown');
  expect(used).not.toHaveBeenCalled();
  vi.advanceTimersByTime(minute);
  for (let presses = 0; presses < 10; presses++) touch('keydown');
  expect(used).toHaveBeenCalledTimes(1);
});

test('a computer that was asleep forgets as soon as it is awake', () => {
  vi.setSystemTime(new Date('2026-11-24T12:00:00Z'));
  vi.advanceTimersByTime(minute);
  expect(idle).toHaveBeenCalledTimes(1);
});

test('a page that is done with watches no more', () => {
  stop();
  vi.advanceTimersByTime(60 * minute);
  touch('keydown');
  expect([used, idle].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

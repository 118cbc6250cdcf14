// Words outside the status that say that a service has closed, and those that only look like it.
import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../publish/read-spreadsheet.ts';

/** The status of a service, and what its owner hears of it. */
function standing(row: Record<string, string>): [string | undefined, string[]] {
  const cells = { organisation: 'The Project', service: 'Tea and Tablets', ...row };
  const quoted = Object.values(cells).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const { services, problems } = readSpreadsheet(`${Object.keys(cells)}\n${quoted}`, 'a.csv');
  return [services[0]?.status, problems.map(({ code }) => code).filter((code) => code.startsWith('closed'))];
}

test.each([
  ['Tea and Tablets (CLOSED)', 'closed'],
  ['Tea and Tablets [closed]', 'closed'],
  ['(Closed) Tea and Tablets', 'closed'],
  ['CLOSED - Tea and Tablets', 'closed'],
  ['Closed: Tea and Tablets', 'closed'],
  ['Tea and Tablets – permanently closed', 'closed'],
  ['Tea and Tablets (no longer running)', 'closed'],
  ['Tea and Tablets (service ended)', 'closed'],
  ['Tea and Tablets - discontinued', 'closed'],
  ['Te a Thabledi (WEDI CAU)', 'closed'],
  ['Te a Thabledi WEDI CAU', 'closed'],
  ['Tea and Tablets CLOSED', 'closed'],
  ['*CLOSED* Tea and Tablets', 'closed'],
  ['Tea and Tablets (temporarily closed)', 'paused'],
  ['Tea and Tablets TEMPORARILY CLOSED', 'paused'],
  ['Tea and Tablets (closed until further notice)', 'paused'],
  ['Te a Thabledi (ar gau dros dro)', 'paused'],
])('a name that says so: %s', (service, status) => {
  expect(standing({ service })).toEqual([status, ['closed-in-name']]);
  expect(standing({ service, status: 'active' })).toEqual(['active', ['closed-in-words']]);
  expect(standing({ service, status: 'paused' })).toEqual(['paused', []]);
});

test.each([
  'Closed captions for beginners',
  'CLOSED Captions for beginners',
  'Tea and Tablets (closed Wednesdays)',
  'Tea and Tablets (closed group)',
  'Tea and Tablets - closed on bank holidays',
  'Closed group for carers',
  'CLOSED CAPTIONS WORKSHOP',
  'Closed',
  'The Enclosed Garden Club',
  'Never closed (open all hours)',
  'Tea and Tablets - closed captions',
])('a name that only looks like it: %s', (service) => {
  expect(standing({ service })).toEqual(['active', []]);
});

test.each([
  ['description', 'Permanently closed.'],
  ['description', 'Help with tablets. This service is now closed.'],
  ['description', 'This service has been discontinued. Ask the council.'],
  ['description', 'Please note: this drop-in has now closed.'],
  ['description', 'This course has ended.'],
  ['description', 'NO LONGER RUNNING'],
  ['summary', 'We are temporarily closed.'],
  ['summary', 'CLOSED - ask at the library'],
  ['description_cy', 'Wedi cau.'],
  ['first_visit', 'The group is closed until further notice'],
])('a sentence that says so is told of: %s, %s', (column, text) => {
  expect(standing({ [column]: text })).toEqual(['active', ['closed-in-words']]);
  expect(standing({ [column]: text, status: 'closed' })).toEqual(['closed', []]);
});

test.each([
  'Closed captions are on every video.',
  'We are closed on bank holidays.',
  'Closed Wednesdays',
  'Saturday 10 to 4. Sunday - closed',
  'Saturday\n10 to 4\nSunday\nClosed',
  'This is a closed group.',
  'The library is closed on Mondays. Tea at ten.',
  'Learn how to tell that a website is no longer available to you',
])('a sentence that only looks like it: %s', (description) => {
  expect(standing({ description })).toEqual(['active', []]);
});

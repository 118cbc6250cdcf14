// Practice notes as their owners keep them, with whatever a test says otherwise.

/** The facts of a note that has passed the gate, for everybody to read. */
const passed: Record<string, string> = {
  what_changed: 'People came back once we met them at the door.',
  for_whom: 'somebody who has never been to a drop-in',
  may_we_share: 'public',
  contributor_consent: '2026-10-01 contributor',
  partner_sign_off: '2026-10-05 manager',
  coordinator_sign_off: '2026-10-09 coordinator',
};

/** The text of a note's file: one that has passed, but for these facts; an empty one is left out. */
export function noteFile(facts: Record<string, string> = {}, body = ''): string {
  const lines = Object.entries({ ...passed, ...facts })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return ['---', ...lines, '---', '', body].join('\n');
}

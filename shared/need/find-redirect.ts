// Danger, and then what others do: repairs, debts, health. Danger is looked for apart as well, before the rest is loaded.
import type { Redirect } from './need.ts';
import { othersRules } from './others-patterns.ts';
import { findDanger, firstMet, warmRules } from './redirect.ts';

/** Where to send a person whose words speak of what others do; null where we go on. Danger is not looked for. */
export function findOthers(text: string): Redirect | null {
  const id = firstMet(text, othersRules);
  return id && { id, behaviour: 'outOfScope' };
}

/** Makes the patterns of what others do ready, a little each step. */
export function warmOthers(): Generator<void> {
  return warmRules(othersRules);
}

/** Where to send a person whose words speak of danger, or of what others do; null where we go on. */
export function findRedirect(text: string): Redirect | null {
  return findDanger(text) ?? findOthers(text);
}

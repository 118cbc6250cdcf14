import { firstBoxIn } from './screens/first-box.ts';
import type { Door } from './settings/settings.ts';

/** Opens the page of a door: a box to type in at once, and the adviser's screens as soon as they are there. */
export async function openDoorPage(door: Door): Promise<void> {
  const place = document.getElementById('adviser');
  if (place === null) throw new Error(`Opening the ${door}: its page has no place for the adviser's screens`);
  const first = firstBoxIn(place);
  const { mountAdviser } = await import('./mount-adviser.tsx');
  await mountAdviser(door, place, first);
}

// The finder in English, as somebody has it before them: its boxes, its cards, and a question that is asked.
import type { Locator, Page } from 'playwright-core';

export const need = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'What do you want help with?' });
export const where = (page: Page): Locator => page.getByRole('textbox', { name: 'Where are you?' });
export const cards = (page: Page): Locator => page.getByRole('article');

/** Fills in both boxes and presses the button. */
export async function search(page: Page, words: string, place: string): Promise<void> {
  await need(page).fill(words);
  await where(page).fill(place);
  await page.getByRole('button', { name: 'Find help', exact: true }).click();
}

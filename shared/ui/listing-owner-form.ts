// The only script of an owner's page: it shows the fields, and keeps the links to the e-mail and the sheet in step with
// them. It asks nothing of any network and keeps nothing. Without it, the links are as they were published.
import { sheetHref } from '../explain/sheet-text.ts';
import { type AnswerForm, answerMailHref, type Changes, changedRows } from './listing-answer.ts';

const page = document.querySelector<HTMLElement>('[data-answer]');
if (page?.dataset.answer !== undefined) keepInStep(page, JSON.parse(page.dataset.answer) as AnswerForm);

function keepInStep(page: HTMLElement, form: AnswerForm): void {
  const step = (): void => {
    // Swedes write their dates as our sheets do.
    const lastChecked = new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
    const checked = { last_checked: lastChecked, checked_by: form.checkedBy };
    const { changes, lines } = readFields(page);
    const all = { ...changes, ...checked };
    link('still', answerMailHref(form, 'still', checked, []));
    link('change', answerMailHref(form, 'change', all, lines));
    link('sheet', sheetHref(changedRows(form, all)));
  };
  const link = (name: string, href: string | null): void => {
    const anchor = page.querySelector<HTMLAnchorElement>(`[data-link="${name}"]`);
    if (anchor !== null && href !== null) anchor.href = href;
  };
  for (const part of page.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
  for (const part of page.querySelectorAll<HTMLElement>('[data-unscripted]')) part.hidden = true;
  page.addEventListener('input', step);
  // A page that is kept open overnight answers with the day on which it is sent.
  page.addEventListener('pointerdown', step);
  step();
}

/** What the fields say otherwise than the page: by column, and as lines for a person to read. */
function readFields(page: HTMLElement): { changes: Changes; lines: string[] } {
  const changes: Record<string, string> = {};
  const lines: string[] = [];
  for (const field of page.querySelectorAll<HTMLInputElement>('[data-column]')) {
    const { column = '', label = '', published = '' } = field.dataset;
    const value = field.value.trim();
    if (value === published) continue;
    lines.push(`${label}: ${value}`);
    Object.assign(changes, column === 'contact' ? readContact(value) : { [column]: value });
  }
  return { changes, lines };
}

/** E-mail and website share a field: what has an @ is the one, and anything else the other. */
function readContact(value: string): Changes {
  const parts = value.split(/[\s;,]+/).filter((part) => part !== '');
  return {
    email: parts.find((part) => part.includes('@')) ?? '',
    website: parts.find((part) => !part.includes('@')) ?? '',
  };
}

// What a service costs, as Open Referral keeps it, in the words of a cell that says it.
import type { PlainDate } from '../../shared/record/service.ts';
import { dayOf } from './day-of.ts';
import { addPart, type Desk, type Part, type Parts, partOf, report } from './feed-cells.ts';
import type { Thing } from './thing.ts';

/** For whom something is free when it is free for everybody. */
const everybody =
  /^(?:free|none|no (?:charge|cost)|everyone|everybody|anyone|all|standard|general|cost|price|fee|£?0(?:\.00?)?)\.?$/i;

/** One option in words: "Adults: £3.50 per session", "Free for Under 18s". */
function optionText(option: string, amount: string, about: string): string {
  const pounds = /^£? ?(\d{1,6}(?:\.\d{1,4})?)$/.exec(amount)?.[1];
  const isFor = option !== '' && !everybody.test(option);
  if (pounds !== undefined && Number(pounds) === 0) {
    const condition = isFor ? `Free for ${option}` : 'Free';
    return about === '' || everybody.test(about) ? condition : `${condition}, ${about}`;
  }
  // Half a penny is nothing, and "3.5" is £3.50.
  const money = pounds === undefined ? amount : `£${Number(pounds).toFixed(2).replace(/\.00$/, '')}`;
  const price = [money, about].filter((part) => part !== '').join(' ');
  return [isFor || price === '' ? option : '', price].filter((part) => part !== '').join(': ');
}

/** Adds the cost of a service: its options, or what it says of fees where it has none. */
export function addCosts(
  options: readonly Thing[],
  fees: Part | undefined,
  parts: Parts,
  desk: Desk,
  today: PlainDate | undefined,
): void {
  const told = options.flatMap((thing): Part[] => {
    const [option, amount, about, until, currency] = [
      ['option', 'name'],
      ['amount'],
      ['amount_description'],
      ['valid_to'],
      ['currency'],
    ].map((names) => partOf(thing, desk, ...names));
    thing.field('valid_from');
    if (until !== undefined && today !== undefined && dayOf(until.text) < today) {
      report(desk, until, 'information-over', until.text);
      return [];
    }
    if (currency !== undefined && !/^(?:gbp|£|pounds?)$/i.test(currency.text.trim())) {
      report(desk, currency, 'cost-unread', `${amount?.text ?? ''} ${currency.text}`.trim());
      return [];
    }
    const text = optionText(option?.text.trim() ?? '', amount?.text.trim() ?? '', about?.text.trim() ?? '');
    const at = option ?? amount ?? about;
    return text === '' || at === undefined ? [] : [{ ...at, text }];
  });
  for (const part of told.length === 0 ? [fees] : told) addPart(parts, 'cost', part);
}

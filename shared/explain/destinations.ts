// Who to turn to in danger, and for what others do. Names, numbers and addresses as known on 23 November 2026:
// to be checked again, each of them, at every release.
import type { NationId, RedirectId } from '../record/taxonomy.ts';
import type { FirstWords } from '../words/words.ts';
import { safeHref } from './safe-href.ts';

/** One place to turn to, in words; its nations are named where it does not serve all four. */
export interface DestinationLine {
  name: string;
  purpose: Purpose;
  /** The purpose in words. */
  what: string;
  /** As people say it: "0808 2000 247", "nspcc.org.uk"; null where each has their own. */
  contact: string | null;
  href: string | null;
  nations: NationId[];
}

type Purpose = keyof FirstWords['destination'];
/** No name: whoever it is that lets this person's home. */
type Destination = [
  name: string | null,
  purpose: Purpose,
  contact: string | null,
  nations: readonly NationId[],
];

const all: readonly NationId[] = ['ENG', 'WLS', 'SCT', 'NIR'];
const britain: readonly NationId[] = ['ENG', 'WLS', 'SCT'];

const police: Destination = ['999', 'danger', 'tel:999', all];
const council = (purpose: Purpose): Destination[] => [
  ['GOV.UK', purpose, 'https://www.gov.uk/find-local-council', britain],
  ['nidirect', purpose, 'https://www.nidirect.gov.uk', ['NIR']],
];
const citizensAdvice = (purpose: Purpose): Destination[] => [
  ['Citizens Advice', purpose, 'https://www.citizensadvice.org.uk', ['ENG', 'WLS']],
  ['Citizens Advice Scotland', purpose, 'https://www.cas.org.uk', ['SCT']],
  ['Advice NI', purpose, 'https://www.adviceni.net', ['NIR']],
];

const destinations: Record<RedirectId, readonly Destination[]> = {
  emergency: [
    police,
    // Only for those who registered beforehand; deaf people know.
    ['999', 'text', null, all],
    ['National Gas Emergency Service', 'gas', 'tel:0800 111 999', britain],
  ],
  'domestic-abuse': [
    police,
    ['National Domestic Abuse Helpline', 'abuse', 'tel:0808 2000 247', ['ENG']],
    ['Live Fear Free / Byw Heb Ofn', 'abuse', 'tel:0808 80 10 800', ['WLS']],
    ['Scotland’s Domestic Abuse and Forced Marriage Helpline', 'abuse', 'tel:0800 027 1234', ['SCT']],
    ['Domestic and Sexual Abuse Helpline', 'abuse', 'tel:0808 802 1414', ['NIR']],
    ['Refuge', 'techSafety', 'https://refugetechsafety.org', all],
  ],
  'mental-health-crisis': [
    ['Samaritans', 'talk', 'tel:116 123', all],
    ['Lifeline', 'talk', 'tel:0808 808 8000', ['NIR']],
    ['NHS 111', 'urgentHealth', 'tel:111', britain],
    police,
  ],
  'child-protection': [
    police,
    ['Childline', 'childTalk', 'tel:0800 1111', all],
    ['NSPCC', 'childWorry', 'https://www.nspcc.org.uk', all],
    ['CEOP', 'childOnline', 'https://www.ceop.police.uk', all],
  ],
  'adult-safeguarding': [police, ...council('adultCare')],
  'fraud-now': [
    ['159', 'bank', 'tel:159', all],
    // Called Action Fraud until December 2025; Scotland never used it.
    ['Report Fraud', 'fraudCentre', 'tel:0300 123 2040', ['ENG', 'WLS', 'NIR']],
    ['Police Scotland', 'report', 'tel:101', ['SCT']],
    ['7726', 'scamText', null, all],
  ],
  'homeless-tonight': [
    ['GOV.UK', 'homeless', 'https://www.gov.uk/homelessness-help-from-council', ['ENG', 'WLS']],
    ['Housing Executive', 'homeless', 'https://www.nihe.gov.uk', ['NIR']],
    ['Shelter', 'housing', 'https://www.shelter.org.uk', ['ENG', 'SCT']],
    ['Shelter Cymru', 'housing', 'https://sheltercymru.org.uk', ['WLS']],
    ['StreetLink', 'outside', 'https://thestreetlink.org.uk', ['ENG', 'WLS']],
    police,
  ],
  'housing-repairs': [
    [null, 'rentLetter', null, all],
    ['Shelter', 'housing', 'https://www.shelter.org.uk', ['ENG', 'SCT']],
    ['Shelter Cymru', 'housing', 'https://sheltercymru.org.uk', ['WLS']],
    ['Housing Executive', 'housing', 'https://www.nihe.gov.uk', ['NIR']],
    ['Housing Ombudsman', 'complain', 'https://www.housing-ombudsman.org.uk', ['ENG']],
  ],
  'money-debt': [
    ...citizensAdvice('money'),
    ['MoneyHelper', 'money', 'https://www.moneyhelper.org.uk', all],
    ['StepChange', 'money', 'https://www.stepchange.org', all],
  ],
  'food-help': [
    ['Trussell', 'food', 'https://www.trussell.org.uk', all],
    ['Independent Food Aid Network', 'food', 'https://www.foodaidnetwork.org.uk', all],
    ...council('council'),
  ],
  'medical-advice': [
    ['NHS 111', 'health', 'tel:111', britain],
    ['NHS', 'health', 'https://www.nhs.uk', ['ENG']],
    ['GIG 111 Cymru / NHS 111 Wales', 'health', 'https://111.wales.nhs.uk', ['WLS']],
    ['NHS inform', 'health', 'https://www.nhsinform.scot', ['SCT']],
    ['nidirect', 'health', 'https://www.nidirect.gov.uk', ['NIR']],
    police,
  ],
  'legal-immigration': [
    ['GOV.UK', 'immigration', 'https://www.gov.uk/find-an-immigration-adviser', all],
    ['Law Centres Network', 'law', 'https://www.lawcentres.org.uk', ['ENG', 'WLS', 'NIR']],
    ...citizensAdvice('law'),
  ],
  'not-us': council('council'),
};

/** Where to turn, first the most urgent; nation null is not known, and then all four nations' are given. */
export function destinationsFor(
  id: RedirectId,
  nation: NationId | null,
  words: FirstWords,
): DestinationLine[] {
  return destinations[id]
    .filter(([, , , nations]) => nation === null || nations.includes(nation))
    .map(([name, purpose, contact, nations]) => {
      const href = contact === null ? null : safeHref(contact);
      return {
        name: name ?? words.destination.landlord,
        purpose,
        what: words.destination[purpose],
        contact: contact === null || href === null ? null : saidOf(contact, href),
        href,
        nations: nations.length === all.length ? [] : [...nations],
      };
    });
}

function saidOf(contact: string, href: string): string {
  return href.startsWith('tel:')
    ? contact.slice('tel:'.length)
    : new URL(href).hostname.replace(/^www\./, '');
}

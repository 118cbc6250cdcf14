// Whom the facts are about: the person helped, not those whom they help, care for or want to teach.
import type { Hit } from './cover.ts';
import type { Reading } from './reading.ts';
import { isWithin, zonesAfter } from './zones.ts';

/** The people named after these are served by whoever asks. */
const serving =
  /\b(?:help|helping|helps|teach|teaching|teaches|support|supporting|supports|train|training|assist|assisting|mentor|mentoring|volunteer|volunteering|work with|works with|working with|sessions for|classes for|courses? for|club for|project for|workshops? for|run for)\b/g;
const caring =
  /\b(?:carers? (?:for|of|to)|car(?:e|es|ing) for|looks? after|looking after|looked after by|carer|full time for)\b/g;

/** Whether a hit tells of somebody else than the person who is to be helped. */
export function findOthers(reading: Reading, serves: boolean): (hit: Hit) => boolean {
  const served = serves ? zonesAfter(reading, serving, 8) : [];
  const cared = zonesAfter(reading, caring, 8);
  return (hit) => {
    if (hit.concept.kind !== 'audience') return false;
    if (hit.concept.id === 'small-orgs' || hit.concept.id === 'small-business') return false;
    if (isWithin(hit, served)) return true;
    return hit.concept.id !== 'carers' && isWithin(hit, cared);
  };
}

/** Somebody who asks for a volunteer is not offering to be one. */
export const seeksVolunteer =
  /(?<!\b(?:become|be|being|as|join|like to be) )\b(?:an?|any|some|the|find|needs?|get|want|our|your|is there|are there|are any)(?: (?:digital|tech|computer|local|home|friendly|it))? (?:volunteers?|champions?|budd(?:y|ies)|friend|mentor|befriender)\b(?= (?:to|who|that|can|could|come|visit|help|sit|show|please|near|for)|s? ?$| [.,])/;

/** Somebody who asks who gives things away is not giving them. */
export const seeksGift =
  /\b(?:anyone|anybody|someone|somebody|who|places?|shops?|charity|charities|scheme|any)(?: (?:is|are|that|which|still|there|else|here|locally))* (?:gives?|giving|donates?|donating|hands?|handing|recycles?|lends?|lending)\b/;

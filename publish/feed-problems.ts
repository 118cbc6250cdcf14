// What can be wrong with an Open Referral feed, and the sentences that tell its owner about it.
import type { Kind } from './problem.ts';

/** Problems of the file, or of a page of the feed. */
const ofDocument = {
  'json-broken': {
    severity: 'refused',
    why: 'This is not JSON: from here on it cannot be read.',
    mend: 'Export the file again, and check that all of it was saved.',
  },
  'json-line-broken': {
    severity: 'refused',
    why: 'This line is not JSON, so the service on it is lost.',
    mend: 'Export the line again. Each line is one service, from its first brace to its last.',
  },
  'feed-without-services': {
    severity: 'refused',
    why: 'We found no service of Open Referral in this.',
    mend: 'Give us the list of services, as Open Referral UK has it.',
  },
  'feed-passed-over': {
    severity: 'noted',
    why: 'This file of JSON holds no service of Open Referral, so we passed over it.',
    mend: 'If it should hold services, export it again in the form of Open Referral UK.',
  },
  'envelope-count': {
    severity: 'noted',
    why: 'The page says that it holds another number of services. We read those that are there.',
    mend: 'Count again when the page is written, and check that none is missing.',
  },
  'page-of-several': {
    severity: 'noted',
    why: 'This is one page of several, so services may be missing.',
    mend: 'Give us all the pages, or the address of the feed.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of one service, or of another record that belongs to it. */
const ofRecord = {
  'record-unread': {
    severity: 'refused',
    why: 'This stands where a service should be, and is none.',
    mend: 'Take it out, or put the service there.',
  },
  'id-missing': {
    severity: 'refused',
    why: 'The service has no id, so nobody can tell it from others or follow it.',
    mend: 'Give each service an id that never changes.',
  },
  'id-clash': {
    severity: 'refused',
    why: 'Another service, with another name or organisation, has this id. We kept the first.',
    mend: 'Give each service an id of its own.',
  },
  'id-repeated': {
    severity: 'noted',
    why: 'The same service stands here again. We kept what is said first, and add what is missing there.',
    mend: 'Tell of each service once.',
  },
  'parent-missing': {
    severity: 'noted',
    why: 'This names something by its id, and nothing in the feed has that id. We left it out.',
    mend: 'Add what is named, or take the name out.',
  },
  'row-unused': {
    severity: 'noted',
    why: 'No service of this feed uses this, so we left it out.',
    mend: 'Check the id of the service that it belongs to.',
  },
  'place-repeated': {
    severity: 'noted',
    why: 'The service has this place already. We kept the first, and the times of both.',
    mend: 'Tell of each place of a service once.',
  },
  'place-for-letters': {
    severity: 'noted',
    why: 'This is an address for letters, so nobody can be met there. We left it out.',
    mend: 'Give the address where people are met, or none.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of a field. */
const ofField = {
  'field-unused': {
    severity: 'noted',
    why: 'We have no use for this field. Nobody is shown what it holds, here or in other services.',
    mend: 'Nothing, if people can do without it.',
  },
  'field-other-kind': {
    severity: 'noted',
    why: 'This should be a text or a number, and is something else. We left it out.',
    mend: 'Write it as Open Referral UK does.',
  },
  'information-over': {
    severity: 'noted',
    why: 'The feed says that this was right until a day that has gone by, so we left it out.',
    mend: 'Check that it is still right, and write a later day in valid_to.',
  },
  'hours-crossed': {
    severity: 'noted',
    why: 'It closes when it opens, or before, so we left these hours out.',
    mend: 'Check both times.',
  },
  'hours-unread': {
    severity: 'noted',
    why: 'This is no time of day, so we left these hours out.',
    mend: 'Write the time like 14:30.',
  },
  'access-from-words': {
    severity: 'repaired',
    why: 'These words can mean only this, so we read them as that.',
    mend: 'Nothing, if that is right.',
  },
  'term-unknown': {
    severity: 'noted',
    why: 'We do not know this term. We left it out, here and in other services.',
    mend: 'Add one of our topics or audiences as a term of the taxonomy Fingerpost.',
  },
  'term-faulty': {
    severity: 'noted',
    why: 'This term has no name, or its address is no web address.',
    mend: 'Give each term a name, and an address that starts with https:// or none.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of a feed on the web. */
const ofWeb = {
  'feed-address-unread': {
    severity: 'refused',
    why: 'We ask only addresses that start with https:// and hold no name or password.',
    mend: 'Give the address of the feed with https:// in front.',
  },
  'feed-unreachable': {
    severity: 'refused',
    why: 'The feed did not answer, or not in JSON.',
    mend: 'Open the address in a browser. If it is right, try again later.',
  },
  'feed-broke-off': {
    severity: 'refused',
    why: 'The feed broke off here, so services are missing.',
    mend: 'Try again later. What has come already is not asked for again.',
  },
  'feed-link-elsewhere': {
    severity: 'refused',
    why: 'The feed sends us to another site for its next page, and we do not go there.',
    mend: 'Give the address of that site, if it is the right one.',
  },
  'feed-too-large': {
    severity: 'refused',
    why: 'The feed is longer or slower than any that we can read, so we stopped.',
    mend: 'Check that its pages end. If they do, ask for a part of it.',
  },
  'feed-page-repeated': {
    severity: 'noted',
    why: 'This page has only services that came before, so we stopped here.',
    mend: 'Say on the last page that it is the last.',
  },
  'feed-detail-missing': {
    severity: 'noted',
    why: 'The feed lists this service, but does not tell of it when asked. We kept what the list says.',
    mend: 'Make the feed answer at the address of each service.',
  },
} as const satisfies Record<string, Kind>;

export const feedProblems = { ...ofDocument, ...ofRecord, ...ofField, ...ofWeb } as const;

// How people say how to get in, and whether there is room, where that can mean only one thing. "Ring first" may end in an
// appointment or in a question, so it is not here.
import type { Capacity, HowToGetIn } from '../shared/record/service.ts';

/** English and Welsh; case, accents and punctuation do not count. */
export const waysInWords: Readonly<Record<HowToGetIn, readonly string[]>> = {
  'drop-in': [
    ...['drop in only', 'just drop in', 'drop in any time', 'drop in session', 'drop in sessions'],
    ...[
      'turn up',
      'just turn up',
      'come along',
      'just come along',
      'walk in',
      'walk in only',
      'walk ins welcome',
    ],
    ...['no appointment', 'no appointment needed', 'no appointment necessary', 'no appointment required'],
    ...['no need to book', 'no booking', 'no booking needed', 'no booking necessary', 'no booking required'],
    ...['galw heibio', 'galwch heibio', 'galw i mewn', 'galwch i mewn', 'sesiwn galw heibio'],
    ...['dim angen apwyntiad', 'dim angen archebu', 'dim angen bwcio', 'does dim angen apwyntiad'],
  ],
  book: [
    ...[
      'booking',
      'booking only',
      'booking essential',
      'booking needed',
      'booking necessary',
      'booking required',
    ],
    ...['book first', 'book ahead', 'book in advance', 'must book', 'please book', 'pre book', 'pre booking'],
    ...['pre booked', 'pre booking essential', 'pre booking required', 'advance booking', 'need to book'],
    ...['appointment', 'appointments', 'appointment only', 'appointments only', 'by appointment'],
    ...['by appointment only', 'appointment needed', 'appointment necessary', 'appointment required'],
    ...['apwyntiad', 'apwyntiad yn unig', 'trwy apwyntiad', 'drwy apwyntiad', 'trwy apwyntiad yn unig'],
    ...['drwy apwyntiad yn unig', 'angen apwyntiad', 'angen archebu', 'rhaid archebu', 'rhaid bwcio'],
    ...['archebu lle', 'archebwch le', 'archebu ymlaen llaw', 'angen archebu ymlaen llaw'],
  ],
  'self-refer': [
    ...['self referral', 'self referrals', 'self referral only', 'by self referral', 'via self referral'],
    ...['refer yourself', 'you can refer yourself', 'hunanatgyfeirio', 'hunan atgyfeirio', 'hunangyfeirio'],
    ...['hunan gyfeirio', 'hunanatgyfeiriad', 'hunan atgyfeiriad'],
  ],
  'referral-needed': [
    ...['referral', 'referrals', 'referral only', 'referrals only', 'by referral', 'by referral only'],
    ...['via referral', 'through referral', 'on referral', 'referral essential', 'referral necessary'],
    ...['referral required', 'must be referred', 'gp referral', 'gp referral only', 'by gp referral'],
    ...[
      'via gp referral',
      'gp referral needed',
      'gp referral required',
      'referral from gp',
      'referral by gp',
    ],
    ...['referral from a gp', 'referral by a gp', 'professional referral', 'professional referral only'],
    ...['agency referral', 'referral by agency', 'referral from agency', 'referral by a professional'],
    ...['atgyfeiriad', 'atgyfeiriad yn unig', 'trwy atgyfeiriad', 'drwy atgyfeiriad', 'angen atgyfeiriad'],
    ...['trwy atgyfeiriad yn unig', 'drwy atgyfeiriad yn unig', 'atgyfeiriad meddyg teulu'],
  ],
};

/** English and Welsh, as above. */
export const capacityWords: Readonly<Record<Capacity['state'], readonly string[]>> = {
  open: [
    ...['available', 'space available', 'spaces available', 'places available', 'spaces left'],
    ...['places left', 'has spaces', 'has places', 'vacancies', 'not full', 'no waiting list', 'no wait'],
    ...['taking new referrals', 'limited spaces', 'limited places', 'agored', 'ar gael', 'lle ar gael'],
    ...['lleoedd ar gael', 'llefydd ar gael', 'lleoedd yn weddill', 'dim rhestr aros'],
  ],
  'waiting-list': [
    ...['waitlist', 'wait list', 'waiting list only', 'waiting list open', 'waiting list in operation'],
    ...[
      'has a waiting list',
      'there is a waiting list',
      'on a waiting list',
      'rhestr aros',
      'mae rhestr aros',
    ],
  ],
  full: [
    ...[
      'full up',
      'fully booked',
      'booked up',
      'fully subscribed',
      'at capacity',
      'at full capacity',
      'no vacancies',
    ],
    ...['no space', 'no spaces', 'no places', 'no spaces left', 'no places left', 'no spaces available'],
    ...['no places available', 'no availability', 'not taking new referrals', 'closed to new referrals'],
    ...['closed to referrals', 'llawn', 'yn llawn', 'mae n llawn', 'dim lle', 'dim lle ar ol', 'dim lleoedd'],
    ...['dim lleoedd ar ol', 'dim lleoedd ar gael', 'dim lle ar gael', 'dim llefydd'],
  ],
};

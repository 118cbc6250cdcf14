// What can be wrong with one cell, and the sentences that tell its owner about it.
import type { Kind } from './problem.ts';

/** Problems that any cell can have. */
const ofAnyCell = {
  'hidden-characters': {
    severity: 'repaired',
    why: 'The cell holds characters that nobody can see. We took them out.',
    mend: 'Type the words again instead of pasting them.',
  },
  'letters-damaged': {
    severity: 'repaired',
    why: 'Some letters were damaged when the file was opened in a wrong way. We put them right.',
    mend: 'Check the words, and save the file as CSV UTF-8.',
  },
  'letters-lost': {
    severity: 'noted',
    why: 'Some letters look damaged, and we could not tell what they were. We kept them as they are.',
    mend: 'Type the word again.',
  },
  'letters-mixed': {
    severity: 'noted',
    why: 'The name has letters of two alphabets that look alike, so a search for it would not find it.',
    mend: 'Type the name again.',
  },
  'page-markup': {
    severity: 'repaired',
    why: 'The cell holds the marks of a web page or of Word. We kept only the words.',
    mend: 'Paste the words as plain text.',
  },
  'apostrophe-removed': {
    severity: 'repaired',
    why: 'An apostrophe stands in front, as Excel wants it to keep a cell as it is. We took it away.',
    mend: 'Nothing, if that is right.',
  },
  'formula-read': {
    severity: 'repaired',
    why: 'The cell is a formula. We took the words that stand in it.',
    mend: 'Copy the cell, and paste it back as a value.',
  },
  'formula-unread': {
    severity: 'noted',
    why: 'The cell is a formula, and we do not see what it comes to. We left it out.',
    mend: 'Copy the cell, and paste it back as a value.',
  },
  'formula-error': {
    severity: 'noted',
    why: 'A formula went wrong here, or the column was too narrow. The cell counts as empty.',
    mend: 'Put the formula right, or write what it should say.',
  },
  'nothing-said': {
    severity: 'noted',
    why: 'This says that there is nothing to say, so the cell counts as empty.',
    mend: 'Leave the cell empty.',
  },
  'text-too-long': {
    severity: 'noted',
    why: 'The text is too long to use, so we left it out.',
    mend: 'Shorten it.',
  },
  'status-unread': {
    severity: 'repaired',
    why: 'We do not know this status, so we took it for a pause: nobody is sent there.',
    mend: 'Write active, paused, closed or planned.',
  },
  'closed-in-name': {
    severity: 'repaired',
    why: 'The name says that it has closed, so nobody is sent there.',
    mend: 'Write closed or paused in status, and take the word out of the name.',
  },
  'closed-in-words': {
    severity: 'noted',
    why: 'These words say that it has closed, but its status does not, so people are still sent there.',
    mend: 'Write closed or paused in status, or change the words.',
  },
  'word-unknown': {
    severity: 'noted',
    why: 'We do not know this word here, so we left it out.',
    mend: 'Use one of the words that are listed for this column.',
  },
  'word-kept': {
    severity: 'noted',
    why: 'We do not know this word here, so people see it as you wrote it, and are told to ask.',
    mend: 'Use one of the words that are listed for this column.',
  },
  'list-too-long': {
    severity: 'noted',
    why: 'The list is longer than any we can use, so we left out what comes after this.',
    mend: 'Shorten the list.',
  },
  'several-in-cell': {
    severity: 'noted',
    why: 'The cell holds more than one, and we can show one. We took the first.',
    mend: 'Put the one to show first, or leave the others out.',
  },
  'yes-no-unread': {
    severity: 'noted',
    why: 'We could not tell whether this means yes, so we left it out.',
    mend: 'Write yes, or leave the cell empty.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of numbers, dates and times. */
const ofNumbers = {
  'number-unread': {
    severity: 'noted',
    why: 'This is not a whole number that can be right, so we left it out.',
    mend: 'Write one whole number.',
  },
  'number-in-words': {
    severity: 'repaired',
    why: 'There are words or signs beside the number. We took the number.',
    mend: 'Write one whole number.',
  },
  'age-in-words': {
    severity: 'noted',
    why: 'This is not one age, so people see it as you wrote it, and are told to ask.',
    mend: 'Write the lowest age and the highest, each as one whole number in its own column.',
  },
  'ages-crossed': {
    severity: 'noted',
    why: 'The lowest age is above the highest, so we left both out.',
    mend: 'Check both ages.',
  },
  'date-unread': {
    severity: 'noted',
    why: 'This is not a day that exists, so we left it out.',
    mend: 'Write the date like 2027-03-31.',
  },
  'date-in-words': {
    severity: 'noted',
    why: 'We could not read a day here, so people see what you wrote, and are told to ask.',
    mend: 'Write the date like 2027-03-31.',
  },
  'date-rewritten': {
    severity: 'repaired',
    why: 'We read the day first, then the month, as is usual in the United Kingdom.',
    mend: 'Write the date like 2027-03-31.',
  },
  'date-from-number': {
    severity: 'repaired',
    why: 'Excel keeps a date as a number of days. We turned it back into the date.',
    mend: 'Write the date like 2027-03-31.',
  },
  'date-from-month': {
    severity: 'repaired',
    why: 'Only a month or a year stands here. We took its first day for a start, and its last day for an end.',
    mend: 'Write the date like 2027-03-31.',
  },
  'date-order-unclear': {
    severity: 'noted',
    why: 'Another date in this column has the month first, so this one can mean two days. We did not read it.',
    mend: 'Write every date like 2027-03-31.',
  },
  'date-to-come': {
    severity: 'noted',
    why: 'The day on which this was checked is still to come, so we left it out.',
    mend: 'Check the date.',
  },
  'checked-long-ago': {
    severity: 'noted',
    why: 'Nobody has checked this for more than a year.',
    mend: 'Check that it is still right, and write today’s date.',
  },
  'offer-over': {
    severity: 'noted',
    why: 'The offer has ended, so nobody is pointed to it.',
    mend: 'Take the row out, or write the new dates.',
  },
  'dates-crossed': {
    severity: 'noted',
    why: 'It ends before it starts, so people see both dates, and are told to ask.',
    mend: 'Check both dates.',
  },
  'when-rule-unread': {
    severity: 'noted',
    why: 'This is a rule of a calendar, and we could not read it. We left it out, since nobody can read a rule.',
    mend: 'Write times like: Tue 10:00-12:00; 1st Mon 14:00-16:00',
  },
  'when-in-words': {
    severity: 'noted',
    why: 'We could not read all the times, so they are shown as you wrote them and cannot be searched.',
    mend: 'Write times like: Tue 10:00-12:00; 1st Mon 14:00-16:00',
  },
  'when-turned-date': {
    severity: 'noted',
    why: 'Excel has turned these times into a date, so we left them out.',
    mend: 'Set the column to Text, and write the days and times again.',
  },
  'cost-unread': {
    severity: 'noted',
    why: 'We could not tell what this costs, so we left it out.',
    mend: 'Write free, an amount such as £5 per session, or leave the cell empty.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of where something is or who it is for. */
const ofPlaces = {
  'council-misspelt': {
    severity: 'noted',
    why: 'No council has this name, but one has a name that is close to it. We kept it, and nobody is known to live there.',
    mend: 'Write the name of the council as it is.',
  },
  'coverage-unread': {
    severity: 'noted',
    why: 'We could not tell which area this means, so we left it out.',
    mend: 'Write UK, a nation, the names of councils, or a distance such as 10 km.',
  },
  'coverage-without-place': {
    severity: 'noted',
    why: 'A distance needs a postcode or a point to start from, and the row has none. We left it out.',
    mend: 'Add the postcode, or write the names of councils.',
  },
  'miles-to-kilometres': {
    severity: 'repaired',
    why: 'We turned miles into kilometres.',
    mend: 'Write the distance in km.',
  },
  'postcode-unread': {
    severity: 'noted',
    why: 'This is not a whole postcode, so we left it out.',
    mend: 'Write one postcode, like LS1 3AB.',
  },
  'postcode-in-part': {
    severity: 'noted',
    why: 'This is only the first half of a postcode, so we know only roughly where it is.',
    mend: 'Write the whole postcode, like LS1 3AB.',
  },
  'postcode-mended': {
    severity: 'repaired',
    why: 'A letter and a figure that look alike were mixed up, or there was more in the cell. Only one postcode fits.',
    mend: 'Check the postcode.',
  },
  'postcode-from-address': {
    severity: 'repaired',
    why: 'The postcode stands in the address. We put it into its own column.',
    mend: 'Write the postcode in its own column too.',
  },
  'postcodes-several': {
    severity: 'noted',
    why: 'The cell holds more than one postcode, and we cannot tell which is meant. We left them out.',
    mend: 'Give each place a row of its own, with the same id.',
  },
  'postcode-off-map': {
    severity: 'noted',
    why: 'This postcode begins with letters and figures that are on no map, so nobody can be pointed there by distance.',
    mend: 'Check the postcode.',
  },
  'point-unread': {
    severity: 'noted',
    why: 'This is not a point in or near the United Kingdom, so we left it out.',
    mend: 'Write latitude (about 49 to 61) and longitude (about -9 to 2) in degrees.',
  },
  'point-swapped': {
    severity: 'repaired',
    why: 'Latitude and longitude were the wrong way round. We swapped them.',
    mend: 'Put the number between 49 and 61 under latitude.',
  },
  'point-turned-west': {
    severity: 'repaired',
    why: 'The longitude had lost its minus: with one, the point is where the postcode is.',
    mend: 'Write the minus in front of the longitude.',
  },
  'point-in-metres': {
    severity: 'noted',
    why: 'These are metres on the map of Ordnance Survey, not degrees. They do not meet the postcode, so we left them out.',
    mend: 'Write latitude and longitude in degrees, or leave both empty and give the postcode.',
  },
  'point-from-metres': {
    severity: 'repaired',
    why: 'These are metres on the map of Ordnance Survey. We turned them into degrees: they meet the postcode.',
    mend: 'Write latitude and longitude in degrees.',
  },
  'point-far-from-postcode': {
    severity: 'noted',
    why: 'The point is far from the postcode, so one of them is wrong. We kept both.',
    mend: 'Check the point and the postcode.',
  },
} as const satisfies Record<string, Kind>;

/** Problems of telephone numbers, addresses on the internet, and what belongs to a person. */
const ofContacts = {
  'phone-unread': {
    severity: 'noted',
    why: 'This is not one telephone number, so we left it out.',
    mend: 'Write one number, and put words about it into first_visit.',
  },
  'phone-digits-lost': {
    severity: 'noted',
    why: 'Excel has shortened this number, and the last figures are gone. We left it out.',
    mend: 'Set the column to Text, and write the number again.',
  },
  'phone-zero-restored': {
    severity: 'repaired',
    why: 'The number had lost its first 0. We put it back.',
    mend: 'Set the column to Text, and write the number with its 0.',
  },
  'phone-words-removed': {
    severity: 'repaired',
    why: 'There are words beside the number. We took the number.',
    mend: 'Put words about the number into first_visit.',
  },
  'phone-unlikely': {
    severity: 'noted',
    why: 'No telephone in the United Kingdom has a number like this. We kept it.',
    mend: 'Check the number.',
  },
  'phone-short': {
    severity: 'noted',
    why: 'This is a number for emergencies or one that serves everybody. We kept it.',
    mend: 'Write the number of the service itself.',
  },
  'phone-costs-extra': {
    severity: 'noted',
    why: 'Calls to this number cost more than others. We kept it.',
    mend: 'Give a number that begins with 01, 02, 03 or 0800.',
  },
  'phone-of-person': {
    severity: 'noted',
    why: 'This is a mobile number, perhaps a private one, and the list is public. We kept it.',
    mend: 'Give the number of an office, or make sure that its owner agrees.',
  },
  'email-unread': {
    severity: 'noted',
    why: 'This is not one e-mail address, so we left it out.',
    mend: 'Write one address, like help@council.example',
  },
  'email-rewritten': {
    severity: 'repaired',
    why: 'There was more in the cell than the address. We took the address.',
    mend: 'Write one address, like help@council.example',
  },
  'email-of-person': {
    severity: 'noted',
    why: 'This looks like the private address of a person, and the list is public. We kept it.',
    mend: 'Give the address of an office, or make sure that its owner agrees.',
  },
  'website-unread': {
    severity: 'noted',
    why: 'This is not a web address that is safe to link to, so we left it out.',
    mend: 'Write one address that starts with https://',
  },
  'website-rewritten': {
    severity: 'repaired',
    why: 'We put https:// in front of the address, or took away what stood around it.',
    mend: 'Check that the address works with https:// in front.',
  },
  'person-named': {
    severity: 'noted',
    why: 'This looks like the name of a person, and the list is public.',
    mend: 'Write a role, such as the duty helper, or make sure that the person agrees.',
  },
  'address-of-person': {
    severity: 'noted',
    why: 'This looks like somebody’s home, and the list is public. We kept it.',
    mend: 'Give the address of a venue, or make sure that the person agrees.',
  },
  'number-of-person': {
    severity: 'noted',
    why: 'This looks like a number that only one person has, such as National Insurance. We left the cell out.',
    mend: 'Take the number out, and check who has seen it.',
  },
} as const satisfies Record<string, Kind>;

export const cellProblems = { ...ofAnyCell, ...ofNumbers, ...ofPlaces, ...ofContacts } as const;

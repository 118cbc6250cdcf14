// What can be wrong with a practice note, and where one stands that may not be read yet.
import type { Kind } from './problem.ts';

export const noteProblems = {
  'note-without-facts': {
    severity: 'refused',
    why: 'A note begins with its facts, between two lines of three hyphens, and we cannot read them.',
    mend: 'Make a new note with `fingerpost note`, and copy the words into it.',
  },
  'note-fact-missing': {
    severity: 'refused',
    why: 'Every note needs this fact.',
    mend: 'Fill it in. A new note from `fingerpost note` says what belongs there.',
  },
  'note-fact-unknown': {
    severity: 'refused',
    why: 'We know no fact of this name. It may be one on which sharing depends, misspelt.',
    mend: 'Check how it is spelt, or take it out. The names are in docs/practice-notes.md.',
  },
  'note-word-unknown': {
    severity: 'noted',
    why: 'We do not know this word, so we left it out.',
    mend: 'Use one of the words in docs/practice-notes.md.',
  },
  'note-share-unread': {
    severity: 'refused',
    why: 'We cannot tell with whom this note may be shared.',
    mend: 'Write `no`, `partners` or `public`.',
  },
  'note-kind-unread': {
    severity: 'refused',
    why: 'We do not know this kind of note.',
    mend: 'Write `practice-note`, `case-study`, `local-need` or `learning-question`, or nothing.',
  },
  'note-step-unread': {
    severity: 'refused',
    why: 'A step of the gate is a day and a role, and we cannot read these.',
    mend: 'Write them like `2026-11-25 manager`. The roles of each step are in docs/practice-notes.md.',
  },
  'note-day-unread': {
    severity: 'refused',
    why: 'We cannot read this day.',
    mend: 'Write it like `2026-11-25`.',
  },
  'note-step-role': {
    severity: 'refused',
    why: 'This role does not take this step. A name may not stand here.',
    mend: 'Write one of the roles that docs/practice-notes.md lists for this step.',
  },
  'note-step-skipped': {
    severity: 'refused',
    why: 'This step was taken though the one before it was not.',
    mend: 'Take the steps in their order: consent, partner, coordinator.',
  },
  'note-step-early': {
    severity: 'refused',
    why: 'This step is dated before the one that comes before it.',
    mend: 'Check both days. Whoever signed off too early has to do it again.',
  },
  'note-step-to-come': {
    severity: 'refused',
    why: 'This day has not come yet, so nobody can have taken this step.',
    mend: 'Check the day and its year.',
  },
  'note-waits-consent': {
    severity: 'refused',
    why: 'The note waits for consent, so nobody else may read it.',
    mend: 'Ask whoever gave the note, and write the day into `contributor_consent`.',
  },
  'note-waits-partner': {
    severity: 'refused',
    why: 'The note waits for the sign-off of its own organisation.',
    mend: 'Ask its manager, who writes the day into `partner_sign_off`.',
  },
  'note-waits-coordinator': {
    severity: 'refused',
    why: 'The note waits for the sign-off of the partnership.',
    mend: 'Ask its coordinator, who writes the day into `coordinator_sign_off`.',
  },
  'note-withdrawn': {
    severity: 'noted',
    why: 'The note was withdrawn, so it is in no pack from now on.',
    mend: 'Nothing. The next pack that is published is without it.',
  },
  'note-unshared': {
    severity: 'noted',
    why: 'The note may be shared with nobody, so it is in no pack.',
    mend: 'Nothing, unless its owner has changed their mind.',
  },
  'note-sample': {
    severity: 'noted',
    why: 'The note is a sample and nobody’s experience, so it is in no pack.',
    mend: 'Nothing. Take out `sample` only where the words are your own.',
  },
  'note-names-person': {
    severity: 'refused',
    why: 'A person seems to be named in the note.',
    mend: 'Say what sort of person it was. If it is no person, list it under `not_a_person`.',
  },
  'note-tells-number': {
    severity: 'refused',
    why: 'The note holds a number, an address or a postcode by which somebody could be found.',
    mend: 'Take it out. Name a town or a district rather than a postcode.',
  },
  'note-too-long': {
    severity: 'refused',
    why: 'This is longer than anybody reads in an appointment.',
    mend: 'Shorten it. Put the rest where a `link` can lead.',
  },
  'note-markup': {
    severity: 'noted',
    why: 'A note is plain text. We left out what is a picture, or is written for a web page.',
    mend: 'Say it in words, or put it where a `link` can lead.',
  },
  'note-follows-nothing': {
    severity: 'noted',
    why: 'There is no note of this name that may be read, so the link to it was left out.',
    mend: 'Write the name of the other note’s file, without its ending.',
  },
  'note-name-twice': {
    severity: 'refused',
    why: 'Another note has the same name, and one would take the place of the other.',
    mend: 'Rename one of the two files.',
  },
} as const satisfies Record<string, Kind>;

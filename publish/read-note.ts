// One practice note from its file: what it says, and how far it has come through the gate.
import { basename, extname } from 'node:path';
import {
  type GateRole,
  type GateStep,
  gateRoles,
  gateSteps,
  type NoteDraft,
  type SignOff,
} from '../shared/learn/note-gate.ts';
import { whatIdentifies } from '../shared/learn/what-identifies.ts';
import { limits } from '../shared/record/limits.ts';
import { isWebAddress } from '../shared/record/link.ts';
import { initials } from '../shared/record/personal-data.ts';
import { isPlainDate } from '../shared/record/plain-date.ts';
import {
  lessonSteps,
  type NoteFacts,
  type NoteId,
  type NoteKind,
  noteAudiences,
  noteEvidences,
  noteFormats,
  noteKinds,
  noteLanguages,
  noteReaders,
  textsOfBlock,
} from '../shared/record/practice-note.ts';
import { capital } from '../shared/words/words.ts';
import { createFactReader, type FactReader, type Tell } from './fact-reader.ts';
import { type NoteText, noteText } from './note-text.ts';
import { type Problem, problemAt } from './problem.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { slug } from './slug.ts';
import { stated } from './stated.ts';
import { vocabularies, vocabularyOf } from './vocabulary.ts';

export interface NoteReading {
  id: NoteId;
  /** Null where it is refused for what it says or lacks. */
  draft: NoteDraft | null;
  /** How many organisations would like to talk about it. */
  interested: number;
  /** Made up, to show how it is done. */
  isSample: boolean;
  /** The line on which each fact stands; those that are missing stand on the first. */
  lineOf: (fact: string) => number;
  problems: Problem[];
}

/** What a note is about, by the name that its kind gives it. */
const gistNames: Record<NoteKind, string> = {
  'practice-note': 'what_changed',
  'case-study': 'what_changed',
  'local-need': 'what_they_lack',
  'learning-question': 'question',
};

/** The fact in which each step of the gate is written. */
export const stepNames: Record<GateStep, string> = {
  consent: 'contributor_consent',
  partner: 'partner_sign_off',
  coordinator: 'coordinator_sign_off',
};

const words = {
  kind: vocabularyOf(noteKinds),
  language: vocabularyOf(noteLanguages),
  readers: vocabularyOf(noteReaders),
  format: vocabularyOf(noteFormats),
  evidence: vocabularyOf(noteEvidences),
  step: vocabularyOf(lessonSteps),
  share: vocabularyOf(noteAudiences),
};
const nobody = /^(?:no|nobody)$/i;

/** The id of a note, from the name of its file. */
export function noteIdOf(file: string): NoteId {
  return slug(basename(file, extname(file))) as NoteId;
}

/** Reads the text of a note's file, whose name is the note's own. */
export function readNote(text: string, file: string): NoteReading {
  const id = noteIdOf(file);
  const problems: Problem[] = [];
  const tell: Tell = (line, header, finding) =>
    void problems.push(problemAt({ file, line, header, record: id }, finding));
  const parts = readFrontMatter(text);
  if (!('facts' in parts)) {
    tell(parts.line, null, { code: 'note-without-facts', value: parts.value });
    return { id, draft: null, interested: 0, isSample: false, lineOf: () => 1, problems };
  }
  const read = createFactReader(parts.facts, tell);
  const written = noteText(parts.body);
  tellOfText(written, tell);
  const facts = factsOf(id, read, written, tell);
  tellOfPeople(facts, read, written, tell);
  const draft: NoteDraft = stated({
    facts,
    mayShare: shareIn(read, tell),
    signOffs: signOffsIn(read, tell),
    changed: read.date('changed'),
    // Whatever is written there: who withdraws a note must not be asked how to spell it.
    isWithdrawn: read.isFilled('withdrawn'),
  });
  const isSample = read.isFilled('sample');
  const interested = new Set(read.parts('interested').map(slug)).size;
  read.tellUnknown();
  const isRefused = problems.some(({ severity }) => severity === 'refused');
  // Of a note that is gone, nothing is left to mend.
  if (draft.isWithdrawn) return { id, draft, interested, isSample, lineOf: read.lineOf, problems: [] };
  return { id, draft: isRefused ? null : draft, interested, isSample, lineOf: read.lineOf, problems };
}

function factsOf(id: NoteId, read: FactReader, { title, blocks }: NoteText, tell: Tell): NoteFacts {
  const kind = read.decisive('kind', words.kind, 'note-kind-unread') ?? 'practice-note';
  const link = read.text('link', limits.link);
  const isLink = link !== undefined && isWebAddress(link);
  if (link !== undefined && !isLink)
    tell(read.lineOf('link'), 'link', { code: 'note-word-unknown', value: link });
  const readers = read.words('readers', words.readers);
  const follows = read.parts('follows').map((name) => slug(name) as NoteId);
  return stated({
    id,
    kind,
    language: read.word('language', words.language) ?? 'en',
    title: read.text('title', limits.name) ?? title?.text,
    gist: read.needed(gistNames[kind]),
    forWhom: read.needed('for_whom'),
    topics: read.words('topics', vocabularies.topics),
    audiences: read.words('audiences', vocabularies.audiences),
    place: kind === 'local-need' ? read.needed('place', limits.name) : read.text('place', limits.name),
    organisation: read.text('organisation', limits.name),
    readers: readers.length === 0 ? undefined : readers,
    format: read.word('format', words.format),
    evidence: read.word('evidence', words.evidence),
    step: read.word('step', words.step),
    follows: follows.length === 0 ? undefined : follows,
    link: isLink ? link : undefined,
    text: blocks.map(({ block }) => block),
  });
}

function shareIn(read: FactReader, tell: Tell): NoteDraft['mayShare'] {
  const whole = read.texts('may_we_share').join();
  if (whole === '') tell(read.lineOf('may_we_share'), 'may_we_share', { code: 'note-fact-missing' });
  return nobody.test(whole) ? null : read.decisive('may_we_share', words.share, 'note-share-unread');
}

function signOffsIn(read: FactReader, tell: Tell): NoteDraft['signOffs'] {
  const signOffs: Partial<Record<GateStep, SignOff>> = {};
  for (const step of gateSteps) {
    const name = stepNames[step];
    const whole = read.texts(name).join(' ');
    if (whole === '') continue;
    const [, day, role = ''] = /^(\S+)[ ,]+(.+)$/.exec(whole) ?? [];
    const by = roleOf(role);
    if (isPlainDate(day) && by !== null) signOffs[step] = { on: day, by };
    // What stands here may be somebody's name, so it is not repeated.
    else tell(read.lineOf(name), name, { code: isPlainDate(day) ? 'note-step-role' : 'note-step-unread' });
  }
  return signOffs;
}

function roleOf(text: string): GateRole | null {
  const role = text.trim().toLowerCase().replace(/\s+/g, '-');
  const roles: readonly GateRole[] = Object.values(gateRoles).flat();
  return roles.find((known) => known === role) ?? null;
}

/** Tells of what was left out of a note's text, and of what there is no room for. */
function tellOfText({ title, blocks, markup }: NoteText, tell: Tell): void {
  for (const { line, value } of markup) tell(line, null, { code: 'note-markup', value });
  const tooLong = (line: number, value: string): void => tell(line, null, { code: 'note-too-long', value });
  if (title !== null && title.text.length > limits.name) tooLong(title.line, title.text);
  for (const [number, { line, block }] of blocks.entries()) {
    const texts = textsOfBlock(block);
    const isRoomy = texts.length <= limits.list && texts.every(({ length }) => length <= limits.text);
    if (!isRoomy || number === limits.blocks) tooLong(line, texts[0] ?? '');
  }
}

/** Tells of every person whom a note seems to name, and of every number by which one could be found. */
function tellOfPeople(
  { id, kind }: NoteFacts,
  read: FactReader,
  { title, blocks }: NoteText,
  tell: Tell,
): void {
  const known = read.texts('not_a_person');
  const lookInto = (line: number, name: string | null, text: string): void => {
    for (const found of whatIdentifies(text, known))
      tell(
        line,
        name,
        found.kind === 'name'
          ? { code: 'note-names-person', value: initials(found.words) }
          : { code: 'note-tells-number', value: `${found.words.slice(0, 2)}…` },
      );
  };
  for (const name of ['title', gistNames[kind], 'for_whom', 'place', 'organisation'])
    lookInto(read.lineOf(name), name, read.written(name));
  if (title !== null) lookInto(title.line, null, title.text);
  // The name of the file is published too; a number in it may be a date.
  for (const found of whatIdentifies(asTitle(id), known))
    if (found.kind === 'name') tell(1, null, { code: 'note-names-person', value: initials(found.words) });
  for (const { line, block } of blocks) for (const text of textsOfBlock(block)) lookInto(line, null, text);
}

const smallWords = new Set('a an and at by for from in of on or the to with'.split(' '));

/** A file's name as a title, in which the names of people would stand as such. */
function asTitle(id: NoteId): string {
  const words = id.split('-').map((word) => (smallWords.has(word) ? word : capital(word)));
  return words.join(' ');
}

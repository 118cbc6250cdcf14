// Reads the facts at the top of a note by their names, and tells of each that cannot be what it should be.
import { onceFor } from '../shared/match/once-for.ts';
import { limits } from '../shared/record/limits.ts';
import type { PlainDate } from '../shared/record/service.ts';
import { cleanCell } from './clean-cell.ts';
import type { Finding, ProblemCode } from './problem.ts';
import { readDate } from './read-date.ts';
import type { Fact } from './read-front-matter.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tells of a problem on a line, with the name of the fact where it is about one. */
export type Tell = (
  line: number,
  fact: string | null,
  finding: Pick<Finding, 'code'> & Partial<Finding>,
) => void;

export type FactReader = ReturnType<typeof createFactReader>;

/** A reader of one note's facts. */
export function createFactReader(facts: ReadonlyMap<string, Fact>, tell: Tell) {
  const asked = new Set<string>();
  const nothing: Fact = { line: 1, values: [] };

  function factOf(name: string): Fact {
    asked.add(name);
    return facts.get(name) ?? nothing;
  }

  /** Its texts, cleaned like the cells of a sheet; what had to be put right is told once, however often it is read. */
  const texts = onceFor((name: string): readonly string[] => {
    const { line, values } = factOf(name);
    const clean = values.map((value) => {
      const { text, findings } = cleanCell(value);
      for (const finding of findings) tell(line, name, finding);
      return text.replace(/\s+/g, ' ');
    });
    return clean.filter((text) => text !== '');
  });

  const parts = (name: string): string[] =>
    texts(name)
      .flatMap((text) => text.split(/[;,]/))
      .map((part) => part.trim())
      .filter((part) => part !== '');

  function unknown<Id extends string>(
    name: string,
    code: ProblemCode,
    word: string,
    of: Vocabulary<Id>,
  ): void {
    const suggestion = of.nearest(word);
    tell(factOf(name).line, name, { code, value: word, ...(suggestion !== null && { suggestion }) });
  }

  /** Its words of a closed list; any other is left out. */
  function words<Id extends string>(name: string, vocabulary: Vocabulary<Id>): Id[] {
    const ids = parts(name).flatMap((word) => {
      const id = vocabulary(word);
      if (id === null) unknown(name, 'note-word-unknown', word, vocabulary);
      return id ?? [];
    });
    return [...new Set(ids)];
  }

  /** Its text; one that is too long is told of. */
  function text(name: string, longest: number): string | undefined {
    const whole = texts(name).join('; ');
    if (whole.length > longest) tell(factOf(name).line, name, { code: 'note-too-long', value: whole });
    return whole === '' ? undefined : whole;
  }

  return {
    texts,
    parts,
    words,
    text,
    /** The text of a fact that every note needs; empty where it is missing, which is told of. */
    needed(name: string, longest: number = limits.line): string {
      const whole = text(name, longest);
      if (whole === undefined) tell(factOf(name).line, name, { code: 'note-fact-missing' });
      return whole ?? '';
    },
    word: <Id extends string>(name: string, vocabulary: Vocabulary<Id>): Id | undefined =>
      words(name, vocabulary)[0],
    /** The one word without which nobody can know what to do with the note; null where there is none, or none we know. */
    decisive<Id extends string>(name: string, vocabulary: Vocabulary<Id>, code: ProblemCode): Id | null {
      const whole = texts(name).join('; ');
      const id = whole === '' ? null : vocabulary(whole);
      if (whole !== '' && id === null) unknown(name, code, whole, vocabulary);
      return id;
    },
    /** Its day; several are none, since nobody can tell which of them counts. */
    date(name: string): PlainDate | undefined {
      const day = texts(name).join('; ');
      const date = day === '' ? undefined : readDate(day).value;
      if (day !== '' && date === undefined)
        tell(factOf(name).line, name, { code: 'note-day-unread', value: day });
      return date;
    },
    /** Whether anything at all is written there. */
    isFilled: (name: string): boolean => factOf(name).values.some((value) => value.trim() !== ''),
    written: (name: string): string => factOf(name).values.join(' '),
    lineOf: (name: string): number => factOf(name).line,
    /** Tells of the facts that nobody asked for. */
    tellUnknown(): void {
      for (const [name, { line }] of facts)
        if (!asked.has(name)) tell(line, name, { code: 'note-fact-unknown' });
    },
  };
}

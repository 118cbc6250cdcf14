import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dateInWords } from '../../shared/explain/date-words.ts';
import { safeHref } from '../../shared/explain/safe-href.ts';
import { inAMinute, matchingNotes } from '../../shared/learn/matching-notes.ts';
import type { Need } from '../../shared/need/need.ts';
import type { PracticeNote } from '../../shared/record/practice-note.ts';
import { NoteBlocks } from '../../shared/ui/note-blocks.tsx';
import { SourceLink } from '../../shared/ui/out-link.tsx';
import type { Tongue } from '../../shared/words/words.ts';

interface Props {
  own: Tongue;
  need: Need;
  /** Reads the notes of every directory in force; never rejects. */
  readNotes: () => Promise<PracticeNote[]>;
}

/** What helped somebody like this, as partners have agreed to tell: each closed until somebody has a minute. */
export function PracticeNotes({ own, need, readNotes }: Props) {
  const notes = useSignal<readonly PracticeNote[]>([]);
  useEffect(() => {
    let isGone = false;
    void readNotes().then((read) => {
      if (!isGone) notes.value = read;
    });
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <>
      {matchingNotes(notes.value, need).map((note) => (
        <Note key={note.id} own={own} note={note} />
      ))}
    </>
  );
}

function Note({ own: { words, adviser }, note }: { own: Tongue; note: PracticeNote }) {
  const says = adviser.practice;
  const { first, rest } = inAMinute(note);
  const { organisation, evidence, place, link } = note;
  const href = link === undefined ? null : safeHref(link);
  const about = [
    ...(evidence === undefined ? [] : [says.evidence[evidence]]),
    ...(place === undefined ? [] : [place]),
    organisation ?? says.partner,
    dateInWords(note.published, words),
  ];
  return (
    <details class="fp-source ad-note fp-noprint">
      <summary>
        <b>{says.heading}</b> <span lang={note.language}>{note.title ?? note.gist}</span>
      </summary>
      <div lang={note.language}>
        {note.title !== undefined && <p>{note.gist}</p>}
        <NoteBlocks blocks={first} />
      </div>
      <p>
        {says.forWhom} <span lang={note.language}>{note.forWhom}</span>
      </p>
      <p class="fp-soft">{about.join(' · ')}</p>
      {rest.length > 0 && (
        <details>
          <summary>{says.more}</summary>
          <div lang={note.language}>
            <NoteBlocks blocks={rest} />
          </div>
        </details>
      )}
      {href !== null && <SourceLink href={href} />}
    </details>
  );
}

import type { NoteBlock } from '../record/practice-note.ts';

/** The text of a practice note, or of a part of it. */
export function NoteBlocks({ blocks }: { blocks: readonly NoteBlock[] }) {
  return (
    <>
      {blocks.map((block, number) => {
        const key = `${number} ${block.kind}`;
        if (block.kind === 'list')
          return (
            <ul key={key}>
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        return <p key={key}>{block.kind === 'heading' ? <b>{block.text}</b> : block.text}</p>;
      })}
    </>
  );
}

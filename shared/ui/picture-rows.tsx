import type { ComponentChildren } from 'preact';

export interface PictureChoice {
  id: string;
  picture: ComponentChildren;
  says: string;
  /** Chosen before, by somebody who has come back. */
  isChosen: boolean;
  choose: () => void;
}

/** Answers to choose one from, each a picture with its words; a press goes on to the next question. */
export function PictureRows({ labelledBy, choices }: { labelledBy: string; choices: PictureChoice[] }) {
  return (
    <ul class="fp-rows" aria-labelledby={labelledBy}>
      {choices.map(({ id, picture, says, isChosen, choose }) => (
        <li key={id}>
          <button
            type="button"
            class="fp-tile fp-tile--row"
            aria-current={isChosen ? 'true' : undefined}
            // Many press twice: the second press must not choose on the page that comes.
            onClick={({ detail }) => {
              if (detail < 2) choose();
            }}
          >
            {picture}
            <span>{says}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

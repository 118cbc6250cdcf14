import type { FirstWords } from '../words/words.ts';

interface Props {
  words: FirstWords;
  /** Null where the words have been reviewed. */
  english: FirstWords | null;
  say: (words: FirstWords) => string;
}

/** Words that somebody's safety hangs on: with the English under them where nobody has reviewed the translation. */
export function WithEnglish({ words, english, say }: Props) {
  return (
    <>
      {say(words)}
      {english !== null && (
        <>
          <br />
          <span lang="en" dir="ltr">
            {say(english)}
          </span>
        </>
      )}
    </>
  );
}

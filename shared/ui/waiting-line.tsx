import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FirstWords } from '../words/words.ts';

interface Props {
  words: FirstWords;
  /** What the page itself offers to somebody who would rather not wait. */
  fallback: ComponentChildren;
}

/** After this long a person wants to know that it is not over, and where else to turn. */
const longMs = 4_000;

/** Says that the answer is on its way, and later that it takes longer than it should. Nothing turns or blinks. */
export function WaitingLine({ words, fallback }: Props) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <p class="fp-soft">{long ? words.finder.stillLoading : words.finder.loading}</p>
      {long && <p>{fallback}</p>}
    </>
  );
}

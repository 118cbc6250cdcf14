import { useEffect, useState } from 'preact/hooks';
import type { FirstWords } from '../words/words.ts';

/** After this long a person wants to know that it is not over. */
const longMs = 5_000;

/** Says that the answer is on its way, and later that it takes longer than it should. Nothing turns or blinks. */
export function WaitingLine({ words }: { words: FirstWords }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return <p class="fp-soft">{long ? words.finder.stillLoading : words.finder.loading}</p>;
}

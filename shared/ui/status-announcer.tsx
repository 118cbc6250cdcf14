import { useEffect, useState } from 'preact/hooks';

/** Screen readers miss a text that arrives together with a change of focus. */
const delayMs = 150;

/** Says a message once, politely, to those who cannot see the page change. The region is there, empty, before its first
 * message, and two nodes take turns, because the same node filled again with the same words may say nothing. */
export function StatusAnnouncer({ message }: { message: string }) {
  const [said, say] = useState({ text: '', turn: false });
  useEffect(() => {
    const timer = setTimeout(() => say(({ turn }) => ({ text: message, turn: !turn })), delayMs);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div role="status" class="fp-hidden">
      <p>{said.turn ? said.text : ''}</p>
      <p>{said.turn ? '' : said.text}</p>
    </div>
  );
}

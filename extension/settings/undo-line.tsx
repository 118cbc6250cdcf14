import { useEffect, useRef } from 'preact/hooks';

interface Props {
  says: string;
  undo: string;
  onUndo: () => void;
}

/** What was deleted just now, and the way back; the button that was pressed is gone, and with it the focus. */
export function UndoLine({ says, undo, onUndo }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="fp-row">
      <p role="status">{says}</p>
      <button ref={button} type="button" class="fp-link" onClick={onUndo}>
        {undo}
      </button>
    </div>
  );
}

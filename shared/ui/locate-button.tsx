import { useEffect } from 'preact/hooks';
import type { Finder } from '../session/finder-model.ts';
import { Icon } from './icon.tsx';

/** Asks the device where it is, at a press; absent where there is nothing to ask. */
export function LocateButton({ finder: { ownLocation, words } }: { finder: Finder }) {
  const { locate, locating, forget } = ownLocation;
  // Where the box is gone, nothing is put into it.
  useEffect(() => forget, []);
  const says = words.value.finder;
  return (
    locate !== null && (
      <button
        type="button"
        class="fp-link fp-noprint"
        aria-disabled={locating.value || undefined}
        onClick={() => void locate()}
      >
        <Icon name="pin" />
        <span>{locating.value ? says.locating : says.locate}</span>
      </button>
    )
  );
}

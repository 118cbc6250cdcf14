import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Finder } from '../session/finder-model.ts';
import { TextField } from './text-field.tsx';

interface Props {
  finder: Finder;
  label: string;
  hint: string;
  autocomplete: 'off' | 'postal-code';
}

/** Where, asked once more beside an answer; the rest of the question stays as it was. */
export function PlaceForm({ finder, label, hint, autocomplete }: Props) {
  const place = useSignal('');
  const form = useRef<HTMLFormElement>(null);
  const ask = (event: Event) => {
    event.preventDefault();
    if (place.value.trim() === '') {
      form.current?.querySelector('input')?.focus();
      return;
    }
    finder.near.value = place.value;
    finder.submit();
  };
  return (
    <form ref={form} class="fp-placeform fp-noprint" noValidate>
      <TextField
        id="fp-place"
        label={label}
        hint={hint}
        text={place}
        problem={null}
        problemPrefix=""
        attempt={0}
        narrow
        autocomplete={autocomplete}
      />
      <button type="submit" class="fp-button" onClick={ask}>
        {finder.words.value.finder.go}
      </button>
    </form>
  );
}

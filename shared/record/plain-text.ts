// Text that is safe to show, print and put into a link.

/**
 * Characters that nobody can see and that change how text reads or break it: controls, direction overrides,
 * zero-width spaces and halves of characters. Joiners stay: Farsi and emoji need them.
 */
export const hiddenCharacters =
  /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Whether a value is text that says something, is at most so long, and holds no hidden character. */
export function isPlainText(value: unknown, longest: number): value is string {
  return (
    typeof value === 'string' && value !== '' && value.length <= longest && !hiddenCharacters.test(value)
  );
}

// Words of other languages, and the English that they are read as.

/** English for a word, or undefined when the glossary does not have it; '' for a small word that means nothing here. */
export type Glossary = (word: string) => string | undefined;

/** Reads lines such as `galwad call`, `yn` and `komputer* computer`; a trailing * stands for any ending. */
export function readGlossary(lines: readonly string[]): Glossary {
  const whole = new Map<string, string>();
  const beginnings = new Map<string, string>();
  for (const line of lines) {
    const space = line.indexOf(' ');
    const word = space < 0 ? line : line.slice(0, space);
    const english = space < 0 ? '' : line.slice(space + 1);
    if (word.endsWith('*')) beginnings.set(word.slice(0, -1), english);
    else whole.set(word, english);
  }
  return (word) => {
    const exact = whole.get(word);
    if (exact !== undefined || beginnings.size === 0) return exact;
    for (let length = word.length; length > 2; length--) {
      const english = beginnings.get(word.slice(0, length));
      if (english !== undefined) return english;
    }
    return undefined;
  };
}

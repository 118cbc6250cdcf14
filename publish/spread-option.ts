/** The words of a command with an option before each of its values: `--tally a b` is read as `--tally=a --tally=b`. */
export function spreadOption(words: readonly string[], option: string): string[] {
  let isOpen = false;
  return words.flatMap((word) => {
    if (word.startsWith('-')) isOpen = word === option;
    else if (isOpen) return [`${option}=${word}`];
    return word === option ? [] : [word];
  });
}

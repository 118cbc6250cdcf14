/** Exit codes of CONTRACTS.md, section 3. */
export const exitCodes = { clean: 0, usage: 1, someRefused: 2, unusable: 3, suspicious: 4 } as const;

/** An expected end of a command: one sentence that says what is wrong and how to mend it, and the exit code. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(kind: keyof typeof exitCodes, sentence: string) {
    super(sentence);
    this.exitCode = exitCodes[kind];
  }
}

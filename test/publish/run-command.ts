import { vi } from 'vitest';
import { CommandFailure } from '../../publish/command-failure.ts';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in this process, as `fingerpost` does. */
export async function runCommand(
  command: (words: string[]) => number | Promise<number>,
  ...words: string[]
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  try {
    const status = await command(words);
    return { ...written, status };
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    return { ...written, status: failure.exitCode, stderr: `${written.stderr}${failure.message}` };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

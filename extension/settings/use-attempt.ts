import { useSignal } from '@preact/signals';

/** Work that a full store can refuse, and whether it did the last time. */
export function useAttempt(): { attempt: (work: () => Promise<void>) => void; hasFailed: boolean } {
  const hasFailed = useSignal(false);
  return {
    attempt: (work) =>
      void work().then(
        () => {
          hasFailed.value = false;
        },
        () => {
          hasFailed.value = true;
        },
      ),
    hasFailed: hasFailed.value,
  };
}

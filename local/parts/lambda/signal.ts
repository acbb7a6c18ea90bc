/** Something that happens again and again and can be waited for; what happens while nobody waits isn't lost. */
export interface Signal {
  raise(): void;
  /** Resolves at the next `raise` (at once where one came since the last wait), or after `timeoutMs`. */
  wait(timeoutMs: number): Promise<void>;
}

export function signal(): Signal {
  let isRaised = false;
  let wake: (() => void) | undefined;

  return {
    raise() {
      isRaised = true;
      wake?.();
    },
    async wait(timeoutMs) {
      if (!isRaised) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      isRaised = false;
    },
  };
}

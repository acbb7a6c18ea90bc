/** Longest a timer may run: Node's limit is 2^31 - 1 ms; looking again earlier costs nothing. */
const LONGEST_WAIT = 3_600_000;

/** Tells who waits on a queue that messages may have become visible: at once, or at the instant the next one is due (epoch milliseconds). */
export interface Arrivals {
  listen(queueArn: string, listener: () => void): () => void;
  now(queueArn: string): void;
  at(queueArn: string, due: number): void;
  /** Forgets all listeners and timers; tells nobody anything any more. */
  close(): void;
}

export function arrivals(): Arrivals {
  const listeners = new Map<string, Set<() => void>>();
  const timers = new Map<string, { due: number; timer: NodeJS.Timeout }>();
  let isOpen = true;

  const tell = (queueArn: string) => {
    if (!isOpen) return;
    for (const listener of [...(listeners.get(queueArn) ?? [])]) listener();
  };

  const at = (queueArn: string, due: number) => {
    const pending = timers.get(queueArn);
    if (!isOpen || (pending && pending.due <= due)) return;
    clearTimeout(pending?.timer);
    const wake = () => {
      timers.delete(queueArn);
      tell(queueArn);
    };
    timers.set(queueArn, { due, timer: setTimeout(wake, Math.min(Math.max(due - Date.now(), 0), LONGEST_WAIT)) });
  };

  return {
    listen(queueArn, listener) {
      const all = listeners.get(queueArn) ?? new Set();
      listeners.set(queueArn, all.add(listener));
      return () => {
        all.delete(listener);
      };
    },
    // Never within the sender's own call: a listener may read the queue, and the sender may be inside a transaction.
    now(queueArn) {
      setImmediate(tell, queueArn);
    },
    at,
    close() {
      for (const { timer } of timers.values()) clearTimeout(timer);
      timers.clear();
      isOpen = false;
      listeners.clear();
    },
  };
}

import { AwsError } from '../../part.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { Call, Instance, Ran } from './instance.ts';

/** A function's instances. */
export interface FunctionPool {
  /**
   * Runs an invocation on an idle instance, or a new one while there are fewer than the limit, else waits for one up to `patienceMs`.
   * Throws `TooManyRequestsException` (429) after that.
   */
  run(call: Call, patienceMs: number): Promise<Ran>;
  /** Instances alive now, busy and idle. */
  size(): number;
  /** Ends all instances; invocations under way are finished first, up to the function's timeout. */
  stop(): Promise<void>;
}

/** Instances of one function at a time where the template reserves none: more only wait for one another on one machine's cores. */
export const UNRESERVED = 10;
/** An instance that nothing woke for this long is ended. */
const IDLE_MS = 120_000;

/** `start` makes an instance. */
export function functionPool(spec: FunctionSpec, start: () => Instance): FunctionPool {
  const limit = Math.min(spec.reserved ?? UNRESERVED, UNRESERVED);
  const idle: { readonly instance: Instance; readonly timer: NodeJS.Timeout }[] = [];
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<unknown>>();
  let busy = 0;

  function takeIdle(): Instance | undefined {
    for (let free = idle.pop(); free !== undefined; free = idle.pop()) {
      clearTimeout(free.timer);
      if (free.instance.isUsable()) return free.instance;
      void free.instance.end();
    }
    return undefined;
  }

  function giveBack(instance: Instance): void {
    busy -= 1;
    if (instance.isUsable()) {
      const timer = setTimeout(() => {
        const at = idle.findIndex((free) => free.instance === instance);
        if (at >= 0) idle.splice(at, 1);
        void instance.end();
      }, IDLE_MS);
      timer.unref();
      idle.push({ instance, timer });
    }
    waiting.shift()?.();
  }

  function turn(patienceMs: number): Promise<void> {
    const throttled = () =>
      new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429, {
        Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
        Type: 'User',
      });
    if (limit === 0) return Promise.reject(throttled());
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const go = (): void => {
        clearTimeout(timer);
        resolve();
      };
      waiting.push(go);
      if (!Number.isFinite(patienceMs)) return;
      timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(throttled());
      }, patienceMs);
    });
  }

  async function run(call: Call, patienceMs: number): Promise<Ran> {
    while (busy >= limit) await turn(patienceMs);
    busy += 1;
    const instance = takeIdle() ?? start();
    try {
      return await instance.invoke(call);
    } finally {
      giveBack(instance);
    }
  }

  return {
    run(call, patienceMs) {
      const ran = run(call, patienceMs);
      running.add(ran);
      const forget = (): void => void running.delete(ran);
      ran.then(forget, forget);
      return ran;
    },
    size: () => busy + idle.length,
    async stop() {
      await Promise.allSettled(running);
      await Promise.all(
        idle.splice(0).map(({ instance, timer }) => {
          clearTimeout(timer);
          return instance.end();
        }),
      );
    },
  };
}

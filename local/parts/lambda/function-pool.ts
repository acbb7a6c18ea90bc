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
const UNRESERVED = 10;
/** An instance that nothing woke for this long is ended. */
const IDLE_MS = 120_000;

/** `start` makes an instance. */
export function functionPool(spec: FunctionSpec, start: () => Instance): FunctionPool {
  const limit = Math.min(spec.reserved ?? UNRESERVED, UNRESERVED);
  const idle: { readonly instance: Instance; readonly timer: NodeJS.Timeout }[] = [];
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<unknown>>();
  const ending = new Set<Promise<unknown>>();
  let busy = 0;

  function takeIdle(): Instance | undefined {
    const free = idle.pop();
    clearTimeout(free?.timer);
    if (free === undefined || free.instance.isUsable()) return free?.instance;
    end(free.instance);
    return takeIdle();
  }

  function giveBack(instance: Instance): void {
    if (instance.isUsable()) {
      const timer = setTimeout(() => {
        idle.splice(
          idle.findIndex((free) => free.instance === instance),
          1,
        );
        end(instance);
      }, IDLE_MS);
      timer.unref();
      idle.push({ instance, timer });
    } else {
      end(instance);
    }
    // The place goes to who has waited longest; nobody slips in between.
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next();
  }

  function end(instance: Instance): void {
    const ended = instance.end().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  /** Resolves when the caller has a place. */
  async function place(patienceMs: number): Promise<void> {
    if (limit === 0) throw throttled();
    if (busy < limit) {
      busy += 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.push(resolve);
    const tooLong = (): void => {
      waiting.splice(waiting.indexOf(resolve), 1);
      reject(throttled());
    };
    const timer = Number.isFinite(patienceMs) ? setTimeout(tooLong, patienceMs) : undefined;
    await promise.finally(() => clearTimeout(timer));
  }

  async function run(call: Call, patienceMs: number): Promise<Ran> {
    await place(patienceMs);
    const instance = takeIdle() ?? start();
    try {
      return await instance.invoke(call);
    } finally {
      giveBack(instance);
    }
  }

  return {
    run(call, patienceMs) {
      const ran = run(call, patienceMs).finally(() => running.delete(ran));
      running.add(ran);
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
      await Promise.all(ending);
    },
  };
}

function throttled(): AwsError {
  return new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429, {
    Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    Type: 'User',
  });
}

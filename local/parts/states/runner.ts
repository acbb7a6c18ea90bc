import { randomUUID } from 'node:crypto';
import { ExecutionAbortedError, ExecutionError, ExecutionTimeoutError } from 'aws-local-stepfunctions';
import { AwsError, type Runtime } from '../../part.ts';
import { type Execution, type ExecutionStore, executionStore, type Outcome } from './execution-store.ts';
import { historian } from './history.ts';
import type { Machine } from './machine.ts';

/** What starts an execution. */
export interface Start {
  readonly machine: Machine;
  readonly input: string;
  readonly name?: string | undefined;
  readonly traceId?: string | undefined;
}

/** How long an execution that has ended can be asked about ("Quotas related to state machine executions"). */
const KEPT_MS = 90 * 24 * 3_600_000;

/** Runs executions: what `start` has returned is in the state, and is run from the beginning again if the process dies before its end. */
export interface Runner {
  readonly store: ExecutionStore;
  /** Starts an execution or, for the same name and input while that one runs, answers with it. Throws the error of StartExecution. */
  start(start: Start): Execution;
  /** Ends it as ABORTED. A task under way goes on, as on AWS, and its result is nobody's. */
  abort(execution: Execution, why: { readonly error?: string | undefined; readonly cause?: string | undefined }): void;
  /** Runs again, from the beginning, what was running when the process ended. */
  resume(): void;
  stop(): Promise<void>;
}

const MAX_INPUT = 262_144;

export function runner(machines: ReadonlyMap<string, Machine>, runtime: Runtime): Runner {
  const store = executionStore(runtime.state);
  const underWay = new Map<string, { readonly abort: () => void; readonly ended: Promise<void> }>();
  let isStopping = false;

  const tell = ({ name: functionName }: Machine, level: string, line: string, traceId?: string) =>
    runtime.journal.record({ kind: 'log', functionName, level, line }, traceId);

  const run = (execution: Execution, machine: Machine) => {
    const { arn, name, input, startedAt, traceId } = execution;
    store.begin(arn);
    const context = { runtime, roleArn: machine.roleArn, traceId };
    const handlers = [...machine.tasks].map(([state, task]) => [state, (given: unknown) => task(given, context)] as const);
    const { result, eventLogs, abort } = machine.engine.run(JSON.parse(input), {
      context: {
        Execution: { Id: arn, Name: name, RoleArn: machine.roleArn, StartTime: new Date(startedAt).toISOString() },
        StateMachine: { Id: machine.arn, Name: machine.name },
      },
      // The engine's types know JSON only; a task's answer comes from JSON.
      overrides: { taskResourceLocalHandlers: Object.fromEntries(handlers) as never },
    });

    const recorded = (async () => {
      const told = historian();
      for await (const event of eventLogs) {
        const known = told(event);
        if (known && !isStopping) store.record(arn, { ...known, at: known.at + runtime.clock.offset });
      }
    })();

    const ended = (async () => {
      const outcome = await outcomeOf(result, () => runtime.clock.now());
      await recorded;
      underWay.delete(arn);
      // Stopped with the process: it stays RUNNING in the state and is run again. Aborted by a call: that has written its end.
      if (outcome === undefined) return;
      store.end(arn, outcome);
      const { status, error, cause } = outcome;
      tell(
        machine,
        status === 'SUCCEEDED' ? 'INFO' : 'ERROR',
        `execution ${name} ${status}${error === undefined ? '' : `: ${error}: ${cause}`}`,
        traceId,
      );
    })();
    underWay.set(arn, { abort, ended });
    tell(machine, 'INFO', `execution ${name} started`, traceId);
  };

  return {
    store,

    start({ machine, input, name = randomUUID(), traceId }) {
      if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
      checkInput(input);
      const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
      const earlier = store.find(arn);
      if (earlier?.status === 'RUNNING' && earlier.input === input) return earlier;
      if (earlier) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      const startedAt = runtime.clock.now().getTime();
      const execution: Execution = {
        arn,
        machineArn: machine.arn,
        name,
        status: 'RUNNING',
        input,
        startedAt,
        ...(traceId !== undefined && { traceId }),
      };
      store.add(execution);
      run(execution, machine);
      return execution;
    },

    abort({ arn, machineArn, name, traceId }, { error, cause }) {
      store.end(arn, {
        status: 'ABORTED',
        at: runtime.clock.now(),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      });
      underWay.get(arn)?.abort();
      const machine = machines.get(machineArn);
      if (machine) tell(machine, 'ERROR', `execution ${name} ABORTED`, traceId);
    },

    resume() {
      store.forgetEnded(new Date(runtime.clock.now().getTime() - KEPT_MS));
      for (const execution of store.running()) {
        const machine = machines.get(execution.machineArn);
        if (machine) run(execution, machine);
        else
          store.end(execution.arn, {
            status: 'FAILED',
            at: runtime.clock.now(),
            error: 'States.Runtime',
            cause: `the template no longer has ${execution.machineArn}`,
          });
      }
    },

    async stop() {
      isStopping = true;
      const ending = [...underWay.values()];
      for (const { abort } of ending) abort();
      await Promise.all(ending.map(({ ended }) => ended));
    },
  };
}

function checkInput(input: string): void {
  if (Buffer.byteLength(input) > MAX_INPUT) throw new AwsError('InvalidExecutionInput', `The input is longer than ${MAX_INPUT} bytes.`);
  try {
    JSON.parse(input);
  } catch (error) {
    throw Object.assign(new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${error}'`), { cause: error });
  }
}

/** `undefined` where it was aborted: whoever aborts writes down why. */
async function outcomeOf(result: Promise<unknown>, now: () => Date): Promise<Outcome | undefined> {
  try {
    const output = await result;
    return { status: 'SUCCEEDED', at: now(), output: JSON.stringify(output ?? null) };
  } catch (error) {
    if (error instanceof ExecutionAbortedError) return undefined;
    if (error instanceof ExecutionTimeoutError)
      return { status: 'TIMED_OUT', at: now(), error: 'States.Timeout', cause: 'the execution took longer than its TimeoutSeconds' };
    const reason = error instanceof ExecutionError ? error.cause : error;
    const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
    return { status: 'FAILED', at: now(), error: name, cause: message };
  }
}

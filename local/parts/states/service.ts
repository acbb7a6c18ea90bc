import { type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import type { Execution } from './execution-store.ts';
import type { Machine } from './machine.ts';
import type { Runner } from './runner.ts';

/** What the API works on. */
export interface Desk {
  /** By ARN. */
  readonly machines: ReadonlyMap<string, Machine>;
  readonly runner: Runner;
}

type Body = Record<string, unknown>;
type Operation = (desk: Desk, body: Body, call: AwsCall) => Body;

const optional = (body: Body, name: string) => (body[name] === undefined || body[name] === null ? undefined : String(body[name]));

function machineOf({ machines }: Desk, body: Body): Machine {
  const machine = machines.get(String(body.stateMachineArn));
  if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${body.stateMachineArn}'`);
  return machine;
}

function executionOf({ runner }: Desk, body: Body): Execution {
  const execution = runner.store.find(String(body.executionArn));
  if (!execution) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${body.executionArn}'`);
  return execution;
}

/** A page of at most `maxResults`; the token is where the next one begins. */
function page<T>(all: readonly T[], body: Body): { readonly items: readonly T[]; readonly nextToken?: string } {
  const from = Number(body.nextToken ?? 0);
  const max = Number(body.maxResults || 100);
  return { items: all.slice(from, from + max), ...(all.length > from + max && { nextToken: String(from + max) }) };
}

const summary = (execution: Execution): Body => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  startDate: execution.startedAt / 1000,
  ...(execution.stoppedAt !== undefined && { stopDate: execution.stoppedAt / 1000 }),
});

const OPERATIONS: Record<string, Operation> = {
  StartExecution(desk, body, { headers, traceId }) {
    const header = optional(body, 'traceHeader') ?? headers['x-amzn-trace-id'];
    const root = /Root=([^;]+)/.exec(header ?? '')?.[1] ?? traceId;
    const execution = desk.runner.start({
      machine: machineOf(desk, body),
      input: optional(body, 'input') ?? '{}',
      name: optional(body, 'name'),
      traceId: root,
    });
    return { executionArn: execution.arn, startDate: execution.startedAt / 1000 };
  },

  DescribeExecution(desk, body) {
    const execution = executionOf(desk, body);
    const { input, output, error, cause, traceId } = execution;
    return {
      ...summary(execution),
      input,
      inputDetails: { included: true },
      ...(output !== undefined && { output, outputDetails: { included: true } }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
      ...(traceId !== undefined && { traceHeader: `Root=${traceId}` }),
    };
  },

  ListExecutions(desk, body) {
    const wanted = body.statusFilter;
    const all = desk.runner.store.list(machineOf(desk, body).arn).filter(({ status }) => wanted === undefined || status === wanted);
    const { items, nextToken } = page(all, body);
    return { executions: items.map(summary), ...(nextToken !== undefined && { nextToken }) };
  },

  StopExecution(desk, body) {
    const execution = executionOf(desk, body);
    if (execution.status === 'RUNNING') desk.runner.abort(execution, { error: optional(body, 'error'), cause: optional(body, 'cause') });
    return { stopDate: (desk.runner.store.find(execution.arn)?.stoppedAt ?? 0) / 1000 };
  },

  GetExecutionHistory(desk, body) {
    const events = desk.runner.store.history(executionOf(desk, body).arn);
    if (body.reverseOrder === true) events.reverse();
    const { items, nextToken } = page(events, body);
    return {
      events: items.map(({ id, previous, type, at, details }) => ({
        id,
        previousEventId: previous,
        type,
        timestamp: at / 1000,
        ...details,
      })),
      ...(nextToken !== undefined && { nextToken }),
    };
  },

  ListStateMachines: ({ machines }) => ({
    stateMachines: [...machines.values()].map(({ arn, name }) => ({ stateMachineArn: arn, name, type: 'STANDARD', creationDate: 0 })),
  }),

  DescribeStateMachine(desk, body) {
    const { arn, name, roleArn, definition } = machineOf(desk, body);
    return { stateMachineArn: arn, name, status: 'ACTIVE', type: 'STANDARD', roleArn, definition, creationDate: 0 };
  },
};

/** The Step Functions API in its JSON protocol (`X-Amz-Target: AWSStepFunctions.<operation>`). */
export function statesService(desk: () => Desk): AwsService {
  return {
    access: (call) => {
      const body = bodyOf(call);
      return [{ action: `states:${call.operation}`, resource: String(body.executionArn ?? body.stateMachineArn ?? '*') }];
    },
    async handle(call): Promise<AwsAnswer> {
      const operation = Object.hasOwn(OPERATIONS, call.operation) ? OPERATIONS[call.operation] : undefined;
      if (!operation)
        throw new AwsError(
          'UnknownOperationException',
          `The local Step Functions has no operation ${call.operation}: state machines come from the template.`,
        );
      return {
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify(operation(desk(), bodyOf(call), call)),
      };
    },
  };
}

function bodyOf(call: AwsCall): Body {
  try {
    return JSON.parse(call.body.toString() || '{}') as Body;
  } catch (error) {
    throw Object.assign(new AwsError('SerializationException', 'The body is not JSON.'), { cause: error });
  }
}

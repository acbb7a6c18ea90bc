import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Invocation, Principal } from '../../../local/part.ts';
import { sqs } from '../../../local/parts/sqs/part.ts';
import { states } from '../../../local/parts/states/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/new-folder.ts';
import { type SmallRuntime, startSmallRuntime } from '../support/small-runtime.ts';

const running: SmallRuntime[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

const ROLE = 'arn:aws:iam::000000000000:role/machine';
const MACHINE = 'arn:aws:states:sa-east-1:000000000000:stateMachine:machine';
const greet = 'arn:aws:lambda:sa-east-1:000000000000:function:greet';
const task = (Resource: string, more = {}) => ({ Type: 'Task', Resource, End: true, ...more });
const only = (state: Record<string, unknown>) => ({ StartAt: 'Only', States: { Only: state } });

interface Given {
  readonly definition?: unknown;
  readonly properties?: Record<string, unknown>;
  readonly folder?: string;
  readonly invoke?: (functionArn: string, payload: unknown, from: Principal) => Promise<Invocation>;
}

const DAY_MS = 24 * 3_600_000;

const answer = (value: unknown): Invocation => ({ payload: JSON.stringify(value) });

async function machine({ definition, properties = {}, folder = newFolder(), invoke }: Given) {
  const queue = sqs();
  const runtime = await startSmallRuntime({
    folder,
    ...(invoke && { invoke: async (arn, payload, from) => await invoke(arn, JSON.parse(payload), from) }),
    resources: [
      resource('AWS::SQS::Queue', 'inbox', { QueueName: 'inbox' }),
      resource('AWS::StepFunctions::StateMachine', 'Machine', {
        StateMachineName: 'machine',
        RoleArn: ROLE,
        ...(definition !== undefined && { DefinitionString: JSON.stringify(definition) }),
        ...properties,
      }),
    ],
    parts: () => [queue, states()],
  });
  running.push(runtime);
  const call = async (operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const response = await fetch(runtime.endpoint, {
      method: 'POST',
      headers: { 'x-service': 'states', 'x-amz-target': `AWSStepFunctions.${operation}`, 'x-amzn-trace-id': 'Root=1-abc' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const describe = async (executionArn: unknown) => await call('DescribeExecution', { executionArn });
  const end = async (executionArn: unknown) =>
    await eventually('the end of the execution', async () => {
      const execution = await describe(executionArn);
      return execution.status === 'RUNNING' ? undefined : execution;
    });
  return {
    runtime,
    call,
    end,
    received: () => queue.queues.receive('arn:aws:sqs:sa-east-1:000000000000:inbox', 10).map(({ body }) => body),
    start: async (input: unknown, more = {}) =>
      await call('StartExecution', { stateMachineArn: MACHINE, input: JSON.stringify(input), ...more }),
    run: async (input: unknown) =>
      await end((await call('StartExecution', { stateMachineArn: MACHINE, input: JSON.stringify(input) })).executionArn),
    stop: async () => {
      running.splice(running.indexOf(runtime), 1);
      await runtime.stop();
    },
  };
}

test('an execution invokes functions as the role of its machine and keeps input, output and steps', async () => {
  const callers: Principal[] = [];
  const { run, call, runtime } = await machine({
    definition: {
      StartAt: 'Greet',
      States: {
        Greet: { Type: 'Task', Resource: greet, ResultPath: '$.greeting', Next: 'Wrap' },
        Wrap: task('arn:aws:states:::lambda:invoke', { Parameters: { FunctionName: 'greet', 'Payload.$': '$' }, OutputPath: '$.Payload' }),
      },
    },
    invoke: async (arn, payload, from) => {
      callers.push(from);
      expect(arn).toBe(greet);
      return answer({ said: payload });
    },
  });
  const execution = await run({ who: 'Ana' });
  expect(execution).toMatchObject({ status: 'SUCCEEDED', input: '{"who":"Ana"}', traceHeader: 'Root=1-abc' });
  expect(JSON.parse(String(execution.output))).toEqual({ said: { who: 'Ana', greeting: { said: { who: 'Ana' } } } });
  expect(callers).toEqual([{ role: ROLE }, { role: ROLE }]);

  const { events } = await call('GetExecutionHistory', { executionArn: execution.executionArn });
  expect((events as Record<string, unknown>[]).map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskStateExited',
    'TaskStateEntered',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
  expect(runtime.entries.map((entry) => entry.kind === 'log' && entry.line)).toEqual([
    expect.stringContaining('started'),
    expect.stringContaining('SUCCEEDED'),
  ]);
});

test('an error of a function keeps its type and its words, can be retried, caught, or fails the execution', async () => {
  let calls = 0;
  const failing = async (): Promise<Invocation> => {
    calls += 1;
    return calls === 1
      ? { error: { errorType: 'Busy', errorMessage: 'later' } }
      : { error: { errorType: 'Broken', errorMessage: 'for good', trace: ['at x'] } };
  };
  const cause = JSON.stringify({ errorMessage: 'for good', errorType: 'Broken', trace: ['at x'] });
  const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 1 }];

  const plain = await machine({ definition: only(task(greet, { Retry })), invoke: failing });
  const failed = await plain.run({});
  expect(failed).toMatchObject({ status: 'FAILED', error: 'Broken', cause });
  expect(calls).toBe(2);
  const history = await plain.call('GetExecutionHistory', { executionArn: failed.executionArn });
  expect(history.events).toContainEqual(
    expect.objectContaining({
      type: 'TaskFailed',
      previousEventId: 2,
      taskFailedEventDetails: { error: 'Busy', cause: expect.stringContaining('later') },
    }),
  );

  const catching = await machine({
    definition: {
      StartAt: 'Try',
      States: {
        Try: { ...task(greet), Catch: [{ ErrorEquals: ['Broken'], ResultPath: '$.error', Next: 'After' }] },
        After: { Type: 'Pass', End: true },
      },
    },
    invoke: failing,
  });
  expect(JSON.parse(String((await catching.run({ kept: 1 })).output))).toEqual({ kept: 1, error: { Error: 'Broken', Cause: cause } });
});

test('a map runs each item, a choice chooses, and an API is called at the door', async () => {
  const { run, received } = await machine({
    definition: {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          ItemsPath: '$.amounts',
          ItemProcessor: {
            ProcessorConfig: { Mode: 'INLINE' },
            StartAt: 'Big',
            States: {
              Big: { Type: 'Choice', Choices: [{ Variable: '$', NumericGreaterThan: 10, Next: 'Tell' }], Default: 'Done' },
              Tell: task('arn:aws:states:::sqs:sendMessage', {
                Parameters: { QueueUrl: 'http://queues/000000000000/inbox', MessageBody: { 'amount.$': '$' } },
                ResultPath: null,
              }),
              Done: { Type: 'Succeed' },
            },
          },
          End: true,
        },
      },
    },
  });
  expect(await run({ amounts: [5, 20] })).toMatchObject({ status: 'SUCCEEDED', output: '[5,20]' });
  expect(received()).toEqual(['{"amount":20}']);
});

test('an API that refuses fails the task with its error', async () => {
  const { run } = await machine({
    definition: only(
      task('arn:aws:states:::aws-sdk:sqs:sendMessage', { Parameters: { QueueUrl: 'http://x/0/nowhere', MessageBody: 'x' } }),
    ),
  });
  expect(await run({})).toMatchObject({ status: 'FAILED', error: 'Sqs.QueueDoesNotExist' });
});

test('the same name and input starts once; another input, or a name that was used, is refused', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { start, call, end } = await machine({ definition: only(task(greet)), invoke: async () => gate.then(() => answer(1)) });
  const first = await start({ a: 1 }, { name: 'once' });
  expect(await start({ a: 1 }, { name: 'once' })).toEqual(first);
  expect(await start({ a: 2 }, { name: 'once' })).toMatchObject({ __type: 'ExecutionAlreadyExists' });
  open();
  await end(first.executionArn);
  expect(await start({ a: 1 }, { name: 'once' })).toMatchObject({ __type: 'ExecutionAlreadyExists' });
  expect(await call('ListExecutions', { stateMachineArn: MACHINE })).toMatchObject({ executions: [{ name: 'once', status: 'SUCCEEDED' }] });
  expect(await call('StartExecution', { stateMachineArn: MACHINE, input: 'no json' })).toMatchObject({ __type: 'InvalidExecutionInput' });
  expect(await call('StartExecution', { stateMachineArn: `${MACHINE}s`, input: '{}' })).toMatchObject({
    __type: 'StateMachineDoesNotExist',
  });
});

test('an execution that is stopped is ABORTED with the words given', async () => {
  const { start, call, end } = await machine({ definition: only({ Type: 'Wait', Seconds: 600, End: true }) });
  const { executionArn } = await start({});
  await call('StopExecution', { executionArn, error: 'Enough', cause: 'a person said so' });
  expect(await end(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'a person said so' });
});

test('an execution that the end of the process interrupted is run again from the beginning', async () => {
  const folder = newFolder();
  const definition = {
    StartAt: 'First',
    States: { First: { Type: 'Task', Resource: greet, ResultPath: null, Next: 'Second' }, Second: task(`${greet}:live`) },
  };
  let isSecond = false;
  const before = await machine({
    folder,
    definition,
    invoke: async (arn) => {
      if (arn === greet) return answer(1);
      isSecond = true;
      return await new Promise<Invocation>(() => undefined);
    },
  });
  const { executionArn } = await before.start({ n: 1 });
  await eventually('the second task', () => isSecond);
  await before.stop();

  const calls: string[] = [];
  const after = await machine({
    folder,
    definition,
    invoke: async (arn) => {
      calls.push(arn);
      return answer('done');
    },
  });
  expect(await after.end(executionArn)).toMatchObject({ status: 'SUCCEEDED', output: '"done"' });
  expect(calls).toEqual([greet, `${greet}:live`]);
});

test('an execution that ended 90 days ago is forgotten at the next start', async () => {
  const folder = newFolder();
  const definition = only({ Type: 'Pass', End: true });
  const before = await machine({ folder, definition });
  const { executionArn } = await before.run({ n: 1 });
  await before.runtime.clock.moveTo(new Date(Date.now() + 89 * DAY_MS));
  await before.stop();

  const after89Days = await machine({ folder, definition });
  expect(await after89Days.call('DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
  await after89Days.runtime.clock.moveTo(new Date(Date.now() + 91 * DAY_MS));
  await after89Days.stop();

  const after91Days = await machine({ folder, definition });
  expect(await after91Days.call('DescribeExecution', { executionArn })).toMatchObject({ __type: 'ExecutionDoesNotExist' });
  expect(after91Days.runtime.state.prepare('SELECT count(*) AS events FROM states_history').get()).toEqual({ events: 0 });
});

test('a delivery starts an execution with its payload', async () => {
  const { runtime, call } = await machine({ definition: only({ Type: 'Pass', End: true }) });
  await runtime.deliver({ to: MACHINE, payload: '{"from":"a rule"}', from: { role: ROLE }, traceId: '1-rule' });
  const found = await eventually('the execution', async () => {
    const { executions } = await call('ListExecutions', { stateMachineArn: MACHINE, statusFilter: 'SUCCEEDED' });
    return (executions as Record<string, unknown>[])[0];
  });
  expect(await call('DescribeExecution', { executionArn: found.executionArn })).toMatchObject({
    output: '{"from":"a rule"}',
    traceHeader: 'Root=1-rule',
  });
});

test('a definition in an asset has its substitutions made', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'assembly-stage'));
  writeFileSync(join(folder, 'assembly-stage', 'asset.abc.json'), JSON.stringify(only(task(`\${Function}`))));
  const { run } = await machine({
    folder,
    properties: { DefinitionS3Location: { Bucket: 'assets', Key: 'abc.json' }, DefinitionSubstitutions: { Function: greet } },
    invoke: async () => answer('found'),
  });
  expect(await run({})).toMatchObject({ status: 'SUCCEEDED', output: '"found"' });
});

describe('what the engine would ignore or cannot do stops the start, by state', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['JSONata', { ...only({ Type: 'Pass', End: true }), QueryLanguage: 'JSONata' }, 'QueryLanguage JSONata'],
    ['JSONata of one state', only({ Type: 'Pass', QueryLanguage: 'JSONata', End: true }), 'state Only: QueryLanguage JSONata'],
    ['variables', only({ Type: 'Pass', Assign: { x: 1 }, End: true }), 'state Only: Assign'],
    [
      'task tokens',
      only(task('arn:aws:states:::sqs:sendMessage.waitForTaskToken')),
      'state Only: the Resource arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    ],
    ['a task token in parameters', only(task(greet, { Parameters: { 'token.$': '$$.Task.Token' } })), '$$.Task.Token'],
    [
      'a distributed map',
      only({
        Type: 'Map',
        End: true,
        ItemProcessor: { ...only({ Type: 'Pass', End: true }), ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
      }),
      'a DISTRIBUTED map',
    ],
    ['an unknown service', only(task('arn:aws:states:::aws-sdk:kinesis:putRecord')), 'aws-sdk:kinesis:putRecord'],
    ['a heartbeat', only(task(greet, { HeartbeatSeconds: 10 })), 'HeartbeatSeconds'],
    [
      'a state that nothing leads to',
      { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'Nowhere' } } },
      'State machine definition is invalid',
    ],
  ])('%s', async (_what, definition, words) => {
    await expect(machine({ definition })).rejects.toThrow(words);
  });

  test('an express machine', async () => {
    await expect(machine({ definition: only({ Type: 'Succeed' }), properties: { StateMachineType: 'EXPRESS' } })).rejects.toThrow(
      'StateMachineType EXPRESS',
    );
  });
});

import { expect, test } from 'vitest';
import { readExpression } from '../../../local/parts/scheduler/expression.ts';
import { type Answers, aWorld, functionNamed, resource } from './world.ts';

const ITEMS = Array.from({ length: 5 }, (_, index) => ({
  pk: { S: 'user#1' },
  sk: { S: `row#${index}` },
  cents: { N: String(index * 100) },
}));

/** One table whose scan gives `ITEMS` a page at a time. */
const aTable: Answers = {
  'dynamodb:ListTables': ({ ExclusiveStartTableName }) =>
    ExclusiveStartTableName === undefined ? { TableNames: ['orders'], LastEvaluatedTableName: 'orders' } : { TableNames: ['cards'] },
  'dynamodb:DescribeTable': () => ({
    Table: {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'day', AttributeType: 'N' },
      ],
      GlobalSecondaryIndexes: [{ IndexName: 'by-day', KeySchema: [{ AttributeName: 'day', KeyType: 'HASH' }] }],
      ItemCount: 5,
      TableSizeBytes: 512,
    },
  }),
  'dynamodb:Scan': ({ Limit, ExclusiveStartKey }) => {
    const start = ExclusiveStartKey as { sk: { S: string } } | undefined;
    const from = start ? Number(start.sk.S.slice(4)) + 1 : 0;
    const items = ITEMS.slice(from, from + Number(Limit));
    const last = items.at(-1);
    return { Items: items, ...(from + items.length < ITEMS.length && last ? { LastEvaluatedKey: { pk: last.pk, sk: last.sk } } : {}) };
  },
  'dynamodb:Query': () => ({ Items: [] }),
};

test('every table is listed, beyond the first page of names, with its keys and indexes', async () => {
  await using world = await aWorld({ answers: aTable });
  const tables = (await world.get('/local/tables')).json;
  expect(tables.map((table: { name: string }) => table.name)).toEqual(['cards', 'orders']);
  expect(tables[1]).toMatchObject({
    keys: [{ name: 'pk', type: 'S' }, { name: 'sk' }],
    indexes: [{ name: 'by-day' }],
    items: 5,
    bytes: 512,
    streamed: false,
  });
});

test('paging through a table shows each item once, as plain JSON', async () => {
  await using world = await aWorld({ answers: aTable });
  const seen: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: unknown[]; nextCursor?: string } = (
      await world.get(`/local/tables/orders/items?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    ).json;
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && seen.length < 20);
  expect(seen).toEqual(ITEMS.map((item, index) => ({ pk: 'user#1', sk: item.sk.S, cents: index * 100 })));
});

test('one partition is asked for by query, its value typed as the table or index declares it', async () => {
  await using world = await aWorld({ answers: aTable });
  await world.get('/local/tables/orders/items?key=user%231');
  await world.get('/local/tables/orders/items?key=20261124&index=by-day');
  const queries = world.asked.filter(({ operation }) => operation === 'dynamodb:Query').map(({ input }) => input);
  expect(queries).toMatchObject([
    { ExpressionAttributeNames: { '#partition': 'pk' }, ExpressionAttributeValues: { ':partition': { S: 'user#1' } } },
    {
      IndexName: 'by-day',
      ExpressionAttributeNames: { '#partition': 'day' },
      ExpressionAttributeValues: { ':partition': { N: '20261124' } },
    },
  ]);
});

test.each(['cursor=nonsense', 'cursor=e30', 'index=none', 'limit=ten'])('a page that cannot be is refused: %s', async (query) => {
  await using world = await aWorld({ answers: aTable });
  expect((await world.get(`/local/tables/orders/items?${query}`)).status).toBe(400);
});

test('an item’s values of every type are readable, and large numbers keep their digits', async () => {
  const item = {
    text: { S: '<script>' },
    number: { N: '1.5' },
    large: { N: '12345678901234567890' },
    nothing: { NULL: true },
    yes: { BOOL: true },
    list: { L: [{ N: '1' }, { S: 'x' }] },
    map: { M: { deep: { S: 'y' } } },
    names: { SS: ['a'] },
    numbers: { NS: ['1', '2'] },
    bytes: { B: 'AAE=' },
  };
  await using world = await aWorld({ answers: { ...aTable, 'dynamodb:Scan': () => ({ Items: [item] }) } });
  expect((await world.get('/local/tables/orders/items')).json.items).toEqual([
    {
      text: '<script>',
      number: 1.5,
      large: '12345678901234567890',
      nothing: null,
      yes: true,
      list: [1, 'x'],
      map: { deep: 'y' },
      names: ['a'],
      numbers: [1, 2],
      bytes: 'AAE=',
    },
  ]);
});

/** `jobs` gives up to `jobs-dead`, which holds `dead` messages; a redrive moves them all. */
function twoQueues(dead = 2): Answers {
  const arn = (url: unknown) => `arn:aws:sqs:sa-east-1:000000000000:${String(url).split('/').at(-1)}`;
  let looks = 0;
  return {
    'sqs:ListQueues': () => ({ QueueUrls: ['http://door/000000000000/jobs', 'http://door/000000000000/jobs-dead'] }),
    'sqs:GetQueueAttributes': ({ QueueUrl }) => ({
      Attributes: {
        QueueArn: arn(QueueUrl),
        ApproximateNumberOfMessages: arn(QueueUrl).endsWith('dead') ? String(dead) : '0',
        ...(arn(QueueUrl).endsWith('jobs') && {
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn('/jobs-dead'), maxReceiveCount: 5 }),
        }),
      },
    }),
    'sqs:ReceiveMessage': () => ({
      Messages: [{ MessageId: 'm1', Body: '{"job":1}', Attributes: { SentTimestamp: '1764000000000', ApproximateReceiveCount: '6' } }],
    }),
    'sqs:StartMessageMoveTask': () => ({ TaskHandle: 'h' }),
    'sqs:ListMessageMoveTasks': () => {
      looks += 1;
      return { Results: [{ Status: looks < 3 ? 'RUNNING' : 'COMPLETED', ApproximateNumberOfMessagesMoved: looks < 3 ? 0 : dead }] };
    },
  };
}

test('a dead-letter queue names the queues it serves', async () => {
  await using world = await aWorld({ answers: twoQueues() });
  expect((await world.get('/local/queues')).json).toMatchObject([
    { name: 'jobs', waiting: 0, deadLetterQueue: 'jobs-dead', maxReceiveCount: 5, deadLettersOf: [] },
    { name: 'jobs-dead', waiting: 2, deadLettersOf: ['jobs'] },
  ]);
});

test('messages are looked at without being kept from whoever is to work them off', async () => {
  await using world = await aWorld({ answers: twoQueues() });
  const messages = (await world.get('/local/queues/jobs-dead/messages')).json;
  expect(messages).toEqual([{ id: 'm1', body: { job: 1 }, sentAt: '2025-11-24T16:00:00.000Z', receives: 6 }]);
  expect(world.asked.find(({ operation }) => operation === 'sqs:ReceiveMessage')?.input).toMatchObject({ VisibilityTimeout: 0 });
  expect((await world.get('/local/queues/none/messages')).status).toBe(404);
});

test('a redrive is SQS’s own, and answers when it has ended with how many it moved', async () => {
  await using world = await aWorld({ answers: twoQueues(7) });
  const answer = await world.post('/local/queues/jobs-dead/redrive');
  expect(answer.json).toEqual({ status: 'COMPLETED', moved: 7 });
  expect(world.asked.find(({ operation }) => operation === 'sqs:StartMessageMoveTask')?.input).toEqual({
    SourceArn: 'arn:aws:sqs:sa-east-1:000000000000:jobs-dead',
  });
});

test('a redrive that failed says why', async () => {
  const failed = { Results: [{ Status: 'FAILED', FailureReason: 'CouldNotDetermineMessageSource' }] };
  await using world = await aWorld({ answers: { ...twoQueues(), 'sqs:ListMessageMoveTasks': () => failed } });
  expect((await world.post('/local/queues/jobs-dead/redrive')).json).toMatchObject({
    status: 409,
    detail: 'CouldNotDetermineMessageSource',
  });
});

test('an execution is shown step by step, and a failure at the step that failed', async () => {
  const arn = 'arn:aws:states:sa-east-1:000000000000:execution:ship:one';
  const at = 1_764_000_000;
  await using world = await aWorld({
    answers: {
      'states:ListStateMachines': () => ({ stateMachines: [{ name: 'ship', stateMachineArn: 'arn:ship' }] }),
      'states:ListExecutions': () => ({
        executions: [{ executionArn: arn, name: 'one', status: 'FAILED', startDate: at, stopDate: at + 2 }],
      }),
      'states:DescribeExecution': () => ({
        name: 'one',
        stateMachineArn: 'a:ship',
        status: 'FAILED',
        startDate: at,
        input: '{"a":1}',
        error: 'Lost',
        cause: 'No address',
      }),
      'states:GetExecutionHistory': () => ({
        events: [
          { id: 1, type: 'ExecutionStarted', timestamp: at, previousEventId: 0 },
          {
            id: 2,
            type: 'TaskStateEntered',
            timestamp: at,
            previousEventId: 1,
            stateEnteredEventDetails: { name: 'Pack', input: '{"a":1}' },
          },
          {
            id: 3,
            type: 'TaskStateExited',
            timestamp: at + 1,
            previousEventId: 2,
            stateExitedEventDetails: { name: 'Pack', output: '{"b":2}' },
          },
          {
            id: 4,
            type: 'TaskStateEntered',
            timestamp: at + 1,
            previousEventId: 3,
            stateEnteredEventDetails: { name: 'Send', input: '{}' },
          },
          { id: 5, type: 'TaskScheduled', timestamp: at + 1, previousEventId: 4 },
          {
            id: 6,
            type: 'TaskFailed',
            timestamp: at + 2,
            previousEventId: 5,
            taskFailedEventDetails: { error: 'Lost', cause: 'No address' },
          },
          { id: 7, type: 'ExecutionFailed', timestamp: at + 2, previousEventId: 6, executionFailedEventDetails: { error: 'Lost' } },
        ],
      }),
    },
  });
  expect((await world.get('/local/executions')).json).toMatchObject([
    { arn, machine: 'ship', status: 'FAILED', startedAt: '2025-11-24T16:00:00.000Z' },
  ]);
  const execution = (await world.get(`/local/executions/${encodeURIComponent(arn)}`)).json;
  expect(execution).toMatchObject({ input: { a: 1 }, error: 'Lost', cause: 'No address' });
  expect(execution.steps).toMatchObject([
    { name: 'Pack', type: 'Task', output: { b: 2 } },
    { name: 'Send', error: 'Lost', cause: 'No address' },
  ]);
  expect(execution.steps[0]).not.toHaveProperty('error');
});

test('schedules of the template and of the API are listed, the next due first, by the product’s clock', async () => {
  const made: Record<string, object> = {
    nightly: {
      ScheduleExpression: 'cron(0 3 * * ? *)',
      ScheduleExpressionTimezone: 'America/Sao_Paulo',
      State: 'ENABLED',
      Target: { Arn: 'arn:fn' },
    },
    often: { ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED', CreationDate: 1_764_000_000, Target: { Arn: 'arn:fn' } },
    off: { ScheduleExpression: 'rate(1 minute)', State: 'DISABLED', CreationDate: 1_764_000_000, Target: { Arn: 'arn:fn' } },
    over: {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      CreationDate: 1_764_000_000,
      EndDate: 1_764_000_060,
      Target: { Arn: 'arn:fn' },
    },
  };
  await using world = await aWorld({
    answers: {
      'scheduler:ListSchedules': ({ NextToken }) =>
        NextToken
          ? { Schedules: [{ Name: 'off' }, { Name: 'over' }] }
          : { Schedules: [{ Name: 'nightly' }, { Name: 'often' }], NextToken: '2' },
      'scheduler:GetSchedule': ({ Name }) => ({ ...made[String(Name)] }),
    },
    resources: [
      resource('AWS::Events::Rule', 'Monthly', { ScheduleExpression: 'cron(0 0 1 * ? *)', Targets: [{ Arn: 'arn:q' }] }),
      resource('AWS::Events::Rule', 'Plain', {}),
    ],
    nextDue: (expression, timeZone, after, from) => readExpression(expression, { timeZone, from }).next(after),
  });
  const schedules = (await world.get('/local/schedules')).json;
  const due = Object.fromEntries(schedules.map((each: { name: string; nextDueAt?: string }) => [each.name, each.nextDueAt]));
  expect(Object.keys(due)).toHaveLength(5);
  expect(schedules[0].name).toBe('often');
  expect(Date.parse(due.often) - 1_764_000_000_000).toSatisfy((sinceMade: number) => sinceMade % 300_000 === 0);
  expect(due.nightly).toMatch(/T06:00:00\.000Z$/);
  expect(due.Monthly).toMatch(/-01T00:00:00\.000Z$/);
  expect([due.off, due.over]).toEqual([undefined, undefined]);
});

test('a function is listed with its runs, errors and last log lines', async () => {
  await using world = await aWorld({
    resources: [
      resource('AWS::Lambda::Function', 'Orders', { FunctionName: 'orders', MemorySize: 512 }),
      resource('AWS::Lambda::Function', 'Unnamed', {}),
    ],
    instances: (name) => (name === 'orders' ? 3 : undefined),
  });
  for (const [durationMs, error] of [
    [10, undefined],
    [30, 'Timeout'],
    [20, undefined],
  ] as const) {
    const entry = {
      kind: 'invocation',
      functionName: 'orders',
      durationMs,
      coldStart: durationMs === 10,
      requestId: 'r',
      wokenBy: 'api',
    } as const;
    world.journal.record(error ? { ...entry, error } : entry);
  }
  world.journal.record({ kind: 'log', functionName: 'orders', level: 'INFO', line: 'hello' }, 't1');
  world.journal.record({ kind: 'denied', by: functionNamed('orders'), action: 'a:B', resource: 'arn' });
  const [named, unnamed] = (await world.get('/local/functions')).json.toReversed();
  expect(named).toMatchObject({
    name: 'orders',
    instances: 3,
    invocations: 3,
    errors: 1,
    coldStarts: 1,
    medianMs: 20,
    slowestMs: 30,
    lastError: 'Timeout',
    memoryMb: 512,
  });
  expect(named.logs).toMatchObject([{ level: 'INFO', line: 'hello', traceId: 't1' }]);
  expect(unnamed).toMatchObject({ name: 'app-Unnamed', invocations: 0, memoryMb: 128 });
  expect(unnamed).not.toHaveProperty('instances');
});

test('resources are listed as the template resolved them', async () => {
  await using world = await aWorld({ resources: [resource('AWS::SQS::Queue', 'Jobs', { QueueName: 'jobs' })] });
  expect((await world.get('/local/resources')).json).toEqual([
    { stack: 'app', logicalId: 'Jobs', type: 'AWS::SQS::Queue', properties: { QueueName: 'jobs' } },
  ]);
});

import { expect, test } from 'vitest';
import { type TraceNode, treeOf } from '../../../local/console/trace-tree.ts';
import type { Entry, Recorded } from '../../../local/journal.ts';
import { aWorld, functionNamed } from './world.ts';

const ORIGIN = Date.parse('2026-11-24T09:00:00.000Z');

/** Entries as the journal gives them: recorded when their work ended, `endsAt` milliseconds after the trace began. */
function traceOf(...entries: [endsAt: number, entry: Entry][]): Recorded[] {
  return entries.map(([endsAt, entry], index) => ({ ...entry, seq: index + 1, at: new Date(ORIGIN + endsAt).toISOString(), traceId: 't' }));
}

const request = (durationMs: number): Entry => ({
  kind: 'request',
  method: 'POST',
  path: '/v1/orders',
  route: '/orders',
  status: 201,
  durationMs,
  requestId: 'r',
  bytesIn: 1,
  bytesOut: 1,
});
const invocation = (functionName: string, durationMs: number, wokenBy: string, error?: string): Entry => ({
  kind: 'invocation',
  functionName,
  durationMs,
  coldStart: false,
  requestId: 'r',
  wokenBy,
  ...(error && { error }),
});
const call = (
  functionName: string,
  operation: string,
  durationMs: number,
  units: { readUnits?: number; writeUnits?: number } = {},
): Entry => ({
  kind: 'call',
  service: operation === 'PutEvents' ? 'events' : 'dynamodb',
  operation,
  resource: 'arn:aws:dynamodb:sa-east-1:000000000000:table/orders',
  by: functionNamed(functionName),
  status: 200,
  durationMs,
  ...units,
});
const event = (matched: string[]): Entry => ({
  kind: 'event',
  bus: 'app',
  source: 'orders',
  detailType: 'order.placed',
  eventId: 'e',
  detail: '{}',
  matched,
});
const log = (functionName: string): Entry => ({ kind: 'log', functionName, level: 'INFO', line: 'hello' });

/** The tree as indented names. */
function outline(nodes: readonly TraceNode[], depth = 0): string[] {
  return nodes.flatMap(({ entry, children }) => [`${'  '.repeat(depth)}${nameOf(entry)}`, ...outline(children, depth + 1)]);
}

function nameOf(entry: Recorded): string {
  if (entry.kind === 'invocation') return entry.functionName;
  if (entry.kind === 'call') return entry.operation;
  return entry.kind;
}

test('a request’s tree shows its functions, their calls and logs, the events told and the consumers woken', () => {
  const entries = traceOf(
    [8, call('authorizer', 'GetItem', 3)],
    [10, invocation('authorizer', 9, 'apigateway v1')],
    [20, call('orders', 'Query', 4)],
    [35, call('orders', 'TransactWriteItems', 10)],
    [36, log('orders')],
    [38, invocation('orders', 26, 'apigateway v1')],
    [40, request(40)],
    [60, call('relay', 'PutEvents', 5)],
    [60, event(['rule/bill'])],
    [62, invocation('relay', 10, 'dynamodb orders')],
    [90, call('billing', 'PutItem', 5)],
    [95, invocation('billing', 15, 'sqs billing')],
  );
  expect(outline(treeOf(entries))).toEqual([
    'request',
    '  authorizer',
    '    GetItem',
    '  orders',
    '    Query',
    '    TransactWriteItems',
    '    log',
    '  relay',
    '    PutEvents',
    '      event',
    '        billing',
    '          PutItem',
  ]);
});

test('two runs of one function keep their own calls', () => {
  const entries = traceOf(
    [12, call('worker', 'First', 5)],
    [20, invocation('worker', 18, 'sqs jobs')],
    [112, call('worker', 'Second', 5)],
    [120, invocation('worker', 18, 'sqs jobs')],
  );
  expect(outline(treeOf(entries))).toEqual(['worker', '  First', 'worker', '  Second']);
});

test('a function that another one invoked is shown in it', () => {
  const entries = traceOf([30, invocation('inner', 10, 'outer')], [40, invocation('outer', 35, 'apigateway v1')], [45, request(45)]);
  expect(outline(treeOf(entries))).toEqual(['request', '  outer', '    inner']);
});

test('an event that no rule matched wakes nobody', () => {
  const entries = traceOf([10, event([])], [60, invocation('billing', 15, 'sqs billing')]);
  expect(outline(treeOf(entries))).toEqual(['event', 'billing']);
});

test('times count from the trace’s beginning', () => {
  const [root] = treeOf(traceOf([30, invocation('orders', 20, 'apigateway v1')], [40, request(40)]));
  expect(root).toMatchObject({ startMs: 0, durationMs: 40, children: [{ startMs: 10, durationMs: 20 }] });
});

test('a trace is listed with what it cost: its calls, capacity units, events, refusals and errors', async () => {
  await using world = await aWorld();
  const { journal } = world;
  // Long enough that a pause between two lines of this test changes nothing.
  journal.record(call('orders', 'Query', 2, { readUnits: 1.5 }), 't1');
  journal.record(call('orders', 'Query', 2, { readUnits: 0.5 }), 't1');
  journal.record(call('orders', 'PutItem', 2, { writeUnits: 4 }), 't1');
  journal.record({ kind: 'denied', by: functionNamed('orders'), action: 'ses:SendEmail', resource: 'arn' }, 't1');
  journal.record(event([]), 't1');
  journal.record(invocation('orders', 60_000, 'apigateway v1', 'AccessDeniedException'), 't1');
  journal.record(request(70_000), 't1');
  journal.record(invocation('nightly', 20, 'scheduler nightly'), 't2');
  journal.record(log('no-trace'));

  const traces = (await world.get('/local/traces')).json;

  expect(traces).toHaveLength(2);
  expect(traces[0]).toMatchObject({ traceId: 't2', wokenBy: 'scheduler nightly' });
  expect(traces[1]).toMatchObject({
    traceId: 't1',
    request: { method: 'POST', path: '/v1/orders', route: '/orders', status: 201 },
    durationMs: 70_000,
    invocations: 1,
    calls: 3,
    readUnits: 2,
    writeUnits: 4,
    events: 1,
    denied: 1,
    errors: 1,
  });
  const [root] = (await world.get('/local/traces/t1')).json;
  expect(root).toMatchObject({ entry: { kind: 'request' }, children: [{ entry: { kind: 'invocation' } }, { entry: { kind: 'event' } }] });
});

test('a call without an identity is shown in what ran then, and what nothing else places in the request', () => {
  const anonymous = { ...call('x', 'SignUp', 5), by: { role: 'anonymous' } };
  const entries = traceOf(
    [20, anonymous],
    [38, invocation('orders', 26, 'apigateway v1')],
    [40, request(40)],
    [41, log('access-log')],
    [300, event([])],
  );
  expect(outline(treeOf(entries))).toEqual(['request', '  orders', '    SignUp', '  log', '  event']);
});

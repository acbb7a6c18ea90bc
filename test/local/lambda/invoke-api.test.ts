import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { AwsCall } from '../../../local/part.ts';
import { invokeApi } from '../../../local/parts/lambda/invoke-api.ts';

const enqueued: string[] = [];
const api = invokeApi({
  arnOf: (name) => `arn:${name}`,
  run: async (name, payload) =>
    name === 'bad' ? { error: { errorType: 'TypeError', errorMessage: 'bad' } } : { payload: `{"got":${payload}}` },
  enqueue: (name, payload, wokenBy) => enqueued.push(`${name} ${payload} by ${wokenBy}`),
});

function call(name: string, body: string, more: Partial<AwsCall> & { type?: string } = {}): AwsCall {
  const headers: Record<string, string> = more.type === undefined ? {} : { 'x-amz-invocation-type': more.type };
  return {
    service: 'lambda',
    operation: '',
    method: 'POST',
    path: `/2015-03-31/functions/${name}/invocations`,
    query: new URLSearchParams(),
    headers,
    body: Buffer.from(body),
    principal: { role: 'arn:aws:iam::000000000000:role/caller', functionName: 'caller' },
    requestId: 'r',
    ...more,
  };
}

test.each(['worker', 'worker:live', 'arn%3Aaws%3Alambda%3Asa-east-1%3A000000000000%3Afunction%3Aworker%3Alive'])(
  '%s asks for lambda:InvokeFunction on the function',
  (reference) => {
    expect(api.access(call(reference, '{}'))).toEqual([{ action: 'lambda:InvokeFunction', resource: 'arn:worker' }]);
  },
);

test('a synchronous invocation answers the result, or the error marked as the function’s', async () => {
  expect(await api.handle(call('worker', '{"a":1}'))).toMatchObject({ status: 200, body: '{"got":{"a":1}}' });
  expect(await api.handle(call('bad', ''))).toMatchObject({
    status: 200,
    headers: { 'x-amz-function-error': 'Unhandled' },
    body: '{"errorType":"TypeError","errorMessage":"bad"}',
  });
});

test('an asynchronous one is accepted, with who asked for it; a dry run does nothing', async () => {
  expect((await api.handle(call('worker', '{"a":1}', { type: 'Event' }))).status).toBe(202);
  expect((await api.handle(call('worker', '{"a":2}', { type: 'DryRun' }))).status).toBe(204);
  expect(enqueued).toEqual(['worker {"a":1} by caller']);
});

test.each([
  ['a payload that is not JSON', call('worker', '{'), 'InvalidRequestContentException'],
  ['more than 6 MB', call('worker', JSON.stringify('x'.repeat(6 * 1024 * 1024))), 'RequestEntityTooLargeException'],
  [
    'more than 1 MB asynchronously',
    call('worker', JSON.stringify('x'.repeat(1024 * 1024)), { type: 'Event' }),
    'RequestEntityTooLargeException',
  ],
  ['another operation', call('worker', '', { path: '/2015-03-31/functions/worker', method: 'DELETE' }), 'UnknownOperationException'],
])('%s is refused', async (_what, asked, code) => {
  await expect(api.handle(asked)).rejects.toMatchObject({ code });
});

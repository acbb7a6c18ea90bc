import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Invocation, Resource } from '../../../local/part.ts';
import { type LambdaPart, lambda } from '../../../local/parts/lambda/part.ts';
import { assetFunction, inlineFunction, type TestRuntime, testRuntime } from './support.ts';

const nothing = () => undefined;
const noStreams = { read: async () => ({ records: [], next: '' }), latest: async () => '', changed: () => nothing };
const noQueues = { receive: () => [], remove: nothing, changeVisibility: nothing, arrived: () => nothing };

const open: { part: LambdaPart; runtime: TestRuntime }[] = [];

async function running(resources: Resource[] | ((runtime: TestRuntime) => Resource[]), given: { endpoint?: string } = {}) {
  const runtime = testRuntime(given);
  const part = lambda(noStreams, noQueues);
  await part.provision?.(typeof resources === 'function' ? resources(runtime) : resources, runtime);
  await part.start?.(runtime);
  open.push({ part, runtime });
  const invoke = (name: string, event: unknown = {}, traceId?: string): Promise<Invocation> =>
    part.invoke(`arn:aws:lambda:sa-east-1:000000000000:function:${name}`, JSON.stringify(event), { operator: true }, traceId);
  const answerOf = async (name: string, event: unknown = {}, traceId?: string): Promise<unknown> => {
    const answer = await invoke(name, event, traceId);
    if (answer.error !== undefined) throw new Error(`${answer.error.errorType}: ${answer.error.errorMessage}`);
    return JSON.parse(answer.payload);
  };
  return { part, runtime, invoke, answerOf };
}

afterEach(async () => {
  for (const { part, runtime } of open.splice(0)) {
    await part.stop?.();
    runtime.close();
  }
});

describe('a function', () => {
  test('answers with what its handler returns, by promise or by callback', async () => {
    const { answerOf } = await running([
      inlineFunction('promise', 'exports.handler = async (event) => ({ doubled: event.number * 2 });'),
      inlineFunction(
        'callback',
        'exports.handler = (event, context, callback) => { setTimeout(() => callback(null, { doubled: event.number * 2 }), 5); };',
      ),
      inlineFunction('nothing', 'exports.handler = async () => {};'),
    ]);

    expect(await answerOf('promise', { number: 21 })).toEqual({ doubled: 42 });
    expect(await answerOf('callback', { number: 21 })).toEqual({ doubled: 42 });
    expect(await answerOf('nothing')).toBeNull();
  });

  test('sees exactly the variables of the template and those Lambda sets, with the credentials of its role', async () => {
    process.env.OF_THE_MACHINE = 'secret of the machine';
    const { answerOf, runtime } = await running([
      inlineFunction('env', 'exports.handler = async () => process.env;', {
        MemorySize: 256,
        Environment: { Variables: { TABLE: 'orders' } },
      }),
    ]);

    const env = await answerOf('env');

    expect(env).toMatchObject({
      TABLE: 'orders',
      AWS_LAMBDA_FUNCTION_NAME: 'env',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_REGION: 'sa-east-1',
      AWS_DEFAULT_REGION: 'sa-east-1',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/env',
      AWS_ACCESS_KEY_ID: 'key of arn:aws:iam::000000000000:role/worker',
      AWS_ENDPOINT_URL: runtime.endpoint,
      _HANDLER: 'index.handler',
    });
    expect(env).not.toHaveProperty('OF_THE_MACHINE');
    expect(env).not.toHaveProperty('PATH');
  });

  test('is told its deadline, its request and its trace', async () => {
    const { answerOf } = await running([
      inlineFunction(
        'context',
        'exports.handler = async (event, context) => ({ ...context, left: context.getRemainingTimeInMillis(), trace: process.env._X_AMZN_TRACE_ID });',
        { Timeout: 7, MemorySize: 512 },
      ),
    ]);

    const context = await answerOf('context', {}, '1-65535e11-0123456789abcdef01234567');

    expect(context).toMatchObject({
      functionName: 'context',
      functionVersion: '$LATEST',
      memoryLimitInMB: '512',
      logGroupName: '/aws/lambda/context',
      invokedFunctionArn: 'arn:aws:lambda:sa-east-1:000000000000:function:context',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      trace: expect.stringMatching(/^Root=1-65535e11-0123456789abcdef01234567;Parent=[0-9a-f]{16};Sampled=1$/),
    });
    expect(context).toHaveProperty(
      'left',
      expect.toSatisfy((left: number) => left > 5_000 && left <= 7_000),
    );
  });

  test('is kept between invocations, and its cold start is told apart', async () => {
    const { answerOf, runtime } = await running([inlineFunction('kept', 'let count = 0; exports.handler = async () => (count += 1);')]);

    expect([await answerOf('kept'), await answerOf('kept')]).toEqual([1, 2]);
    expect(runtime.journal.since(0, { kinds: ['invocation'] })).toMatchObject([{ coldStart: true }, { coldStart: false }]);
  });

  test('follows the product clock from the next invocation on', async () => {
    const { answerOf, runtime } = await running([
      inlineFunction(
        'clock',
        'exports.handler = async () => [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(0) instanceof Date, new Date(2020, 1).getFullYear()];',
      ),
    ]);
    await answerOf('clock');
    runtime.moveClock(3_600_000);

    const seen = (await answerOf('clock')) as [number, number, number, boolean, number];

    for (const instant of seen.slice(0, 3)) expect(Math.abs(Number(instant) - Date.now() - 3_600_000)).toBeLessThan(5_000);
    expect(seen.slice(3)).toEqual([true, 2020]);
  });

  test('runs CommonJS and ES modules of an asset, whatever the packages around it say', async () => {
    const { answerOf } = await running((runtime) => [
      assetFunction(runtime, 'commonjs', { 'index.js': 'exports.handler = async () => typeof require;' }),
      assetFunction(runtime, 'module', { 'index.mjs': 'export const handler = async () => import.meta.url.endsWith("index.mjs");' }),
    ]);

    expect(await answerOf('commonjs')).toBe('function');
    expect(await answerOf('module')).toBe(true);
  });

  test('writes its output into the journal line by line, under its trace', async () => {
    const { answerOf, runtime } = await running([
      inlineFunction(
        'talks',
        `exports.handler = async () => { console.log('one\\ntwo'); console.error('bad'); console.log(JSON.stringify({ level: 'WARN', message: 'careful' })); };`,
      ),
    ]);

    await answerOf('talks', {}, '1-65535e11-0123456789abcdef01234567');

    expect(runtime.journal.since(0, { kinds: ['log'], traceId: '1-65535e11-0123456789abcdef01234567' })).toMatchObject([
      { functionName: 'talks', level: 'INFO', line: 'one' },
      { functionName: 'talks', level: 'INFO', line: 'two' },
      { functionName: 'talks', level: 'ERROR', line: 'bad' },
      { functionName: 'talks', level: 'WARN', line: '{"level":"WARN","message":"careful"}' },
    ]);
  });
});

describe('a failing function', () => {
  test.each([
    ['throws', 'exports.handler = async () => { throw new TypeError("no such account"); };', 'TypeError', /^no such account$/],
    ['throws no error', 'exports.handler = async () => { throw "plain"; };', 'string', /^plain$/],
    [
      'exits',
      'exports.handler = async () => process.exit(3);',
      'Runtime.ExitError',
      /^RequestId: \S+ Error: Runtime exited with error: exit status 3$/,
    ],
    [
      'never answers',
      'exports.handler = () => new Promise(() => setInterval(() => {}, 1000));',
      'Sandbox.Timedout',
      /^RequestId: \S+ Error: Task timed out after 1.00 seconds$/,
    ],
    ['spins', 'exports.handler = async () => { for (;;); };', 'Sandbox.Timedout', /Task timed out after 1.00 seconds$/],
    [
      'leaves a rejection',
      'exports.handler = async () => { Promise.reject(new Error("lost")); await new Promise((r) => setTimeout(r, 500)); };',
      'Runtime.UnhandledPromiseRejection',
      /^Error: lost$/,
    ],
    [
      'throws later',
      'exports.handler = () => new Promise(() => setTimeout(() => { throw new RangeError("late"); }, 1));',
      'RangeError',
      /^late$/,
    ],
    ['does not parse', 'exports.handler = async () => {', 'Runtime.UserCodeSyntaxError', /SyntaxError/],
    ['has no handler', 'exports.other = 1;', 'Runtime.HandlerNotFound', /^index.handler is undefined or not exported$/],
    ['misses a package', 'require("zod"); exports.handler = async () => {};', 'Runtime.ImportModuleError', /Cannot find module 'zod'/],
    ['fails while loading', 'throw new Error("no table");', 'Error', /^no table$/],
    [
      'answers too much',
      'exports.handler = async () => "x".repeat(7 * 1024 * 1024);',
      'Function.ResponseSizeTooLarge',
      /exceeded maximum allowed payload size/,
    ],
    [
      'reaches out',
      'exports.handler = async () => { const https = require("https"); await new Promise((ok, no) => https.get("https://example.com/", ok).on("error", no)); };',
      'Error',
      /reaches only this machine, and asked for example.com.*ALLOW_NETWORK=1/,
    ],
  ])(
    'that %s is reported as Lambda reports it, and the next invocation gets a working instance',
    async (_what, source, errorType, errorMessage) => {
      const { invoke, runtime } = await running([inlineFunction('failing', source, { Timeout: 1 })]);

      const { error } = await invoke('failing');
      const again = await invoke('failing');

      expect(error).toMatchObject({ errorType, errorMessage: expect.stringMatching(errorMessage) });
      expect(again.error?.errorType).toBe(errorType);
      expect(runtime.journal.since(0, { kinds: ['invocation'] })).toHaveLength(2);
    },
  );

  test('that uses more memory than it has is ended without the process', async () => {
    const { invoke } = await running([
      inlineFunction(
        'hungry',
        'exports.handler = async () => { const kept = []; for (;;) kept.push(new Array(10000).fill(Math.random())); };',
        { MemorySize: 128, Timeout: 20 },
      ),
    ]);

    expect((await invoke('hungry')).error).toMatchObject({
      errorType: 'Runtime.OutOfMemory',
      errorMessage: expect.stringContaining('signal: killed'),
    });
  });
});

describe('the way out', () => {
  test('https and fetch to AWS hosts go to the door, with the host they were meant for', async () => {
    const seen: string[] = [];
    const door = createServer((request, response) => {
      seen.push(`${request.headers.host} ${request.url}`);
      response.end('{"keys":[]}');
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const source = `const https = require('https');
      const url = 'https://cognito-idp.sa-east-1.amazonaws.com/pool/.well-known/jwks.json';
      const get = (make) => new Promise((ok, no) => make((response) => { let text = ''; response.on('data', (part) => (text += part)).on('end', () => ok(JSON.parse(text))); }).on('error', no).end());
      exports.handler = async () => [await get((done) => https.request(url, { method: 'GET' }, done)), await get((done) => https.get(new URL(url), done)), await (await fetch(url)).json()];`;
    const { answerOf } = await running([inlineFunction('keys', source)], {
      endpoint: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    });

    expect(await answerOf('keys')).toEqual([{ keys: [] }, { keys: [] }, { keys: [] }]);
    expect(seen).toEqual(Array.from({ length: 3 }, () => 'cognito-idp.sa-east-1.amazonaws.com /pool/.well-known/jwks.json'));
    await new Promise((resolve) => door.close(resolve));
  });
});

describe('concurrency', () => {
  const slow = 'const id = Math.random(); exports.handler = async () => { await new Promise((r) => setTimeout(r, 300)); return id; };';

  test('every invocation under way has an instance of its own', async () => {
    const { answerOf } = await running([inlineFunction('slow', slow)]);

    const ids = await Promise.all([answerOf('slow'), answerOf('slow'), answerOf('slow')]);

    expect(new Set(ids).size).toBe(3);
  });

  test('reserved concurrency is a bound: what is above waits its turn', async () => {
    const { answerOf } = await running([inlineFunction('one', slow, { ReservedConcurrentExecutions: 1 })]);

    const ids = await Promise.all([answerOf('one'), answerOf('one')]);

    expect(new Set(ids).size).toBe(1);
  });

  test('a function reserved to nothing is throttled', async () => {
    const { invoke } = await running([inlineFunction('none', slow, { ReservedConcurrentExecutions: 0 })]);

    await expect(invoke('none')).rejects.toMatchObject({ code: 'TooManyRequestsException', status: 429 });
  });
});

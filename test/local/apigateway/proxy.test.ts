import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { apiOf, functionArn, proxy } from './api.ts';

const paths = {
  '/': { get: proxy() },
  '/orders': { get: proxy(), post: proxy() },
  '/orders/{id}': { get: proxy() },
  '/orders/new': { get: proxy() },
  '/files/{path+}': { 'x-amazon-apigateway-any-method': proxy() },
};
const ok = () => ({ statusCode: 200, body: 'ok' });

describe('routes', () => {
  test.each([
    ['GET', '/v1/orders', '/orders', null],
    ['GET', '/v1/orders/', '/orders', null],
    ['GET', '/v1', '/', null],
    ['GET', '/v1/orders/7', '/orders/{id}', { id: '7' }],
    ['GET', '/v1/orders/a%2Fb%40c', '/orders/{id}', { id: 'a%2Fb%40c' }],
    ['GET', '/v1/orders/new', '/orders/new', null],
    ['PUT', '/v1/files/a/b/c', '/files/{path+}', { path: 'a/b/c' }],
  ])('%s %s leads to %s', async (method, target, resource, pathParameters) => {
    const { ask, invoked } = await apiOf({ paths }, { api: ok });

    expect((await ask(method, target)).status).toBe(200);
    expect(invoked).toMatchObject([{ event: { resource, pathParameters, httpMethod: method } }]);
  });

  test.each([
    ['DELETE', '/v1/orders'],
    ['GET', '/v1/unknown'],
    ['GET', '/v1/orders/7/items'],
    ['GET', '/v1/files'],
  ])('%s %s, which is no route, is answered as API Gateway does', async (method, target) => {
    const { ask, invoked } = await apiOf({ paths }, { api: ok });

    const answer = await ask(method, target);

    expect(answer).toMatchObject({ status: 403, text: '{"message":"Missing Authentication Token"}' });
    expect(answer.header('x-amzn-ErrorType')).toBe('MissingAuthenticationTokenException');
    expect(invoked).toEqual([]);
  });

  test('a path outside every stage is forbidden', async () => {
    const { ask } = await apiOf({ paths }, { api: ok });

    expect(await ask('GET', '/v2/orders')).toMatchObject({ status: 403, text: '{"message":"Forbidden"}' });
  });
});

describe('the event of a proxy integration', () => {
  test('has what the REST format has', async () => {
    const { ask, invoked } = await apiOf({ paths }, { api: ok }, { stage: { Variables: { colour: 'blue' } } });

    const answer = await ask('GET', '/v1/orders/7?a=1&a=2&b=x%20y', {
      headers: [
        ['User-Agent', 'test'],
        ['Accept', 'text/html'],
        ['accept', 'application/json'],
        ['X-Amzn-Trace-Id', 'Root=1-65535e11-0123456789abcdef01234567;Sampled=1'],
      ],
    });

    const [{ event, from, traceId, functionArn: called } = {}] = invoked;
    expect(called).toBe(functionArn('api'));
    expect(traceId).toBe('1-65535e11-0123456789abcdef01234567');
    expect(from).toEqual({
      service: 'apigateway.amazonaws.com',
      sourceArn: expect.stringMatching(/^arn:aws:execute-api:sa-east-1:000000000000:[0-9a-f]{10}\/v1\/GET\/orders\/\{id\}$/),
    });
    expect(event).toEqual({
      resource: '/orders/{id}',
      path: '/orders/7',
      httpMethod: 'GET',
      headers: {
        Host: 'localhost:3000',
        'User-Agent': 'test',
        Accept: 'application/json',
        'X-Amzn-Trace-Id': 'Root=1-65535e11-0123456789abcdef01234567',
        'X-Forwarded-For': '127.0.0.1',
        'X-Forwarded-Port': '3000',
        'X-Forwarded-Proto': 'http',
      },
      multiValueHeaders: expect.objectContaining({ Accept: ['text/html', 'application/json'] }),
      queryStringParameters: { a: '2', b: 'x y' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['x y'] },
      pathParameters: { id: '7' },
      stageVariables: { colour: 'blue' },
      body: null,
      isBase64Encoded: false,
      requestContext: expect.objectContaining({
        accountId: '000000000000',
        apiId: expect.stringMatching(/^[0-9a-f]{10}$/),
        requestId: answer.header('x-amzn-requestid'),
        extendedRequestId: answer.header('x-amz-apigw-id'),
        identity: expect.objectContaining({ sourceIp: '127.0.0.1', userAgent: 'test' }),
        stage: 'v1',
        path: '/v1/orders/7',
        resourcePath: '/orders/{id}',
        httpMethod: 'GET',
        protocol: 'HTTP/1.1',
        domainName: 'localhost:3000',
        requestTime: '24/Nov/2026:12:00:00 +0000',
        requestTimeEpoch: Date.parse('2026-11-24T12:00:00Z'),
      }),
    });
    expect(answer.header('x-amzn-trace-id')).toBe('Root=1-65535e11-0123456789abcdef01234567');
  });

  test('has null for what the request has not', async () => {
    const { ask, invoked } = await apiOf({ paths }, { api: ok });

    await ask('GET', '/v1/orders');

    expect(invoked[0]?.event).toMatchObject({
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      body: null,
    });
  });

  test('has a body as text, and as Base64 where its media type is binary', async () => {
    const { ask, invoked } = await apiOf({ paths, 'x-amazon-apigateway-binary-media-types': ['image/*'] }, { api: ok });

    await ask('POST', '/v1/orders', { body: '{"preço":1}', headers: [['Content-Type', 'application/json']] });
    await ask('POST', '/v1/orders', { body: Buffer.from([0, 255]), headers: [['content-type', 'image/png']] });

    expect(invoked.map(({ event }) => [event.body, event.isBase64Encoded])).toEqual([
      ['{"preço":1}', false],
      ['AP8=', true],
    ]);
  });
});

describe('the answer of a proxy integration', () => {
  const answered = async (answer: unknown, given: { accept?: string; binary?: string[]; compress?: number } = {}) => {
    const body = {
      paths,
      'x-amazon-apigateway-binary-media-types': given.binary ?? [],
      ...(given.compress === undefined ? {} : { 'x-amazon-apigateway-minimum-compression-size': given.compress }),
    };
    const { ask } = await apiOf(body, { api: () => answer });
    return ask('GET', '/v1/orders', {
      headers: [
        ['Accept', given.accept ?? '*/*'],
        ['Accept-Encoding', 'gzip, br'],
      ],
    });
  };

  test('has the function’s status, headers and body', async () => {
    const answer = await answered({
      statusCode: 418,
      headers: { 'X-One': 1, 'Content-Type': 'text/plain' },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      body: 'short',
    });

    expect(answer).toMatchObject({ status: 418, text: 'short' });
    expect(answer.headers).toEqual(
      expect.arrayContaining([
        ['X-One', '1'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['Content-Type', 'text/plain'],
      ]),
    );
  });

  test('is JSON unless the function says otherwise, and a header that API Gateway keeps for itself is renamed', async () => {
    const answer = await answered({ statusCode: '200', headers: { 'WWW-Authenticate': 'Bearer' } });

    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(answer.header('content-type')).toBe('application/json');
    expect(answer.header('x-amzn-Remapped-WWW-Authenticate')).toBe('Bearer');
  });

  test.each([
    ['nothing', null],
    ['a text', 'hello'],
    ['no status', { body: 'x' }],
    ['a body that is an object', { statusCode: 200, body: { a: 1 } }],
    ['a header that is a list', { statusCode: 200, headers: { a: ['b'] } }],
  ])('is 502 where the function gave %s', async (_what, answer) => {
    expect(await answered(answer)).toMatchObject({ status: 502, text: '{"message": "Internal server error"}'.replace(': ', ':') });
  });

  test('is decoded where it is Base64 and the caller accepts a binary type, else handed on as text', async () => {
    const image = { statusCode: 200, headers: { 'Content-Type': 'image/png' }, body: 'AP8=', isBase64Encoded: true };

    expect((await answered(image, { accept: 'image/png,*/*', binary: ['image/png'] })).body).toEqual(Buffer.from([0, 255]));
    expect((await answered(image, { accept: 'application/json', binary: ['*/*'] })).body).toEqual(Buffer.from([0, 255]));
    expect((await answered(image, { accept: '*/*', binary: ['image/png'] })).body).toBe('AP8=');
  });

  test('is compressed from the API’s minimum size on', async () => {
    const large = await answered({ statusCode: 200, body: 'x'.repeat(2000) }, { compress: 1000 });

    expect(large.header('content-encoding')).toBe('gzip');
    expect(gunzipSync(large.body).toString()).toBe('x'.repeat(2000));
    expect((await answered({ statusCode: 200, body: 'x' }, { compress: 1000 })).header('content-encoding')).toBeUndefined();
  });

  test('is 502 where the function failed, and says why in the journal only', async () => {
    const { ask, journal } = await apiOf(
      { paths },
      {
        api: () => {
          throw new Error('no table');
        },
      },
    );

    const answer = await ask('GET', '/v1/orders');

    expect(answer).toMatchObject({ status: 502, text: '{"message":"Internal server error"}' });
    expect(journal.since(0, { kinds: ['log'] })).toMatchObject([{ level: 'ERROR', line: expect.stringContaining('no table') }]);
  });

  test('is 500 where the API may not invoke the function', async () => {
    const { ask } = await apiOf({ paths }, {});

    expect(await ask('GET', '/v1/orders')).toMatchObject({ status: 500, text: '{"message":"Internal server error"}' });
  });

  test('is 504 after the integration’s timeout', async () => {
    const { ask } = await apiOf(
      { paths: { '/slow': { get: proxy({}, { timeoutInMillis: 50 }) } } },
      { api: () => new Promise(() => undefined) },
    );

    expect(await ask('GET', '/v1/slow')).toMatchObject({ status: 504, text: '{"message":"Endpoint request timed out"}' });
  });

  test('is 413 for a body larger than API Gateway takes', async () => {
    const { ask, invoked } = await apiOf({ paths }, { api: ok });

    expect((await ask('POST', '/v1/orders', { tooLarge: true })).status).toBe(413);
    expect(invoked).toEqual([]);
  });
});

describe('the journal', () => {
  test('has each request with its route, and the stage’s access log', async () => {
    const Format =
      '{"id":"$context.requestId","route":"$context.resourcePath","status":"$context.status","ip":"$context.identity.sourceIp","who":"$context.authorizer.principalId"}';
    const { ask, journal } = await apiOf(
      { paths },
      { api: ok },
      { stage: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:sa-east-1:000000000000:log-group:access:*', Format } } },
    );

    const answer = await ask('GET', '/v1/orders/7', {});

    expect(journal.since(0)).toMatchObject([
      {
        kind: 'request',
        method: 'GET',
        path: '/v1/orders/7',
        route: 'GET /orders/{id}',
        status: 200,
        bytesOut: 2,
        requestId: answer.header('x-amzn-requestid'),
      },
      {
        kind: 'log',
        functionName: 'access',
        line: `{"id":"${answer.header('x-amzn-requestid')}","route":"/orders/{id}","status":"200","ip":"127.0.0.1","who":"-"}`,
      },
    ]);
  });

  test('has nothing of an address that leads nowhere in the access log: it may be anything a person typed', async () => {
    const { ask, journal } = await apiOf(
      { paths },
      { api: ok },
      {
        stage: {
          AccessLogSetting: { DestinationArn: 'arn:aws:logs:sa-east-1:000000000000:log-group:access:*', Format: '$context.resourcePath' },
        },
      },
    );

    expect((await ask('GET', '/v1/ana@example.com', {})).status).toBe(403);

    expect(journal.since(0, { kinds: ['log'] })).toMatchObject([{ functionName: 'access', line: '-' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { apiOf, type Json, lambdaAuthorizer, proxy } from './api.ts';

const secured = (scheme: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  paths: { '/orders/{id}': { get: proxy({ security: [{ key: [] }] }) } },
  components: { securitySchemes: { key: scheme } },
  ...more,
});
const says = (Effect: string, Resource: string, context: Record<string, unknown> = {}) => ({
  principalId: 'ana',
  policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }] },
  context,
});
const allow = ({ methodArn }: Json) => says('Allow', methodArn, { plan: 'free', level: 3, isNew: true });
const api = () => ({ statusCode: 200, body: 'ok' });
const asAna = { headers: [['authorization', 'ana']] } as const;

describe('a REQUEST authorizer', () => {
  test('is given the request, and what it says of the caller reaches the function as text', async () => {
    const { ask, invoked } = await apiOf(secured(lambdaAuthorizer('request')), { api, authorizer: allow });

    expect((await ask('GET', '/v1/orders/7?a=1', asAna)).status).toBe(200);

    const [asked, called] = invoked;
    expect(asked?.event).toMatchObject({
      type: 'REQUEST',
      resource: '/orders/{id}',
      path: '/orders/7',
      httpMethod: 'GET',
      queryStringParameters: { a: '1' },
      requestContext: { stage: 'v1' },
    });
    expect(asked?.event.methodArn).toMatch(/^arn:aws:execute-api:sa-east-1:000000000000:[0-9a-f]{10}\/v1\/GET\/orders\/7$/);
    expect(asked?.from).toMatchObject({ service: 'apigateway.amazonaws.com', sourceArn: expect.stringMatching(/\/authorizers\/key$/) });
    expect(called?.event.requestContext.authorizer).toMatchObject({ principalId: 'ana', plan: 'free', level: '3', isNew: 'true' });
  });

  test.each([
    ['no identity', {}, allow, 401, '{"message":"Unauthorized"}'],
    ['an empty identity', { headers: [['Authorization', '']] as const }, allow, 401, '{"message":"Unauthorized"}'],
    [
      'Unauthorized',
      asAna,
      () => {
        throw new Error('Unauthorized');
      },
      401,
      '{"message":"Unauthorized"}',
    ],
    [
      'another error',
      asAna,
      () => {
        throw new Error('no keys');
      },
      500,
      '{"message":null}',
    ],
    [
      'a denial',
      asAna,
      ({ methodArn }: Json) => says('Deny', methodArn),
      403,
      '{"message":"User is not authorized to access this resource with an explicit deny"}',
    ],
    [
      'a permission for something else',
      asAna,
      () => says('Allow', 'arn:aws:execute-api:*:*:*/v1/POST/*'),
      403,
      '{"message":"User is not authorized to access this resource"}',
    ],
    ['no policy', asAna, () => ({ principalId: 'ana' }), 500, '{"message":null}'],
    ['a context that is not flat', asAna, ({ methodArn }: Json) => says('Allow', methodArn, { roles: ['a'] }), 500, '{"message":null}'],
  ])('with %s keeps the caller out', async (_what, asked, authorizer, status, text) => {
    const { ask, invoked } = await apiOf(secured(lambdaAuthorizer('request')), { api, authorizer });

    expect(await ask('GET', '/v1/orders/7', asked)).toMatchObject({ status, text });
    expect(invoked.every(({ functionArn }) => functionArn.endsWith(':authorizer'))).toBe(true);
  });

  test('may allow by wildcard', async () => {
    const { ask } = await apiOf(secured(lambdaAuthorizer('request')), {
      api,
      authorizer: ({ methodArn }: Json) => says('Allow', `${methodArn.split('/')[0]}/*/GET/ord?rs/*`),
    });

    expect((await ask('GET', '/v1/orders/7', asAna)).status).toBe(200);
  });

  test('is asked each time without a lifetime, once per identity with one; the policy is applied to each method all the same', async () => {
    for (const [ttl, times] of [
      [0, 3],
      [300, 2],
    ]) {
      const { ask, invoked } = await apiOf(secured(lambdaAuthorizer('request', { authorizerResultTtlInSeconds: ttl })), {
        api,
        authorizer: allow,
      });
      await ask('GET', '/v1/orders/7', asAna);
      const other = await ask('GET', '/v1/orders/8', asAna);
      await ask('GET', '/v1/orders/7', { headers: [['Authorization', 'bia']] });

      expect(invoked.filter(({ event }) => event.type === 'REQUEST')).toHaveLength(times ?? 0);
      // What was allowed is one method: the cached policy doesn't speak of the other.
      expect(other.status).toBe(ttl === 0 ? 200 : 403);
    }
  });
});

describe('a TOKEN authorizer', () => {
  test('is given the token, which has to look as the API says', async () => {
    const { ask, invoked } = await apiOf(secured(lambdaAuthorizer('token', { identityValidationExpression: '^an' })), {
      api,
      authorizer: allow,
    });

    expect((await ask('GET', '/v1/orders/7', asAna)).status).toBe(200);
    expect((await ask('GET', '/v1/orders/7', { headers: [['Authorization', 'bia']] })).status).toBe(401);
    expect(invoked[0]?.event).toEqual({ type: 'TOKEN', authorizationToken: 'ana', methodArn: expect.stringContaining('/GET/orders/7') });
    expect(invoked.filter(({ event }) => event.type === 'TOKEN')).toHaveLength(1);
  });
});

describe('gateway responses', () => {
  const responses = {
    MISSING_AUTHENTICATION_TOKEN: {
      statusCode: 404,
      responseParameters: {
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
        'gatewayresponse.header.X-Agent': 'method.request.header.User-Agent',
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
      },
      responseTemplates: {
        'application/json':
          '{"title":"not found","was":$context.error.messageString,"plain":"$context.error.message","type":"$context.error.responseType","id":"$context.requestId","x":"$context.extendedRequestId","trace":"$context.xrayTraceId"}',
      },
    },
    DEFAULT_5XX: { responseTemplates: { 'application/json': '{"title":"fault"}' } },
  };
  const body = { paths: { '/orders': { get: proxy() } }, 'x-amazon-apigateway-gateway-responses': responses };

  test('have the API’s status, headers and text, with the request’s values in them', async () => {
    const { ask } = await apiOf(body, { api });

    const answer = await ask('GET', '/v1/nothing', { headers: [['User-Agent', 'test']] });

    expect(answer.status).toBe(404);
    expect(answer.header('access-control-allow-origin')).toBe('*');
    expect(answer.header('x-agent')).toBe('test');
    expect(answer.headers.filter(([name]) => name.toLowerCase() === 'content-type')).toEqual([
      ['Content-Type', 'application/problem+json'],
    ]);
    expect(JSON.parse(answer.text)).toEqual({
      title: 'not found',
      was: 'Missing Authentication Token',
      plain: 'Missing Authentication Token',
      type: 'MISSING_AUTHENTICATION_TOKEN',
      id: answer.header('x-amzn-requestid'),
      x: answer.header('x-amz-apigw-id'),
      trace: answer.header('x-amzn-trace-id')?.replace('Root=', ''),
    });
  });

  test('fall back to the default of their class, which keeps the status', async () => {
    const { ask } = await apiOf(body, {});

    expect(await ask('GET', '/v1/orders')).toMatchObject({ status: 500, text: '{"title":"fault"}' });
  });

  test('may be resources of their own', async () => {
    const own = {
      stack: 'Test',
      logicalId: 'Own',
      type: 'AWS::ApiGateway::GatewayResponse',
      metadata: {},
      properties: { ResponseType: 'DEFAULT_4XX', ResponseTemplates: { 'application/json': '{"own":true}' } },
    };
    const { ask } = await apiOf({ paths: {} }, {}, { others: [own] });

    expect(await ask('GET', '/v1/nothing')).toMatchObject({ status: 403, text: '{"own":true}' });
  });
});

describe('a mock integration', () => {
  test('answers its fixed text, as CORS does', async () => {
    const options = {
      responses: {},
      'x-amazon-apigateway-integration': {
        type: 'mock',
        requestTemplates: { 'application/json': '{"statusCode": 204}' },
        responses: { default: { statusCode: '204', responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" } } },
      },
    };
    const { ask } = await apiOf({ paths: { '/orders': { options } } }, {});

    const answer = await ask('OPTIONS', '/v1/orders');

    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(answer.header('access-control-allow-origin')).toBe('*');
  });
});

describe('throttling', () => {
  test('answers 429 beyond the burst, by the setting that fits the method best', async () => {
    const MethodSettings = [
      { ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 1000 },
      { ResourcePath: '/~1orders', HttpMethod: 'POST', ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 2 },
    ];
    const { ask } = await apiOf({ paths: { '/orders': { get: proxy(), post: proxy() } } }, { api }, { stage: { MethodSettings } });

    const posts = [await ask('POST', '/v1/orders'), await ask('POST', '/v1/orders'), await ask('POST', '/v1/orders')];

    expect(posts.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(posts[2]).toMatchObject({ text: '{"message":"Too Many Requests"}' });
    expect((await ask('GET', '/v1/orders')).status).toBe(200);
  });
});

describe('what is not run here is refused at the start, by name', () => {
  test.each([
    [
      'an extension',
      { paths: { '/a': { get: { ...proxy(), 'x-amazon-apigateway-request-validator': 'all' } } } },
      /x-amazon-apigateway-request-validator \(at paths\.\/a\.get\)/,
    ],
    ['security at the root, which API Gateway ignores', { paths: {}, security: [{ key: [] }] }, /ignores "security" at the root/],
    ['an HTTP integration', { paths: { '/a': { get: proxy({}, { type: 'http_proxy' }) } } }, /GET \/a: integrations of type http_proxy/],
    ['an unknown authorizer', { paths: { '/a': { get: proxy({ security: [{ other: [] }] }) } } }, /securitySchemes has no other/],
    ['OpenAPI 3.1', { openapi: '3.1.0', paths: {} }, /imports OpenAPI 3\.0, not 3\.1\.0/],
    [
      'template language',
      {
        paths: {},
        'x-amazon-apigateway-gateway-responses': { THROTTLED: { responseTemplates: { 'application/json': '$util.escapeJavaScript(1)' } } },
      },
      /THROTTLED.*\$util/,
    ],
    [
      'an unknown variable',
      {
        paths: {},
        'x-amazon-apigateway-gateway-responses': { THROTTLED: { responseTemplates: { 'application/json': '$context.nonsense' } } },
      },
      /\$context\.nonsense/,
    ],
  ])('%s', async (_what, body, message) => {
    await expect(apiOf(body, { api })).rejects.toThrow(message);
  });

  test('an API without a document', async () => {
    await expect(apiOf({}, {}, { api: { Body: undefined } })).rejects.toThrow(/only APIs made from an OpenAPI document/);
  });
});

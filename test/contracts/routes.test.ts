import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Api } from '../../lib/api.ts';
import { httpSurface, type Room } from '../../lib/http-surface.ts';
import { Platform } from '../../lib/platform.ts';
import { stageNamed } from '../../lib/stages.ts';
import { problemCatalogue } from '../../shared/problem.ts';
import { openApiDocument, problemsOf } from '../../shared/route/openapi.ts';
import type { Routes } from '../../shared/route/route.ts';

const rooms: Readonly<Record<string, Routes>> = httpSurface;
const all = Object.entries(rooms).flatMap(([room, routes]) =>
  Object.entries(routes).map(([name, route]) => ({
    room,
    name,
    route,
    title: `${room}.${name}`,
    address: `${route.method} ${route.path}`,
  })),
);
const stage = stageNamed('prod');

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly parameters?: readonly { readonly in?: string; readonly name?: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly 'x-amazon-apigateway-integration'?: { readonly uri: unknown };
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Every operation with its method and path in one. */
const told = (paths: Paths) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address: `${method.toUpperCase()} ${path}`, operation })),
  );
const summaryOf = ({ address, operation }: { address: string; operation: Operation }): string =>
  `${address} ${operation.operationId} ${operation.security.length > 0 ? 'user' : 'public'}`;
const summaries = all.map(({ address, name, route }) => `${address} ${name} ${route.access}`).sort();
const isPreflight = ({ address }: { address: string }): boolean => address.startsWith('OPTIONS ');

const document = openApiDocument(
  Object.entries(rooms).map(([name, routes]) => ({ name, routes })),
  stage,
) as { paths: Paths };

function gatewayPaths(): Paths {
  const app = new App();
  const platform = new Platform(app, 'platform', { stage, env: { region: stage.region } });
  const lambda = (name: string) =>
    LambdaFunction.fromFunctionArn(platform, name, `arn:aws:lambda:${stage.region}:000000000000:function:${name}`);
  const entries = Object.keys(rooms).map((room) => [room, lambda(room)]);
  const functions = Object.fromEntries(entries) as Record<Room, ReturnType<typeof lambda>>;
  const api = new Api(app, 'api', { stage, env: { region: stage.region }, authorizer: lambda('authorizer'), rooms: functions });
  const [found] = Object.values(Template.fromStack(api).findResources('AWS::ApiGateway::RestApi'));
  return found?.Properties.Body.paths;
}

describe('the API that is deployed', () => {
  const deployed = told(gatewayPaths());

  test('has the operations of the rooms and no others', () => {
    const operations = deployed.filter((each) => !isPreflight(each));

    expect(operations.map(summaryOf).sort()).toEqual(summaries);
  });

  test("hands each operation, and its path's preflight, to the function of its room", () => {
    for (const { address, operation } of deployed) {
      const path = address.split(' ')[1];
      const room = all.find(({ route }) => route.path === path)?.room;
      expect(JSON.stringify(operation['x-amazon-apigateway-integration']?.uri), address).toContain(`:function:${room}/invocations`);
    }
  });

  test('answers a preflight on every path, without a token', () => {
    const preflights = deployed.filter(isPreflight);

    expect(preflights.map(({ address }) => address).sort()).toEqual([...new Set(all.map(({ route }) => `OPTIONS ${route.path}`))].sort());
    expect(preflights.every(({ operation }) => operation.security.length === 0)).toBe(true);
  });
});

describe('the document', () => {
  test('has the operations of the rooms and no others', () => {
    expect(told(document.paths).map(summaryOf).sort()).toEqual(summaries);
  });

  test.each(all)('names every parameter in the path of $title', ({ route }) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()];
    const inPath = operation?.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name);

    expect(inPath).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  test.each(all)('tells what $title refuses, with codes of the catalogue', ({ route }) => {
    const responses = Object.entries(document.paths[route.path]?.[route.method.toLowerCase()]?.responses ?? {});
    const refusals = responses.filter(([, { content }]) => content?.['application/problem+json']);

    expect(refusals.map(([status]) => status).sort()).toEqual(
      [...new Set(problemsOf(route).map((code) => String(problemCatalogue[code].status)))].sort(),
    );
    if (route.access === 'user' || route.body || route.params) expect(refusals.some(([status]) => status.startsWith('4'))).toBe(true);
  });
});

describe.each(Object.keys(rooms))('the function of %s', (room) => {
  beforeEach(() => {
    vi.stubEnv('ALLOWED_ORIGINS', 'https://app.example');
    // What the functions log of it is for CloudWatch, not for who runs the tests.
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('handles every operation of the room, and no other', async () => {
    const { handler } = (await import(`../../functions/${room}/api.ts`)) as {
      handler: (event: unknown, context: object) => Promise<APIGatewayProxyResult>;
    };
    const isHandled = async (method: string, path: string): Promise<boolean> =>
      (await handler(eventOf(method, path), {})).statusCode !== 405;
    const of = (isOfRoom: boolean) => all.filter((each) => (each.room === room) === isOfRoom);

    for (const { route, address } of of(true)) expect(await isHandled(route.method, route.path), address).toBe(true);
    for (const { route, address } of of(false)) expect(await isHandled(route.method, route.path), address).toBe(false);
  });
});

const eventOf = (httpMethod: string, resource: string): Partial<APIGatewayProxyEvent> => ({
  httpMethod,
  resource,
  path: resource,
  headers: {},
  body: null,
  requestContext: { requestId: 'r', identity: { sourceIp: '127.0.0.1' } } as APIGatewayProxyEvent['requestContext'],
});

import { Buffer } from 'node:buffer';
import { DatabaseSync } from 'node:sqlite';
import type { Invocation, Principal, Resource, Runtime } from '../../../local/part.ts';
import { identifierOf } from '../../../local/parts/apigateway/kinds.ts';
import { type ApiGatewayPart, apigateway } from '../../../local/parts/apigateway/part.ts';
import { recorder } from '../../../local/recorder.ts';
import { ACCOUNT, bareRuntime, REGION, resource } from '../support/bare-runtime.ts';

// biome-ignore lint/suspicious/noExplicitAny: events and documents of the tests.
export type Json = any;

export const functionArn = (name: string): string => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
const uri = (name: string): string => `arn:aws:apigateway:${REGION}:lambda:path/2015-03-31/functions/${functionArn(name)}/invocations`;

/** An operation that hands on to the function `api`. */
export const proxy = (more: Record<string, unknown> = {}, integration: Record<string, unknown> = {}) => ({
  responses: {},
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: uri('api'), ...integration },
  ...more,
});

export const lambdaAuthorizer = (type: 'request' | 'token', more: Record<string, unknown> = {}) => ({
  type: 'apiKey',
  in: 'header',
  name: 'Authorization',
  'x-amazon-apigateway-authtype': 'custom',
  'x-amazon-apigateway-authorizer': {
    type,
    authorizerUri: uri('authorizer'),
    identitySource: 'method.request.header.Authorization',
    authorizerResultTtlInSeconds: 0,
    ...more,
  },
});

export interface Invoked {
  readonly functionArn: string;
  readonly event: Json;
  readonly from: Principal;
  readonly traceId: string | undefined;
}

type Handler = (event: Json) => unknown;

/** An API of `body` with a stage `v1`; its functions are plain functions here, and a function that isn't given is one that may not be invoked. */
export async function apiOf(
  body: Record<string, unknown>,
  functions: Record<string, Handler>,
  given: { stage?: Record<string, unknown>; api?: Record<string, unknown>; others?: Resource[] } = {},
) {
  const invoked: Invoked[] = [];
  const journal = recorder();
  const invoke: Runtime['invoke'] = async (arn, payload, from, traceId): Promise<Invocation> => {
    const event: Json = JSON.parse(payload);
    invoked.push({ functionArn: arn, event, from, traceId });
    const handler = functions[arn.split(':').at(-1) ?? ''];
    if (handler === undefined) throw new Error('not allowed');
    try {
      return { payload: JSON.stringify((await handler(event)) ?? null) };
    } catch (error) {
      return { error: { errorType: 'Error', errorMessage: error instanceof Error ? error.message : String(error) } };
    }
  };
  const runtime = bareRuntime({
    folder: '',
    state: new DatabaseSync(':memory:'),
    clock: { now: () => new Date('2026-11-24T12:00:00Z'), moveTo: async () => undefined, onMove: () => undefined, offset: 0 },
    journal,
    invoke,
  });
  const part = apigateway();
  const api = resource('AWS::ApiGateway::RestApi', 'Api', {
    Body: { openapi: '3.0.1', info: { title: 'test', version: '1' }, ...body },
    ...given.api,
  });
  const stage = resource('AWS::ApiGateway::Stage', 'Stage', { StageName: 'v1', RestApiId: identifierOf(api), ...given.stage });
  await part.provision?.(
    [api, stage, ...(given.others ?? []).map((other) => ({ ...other, properties: { RestApiId: identifierOf(api), ...other.properties } }))],
    runtime,
  );
  return { part, invoked, journal, ask: (method: string, target: string, more: Asked = {}) => ask(part, method, target, more) };
}

export interface Asked {
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Buffer | undefined;
  readonly tooLarge?: boolean;
}

async function ask(part: ApiGatewayPart, method: string, target: string, { headers = [], body = '', tooLarge = false }: Asked) {
  const [path = '', query = ''] = target.split('?');
  const answer = await part.handle({
    method,
    path,
    query,
    headers: [['Host', 'localhost:3000'], ...headers],
    body: tooLarge ? undefined : Buffer.from(body),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  });
  const header = (name: string): string | undefined => answer.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return { status: answer.status, body: answer.body, text: answer.body.toString(), header, headers: answer.headers };
}

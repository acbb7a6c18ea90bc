import { gzipSync } from 'node:zlib';
import { AwsError, type Part, type Principal, type Resource, type Runtime } from '../../part.ts';
import { type ApiDocument, apiDocument, type Integration, type Route } from './api-document.ts';
import { type Authorize, authorizers, type InvokeFunction } from './authorizer.ts';
import { type Extra, withContext } from './context-variables.ts';
import { beginExchange, type Exchange } from './exchange.ts';
import { GatewayError, type GatewayResponse, gatewayAnswer } from './gateway-response.ts';
import { type HttpAnswer, type HttpRequest, headerOf } from './http.ts';
import { apigatewayKinds, identifierOf } from './kinds.ts';
import { proxyAnswer } from './proxy-answer.ts';
import { proxyEvent } from './proxy-event.ts';
import { type Match, matchRoute } from './route-match.ts';
import { type Stage, stageOf, tokenBuckets } from './stage.ts';

/** The part, and its answer to the public server's requests. */
export interface ApiGatewayPart extends Part {
  /** Answers a request whose path begins with a stage, `/v1/…`. Never throws: what goes wrong is a gateway response, and in the journal. */
  handle(request: HttpRequest): Promise<HttpAnswer>;
  /** Names of the stages that are served. */
  stages(): string[];
}

interface Api {
  readonly id: string;
  readonly document: ApiDocument;
}

/** What is known of a request while it is answered. */
interface Serving {
  readonly stage: Stage;
  readonly api: Api;
  exchange: Exchange;
  readonly match: Match<Route> | undefined;
  extra: Extra;
}

/** Amazon API Gateway, REST APIs that are made from an OpenAPI document. */
export function apigateway(): ApiGatewayPart {
  const apis = new Map<string, Api>();
  const stages = new Map<string, Stage>();
  const fits = tokenBuckets(() => performance.now());
  let given: { readonly runtime: Runtime; readonly authorize: Authorize; readonly invoke: InvokeFunction } | undefined;

  const ready = () => {
    if (given === undefined) throw new Error('the apigateway part was called before it was provisioned');
    return given;
  };

  async function answer(serving: Serving): Promise<HttpAnswer> {
    const { match, stage, exchange } = serving;
    if (match === undefined) throw new GatewayError('MISSING_AUTHENTICATION_TOKEN', 403, 'Missing Authentication Token');
    const throttle = stage.throttleOf(match.route.path, exchange.request.method);
    if (throttle !== undefined && !fits(`${stage.name} ${exchange.request.method} ${match.route.path}`, throttle))
      throw new GatewayError('THROTTLED', 429, 'Too Many Requests');
    if (exchange.request.body === undefined) throw new GatewayError('REQUEST_TOO_LARGE', 413, 'Request Too Long');

    const api = `arn:aws:execute-api:${ready().runtime.region}:${exchange.account}:${exchange.apiId}`;
    const { authorizer } = match.route;
    if (authorizer !== undefined) {
      const method = `${api}/${stage.name}/${exchange.request.method}${exchange.path}`;
      serving.exchange = { ...exchange, authorizer: await ready().authorize(authorizer, exchange, { api, method }) };
    }
    const { integration } = match.route;
    if (integration.type === 'mock') return mockAnswer(integration);
    return proxied(serving, integration, `${api}/${stage.name}/${exchange.request.method}${match.route.path}`);
  }

  async function proxied(
    serving: Serving,
    integration: Extract<Integration, { type: 'aws_proxy' }>,
    sourceArn: string,
  ): Promise<HttpAnswer> {
    const { exchange, api } = serving;
    const from: Principal =
      integration.credentials === undefined ? { service: 'apigateway.amazonaws.com', sourceArn } : { role: integration.credentials };
    const began = performance.now();
    const payload = JSON.stringify(proxyEvent(exchange, api.document.binaryMediaTypes));
    const invocation = await withinTime(ready().invoke(integration.functionArn, payload, from, exchange.traceId), integration.timeoutMs);
    serving.extra = { ...serving.extra, integration: { latencyMs: performance.now() - began, status: 200 } };
    if (invocation.error !== undefined)
      throw new GatewayError(
        'DEFAULT_5XX',
        502,
        'Internal server error',
        new Error(`${invocation.error.errorType}: ${invocation.error.errorMessage}`),
      );
    return compressed(
      proxyAnswer(invocation.payload, api.document.binaryMediaTypes, exchange),
      exchange,
      api.document.minimumCompressionBytes,
    );
  }

  async function serve(serving: Serving): Promise<HttpAnswer> {
    try {
      return await answer(serving);
    } catch (error) {
      const gatewayError = asGatewayError(error);
      serving.extra = { ...serving.extra, error: { message: gatewayError.text, responseType: gatewayError.responseType } };
      if (gatewayError.status >= 500) log(serving, 'ERROR', `${gatewayError.responseType}: ${reasonOf(gatewayError)}`);
      return gatewayAnswer(gatewayError, serving.api.document.gatewayResponses, serving.exchange);
    }
  }

  function log(serving: Serving, level: string, line: string): void {
    const functionName =
      serving.stage.accessLog?.destination.split(':').at(-1) ?? `API-Gateway-Execution-Logs_${serving.api.id}/${serving.stage.name}`;
    ready().runtime.journal.record({ kind: 'log', functionName, level, line }, serving.exchange.traceId);
  }

  function begin(request: HttpRequest): Serving | undefined {
    const { runtime } = ready();
    const [, stageName = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(request.path) ?? [];
    const stage = stages.get(stageName);
    const api = stage === undefined ? undefined : apis.get(stage.apiId);
    if (stage === undefined || api === undefined) return undefined;
    const path = rest === '' ? '/' : rest;
    const match = matchRoute(api.document.routes, request.method, path);
    const exchange = beginExchange({
      request,
      apiId: api.id,
      account: runtime.account,
      stage: stage.name,
      stageVariables: stage.variables,
      at: runtime.clock.now(),
      path,
      resourcePath: match?.route.path ?? path,
      pathParameters: match?.pathParameters ?? {},
    });
    return { stage, api, exchange, match, extra: {} };
  }

  return {
    kinds: apigatewayKinds,

    async provision(resources: readonly Resource[], runtime: Runtime) {
      for (const resource of resources)
        if (resource.type === 'AWS::ApiGateway::RestApi')
          apis.set(identifierOf(resource), {
            id: identifierOf(resource),
            document: withOwnResponses(apiDocument(resource), resource, resources),
          });
      for (const resource of resources) {
        if (resource.type !== 'AWS::ApiGateway::Stage') continue;
        const stage = stageOf(resource);
        if (stages.has(stage.name))
          throw new Error(`two APIs have a stage named ${stage.name}: on one machine they would share the path /${stage.name}`);
        if (!apis.has(stage.apiId))
          throw new Error(`${resource.stack}/${resource.logicalId}: the API ${stage.apiId} is not in the template`);
        stages.set(stage.name, stage);
      }
      const invoke: InvokeFunction = (functionArn, payload, from, traceId) => runtime.invoke(functionArn, payload, from, traceId);
      given = { runtime, invoke, authorize: authorizers(invoke, () => performance.now()) };
    },

    stages: () => [...stages.keys()],

    async handle(request) {
      const began = performance.now();
      const serving = begin(request);
      // The host is the stage's on AWS; a path outside every stage is answered by API Gateway itself.
      if (serving === undefined)
        return {
          status: 403,
          headers: [
            ['Content-Type', 'application/json'],
            ['x-amzn-ErrorType', 'ForbiddenException'],
          ],
          body: '{"message":"Forbidden"}',
        };
      const given = await serve(serving);
      const { exchange, match, stage, api } = serving;
      const answered: HttpAnswer = {
        ...given,
        headers: [
          ...given.headers,
          ['x-amzn-RequestId', exchange.requestId],
          ['x-amz-apigw-id', exchange.extendedRequestId],
          ['X-Amzn-Trace-Id', `Root=${exchange.traceId}`],
        ],
      };
      const bytesOut = Buffer.byteLength(answered.body);
      const durationMs = performance.now() - began;
      const { request: sent } = exchange;
      const route = match === undefined ? 'unmatched' : `${sent.method} ${match.route.path}`;
      ready().runtime.journal.record(
        {
          kind: 'request',
          method: sent.method,
          path: sent.path,
          route,
          status: answered.status,
          durationMs,
          requestId: exchange.requestId,
          bytesIn: sent.body?.length ?? 0,
          bytesOut,
        },
        exchange.traceId,
      );
      if (stage.accessLog !== undefined && api !== undefined)
        log(
          serving,
          'INFO',
          withContext(stage.accessLog.format, exchange, {
            ...serving.extra,
            status: answered.status,
            responseLength: bytesOut,
            responseLatencyMs: durationMs,
          }),
        );
      return answered;
    },
  };
}

/** `AWS::ApiGateway::GatewayResponse` resources stand beside the document's own. */
function withOwnResponses(document: ApiDocument, api: Resource, resources: readonly Resource[]): ApiDocument {
  const own = resources.filter(
    (resource) => resource.type === 'AWS::ApiGateway::GatewayResponse' && resource.properties.RestApiId === identifierOf(api),
  );
  const responses: Record<string, GatewayResponse> = { ...document.gatewayResponses };
  for (const { properties } of own)
    responses[String(properties.ResponseType)] = {
      statusCode: properties.StatusCode,
      responseParameters: properties.ResponseParameters ?? {},
      responseTemplates: properties.ResponseTemplates,
    };
  return { ...document, gatewayResponses: responses };
}

function mockAnswer(integration: Extract<Integration, { type: 'mock' }>): HttpAnswer {
  const response = integration.responses[integration.status] ?? integration.responses.default;
  if (response === undefined)
    throw new GatewayError(
      'API_CONFIGURATION_ERROR',
      500,
      'Internal server error',
      new Error(`the mock has no response for ${integration.status}`),
    );
  const headers = Object.entries(response.responseParameters ?? {}).map(
    ([to, from]) => [to.slice('method.response.header.'.length), from.slice(1, -1)] as const,
  );
  const [mediaType, body] = Object.entries(response.responseTemplates ?? {})[0] ?? ['application/json', ''];
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return { status: Number(response.statusCode), headers: isTyped ? headers : [['Content-Type', mediaType], ...headers], body };
}

function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new GatewayError('INTEGRATION_TIMEOUT', 504, 'Endpoint request timed out')), milliseconds);
  work.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}

function compressed(answer: HttpAnswer, exchange: Exchange, minimumBytes: number | undefined): HttpAnswer {
  const accepts = /\bgzip\b/.test(headerOf(exchange.request, 'accept-encoding') ?? '');
  const isEncoded = answer.headers.some(([name]) => name.toLowerCase() === 'content-encoding');
  if (minimumBytes === undefined || !accepts || isEncoded || Buffer.byteLength(answer.body) < minimumBytes) return answer;
  return { ...answer, headers: [...answer.headers, ['Content-Encoding', 'gzip']], body: gzipSync(answer.body) };
}

function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof AwsError) return new GatewayError('DEFAULT_5XX', 500, 'Internal server error', error);
  return new GatewayError('INTEGRATION_FAILURE', 500, 'Internal server error', error);
}

function reasonOf(error: GatewayError): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

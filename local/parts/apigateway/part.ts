import { AwsError, type Part, type Resource, type Runtime } from '../../part.ts';
import { type ApiDocument, apiDocument, type Route } from './api-document.ts';
import { type Authorize, authorizers, type InvokeFunction } from './authorizer.ts';
import { type Extra, withContext } from './context-variables.ts';
import { beginExchange, type Exchange } from './exchange.ts';
import { GatewayError, type GatewayResponse, gatewayAnswer } from './gateway-response.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { mocked, proxied } from './integration.ts';
import { apigatewayKinds, identifierOf } from './kinds.ts';
import { matchRoute } from './route-match.ts';
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

/** A request while it is answered: what is known of it grows on the way. */
interface Serving {
  readonly stage: Stage;
  readonly api: Api;
  readonly route: Route | undefined;
  exchange: Exchange;
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
      resourcePath: match?.route.path ?? '',
      pathParameters: match?.pathParameters ?? {},
    });
    return { stage, api, exchange, route: match?.route, extra: {} };
  }

  async function answer(serving: Serving): Promise<HttpAnswer> {
    const { route, stage, exchange } = serving;
    if (route === undefined) throw new GatewayError('MISSING_AUTHENTICATION_TOKEN', 403, 'Missing Authentication Token');
    const throttle = stage.throttleOf(route.path, exchange.request.method);
    if (throttle !== undefined && !fits(`${stage.name} ${exchange.request.method} ${route.path}`, throttle))
      throw new GatewayError('THROTTLED', 429, 'Too Many Requests');
    if (exchange.request.body === undefined) throw new GatewayError('REQUEST_TOO_LARGE', 413, 'Request Too Long');

    const arn = `arn:aws:execute-api:${ready().runtime.region}:${exchange.account}:${exchange.apiId}`;
    const method = `${arn}/${stage.name}/${exchange.request.method}`;
    if (route.authorizer !== undefined) {
      serving.exchange = {
        ...exchange,
        authorizer: await ready().authorize(route.authorizer, exchange, { api: arn, method: `${method}${exchange.path}` }),
      };
    }
    if (route.integration.type === 'mock') return mocked(route.integration);
    const began = performance.now();
    const answered = await proxied(route.integration, serving.exchange, {
      document: serving.api.document,
      sourceArn: `${method}${route.path}`,
      invoke: ready().invoke,
    });
    serving.extra = { integration: { latencyMs: performance.now() - began, status: 200 } };
    return answered;
  }

  async function answerOrError(serving: Serving): Promise<HttpAnswer> {
    try {
      return await answer(serving);
    } catch (error) {
      const gatewayError = asGatewayError(error);
      serving.extra = { error: { message: gatewayError.text, responseType: gatewayError.responseType } };
      if (gatewayError.status >= 500) log(serving, 'ERROR', `${gatewayError.responseType}: ${reasonOf(gatewayError)}`);
      return gatewayAnswer(gatewayError, serving.api.document.gatewayResponses, serving.exchange);
    }
  }

  /** Keeps what happened: the request, and the stage's access log. */
  function record(serving: Serving, answered: HttpAnswer, durationMs: number): void {
    const { exchange, route, stage } = serving;
    const { method, path, body } = exchange.request;
    const bytesOut = Buffer.byteLength(answered.body);
    const { requestId, traceId } = exchange;
    const routeName = route === undefined ? 'unmatched' : `${method} ${route.path}`;
    ready().runtime.journal.record(
      {
        kind: 'request',
        method,
        path,
        route: routeName,
        status: answered.status,
        durationMs,
        requestId,
        bytesIn: body?.length ?? 0,
        bytesOut,
      },
      traceId,
    );
    if (stage.accessLog === undefined) return;
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
  }

  function log(serving: Serving, level: string, line: string): void {
    const functionName = serving.stage.accessLog?.logGroup ?? `API-Gateway-Execution-Logs_${serving.api.id}/${serving.stage.name}`;
    ready().runtime.journal.record({ kind: 'log', functionName, level, line }, serving.exchange.traceId);
  }

  return {
    kinds: apigatewayKinds,

    async provision(resources: readonly Resource[], runtime: Runtime) {
      for (const api of resources.filter(({ type }) => type === 'AWS::ApiGateway::RestApi')) {
        const id = identifierOf(api);
        apis.set(id, { id, document: withOwnResponses(apiDocument(api), id, resources) });
      }
      for (const resource of resources.filter(({ type }) => type === 'AWS::ApiGateway::Stage')) {
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
      // On AWS the host leads to the API; a path outside every stage is answered before any API is known.
      if (serving === undefined)
        return {
          status: 403,
          headers: [
            ['Content-Type', 'application/json'],
            ['x-amzn-ErrorType', 'ForbiddenException'],
          ],
          body: '{"message":"Forbidden"}',
        };
      const answered = await answerOrError(serving);
      const { requestId, extendedRequestId, traceId } = serving.exchange;
      record(serving, answered, performance.now() - began);
      return {
        ...answered,
        headers: [
          ...answered.headers,
          ['x-amzn-RequestId', requestId],
          ['x-amz-apigw-id', extendedRequestId],
          ['X-Amzn-Trace-Id', `Root=${traceId}`],
        ],
      };
    },
  };
}

/** `AWS::ApiGateway::GatewayResponse` resources stand beside the document's own. */
function withOwnResponses(document: ApiDocument, apiId: string, resources: readonly Resource[]): ApiDocument {
  const responses: Record<string, GatewayResponse> = { ...document.gatewayResponses };
  for (const { type, properties } of resources) {
    if (type !== 'AWS::ApiGateway::GatewayResponse' || properties.RestApiId !== apiId) continue;
    responses[String(properties.ResponseType)] = {
      statusCode: properties.StatusCode,
      responseParameters: properties.ResponseParameters ?? {},
      responseTemplates: properties.ResponseTemplates,
    };
  }
  return { ...document, gatewayResponses: responses };
}

function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const type = error instanceof AwsError ? 'DEFAULT_5XX' : 'INTEGRATION_FAILURE';
  return new GatewayError(type, 500, 'Internal server error', { cause: error });
}

function reasonOf(error: GatewayError): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

import { type ProblemCode, problemCatalogue } from '../problem.ts';
import type { Routes } from './route.ts';
import { texts } from './texts.pt-br.ts';

/** A domain's routes and the function that answers them. */
export interface Served {
  readonly routes: Routes;
  readonly functionArn: string;
}

interface GatewayProps {
  readonly title: string;
  readonly region: string;
  readonly authorizerArn: string;
  readonly served: readonly Served[];
}

const invocation = (region: string, functionArn: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;

/**
 * The REST API's body, in OpenAPI 3.0 as API Gateway imports it: every route of every domain to its domain's function, those that need a user behind
 * the authorizer, `OPTIONS` of every path for browsers, and the gateway's own refusals worded like all others.
 */
export function gatewayBody({ title, region, authorizerArn, served }: GatewayProps): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { routes, functionArn } of served) {
    const integration = { type: 'aws_proxy', httpMethod: 'POST', uri: invocation(region, functionArn) };
    for (const [operationId, route] of Object.entries(routes)) {
      const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      }));
      const operation = {
        operationId,
        ...(parameters.length > 0 && { parameters }),
        responses: { default: { description: 'See /openapi.json' } },
        'x-amazon-apigateway-integration': integration,
      };
      const preflight = { options: { ...operation, operationId: `${operationId}Preflight`, security: [] } };
      const security = route.access === 'user' ? [{ user: [] }] : [];
      paths[route.path] = { ...preflight, ...paths[route.path], [route.method.toLowerCase()]: { ...operation, security } };
    }
  }

  return {
    openapi: '3.0.1',
    info: { title, version: '1' },
    paths,
    components: {
      securitySchemes: {
        user: {
          type: 'apiKey',
          name: 'Authorization',
          in: 'header',
          'x-amazon-apigateway-authtype': 'custom',
          'x-amazon-apigateway-authorizer': {
            type: 'token',
            authorizerUri: invocation(region, authorizerArn),
            // Never cached: a session that ended is refused from the next request on.
            authorizerResultTtlInSeconds: 0,
          },
        },
      },
    },
    'x-amazon-apigateway-minimum-compression-size': 1024,
    'x-amazon-apigateway-gateway-responses': gatewayResponses(),
  };
}

/** What API Gateway refuses by itself, in the product's form. */
function gatewayResponses(): Record<string, unknown> {
  return {
    UNAUTHORIZED: refusal('unauthenticated', 'Entre com a sua conta: o token de acesso falta, venceu ou foi revogado.', {
      'WWW-Authenticate': "'Bearer'",
    }),
    ACCESS_DENIED: refusal('forbidden', 'Você não tem acesso a esta operação.'),
    MISSING_AUTHENTICATION_TOKEN: refusal('not_found', 'Este endereço não existe.'),
    RESOURCE_NOT_FOUND: refusal('not_found', 'Este endereço não existe.'),
    REQUEST_TOO_LARGE: refusal('payload_too_large', texts.bodyTooLarge(256)),
    UNSUPPORTED_MEDIA_TYPE: refusal('unsupported_media_type', texts.unsupportedMediaType),
    THROTTLED: refusal('rate_limited', texts.rateLimited(1), { 'Retry-After': "'1'" }),
    WAF_FILTERED: refusal('forbidden', 'A requisição foi recusada pela proteção do serviço.'),
    // Neither refused nor let in: the table behind the authorizer is too busy or does not answer.
    AUTHORIZER_FAILURE: refusal('temporarily_unavailable', texts.unavailable, { 'Retry-After': "'2'" }),
    INTEGRATION_TIMEOUT: refusal('temporarily_unavailable', texts.unavailable, { 'Retry-After': "'2'" }),
    DEFAULT_4XX: {
      responseTemplates: { 'application/json': problemTemplate('validation_failed', texts.validationFailed, '$context.status') },
      responseParameters: headers({}),
    },
    DEFAULT_5XX: refusal('internal_error', texts.internal),
  };
}

function refusal(code: ProblemCode, detail: string, extra: Record<string, string> = {}): Record<string, unknown> {
  const { status } = problemCatalogue[code];
  return {
    statusCode: status,
    responseTemplates: { 'application/json': problemTemplate(code, detail, String(status)) },
    responseParameters: headers(extra),
  };
}

const problemTemplate = (code: ProblemCode, detail: string, status: string): string =>
  `{"type":"about:blank","title":${JSON.stringify(problemCatalogue[code].title)},"status":${status},"code":"${code}","detail":${JSON.stringify(detail)},"traceId":"$context.xrayTraceId"}`;

/** The headers of every answer. A refusal of the gateway holds no data, so any origin may read it. */
function headers(extra: Record<string, string>): Record<string, string> {
  const all = {
    'Content-Type': "'application/problem+json; charset=utf-8'",
    'Cache-Control': "'no-store'",
    'Strict-Transport-Security': "'max-age=63072000; includeSubDomains'",
    'X-Content-Type-Options': "'nosniff'",
    'X-Request-Id': 'context.requestId',
    'Access-Control-Allow-Origin': "'*'",
    'Access-Control-Expose-Headers': "'Retry-After, X-Request-Id'",
    ...extra,
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`gatewayresponse.header.${name}`, value]));
}

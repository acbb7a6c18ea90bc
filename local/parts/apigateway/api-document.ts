import type { Resource } from '../../part.ts';
import { type GatewayResponses, refuseUnknownResponses } from './gateway-response.ts';
import { type RouteTemplate, routeTemplate } from './route-match.ts';

/** `x-amazon-apigateway-integration` of an operation, as it is run here. */
export type Integration =
  | { readonly type: 'aws_proxy'; readonly functionArn: string; readonly timeoutMs: number; readonly credentials?: string }
  | { readonly type: 'mock'; readonly status: string; readonly responses: Readonly<Record<string, MockResponse>> };

export interface MockResponse {
  readonly statusCode: string | number;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

export interface Authorizer {
  readonly name: string;
  readonly type: 'request' | 'token';
  readonly functionArn: string;
  readonly credentials?: string;
  /** E.g. `method.request.header.Authorization`. */
  readonly identitySources: readonly string[];
  readonly validation?: RegExp;
  readonly ttlSeconds: number;
}

export interface Route extends RouteTemplate {
  readonly method: string;
  readonly integration: Integration;
  readonly authorizer?: Authorizer;
}

/** An API as its OpenAPI document declares it. */
export interface ApiDocument {
  readonly routes: readonly Route[];
  readonly gatewayResponses: GatewayResponses;
  readonly binaryMediaTypes: readonly string[];
  readonly minimumCompressionBytes?: number;
}

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document of the template; what is read of it is checked here.
type Node = Record<string, any>;

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const KNOWN_EXTENSIONS = new Set(
  [
    'gateway-responses',
    'binary-media-types',
    'integration',
    'authorizer',
    'authtype',
    'minimum-compression-size',
    'endpoint-configuration',
    'any-method',
    'documentation',
    'tag-value',
  ].map((name) => `x-amazon-apigateway-${name}`),
);
const FUNCTION_URI = /:lambda:path\/2015-03-31\/functions\/(arn:[^/]+)\/invocations$/;
/** API Gateway's own default, and what it grants at most without a quota increase. */
const TIMEOUT_MS = 29_000;

/**
 * Reads the `Body` of an `AWS::ApiGateway::RestApi` (OpenAPI 3.0 with API Gateway's extensions).
 * Throws, naming API, operation and extension, for what isn't run here, and where API Gateway would ignore something that matters.
 */
export function apiDocument(resource: Resource): ApiDocument {
  const where = `${resource.stack}/${resource.logicalId} (AWS::ApiGateway::RestApi)`;
  const body: Node | undefined = resource.properties.Body;
  if (body === undefined)
    throw new Error(
      `${where}: only APIs made from an OpenAPI document (Body) are run here: use CDK's SpecRestApi with ApiDefinition.fromInline`,
    );
  if (!String(body.openapi).startsWith('3.0'))
    throw new Error(`${where}: API Gateway imports OpenAPI 3.0, not ${String(body.openapi ?? body.swagger)}`);
  if (body.security !== undefined)
    throw new Error(`${where}: API Gateway ignores "security" at the root of the document; state it in every operation`);
  refuseUnknownExtensions(body, where);

  const gatewayResponses: GatewayResponses = body['x-amazon-apigateway-gateway-responses'] ?? {};
  refuseUnknownResponses(gatewayResponses, where);
  const schemes: Node = body.components?.securitySchemes ?? {};
  const authorizers = new Map(Object.entries(schemes).map(([name, scheme]) => [name, authorizerOf(name, scheme, where)]));
  const routes = Object.entries<Node>(body.paths ?? {}).flatMap(([path, item]) =>
    Object.entries<Node>(item)
      .filter(([method]) => METHODS.has(method) || method === 'x-amazon-apigateway-any-method')
      .map(([method, operation]) =>
        routeOf(method === 'x-amazon-apigateway-any-method' ? 'ANY' : method.toUpperCase(), path, operation, { authorizers, where }),
      ),
  );
  const compression: unknown = body['x-amazon-apigateway-minimum-compression-size'] ?? resource.properties.MinimumCompressionSize;
  return {
    routes,
    gatewayResponses,
    binaryMediaTypes: [
      ...new Set<string>([...(body['x-amazon-apigateway-binary-media-types'] ?? []), ...(resource.properties.BinaryMediaTypes ?? [])]),
    ],
    ...(compression === undefined ? {} : { minimumCompressionBytes: Number(compression) }),
  };
}

function routeOf(
  method: string,
  path: string,
  operation: Node,
  given: { authorizers: ReadonlyMap<string, Authorizer>; where: string },
): Route {
  const where = `${given.where}, ${method} ${path}`;
  const integration: Node | undefined = operation['x-amazon-apigateway-integration'];
  if (integration === undefined) throw new Error(`${where}: it has no x-amazon-apigateway-integration`);
  const names = (operation.security ?? []).flatMap((requirement: object) => Object.keys(requirement));
  if (names.length > 1) throw new Error(`${where}: API Gateway takes one authorizer per operation, not ${names.join(' and ')}`);
  const authorizer = names.length === 0 ? undefined : given.authorizers.get(names[0]);
  if (names.length > 0 && authorizer === undefined) throw new Error(`${where}: components.securitySchemes has no ${names[0]}`);
  return {
    ...routeTemplate(path, where),
    method,
    integration: integrationOf(integration, where),
    ...(authorizer === undefined ? {} : { authorizer }),
  };
}

function integrationOf(integration: Node, where: string): Integration {
  const type = String(integration.type).toLowerCase();
  if (type === 'aws_proxy') {
    const functionArn = FUNCTION_URI.exec(String(integration.uri))?.[1];
    if (functionArn === undefined)
      throw new Error(`${where}: ${String(integration.uri)} is not the URI of a Lambda function, and nothing else can be proxied here`);
    if (integration.httpMethod !== 'POST')
      throw new Error(`${where}: a Lambda integration's httpMethod must be POST, whatever the operation's is`);
    const credentials: unknown = integration.credentials;
    return {
      type,
      functionArn,
      timeoutMs: Number(integration.timeoutInMillis ?? TIMEOUT_MS),
      ...(typeof credentials === 'string' ? { credentials } : {}),
    };
  }
  if (type === 'mock') return mockOf(integration, where);
  throw new Error(`${where}: integrations of type ${type} are not run here, only aws_proxy and mock`);
}

function mockOf(integration: Node, where: string): Integration {
  const template: unknown = integration.requestTemplates?.['application/json'];
  const status = /"?statusCode"?\s*:\s*"?(\d{3})"?/.exec(String(template))?.[1];
  if (status === undefined || /[#$]/.test(String(template)))
    throw new Error(
      `${where}: a mock integration needs requestTemplates["application/json"] with a fixed statusCode, e.g. {"statusCode": 204}`,
    );
  const responses: Record<string, MockResponse> = integration.responses ?? {};
  for (const response of Object.values(responses)) {
    for (const text of [...Object.values(response.responseTemplates ?? {})])
      if (/[#$]/.test(text)) throw new Error(`${where}: the mock's response template ${text} is not fixed text`);
    for (const [to, from] of Object.entries(response.responseParameters ?? {}))
      if (!to.startsWith('method.response.header.') || !/^'.*'$/s.test(from))
        throw new Error(`${where}: the mock's response parameter ${to} = ${from} is not fixed text`);
  }
  return { type: 'mock', status, responses };
}

function authorizerOf(name: string, scheme: Node, where: string): Authorizer {
  const authorizer: Node | undefined = scheme['x-amazon-apigateway-authorizer'];
  const type = authorizer?.type;
  if (authorizer === undefined || (type !== 'request' && type !== 'token'))
    throw new Error(`${where}: the security scheme ${name} is not a Lambda authorizer (type request or token), and no other is run here`);
  const functionArn = FUNCTION_URI.exec(String(authorizer.authorizerUri))?.[1];
  if (functionArn === undefined) throw new Error(`${where}: the authorizerUri of ${name} is not that of a Lambda function`);
  const identitySources =
    type === 'token'
      ? [`method.request.header.${String(scheme.name)}`]
      : String(authorizer.identitySource ?? '')
          .split(',')
          .map((source) => source.trim())
          .filter((source) => source !== '');
  for (const source of identitySources)
    if (!/^(method\.request\.(header|querystring)|context|stageVariables)\../.test(source))
      throw new Error(`${where}: ${name} has an identity source that is not known here: ${source}`);
  const validation: unknown = authorizer.identityValidationExpression;
  const credentials: unknown = authorizer.authorizerCredentials;
  return {
    name,
    type,
    functionArn,
    identitySources,
    ttlSeconds: Number(authorizer.authorizerResultTtlInSeconds ?? 300),
    ...(typeof validation === 'string' ? { validation: new RegExp(validation) } : {}),
    ...(typeof credentials === 'string' ? { credentials } : {}),
  };
}

function refuseUnknownExtensions(node: unknown, where: string, path = ''): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-amazon-apigateway-') && !KNOWN_EXTENSIONS.has(key))
      throw new Error(`${where}: ${key} (at ${path || 'the root'}) is not run by the local API Gateway`);
    refuseUnknownExtensions(value, where, path === '' ? key : `${path}.${key}`);
  }
}

import type { Resource } from '../../part.ts';
import { placeOf } from '../../template/only-known.ts';
import { type Authorizer, authorizerOf } from './document-authorizer.ts';
import { type Integration, integrationOf } from './document-integration.ts';
import type { Node } from './document-node.ts';
import { type GatewayResponses, refuseUnknownResponses } from './gateway-response.ts';
import { type RouteTemplate, routeTemplate } from './route-match.ts';

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

/**
 * Reads the `Body` of an `AWS::ApiGateway::RestApi` (OpenAPI 3.0 with API Gateway's extensions).
 * Throws, naming API, operation and extension, for what isn't run here, and where API Gateway would ignore something that matters.
 */
export function apiDocument(resource: Resource): ApiDocument {
  const where = placeOf(resource);
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

function refuseUnknownExtensions(node: unknown, where: string, path = ''): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-amazon-apigateway-') && !KNOWN_EXTENSIONS.has(key))
      throw new Error(`${where}: ${key} (at ${path || 'the root'}) is not run by the local API Gateway`);
    refuseUnknownExtensions(value, where, path === '' ? key : `${path}.${key}`);
  }
}

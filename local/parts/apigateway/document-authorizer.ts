import { functionArnIn, type Node } from './document-node.ts';

/** A Lambda authorizer of the document. */
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

/** Reads a security scheme. Throws, with `where`, for one that isn't a Lambda authorizer. */
export function authorizerOf(name: string, scheme: Node, where: string): Authorizer {
  const authorizer: Node | undefined = scheme['x-amazon-apigateway-authorizer'];
  const type = authorizer?.type;
  if (authorizer === undefined || (type !== 'request' && type !== 'token'))
    throw new Error(`${where}: the security scheme ${name} is not a Lambda authorizer (type request or token), and no other is run here`);
  const functionArn = functionArnIn(authorizer.authorizerUri);
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

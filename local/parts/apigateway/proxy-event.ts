import { type Exchange, exchangeHeader } from './exchange.ts';
import { isMediaType } from './media-type.ts';

/** What proxy integrations and REQUEST authorizers have in common of their events ("Input format of a Lambda function for proxy integration"). */
export function requestMembers(exchange: Exchange): Record<string, unknown> {
  return {
    resource: exchange.resourcePath,
    path: exchange.path,
    httpMethod: exchange.request.method,
    headers: exchange.headers,
    multiValueHeaders: exchange.multiValueHeaders,
    queryStringParameters: exchange.query,
    multiValueQueryStringParameters: exchange.multiValueQuery,
    pathParameters: exchange.pathParameters,
    stageVariables: exchange.stageVariables,
    requestContext: requestContext(exchange),
  };
}

/** The event of a Lambda proxy integration, REST API format. A body of a binary media type is Base64. */
export function proxyEvent(exchange: Exchange, binaryMediaTypes: readonly string[]): Record<string, unknown> {
  const { body } = exchange.request;
  const isBase64Encoded =
    body !== undefined && body.length > 0 && isMediaType(exchangeHeader(exchange, 'content-type') ?? '', binaryMediaTypes);
  const text = body === undefined || body.length === 0 ? null : body.toString(isBase64Encoded ? 'base64' : 'utf8');
  return { ...requestMembers(exchange), body: text, isBase64Encoded };
}

function requestContext(exchange: Exchange): Record<string, unknown> {
  const domainName = exchangeHeader(exchange, 'host') ?? 'localhost';
  return {
    accountId: exchange.account,
    apiId: exchange.apiId,
    ...(exchange.authorizer === undefined ? {} : { authorizer: exchange.authorizer }),
    domainName,
    domainPrefix: domainName.split('.')[0],
    extendedRequestId: exchange.extendedRequestId,
    httpMethod: exchange.request.method,
    identity: {
      accessKey: null,
      accountId: null,
      caller: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: exchange.request.sourceIp,
      user: null,
      userAgent: exchangeHeader(exchange, 'user-agent') ?? null,
      userArn: null,
    },
    path: `/${exchange.stage}${exchange.path}`,
    protocol: exchange.request.protocol,
    requestId: exchange.requestId,
    requestTime: commonLogTime(exchange.at),
    requestTimeEpoch: exchange.at.getTime(),
    resourceId: exchange.resourcePath.replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 10) || 'root',
    resourcePath: exchange.resourcePath,
    stage: exchange.stage,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24/Nov/2026:03:05:34 +0000`. */
export function commonLogTime(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()]}/${at.getUTCFullYear()}:${time} +0000`;
}

import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Problem } from '../problem.ts';
import { header } from './headers.ts';
import type { Caller, RequestOf, Route } from './route.ts';
import { texts } from './texts.pt-br.ts';
import { parsePart } from './validation.ts';
import { verified } from './verified.ts';

/** The largest body a request may have, in kilobytes of 1,024 bytes. */
export const maximumBodyKilobytes = 256;

/**
 * The request as its use case takes it: every part checked against the route's schemas.
 * @throws Problem `payload_too_large`, `unsupported_media_type`, `malformed_json`, `validation_failed`, `precondition_required`.
 */
export function parseRequest(route: Route, event: APIGatewayProxyEvent): RequestOf<Route> {
  return {
    caller: route.access === 'user' ? callerOf(event) : undefined,
    params: route.params && parsePart(route.params, event.pathParameters ?? {}, 'params'),
    query: route.query && parsePart(route.query, event.queryStringParameters ?? {}, 'query'),
    body: route.body && parsePart(route.body, jsonBody(event), 'body'),
    ifMatch: route.needsIfMatch ? ifMatchOf(event) : undefined,
    ...idempotencyKeyOf(event),
    client: { userAgent: (header(event, 'user-agent') ?? '').slice(0, 256), address: event.requestContext.identity.sourceIp },
  } as RequestOf<Route>;
}

/** The body's text, decoded; '' where there is none. */
export function bodyText(event: APIGatewayProxyEvent): string {
  const body = event.body ?? '';
  return event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

function jsonBody(event: APIGatewayProxyEvent): unknown {
  const text = bodyText(event);
  if (Buffer.byteLength(text) > maximumBodyKilobytes * 1024)
    throw new Problem('payload_too_large', texts.bodyTooLarge(maximumBodyKilobytes));
  if (text === '') return {};
  const type = header(event, 'content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem('unsupported_media_type', texts.unsupportedMediaType);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed_json', texts.malformedJson);
  }
}

function ifMatchOf(event: APIGatewayProxyEvent): string {
  const given = header(event, 'if-match');
  if (!given) throw new Problem('precondition_required', texts.ifMatchRequired);
  return given.replace(/^W\//, '').replaceAll('"', '');
}

function idempotencyKeyOf(event: APIGatewayProxyEvent): { idempotencyKey?: string } {
  const idempotencyKey = header(event, 'idempotency-key');
  return idempotencyKey === undefined ? {} : { idempotencyKey };
}

/** The caller as the authorizer verified it. Nothing of the request itself has a say. */
function callerOf(event: APIGatewayProxyEvent): Caller {
  const { principalId, sessionId, plan, groups = '', tokenExpiresAt } = verified(event);
  if (!principalId || !sessionId) throw new Error('The route needs a user, but the gateway passed no authorizer context.');
  return {
    userId: principalId,
    sessionId,
    plan: plan === 'premium' ? 'premium' : 'free',
    groups: groups.split(' '),
    tokenExpiresAt: Number(tokenExpiresAt),
  };
}

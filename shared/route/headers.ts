import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { environment } from '../environment.ts';
import { verified } from './verified.ts';

/** Requests a user may make in a minute and what is left, as the authorizer counted it. */
interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the minute is over. */
  readonly reset: number;
}

export function allowanceOf(event: APIGatewayProxyEvent): Allowance | undefined {
  const { limit, remaining, reset } = verified(event);
  return limit === undefined ? undefined : { limit: Number(limit), remaining: Number(remaining), reset: Number(reset) };
}

/** The headers every answer has: request id, rate limit, security, and CORS for the origins of this stage only. */
export function answerHeaders(event: APIGatewayProxyEvent): Record<string, string> {
  const allowance = allowanceOf(event);
  return {
    'X-Request-Id': event.requestContext.requestId,
    'Cache-Control': 'no-store',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    ...(allowance && {
      'RateLimit-Limit': String(allowance.limit),
      'RateLimit-Remaining': String(allowance.remaining),
      'RateLimit-Reset': String(allowance.reset),
    }),
    ...corsHeaders(header(event, 'origin')),
  };
}

const exposed = 'ETag, Idempotent-Replayed, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id';

function corsHeaders(origin: string | undefined): Record<string, string> {
  const allowed = environment('ALLOWED_ORIGINS').split(' ');
  if (origin === undefined || !allowed.includes(origin)) return { Vary: 'Origin' };
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': exposed, Vary: 'Origin' };
}

/** The answer to a browser's question before the request itself (CORS preflight). */
export function preflight(methods: readonly string[]): APIGatewayProxyResult {
  return {
    statusCode: 204,
    headers: {
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
      'Access-Control-Max-Age': '7200',
    },
    body: '',
  };
}

/** A request header, whatever the case of its name. */
export function header(event: APIGatewayProxyEvent, name: string): string | undefined {
  const found = Object.entries(event.headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}

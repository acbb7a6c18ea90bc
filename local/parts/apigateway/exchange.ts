import { randomBytes, randomUUID } from 'node:crypto';
import { type HttpRequest, headerOf, lastValues, multiValues } from './http.ts';

/** One request on its way through an API: what integrations, authorizers, gateway responses and the access log read of it. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly apiId: string;
  readonly account: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>> | null;
  readonly requestId: string;
  readonly extendedRequestId: string;
  readonly traceId: string;
  readonly at: Date;
  /** Without the stage, as it was sent. */
  readonly path: string;
  /** The route's template, e.g. `/orders/{id}`; empty where no route matches. */
  readonly resourcePath: string;
  readonly pathParameters: Readonly<Record<string, string>> | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly multiValueHeaders: Readonly<Record<string, string[]>>;
  readonly query: Readonly<Record<string, string>> | null;
  readonly multiValueQuery: Readonly<Record<string, string[]>> | null;
  /** What the authorizer said, once it has. */
  readonly authorizer: Readonly<Record<string, string>> | undefined;
}

const TRACE = /(?:^|;)\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)/;

/** The trace that the caller goes on with, or a new one. */
function traceOf(request: HttpRequest): string {
  const given = TRACE.exec(headerOf(request, 'x-amzn-trace-id') ?? '')?.[1];
  if (given !== undefined) return given;
  return `1-${Math.floor(Date.now() / 1000)
    .toString(16)
    .padStart(8, '0')}-${randomBytes(12).toString('hex')}`;
}

export interface ExchangeBeginning {
  readonly request: HttpRequest;
  readonly apiId: string;
  readonly account: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>> | null;
  readonly at: Date;
  readonly path: string;
  readonly resourcePath: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Reads a request once for everyone, with the headers that API Gateway adds. */
export function beginExchange(beginning: ExchangeBeginning): Exchange {
  const { request } = beginning;
  const traceId = traceOf(request);
  const port = /:(\d+)$/.exec(headerOf(request, 'host') ?? '')?.[1] ?? '80';
  const forwarded = headerOf(request, 'x-forwarded-for');
  const sent = request.headers.filter(
    ([name]) => !/^(x-amzn-trace-id|x-forwarded-(for|port|proto)|connection|keep-alive|transfer-encoding|expect)$/i.test(name),
  );
  const multiValueHeaders = multiValues(
    [
      ...sent,
      ['X-Amzn-Trace-Id', `Root=${traceId}`],
      ['X-Forwarded-For', forwarded === undefined ? request.sourceIp : `${forwarded}, ${request.sourceIp}`],
      ['X-Forwarded-Port', port],
      ['X-Forwarded-Proto', 'http'],
    ],
    true,
  );
  const multiValueQuery = multiValues(new URLSearchParams(request.query), false);
  return {
    ...beginning,
    traceId,
    requestId: randomUUID(),
    extendedRequestId: `${randomBytes(11).toString('base64url').replaceAll(/[-_]/g, 'x')}=`,
    pathParameters: orNull(beginning.pathParameters),
    multiValueHeaders,
    headers: lastValues(multiValueHeaders),
    multiValueQuery: orNull(multiValueQuery),
    query: orNull(lastValues(multiValueQuery)),
    authorizer: undefined,
  };
}

/** An empty map is `null` in API Gateway's events. */
function orNull<T extends object>(map: T): T | null {
  return Object.keys(map).length === 0 ? null : map;
}

/** A header of the exchange, whatever its case. */
export function exchangeHeader(exchange: Exchange, name: string): string | undefined {
  return Object.entries(exchange.headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

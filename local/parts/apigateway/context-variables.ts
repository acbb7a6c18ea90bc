import { type Exchange, exchangeHeader } from './exchange.ts';
import { commonLogTime } from './proxy-event.ts';

/** What only a gateway response or the access log knows. */
export interface Extra {
  readonly error?: { readonly message: string | null; readonly responseType: string };
  readonly status?: number;
  readonly responseLength?: number;
  readonly responseLatencyMs?: number;
  readonly integration?: { readonly latencyMs: number; readonly status: number };
}

type Read = (exchange: Exchange, extra: Extra) => string | undefined;

/** `$context` variables ("Variables for access logging", "…for data models, authorizers, mapping templates"); a missing value is `-`. */
const VARIABLES: Readonly<Record<string, Read>> = {
  accountId: (exchange) => exchange.account,
  apiId: (exchange) => exchange.apiId,
  domainName: (exchange) => exchangeHeader(exchange, 'host'),
  'error.message': (_, { error }) => error?.message ?? undefined,
  'error.messageString': (_, { error }) => (error === undefined ? undefined : JSON.stringify(error.message)),
  'error.responseType': (_, { error }) => error?.responseType,
  extendedRequestId: (exchange) => exchange.extendedRequestId,
  httpMethod: (exchange) => exchange.request.method,
  'identity.sourceIp': (exchange) => exchange.request.sourceIp,
  'identity.userAgent': (exchange) => exchangeHeader(exchange, 'user-agent'),
  'identity.user': () => undefined,
  'identity.caller': () => undefined,
  integrationLatency: (_, { integration }) => (integration === undefined ? undefined : String(Math.round(integration.latencyMs))),
  'integration.latency': (_, { integration }) => (integration === undefined ? undefined : String(Math.round(integration.latencyMs))),
  'integration.status': (_, { integration }) => (integration === undefined ? undefined : String(integration.status)),
  integrationStatus: (_, { integration }) => (integration === undefined ? undefined : String(integration.status)),
  path: (exchange) => `/${exchange.stage}${exchange.path}`,
  protocol: (exchange) => exchange.request.protocol,
  requestId: (exchange) => exchange.requestId,
  requestTime: (exchange) => commonLogTime(exchange.at),
  requestTimeEpoch: (exchange) => String(exchange.at.getTime()),
  // Where no route matches there is no resource, and what was typed in its place is nothing for a log.
  resourcePath: (exchange) => exchange.resourcePath || undefined,
  responseLatency: (_, { responseLatencyMs }) => (responseLatencyMs === undefined ? undefined : String(Math.round(responseLatencyMs))),
  responseLength: (_, { responseLength }) => (responseLength === undefined ? undefined : String(responseLength)),
  stage: (exchange) => exchange.stage,
  status: (_, { status }) => (status === undefined ? undefined : String(status)),
  wafResponseCode: () => undefined,
  xrayTraceId: (exchange) => exchange.traceId,
};

const REFERENCE = /\$context\.([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)/g;
const AUTHORIZER = /^authorizer\.(.+)$/;

/** Puts the request's values for every `$context.name` in a text. */
export function withContext(text: string, exchange: Exchange, extra: Extra): string {
  return text.replaceAll(REFERENCE, (_whole, name: string) => {
    const claim = AUTHORIZER.exec(name)?.[1];
    return (claim === undefined ? VARIABLES[name]?.(exchange, extra) : exchange.authorizer?.[claim]) ?? '-';
  });
}

/** Throws where a text has a variable, or template language, that isn't known here. */
export function refuseUnknownVariables(text: string, where: string): void {
  for (const [whole, name = ''] of text.matchAll(REFERENCE)) {
    if (VARIABLES[name] === undefined && !AUTHORIZER.test(name))
      throw new Error(`${where}: ${whole} is not known to the local API Gateway (local/parts/apigateway/context-variables.ts)`);
  }
  const other = /\$(input|util|stageVariables|method)\b[.\w]*|#(set|if|foreach|end)\b/.exec(text)?.[0];
  if (other !== undefined) throw new Error(`${where}: ${other} is not run by the local API Gateway; only $context variables are filled in`);
}

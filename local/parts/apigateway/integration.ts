import { gzipSync } from 'node:zlib';
import type { Principal } from '../../part.ts';
import type { ApiDocument } from './api-document.ts';
import type { InvokeFunction } from './authorizer.ts';
import type { Integration } from './document-integration.ts';
import type { Exchange } from './exchange.ts';
import { GatewayError } from './gateway-response.ts';
import { type HttpAnswer, headerOf } from './http.ts';
import { proxyAnswer } from './proxy-answer.ts';
import { proxyEvent } from './proxy-event.ts';

type Proxy = Extract<Integration, { readonly type: 'aws_proxy' }>;
type Mock = Extract<Integration, { readonly type: 'mock' }>;

/**
 * Calls the function behind a proxy integration and gives its answer. `sourceArn` is the method's.
 * Throws the `GatewayError` that the caller is answered with: 504 after the integration's timeout, 502 where the function fails or its answer is malformed.
 */
export async function proxied(
  integration: Proxy,
  exchange: Exchange,
  given: { document: ApiDocument; sourceArn: string; invoke: InvokeFunction },
): Promise<HttpAnswer> {
  const { binaryMediaTypes, minimumCompressionBytes } = given.document;
  const from: Principal =
    integration.credentials === undefined
      ? { service: 'apigateway.amazonaws.com', sourceArn: given.sourceArn }
      : { role: integration.credentials };
  const payload = JSON.stringify(proxyEvent(exchange, binaryMediaTypes));
  const { error, payload: answer } = await withinTime(
    given.invoke(integration.functionArn, payload, from, exchange.traceId),
    integration.timeoutMs,
  );
  if (error !== undefined)
    throw new GatewayError('DEFAULT_5XX', 502, 'Internal server error', { cause: new Error(`${error.errorType}: ${error.errorMessage}`) });
  return compressed(proxyAnswer(answer, binaryMediaTypes, exchange), exchange, minimumCompressionBytes);
}

/** The fixed answer of a mock integration. */
export function mocked(integration: Mock): HttpAnswer {
  const response = integration.responses[integration.status] ?? integration.responses.default;
  if (response === undefined)
    throw new GatewayError('API_CONFIGURATION_ERROR', 500, 'Internal server error', {
      cause: new Error(`the mock has no response for ${integration.status}`),
    });
  const headers = Object.entries(response.responseParameters ?? {}).map(
    ([to, from]) => [to.slice('method.response.header.'.length), from.slice(1, -1)] as const,
  );
  const [mediaType, body] = Object.entries(response.responseTemplates ?? {})[0] ?? ['application/json', ''];
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return { status: Number(response.statusCode), headers: isTyped ? headers : [['Content-Type', mediaType], ...headers], body };
}

async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new GatewayError('INTEGRATION_TIMEOUT', 504, 'Endpoint request timed out')), milliseconds);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function compressed(answer: HttpAnswer, exchange: Exchange, minimumBytes: number | undefined): HttpAnswer {
  const accepts = /\bgzip\b/.test(headerOf(exchange.request, 'accept-encoding') ?? '');
  const isEncoded = answer.headers.some(([name]) => name.toLowerCase() === 'content-encoding');
  if (minimumBytes === undefined || !accepts || isEncoded || Buffer.byteLength(answer.body) < minimumBytes) return answer;
  return { ...answer, headers: [...answer.headers, ['Content-Encoding', 'gzip']], body: gzipSync(answer.body) };
}

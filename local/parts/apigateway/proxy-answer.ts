import type { Exchange } from './exchange.ts';
import { exchangeHeader } from './exchange.ts';
import { GatewayError } from './gateway-response.ts';
import type { HttpAnswer } from './http.ts';
import { isMediaType } from './media-type.ts';

/** Headers of an integration that API Gateway doesn't pass on under their own name ("Amazon API Gateway important notes"). */
const REMAPPED = new Set([
  'authorization',
  'connection',
  'content-md5',
  'date',
  'expect',
  'max-forwards',
  'server',
  'te',
  'trailer',
  'upgrade',
  'user-agent',
  'www-authenticate',
]);
const OWN = new Set(['content-length', 'transfer-encoding']);

/**
 * A function's answer to a proxy integration as HTTP ("Output format of a Lambda function for proxy integration").
 * Throws `DEFAULT_5XX` (502) where it is malformed. A Base64 body is decoded where the caller accepts one of the API's binary media types.
 */
export function proxyAnswer(payload: string, binaryMediaTypes: readonly string[], exchange: Exchange): HttpAnswer {
  const malformed = (why: string): never => {
    throw new GatewayError('DEFAULT_5XX', 502, 'Internal server error', { cause: new Error(`malformed Lambda proxy response: ${why}`) });
  };
  const answer: unknown = JSON.parse(payload);
  if (!isRecord(answer)) return malformed('it is not an object');
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return malformed(`statusCode is ${JSON.stringify(answer.statusCode)}`);
  const body: unknown = answer.body ?? '';
  if (typeof body !== 'string') return malformed('body is not a string');

  const headers = headersOf(answer.headers, answer.multiValueHeaders, malformed);
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) headers.push(['Content-Type', 'application/json']);
  const [accepted = ''] = (exchangeHeader(exchange, 'accept') ?? '').split(',');
  const isBinary = answer.isBase64Encoded === true && (binaryMediaTypes.includes('*/*') || isMediaType(accepted, binaryMediaTypes));
  return { status, headers, body: isBinary ? Buffer.from(body, 'base64') : body };
}

function headersOf(single: unknown, multiple: unknown, malformed: (why: string) => never): [string, string][] {
  const pairs: [string, string][] = [];
  const several = new Set<string>();
  for (const [name, values] of entriesOf(multiple, 'multiValueHeaders', malformed)) {
    if (!Array.isArray(values)) return malformed(`multiValueHeaders.${name} is not a list`);
    several.add(name.toLowerCase());
    for (const value of values) pairs.push([name, scalar(value, name, malformed)]);
  }
  for (const [name, value] of entriesOf(single, 'headers', malformed))
    if (!several.has(name.toLowerCase())) pairs.push([name, scalar(value, name, malformed)]);
  return pairs
    .filter(([name]) => !OWN.has(name.toLowerCase()))
    .map(([name, value]) => [REMAPPED.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name, value]);
}

function entriesOf(value: unknown, name: string, malformed: (why: string) => never): [string, unknown][] {
  if (value === undefined || value === null) return [];
  return isRecord(value) ? Object.entries(value) : malformed(`${name} is not an object`);
}

function scalar(value: unknown, name: string, malformed: (why: string) => never): string {
  return value === null || typeof value === 'object' ? malformed(`the header ${name} is not text`) : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

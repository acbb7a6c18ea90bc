import { refuseUnknownVariables, withContext } from './context-variables.ts';
import { type Exchange, exchangeHeader } from './exchange.ts';
import type { HttpAnswer } from './http.ts';

/** An answer that API Gateway gives itself: type ("Gateway response types"), status unless the API's own response says another, message. */
export class GatewayError extends Error {
  readonly responseType: string;
  readonly status: number;
  readonly text: string | null;

  constructor(responseType: string, status: number, text: string | null, options?: ErrorOptions) {
    super(text ?? responseType, options);
    this.name = 'GatewayError';
    this.responseType = responseType;
    this.status = status;
    this.text = text;
  }
}

/** `x-amazon-apigateway-gateway-responses`, one type. */
export interface GatewayResponse {
  readonly statusCode?: string | number;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

export type GatewayResponses = Readonly<Record<string, GatewayResponse>>;

const DEFAULT_TEMPLATE: Readonly<Record<string, string>> = { 'application/json': '{"message":$context.error.messageString}' };
const HEADER = /^gatewayresponse\.header\.(.+)$/;
const SOURCE = /^method\.request\.(header|querystring|path)\.(.+)$/;
const ERROR_TYPES: Readonly<Record<string, string>> = {
  ACCESS_DENIED: 'AccessDeniedException',
  MISSING_AUTHENTICATION_TOKEN: 'MissingAuthenticationTokenException',
  REQUEST_TOO_LARGE: 'RequestTooLargeException',
  THROTTLED: 'TooManyRequestsException',
  UNAUTHORIZED: 'UnauthorizedException',
};

/** Throws where a document's gateway responses say something that isn't known here. */
export function refuseUnknownResponses(responses: GatewayResponses, where: string): void {
  for (const [type, response] of Object.entries(responses)) {
    for (const [mediaType, template] of Object.entries(response.responseTemplates ?? {}))
      refuseUnknownVariables(template, `${where}, gateway response ${type} (${mediaType})`);
    for (const [to, from] of Object.entries(response.responseParameters ?? {})) {
      const isKnown = HEADER.test(to) && (/^'.*'$/s.test(from) || SOURCE.test(from) || from.startsWith('context.'));
      if (!isKnown) throw new Error(`${where}, gateway response ${type}: the mapping ${to} = ${from} is not run by the local API Gateway`);
    }
  }
}

/** The API's own response for the error's type, else `DEFAULT_4XX` or `DEFAULT_5XX`, else API Gateway's. */
export function gatewayAnswer(error: GatewayError, responses: GatewayResponses, exchange: Exchange): HttpAnswer {
  const response = responses[error.responseType] ?? responses[error.status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'] ?? {};
  const templates = response.responseTemplates ?? DEFAULT_TEMPLATE;
  const mediaType = chosenMediaType(templates, exchange);
  const extra = { error: { message: error.text, responseType: error.responseType } };
  const body = withContext(templates[mediaType] ?? '', exchange, extra);
  const mapped = Object.entries(response.responseParameters ?? {}).flatMap(([to, from]) => {
    const name = HEADER.exec(to)?.[1];
    const value = mappedValue(from, exchange, extra);
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  const isTyped = mapped.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: Number(response.statusCode ?? error.status),
    headers: [
      ...(isTyped ? [] : [['Content-Type', mediaType] as const]),
      ['x-amzn-ErrorType', ERROR_TYPES[error.responseType] ?? (error.status < 500 ? 'ForbiddenException' : 'InternalServerErrorException')],
      ...mapped,
    ],
    body,
  };
}

function chosenMediaType(templates: Readonly<Record<string, string>>, exchange: Exchange): string {
  const accepted = (exchangeHeader(exchange, 'accept') ?? '').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '');
  const known = Object.keys(templates);
  return (
    accepted.find((type) => known.includes(type)) ?? known.find((type) => type === 'application/json') ?? known[0] ?? 'application/json'
  );
}

function mappedValue(from: string, exchange: Exchange, extra: Parameters<typeof withContext>[2]): string | undefined {
  if (from.startsWith("'")) return from.slice(1, -1);
  if (from.startsWith('context.')) return withContext(`$${from}`, exchange, extra);
  const [, position, name = ''] = SOURCE.exec(from) ?? [];
  if (position === 'header') return exchangeHeader(exchange, name);
  return position === 'path' ? exchange.pathParameters?.[name] : exchange.query?.[name];
}

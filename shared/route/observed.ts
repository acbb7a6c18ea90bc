import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { elapsed } from '../clock.ts';
import { count } from '../observability/count.ts';
import { log } from '../observability/log.ts';
import { verified } from './verified.ts';

/** One log line and the request metrics for every answer, whatever became of the request. */
export function observed(): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> {
  const startedAt = new WeakMap<APIGatewayProxyEvent, number>();

  const observe = ({ event, response }: middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>): void => {
    const duration = elapsed() - (startedAt.get(event) ?? elapsed());
    const statusCode = response?.statusCode ?? 500;
    const { principalId: userId } = verified(event);
    log('info', 'request', {
      ...(userId && { userId }),
      method: event.httpMethod,
      path: event.resource,
      statusCode,
      duration: Math.round(duration),
      requestId: event.requestContext.requestId,
    });
    count(
      { http_requests_total: 1, http_request_duration_seconds: duration / 1000 },
      { route: `${event.httpMethod} ${event.resource}`, status: `${Math.floor(statusCode / 100)}xx` },
    );
  };

  return {
    before: ({ event }) => {
      startedAt.set(event, elapsed());
    },
    after: observe,
    onError: observe,
  };
}

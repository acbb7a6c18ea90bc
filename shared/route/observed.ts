import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { count } from '../observability/count.ts';
import { log } from '../observability/log.ts';

/** One log line and the request metrics for every answer, whatever became of the request. */
export function observed(): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> {
  const startedAt = new WeakMap<APIGatewayProxyEvent, number>();

  const observe = ({ event, response }: middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>): void => {
    const duration = performance.now() - (startedAt.get(event) ?? performance.now());
    const statusCode = response?.statusCode ?? 500;
    const userId = event.requestContext.authorizer?.principalId;
    log('info', 'request', {
      ...(userId && { userId: String(userId) }),
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
      startedAt.set(event, performance.now());
    },
    after: observe,
    onError: observe,
  };
}

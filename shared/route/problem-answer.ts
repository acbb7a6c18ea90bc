import type { APIGatewayProxyResult } from 'aws-lambda';
import { errorFields, log } from '../observability/log.ts';
import { traceId } from '../observability/trace.ts';
import { Problem, problemCatalogue } from '../problem.ts';
import { texts } from './texts.pt-br.ts';

/** Any error as `application/problem+json` (RFC 9457). What is no Problem is ours: logged, and answered without its words. */
export function problemAnswer(error: unknown): APIGatewayProxyResult {
  const problem = error instanceof Problem ? error : ours(error);
  const body = {
    type: 'about:blank',
    title: problemCatalogue[problem.code].title,
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    ...(problem.errors && { errors: problem.errors }),
    traceId: traceId(),
  };
  return {
    statusCode: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(problem.retryAfter !== undefined && { 'Retry-After': String(problem.retryAfter) }),
      ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
    body: JSON.stringify(body),
  };
}

const throttles = ['ProvisionedThroughputExceededException', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded'];

/** AWS out of breath is 503 with a time to come back; the rest is a fault of ours. */
function ours(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  log('error', 'request failed', { error: errorFields(error) });
  if (throttles.includes(name) || name === 'TimeoutError')
    return new Problem('temporarily_unavailable', texts.unavailable, { retryAfter: 2, cause: error });
  return new Problem('internal_error', texts.internal, { cause: error });
}

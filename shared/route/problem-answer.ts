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

/** Errors that pass by themselves: throttling, conflicts with a transaction, no answer in time, a broken connection. */
const passing = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'TimeoutError',
];
const brokenConnection = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];

/** AWS out of breath or out of reach after all the SDK's retries is 503 with a time to come back; the rest is a fault of ours. */
function ours(error: unknown): Problem {
  log('error', 'request failed', { error: errorFields(error) });
  if (isPassing(error)) return new Problem('temporarily_unavailable', texts.unavailable, { retryAfter: 2, cause: error });
  return new Problem('internal_error', texts.internal, { cause: error });
}

/** ElectroDB wraps what AWS said, so causes count too. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return (
    passing.includes(error.name) ||
    brokenConnection.includes(String(code)) ||
    ($metadata?.httpStatusCode ?? 0) >= 500 ||
    isPassing(error.cause)
  );
}

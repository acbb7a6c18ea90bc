import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context as LambdaContext } from 'aws-lambda';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { type Answers, once } from './answer-once.ts';
import { allowanceOf, answerHeaders, header, preflight } from './headers.ts';
import { observed } from './observed.ts';
import { problemAnswer } from './problem-answer.ts';
import { parseRequest } from './request.ts';
import type { RequestOf, Route, Routes, UseCases, Versioned } from './route.ts';
import { texts } from './texts.pt-br.ts';
import { verified } from './verified.ts';
import { isNamedBy } from './version.ts';

/** What the HTTP stack itself needs of a domain's context. */
export interface HttpContext {
  readonly clock: Clock;
  /** Kept answers, for `Idempotency-Key`; none in a room where nothing is written. */
  readonly answers?: Answers;
  /** Checks every answer against its schema: on in test runs, where an answer that breaks the contract is a 500. */
  readonly checkAnswers: boolean;
}

type Stack = middy.MiddyfiedHandler<APIGatewayProxyEvent, APIGatewayProxyResult, Error, LambdaContext>;
type UseCase = (request: RequestOf<Route>, context: unknown) => Promise<unknown>;

/**
 * A domain's HTTP entry: one stack for every route. `open` makes the context at the first request and never at import.
 * Every answer, refusals included, has the headers of `answerHeaders`, a log line and its metrics.
 */
export function serve<R extends Routes, Context extends HttpContext>(
  routes: R,
  useCases: UseCases<R, Context>,
  open: () => Context,
): Stack {
  const operations = new Map(Object.entries(routes).map(([name, route]) => [`${route.method} ${route.path}`, { name, route }]));
  let context: Context | undefined;

  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(observed())
    .use({ after: withHeaders, onError: withHeaders })
    .use({ onError: withProblem })
    .handler(async (event) => {
      if (event.httpMethod === 'OPTIONS') return preflight(methodsOf(routes, event.resource));
      const operation = operations.get(`${event.httpMethod} ${event.resource}`);
      if (!operation) throw new Problem('method_not_allowed', texts.methodNotAllowed);
      refuseOverLimit(event);

      context ??= open();
      const { route, name } = operation;
      const request = parseRequest(route, event);
      const useCase = useCases[name] as unknown as UseCase;
      return await once({ route, event, request, context }, async () =>
        answer(route, event, await useCase(request, context), context?.checkAnswers ?? false),
      );
    });
}

function withProblem(request: middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>): void {
  request.response = problemAnswer(request.error);
}

function withHeaders(request: middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>): void {
  if (request.response)
    request.response = { ...request.response, headers: { ...answerHeaders(request.event), ...request.response.headers } };
}

/** The gateway's authorizer can only let in or refuse with 401 and 403, so it lets the 101st request in, marked, and 429 is said here. */
function refuseOverLimit(event: APIGatewayProxyEvent): void {
  const allowance = allowanceOf(event);
  if (verified(event).overLimit !== 'true' || !allowance) return;
  throw new Problem('rate_limited', texts.rateLimited(allowance.reset), { retryAfter: allowance.reset });
}

const methodsOf = (routes: Routes, path: string): string[] =>
  Object.values(routes)
    .filter((route) => route.path === path)
    .map((route) => route.method);

function answer(route: Route, event: APIGatewayProxyEvent, result: unknown, check: boolean): APIGatewayProxyResult {
  if (route.file) return result as APIGatewayProxyResult;
  const { value, version } = route.versioned ? (result as Versioned<unknown>) : { value: result, version: undefined };
  if (check && route.answer) route.answer.parse(value);
  const etag = version === undefined ? {} : { ETag: `"${version}"` };
  if (version !== undefined && route.method === 'GET' && isNamedBy(header(event, 'if-none-match') ?? '', version))
    return { statusCode: 304, headers: etag, body: '' };
  if (route.status === 204) return { statusCode: 204, headers: etag, body: '' };
  return { statusCode: route.status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...etag }, body: JSON.stringify(value) };
}

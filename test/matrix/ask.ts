import { expect } from 'vitest';
import { httpSurface } from '../../lib/http-surface.ts';
import { stageNamed } from '../../lib/stages.ts';
import { type ProblemCode, problemCatalogue } from '../../shared/problem.ts';
import { openApiDocument, problemsOf } from '../../shared/route/openapi.ts';
import type { Route } from '../../shared/route/route.ts';
import { type Answer, theWorld } from '../support/world.ts';

/** A request to an operation: what goes where its route says. */
export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The body as it is, for what is no JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Document {
  readonly paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>;
}

const sharedHeaders = ['X-Request-Id', 'ETag', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

interface By {
  readonly accessToken?: string | undefined;
  /** Of the page that asks, in a browser. */
  readonly origin?: string;
}

/** A page that may ask, and one that may not. */
export const [frontEnd = ''] = stageNamed('local').allowedOrigins;
export const foreignPage = 'https://mau.example';

/**
 * Sends the call and gives the answer, after checking what holds for every answer of this route, whatever became of the request: the headers,
 * the declared status and schema with no key outside, or a problem whose code the route declares.
 */
export async function ask(route: Route, call: Call, { accessToken, origin = frontEnd }: By = {}): Promise<Answer> {
  const answer = await theWorld().ask(route.method, addressOf(route, call), {
    ...(call.body !== undefined && { body: call.body }),
    ...(call.raw !== undefined && { raw: call.raw }),
    ...(accessToken !== undefined && { token: accessToken }),
    headers: { origin, ...call.headers },
  });
  const outcome = answer.status >= 400 ? expectProblem(route, answer) : expectSuccess(route, answer);
  expectHeaders(route, answer, { origin, outcome });
  expectDocumented(route, answer);
  return answer;
}

/** Path and query, with the values in the place that the route has for them. */
export function addressOf(route: Route, { params = {}, query = {} }: Call): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const entries = Object.entries(query).map(([name, given]): [string, string] => [name, String(given)]);
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}

const parts = Object.entries(httpSurface).map(([name, routes]) => ({ name, routes }));
const document: Document = JSON.parse(JSON.stringify(openApiDocument(parts, stageNamed('local'))));

/** The document tells of this status and, where it works, of the headers that a client can build on. */
function expectDocumented(route: Route, { status, headers }: Answer): void {
  const { responses } = document.paths[route.path]?.[route.method.toLowerCase()] ?? { responses: {} };
  expect(Object.keys(responses)).toContain(String(status));
  if (status >= 400) return;
  const told = Object.keys(responses[status]?.headers ?? {});
  expect(told).toEqual(expect.arrayContaining(status === 304 ? ['ETag'] : sharedHeaders.filter((name) => headers.has(name))));
  expect(told.filter((name) => !headers.has(name))).toEqual([]);
}

function expectProblem(route: Route, { status, headers, body }: Answer): ProblemCode {
  expect(problemsOf(route), 'the codes that the route declares').toContain(body.code);
  const code: ProblemCode = body.code;
  expect(body).toEqual({
    type: 'about:blank',
    title: problemCatalogue[code].title,
    status: problemCatalogue[code].status,
    code,
    detail: expect.stringMatching(/^\p{Lu}.*\.$/u),
    traceId: expect.stringMatching(/^1-[0-9a-f]{8}-[0-9a-f]{24}$/),
    ...(['validation_failed', 'rule_broken'].includes(code) && { errors: expect.any(Array) }),
  });
  expect(status).toBe(problemCatalogue[code].status);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  if (status === 429 || status === 503 || code === 'in_progress') expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  return code;
}

function expectSuccess(route: Route, { status, headers, body }: Answer): 'success' {
  if (status === 304) {
    expect(route).toMatchObject({ method: 'GET', versioned: true });
    expect(body).toBe('');
    return 'success';
  }
  expect(status).toBe(route.status);
  expect(headers.has('etag'), 'an ETag where the route is versioned, and only there').toBe(route.versioned === true);
  if (route.answer) {
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(route.answer.safeParse(body)).toMatchObject({ success: true });
  } else if (!route.file) expect(body).toBe('');
  return 'success';
}

function expectHeaders(route: Route, { headers }: Answer, { origin, outcome }: { origin: string; outcome: ProblemCode | 'success' }): void {
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{10,}$/);
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  if (route.file && outcome === 'success') expect(headers.get('cache-control')).toMatch(/^no-cache$|^public, max-age=/);
  else expect(headers.get('cache-control')).toBe('no-store');

  // A request without a valid token is refused by the gateway: it knows no user whose requests it could count, and its answer holds no data.
  const isOfTheGateway = outcome === 'unauthenticated';
  expect(headers.get('access-control-allow-origin')).toBe(originAllowed(origin, isOfTheGateway));
  expect(headers.has('access-control-allow-credentials')).toBe(false);
  if (isOfTheGateway) return;
  expect(headers.get('vary')).toMatch(/\bOrigin\b/i);
  const allowance = ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));
  if (route.access === 'user') for (const count of allowance) expect(count).toMatch(/^\d+$/);
  else expect(allowance).toEqual([null, null, null]);
}

function originAllowed(origin: string, isOfTheGateway: boolean): string | null {
  if (isOfTheGateway) return '*';
  return origin === frontEnd ? origin : null;
}

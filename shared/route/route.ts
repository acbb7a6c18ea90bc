import type { APIGatewayProxyResult } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { ProblemCode } from '../problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One HTTP operation as data. From it come the OpenAPI document, API Gateway's paths, the router, the checks of what comes in
 * and goes out, and the typed client; so these cannot differ.
 */
export interface Route<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly method: Method;
  /** As in OpenAPI, without the stage: `/auth/sessions/{id}`. */
  readonly path: string;
  /** `public` needs no token; `user` needs an access token, whose user is the only one the use case can reach. */
  readonly access: 'public' | 'user';
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The status when it works. */
  readonly status: 200 | 201 | 202 | 204;
  /** What is answered when it works; none with 204. */
  readonly answer?: Answer;
  readonly example?: { readonly body?: unknown; readonly answer?: unknown };
  /** Refusals of its own, beside those every route shares. */
  readonly problems?: readonly ProblemCode[];
  /** The answer carries an `ETag`; with `GET`, `If-None-Match` is honoured. The use case answers `{ value, version }`. */
  readonly versioned?: boolean;
  /** `If-Match` must name the version that the change builds on: 428 without it, 412 when it is no longer so. */
  readonly needsIfMatch?: boolean;
  /** The use case answers a file: status, headers and body as they go out. */
  readonly file?: boolean;
  /** The body or the answer holds a secret (a password, a token): a kept answer is sealed under the body itself. */
  readonly secret?: boolean;
}

export type Routes = Record<string, Route>;

type Parsed<T> = T extends z.ZodMiniType ? z.output<T> : undefined;

/** Who asks, from the verified token alone. */
export interface Caller {
  readonly userId: string;
  readonly sessionId: string;
  readonly plan: 'free' | 'premium';
  readonly groups: readonly string[];
  /** When the token ends, in seconds since 1970. */
  readonly tokenExpiresAt: number;
}

/** What a use case is asked: parsed, checked, and bound to its caller. */
export interface RequestOf<R extends Route> {
  readonly caller: R['access'] extends 'user' ? Caller : R['access'] extends 'public' ? undefined : Caller | undefined;
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
  /** The version named by `If-Match`, where the route needs it. */
  readonly ifMatch: R['needsIfMatch'] extends true ? string : undefined;
  /** The caller's `Idempotency-Key`, for ids that are the same on every try. */
  readonly idempotencyKey?: string;
  readonly client: { readonly userAgent: string; readonly address: string };
}

/** A value and the version its `ETag` names. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: string;
}

type Plain<R extends Route> = R['answer'] extends z.ZodMiniType ? z.input<R['answer']> : undefined;

/** What a use case answers. */
export type AnswerOf<R extends Route> = R['file'] extends true
  ? APIGatewayProxyResult
  : R['versioned'] extends true
    ? Versioned<Plain<R>>
    : Plain<R>;

/** The use cases behind a domain's routes, each by its operation's name: one missing or one too many does not compile. */
export type UseCases<R extends Routes, Context> = {
  readonly [Name in keyof R]: (request: RequestOf<R[Name]>, context: Context) => Promise<AnswerOf<R[Name]>>;
};

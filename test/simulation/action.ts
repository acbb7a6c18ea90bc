import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { ProblemCode } from '../../shared/problem.ts';
import type { RequestOf, Route } from '../../shared/route/route.ts';
import type { Change } from '../support/memory-table/table.ts';
import type { Chance } from './chance.ts';

/** A request as a person's app sends it. */
export type Asked<R extends Route = Route> = Omit<RequestOf<R>, 'client'>;

/** What a person may do, and what a naive model says must come of it. One small file for each. `Model` is all there is of one user. */
export interface Action<Model, Context, R extends Route = Route> {
  readonly name: string;
  /** How often it is done, beside the others. */
  readonly weight: number;
  readonly route: R;
  /** Commits of one try, at most; one where it is left out. */
  readonly mostCommits?: number;
  readonly useCase: (request: RequestOf<R>, context: Context) => Promise<unknown>;
  /** What a person who knows all of this asks for; nothing where there is nothing to ask. */
  choose(model: Model, choosing: Choosing): Asked<R> | undefined;
  /** Why it is refused in this state; nothing where it is not. */
  refusal(model: Model, asked: Asked<R>, asking: Asking): ProblemCode | undefined;
  /**
   * What a commit of it makes of this state; nothing where it can never be committed on this state. A read has none.
   * What the product alone decides (the id of something new) is read from the changes.
   */
  effect?(model: Model, asked: Asked<R>, commit: Commit<Model>): Effect<Model> | undefined;
  /** Whether this is answered in this state, after the effect. */
  answers(model: Model, asked: Asked<R>, answer: unknown, heard: Heard<Model>): boolean;
}

export interface Choosing {
  readonly chance: Chance;
  readonly userId: string;
  /** In milliseconds. */
  readonly now: number;
}

export interface Asking {
  /** When, in milliseconds. */
  readonly at: number;
  /** Names the person's request, over all its tries. */
  readonly request: string;
}

export interface Commit<Model> extends Asking {
  readonly changes: readonly Change[];
  readonly userId: string;
  /** The states since who commits this began: it may have read any of them. */
  readonly since: readonly Model[];
}

export interface Effect<Model> {
  readonly model: Model;
  /** Events that must be told with it, each in a line: its name, and what of its data the model foresees. */
  readonly tells?: readonly string[];
  /** Events that may be told with it. */
  readonly mayTell?: readonly string[] | 'anything';
}

export interface Heard<Model> {
  readonly userId: string;
  readonly request: string;
  /** The states from the request's beginning to its answer, the last one last. */
  readonly states: readonly Model[];
  /** When it began and ended, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** A person's request, from their token on. */
export const by = (userId: string) => ({
  caller: { userId, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  params: undefined,
  query: undefined,
  body: undefined,
  ifMatch: undefined,
});

/** Ties an action to the types of its route, and hands it over without them. */
export const action = <Model, Context, R extends Route>(of: Action<Model, Context, R>): Action<Model, Context> => of;

/** The request as API Gateway hands it over, as far as `once` looks at it. */
export const eventOf = (route: Route, asked: Asked, requestId: string): APIGatewayProxyEvent =>
  ({
    httpMethod: route.method,
    path: `${route.path} ${JSON.stringify(asked.params ?? null)}`,
    body: asked.body === undefined ? null : JSON.stringify(asked.body),
    isBase64Encoded: false,
    headers: {
      ...(asked.idempotencyKey !== undefined && { 'idempotency-key': asked.idempotencyKey }),
      ...(typeof asked.ifMatch === 'string' && { 'if-match': asked.ifMatch }),
    },
    requestContext: { requestId },
  }) as unknown as APIGatewayProxyEvent;

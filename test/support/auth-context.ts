import { randomUUID } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { APIGatewayProxyEvent, Context as LambdaContext } from 'aws-lambda';
import { useCases } from '../../functions/auth/api.ts';
import type { Context } from '../../functions/auth/context.ts';
import { routes } from '../../functions/auth/routes.ts';
import { claimsOf, sessionIdOf } from '../../functions/auth/session.ts';
import { openStore } from '../../functions/auth/store.ts';
import { openUserPool } from '../../functions/auth/user-pool.ts';
import type { Clock } from '../../shared/clock.ts';
import { eventsIn, type Untold } from '../../shared/events/tell.ts';
import { type Ids, systemIds } from '../../shared/ids.ts';
import { keptAnswers } from '../../shared/route/kept-answers.ts';
import { serve } from '../../shared/route/serve.ts';
import { openPool } from '../local/cognito/pool-under-test.ts';
import { type Engine, startEngine, withoutWaits } from './engine.ts';
import { type Faults, faultPlan } from './fault-middleware.ts';

/** A request as the gateway would hand it over. */
interface Asked {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly params?: Record<string, string>;
  /** Whose verified token came with it. */
  readonly as?: { readonly userId: string; readonly sessionId: string };
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by asserting on it.
  readonly body: any;
}

/** Somebody with a confirmed address, logged in. */
export interface Somebody {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly password: string;
  readonly refreshToken: string;
}

/** The auth domain in the test's own process: its routes, use cases and table on the engine, and the local user pool; every AWS call under `faults`. */
export interface AuthDomain extends AsyncDisposable {
  readonly context: Context;
  readonly engine: Engine;
  readonly faults: Faults;
  /** Asks one of the domain's routes by its operation's name, as the gateway does, errors turned into problems. */
  ask(operation: keyof typeof routes, asked?: Asked): Promise<Answered>;
  /** The version of somebody's profile, for `If-Match`. */
  etag(somebody: Somebody): Promise<string>;
  /** Registers, confirms and logs in. */
  aPerson(): Promise<Somebody>;
  /** The code in the newest mail to the address. */
  code(email: string): string;
}

/** The events that the table's stream has of this user, oldest first, each once: what the relay would put on the bus. */
export async function toldOf({ engine }: Pick<AuthDomain, 'engine'>, userId: string, name?: string): Promise<Untold[]> {
  const images = (await engine.stream()).map(({ dynamodb }) => String(dynamodb.NewImage?.tell?.S ?? '[]'));
  const all = new Map(images.flatMap((image) => eventsIn(image).map((event) => [event.id, event])));
  return [...all.values()].filter((event) => event.userId === userId && (name === undefined || event.name === name));
}

const password = 'Uma-Senha-Boa-1';

/** What of a clock and ids the test wants to decide; else they are the system's. */
export async function anAuthDomain({ clock, ids = systemIds }: { clock?: Clock; ids?: Ids } = {}): Promise<AuthDomain> {
  Object.assign(process.env, {
    ALLOWED_ORIGINS: 'http://localhost:3000',
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  const engine = await startEngine();
  const pool = await openPool({
    client: { GenerateSecret: true, ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  });
  const faults = faultPlan();
  const dynamodb = engine.client(faults);
  const cognito = new CognitoIdentityProviderClient({
    endpoint: pool.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    retryStrategy: withoutWaits(3),
  });
  const context: Context = {
    clock: clock ?? pool.runtime.clock,
    ids,
    dynamodb,
    table: engine.table,
    store: openStore(dynamodb, engine.table),
    pool: openUserPool(faults.into(cognito), pool.poolId, pool.clientId),
    mailer: { send: async () => undefined },
    cursors: { seal: unexpected, open: unexpected },
    answers: keptAnswers(dynamodb, engine.table),
    checkAnswers: true,
    erasureDomains: ['auth', 'transactions'],
  };
  const handler = serve(routes, useCases, () => context);

  const ask: AuthDomain['ask'] = async (operation, asked = {}) => {
    const { statusCode, headers = {}, body } = await handler(eventOf(operation, asked), lambda);
    return { status: statusCode, headers, body: body ? JSON.parse(body) : undefined };
  };

  return {
    context,
    engine,
    faults,
    ask,
    code: (email) => pool.code(email),
    etag: async (as) => String(expectStatus(await ask('me', { as }), 200).headers.ETag),
    async aPerson() {
      const email = `ana-${randomUUID()}@exemplo.com.br`;
      expectStatus(await ask('register', { body: { name: 'Ana Souza', email, password } }), 201);
      expectStatus(await ask('confirmEmail', { body: { email, code: pool.code(email) } }), 204);
      const { accessToken, refreshToken } = expectStatus(await ask('login', { body: { email, password } }), 200).body;
      const claims = claimsOf(accessToken);
      return { userId: claims.sub, sessionId: sessionIdOf(claims), email, password, refreshToken };
    },
    async [Symbol.asyncDispose]() {
      cognito.destroy();
      await pool[Symbol.asyncDispose]();
      await engine[Symbol.asyncDispose]();
    },
  };
}

const unexpected = async (): Promise<never> => {
  throw new Error('This test has no pages.');
};

const lambda = {} as LambdaContext;

function eventOf(operation: keyof typeof routes, { body, headers = {}, params, as }: Asked): APIGatewayProxyEvent {
  const { method, path } = routes[operation];
  const authorizer = as && { principalId: as.userId, sessionId: as.sessionId, plan: 'free', groups: 'user', tokenExpiresAt: '4102444800' };
  return {
    httpMethod: method,
    resource: path,
    path,
    headers: { 'content-type': 'application/json', 'user-agent': 'test', ...headers },
    pathParameters: params ?? null,
    queryStringParameters: null,
    body: body === undefined ? null : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { requestId: randomUUID(), identity: { sourceIp: '192.0.2.1' }, ...(authorizer && { authorizer }) },
  } as unknown as APIGatewayProxyEvent;
}

function expectStatus(answer: Answered, status: number): Answered {
  if (answer.status !== status) throw new Error(`Expected ${status}, but it was ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

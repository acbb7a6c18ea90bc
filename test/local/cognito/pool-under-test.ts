import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type Inbox, openInbox } from '../../../local/inbox.ts';
import { type Access, type AwsAnswer, AwsError, type Invocation, type Resource, type Runtime } from '../../../local/part.ts';
import { clientIdOf, clientSecretOf, poolIdOf } from '../../../local/parts/cognito/ids.ts';
import { cognito } from '../../../local/parts/cognito/part.ts';
import { createTables } from '../../../local/parts/cognito/schema.ts';
import { openState, type State } from '../../../local/state.ts';
import { bareRuntime, REGION, resource } from '../support/bare-runtime.ts';

type Properties = Record<string, unknown>;
type Trigger = (event: Record<string, unknown>) => unknown;

export interface Options {
  readonly folder?: string;
  /** The folder stays when the pool is closed, to be opened again. */
  readonly keeps?: boolean;
  readonly pool?: Properties;
  readonly client?: Properties;
  /** Further clients, by logical id. */
  readonly clients?: Record<string, Properties>;
  readonly groups?: readonly string[];
  /** Functions by ARN; what they throw is the function's error. */
  readonly functions?: Record<string, Trigger>;
}

export interface PoolUnderTest extends AsyncDisposable {
  readonly sdk: CognitoIdentityProviderClient;
  readonly inbox: Inbox;
  readonly folder: string;
  readonly endpoint: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly asked: Access[];
  readonly runtime: Runtime;
  clientIdOf(logicalId: string): string;
  /** Moves the product's clock on. */
  pass(milliseconds: number): void;
  /** The code in the newest mail to `address`. */
  code(address: string): string;
}

const CLIENT = {
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  PreventUserExistenceErrors: 'ENABLED',
};

const POOL = { UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'], UsernameConfiguration: { CaseSensitive: false } };

/** A pool with one client behind a bare HTTP door on a free port: signatures are not looked at, unsigned calls go to `anonymous`. */
export async function openPool(options: Options = {}): Promise<PoolUnderTest> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'cognito-'));
  const { runtime, pass } = poolRuntime(folder, options.functions ?? {});
  const inbox = openInbox(runtime.state, runtime.clock, runtime.journal);
  const part = cognito(inbox);
  const poolId = poolIdOf({ stack: 'Stack', logicalId: 'Pool' }, REGION);
  lendKeys(runtime.state);
  try {
    await part.provision?.(resources(poolId, options), runtime);
  } catch (error) {
    runtime.state.close();
    rmSync(folder, { recursive: true });
    throw error;
  }
  keys = runtime.state.prepare('SELECT * FROM cognito_keys').all();

  const asked: Access[] = [];
  const service = part.services['cognito-idp'];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await callFrom(request);
    const isSigned = request.headers.authorization !== undefined;
    const answer = await answered(async () => {
      if (!isSigned) return (await service.anonymous(call)) ?? { status: 403, body: '{}' };
      const signed = { ...call, principal: { operator: true } as const };
      asked.push(...service.access(signed));
      return service.handle(signed);
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sdk = new CognitoIdentityProviderClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

  return {
    sdk,
    inbox,
    folder,
    endpoint,
    poolId,
    asked,
    runtime,
    pass,
    clientId: clientIdOf({ stack: 'Stack', logicalId: 'Client' }),
    clientSecret: clientSecretOf({ stack: 'Stack', logicalId: 'Client' }),
    clientIdOf: (logicalId) => clientIdOf({ stack: 'Stack', logicalId }),
    code(address) {
      const code = /\d{6}/u.exec(inbox.list({ to: address })[0]?.text ?? '')?.[0];
      if (code === undefined) throw new Error(`no code was sent to ${address}`);
      return code;
    },
    async [Symbol.asyncDispose]() {
      sdk.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      runtime.state.close();
      if (!options.keeps) rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Making RSA keys takes longer than most tests: those of a file share the first pool's.
let keys: Record<string, unknown>[] = [];

function lendKeys(state: State): void {
  createTables(state);
  const insert = state.prepare('INSERT OR IGNORE INTO cognito_keys VALUES (?, ?, ?, ?)');
  for (const key of keys) insert.run(String(key.pool_id), String(key.token_use), String(key.kid), String(key.private_jwk));
}

function resources(poolId: string, { pool, client, clients = {}, groups = [] }: Options): Resource[] {
  return [
    resource('AWS::Cognito::UserPool', 'Pool', { ...POOL, ...pool }),
    resource('AWS::Cognito::UserPoolClient', 'Client', { UserPoolId: poolId, ...CLIENT, ...client }),
    ...Object.entries(clients).map(([id, own]) => resource('AWS::Cognito::UserPoolClient', id, { UserPoolId: poolId, ...CLIENT, ...own })),
    ...groups.map((name) => resource('AWS::Cognito::UserPoolGroup', `Group${name}`, { UserPoolId: poolId, GroupName: name })),
  ];
}

function poolRuntime(folder: string, functions: Record<string, Trigger>): { runtime: Runtime; pass(milliseconds: number): void } {
  let offset = 0;
  const state = openState(folder);
  state.exec('CREATE TABLE IF NOT EXISTS test_secrets (name TEXT PRIMARY KEY, value TEXT)');
  const clock = {
    now: () => new Date(Date.now() + offset),
    moveTo: async (to: Date) => {
      offset = to.getTime() - Date.now();
    },
    onMove: () => undefined,
    get offset() {
      return offset;
    },
  };
  const runtime = bareRuntime({
    folder,
    state,
    clock,
    secret(name) {
      state.prepare('INSERT OR IGNORE INTO test_secrets VALUES (?, ?)').run(name, randomBytes(32).toString('hex'));
      return String(state.prepare('SELECT value FROM test_secrets WHERE name = ?').get(name)?.value);
    },
    async invoke(arn, payload): Promise<Invocation> {
      const run = functions[arn];
      if (run === undefined) throw new Error(`no function ${arn}`);
      try {
        return { payload: JSON.stringify(await run(JSON.parse(payload))) };
      } catch (error) {
        return { error: { errorType: 'Error', errorMessage: error instanceof Error ? error.message : String(error) } };
      }
    },
  });
  const pass = (milliseconds: number) => {
    offset += milliseconds;
  };
  return { runtime, pass };
}

async function callFrom(request: IncomingMessage) {
  const body = Buffer.concat(await request.toArray());
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    service: 'cognito-idp',
    operation: headers['x-amz-target']?.split('.')[1] ?? '',
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    requestId: 'test',
  };
}

async function answered(handle: () => Promise<AwsAnswer>): Promise<AwsAnswer> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof AwsError)
      return { status: error.status, body: JSON.stringify({ __type: error.code, message: error.message, ...error.members }) };
    return { status: 500, body: JSON.stringify({ __type: 'InternalErrorException', message: String(error) }) };
  }
}

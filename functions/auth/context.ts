import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, systemClock } from '../../shared/clock.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { environment } from '../../shared/environment.ts';
import { type Ids, systemIds } from '../../shared/ids.ts';
import { type Cursors, secretCursors } from '../../shared/route/cursor.ts';
import { keptAnswers } from '../../shared/route/kept-answers.ts';
import type { HttpContext } from '../../shared/route/serve.ts';
import { type Mailer, openMailer } from './mailer.ts';
import { openStore, type Store } from './store.ts';
import { openUserPool, type UserPool } from './user-pool.ts';

/** What the auth domain's use cases are given. Nothing else reads the environment, the clock or makes a client. */
export interface Context extends HttpContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
  readonly store: Store;
  readonly pool: UserPool;
  readonly mailer: Mailer;
  readonly cursors: Cursors;
  /** Domains that answer an erasure. */
  readonly erasureDomains: readonly string[];
}

/** What the reactions to events are given. They need less than the use cases, so that what is bundled for them is less (docs/benchmarks.md). */
export type EventContext = Pick<Context, 'clock' | 'ids' | 'dynamodb' | 'table' | 'pool'>;

export function openEventContext(): EventContext {
  return {
    clock: systemClock,
    ids: systemIds,
    dynamodb: DynamoDBDocumentClient.from(openDynamodb()),
    table: environment('TABLE'),
    pool: openPool(),
  };
}

/** Clients that few requests need are made by the first that does: at a cold start each costs as much as a call. */
export function openContext(): Context {
  const dynamodb = DynamoDBDocumentClient.from(openDynamodb());
  const table = environment('TABLE');
  const pool = once(openPool);
  const mailer = once(() => openMailer(new SESv2Client(), environment('MAIL_FROM')));
  const cursors = once(() => secretCursors(new SecretsManagerClient(), environment('CURSOR_SECRET')));
  return {
    clock: systemClock,
    ids: systemIds,
    dynamodb,
    table,
    store: openStore(dynamodb, table),
    get pool() {
      return pool();
    },
    get mailer() {
      return mailer();
    },
    get cursors() {
      return cursors();
    },
    answers: keptAnswers(dynamodb, table),
    checkAnswers: environment('CHECK_ANSWERS') === 'yes',
    erasureDomains: environment('ERASURE_DOMAINS').split(' '),
  };
}

const openPool = (): UserPool =>
  openUserPool(new CognitoIdentityProviderClient(), environment('USER_POOL_ID'), environment('USER_POOL_CLIENT_ID'));

/** The same value for every caller, made for the first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

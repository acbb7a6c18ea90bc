import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, systemClock } from '../../shared/clock.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { environment } from '../../shared/environment.ts';
import { type Ids, systemIds } from '../../shared/ids.ts';
import { openStore, type Store } from '../../shared/partition.ts';
import { type Cursors, secretCursors } from '../../shared/route/cursor.ts';
import { keptAnswers } from '../../shared/route/kept-answers.ts';
import type { HttpContext } from '../../shared/route/serve.ts';
import { type BucketLinks, bucketLinks } from '../../shared/upload.ts';
import { type CardImporter, type CardLedger, cardLedger } from '../cards/published.ts';
import { type Ledger, ledger } from '../transactions/published.ts';
import { type Files, openFiles } from './files.ts';
import { type Passwords, sealedPasswords } from './sealed-password.ts';

/** What everything that reads and changes a job is given. */
export interface JobContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
  readonly store: Store;
}

/** What the HTTP use cases are given. Nothing else reads the environment, the clock or makes a client. */
export interface Context extends HttpContext, JobContext {
  readonly cursors: Cursors;
  readonly links: BucketLinks;
  readonly files: Files;
  readonly passwords: Passwords;
  /** What people have: read, never written. */
  readonly ledger: Ledger;
  readonly cards: CardLedger;
}

/** What reads a file is given. */
export type ReaderContext = JobContext & Pick<Context, 'files' | 'passwords' | 'ledger'>;

/** What the steps behind a reading and behind a confirmation are given. */
export interface StepContext extends JobContext, Pick<Context, 'files' | 'ledger' | 'cards'> {
  readonly importer: { readonly client: LambdaClient; readonly functionName: string };
  readonly cardImporter: CardImporter;
}

export type EventContext = JobContext & Pick<Context, 'files'>;

export function openContext(): Context {
  const { dynamodb, table, ...common } = openReaderContext();
  return {
    ...common,
    dynamodb,
    table,
    cursors: secretCursors(new SecretsManagerClient(), environment('CURSOR_SECRET')),
    links: bucketLinks({ name: environment('BUCKET'), clock: common.clock }),
    answers: keptAnswers(dynamodb, table),
    cards: cardLedger(dynamodb, environment('CARDS_TABLE'), environment('LEDGER_TABLE')),
    checkAnswers: environment('CHECK_ANSWERS') === 'yes',
  };
}

export function openReaderContext(): ReaderContext {
  const context = openEventContext();
  return {
    ...context,
    passwords: sealedPasswords(readSecret),
    ledger: ledger(context.dynamodb, environment('LEDGER_TABLE')),
  };
}

export function openStepContext(): StepContext {
  const context = openEventContext();
  const client = new LambdaClient();
  return {
    ...context,
    ledger: ledger(context.dynamodb, environment('LEDGER_TABLE')),
    cards: cardLedger(context.dynamodb, environment('CARDS_TABLE'), environment('LEDGER_TABLE')),
    importer: { client, functionName: environment('IMPORTER') },
    cardImporter: { client, functionName: environment('CARD_IMPORTER') },
  };
}

export function openEventContext(): EventContext {
  const dynamodb = DynamoDBDocumentClient.from(openDynamodb());
  const table = environment('TABLE');
  return {
    clock: systemClock,
    ids: systemIds,
    dynamodb,
    table,
    store: openStore(dynamodb, table),
    files: openFiles(new S3Client(), environment('BUCKET')),
  };
}

let secret: Promise<string> | undefined;

async function readSecret(): Promise<string> {
  secret ??= new SecretsManagerClient()
    .send(new GetSecretValueCommand({ SecretId: environment('CURSOR_SECRET') }))
    .then(({ SecretString }) => {
      if (!SecretString) throw new Error('The secret is empty.');
      return SecretString;
    });
  return await secret.catch((error: unknown) => {
    secret = undefined;
    throw error;
  });
}

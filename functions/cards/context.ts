import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, systemClock } from '../../shared/clock.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { environment } from '../../shared/environment.ts';
import { type Ids, systemIds } from '../../shared/ids.ts';
import { openStore, type Store } from '../../shared/partition.ts';
import { type Cursors, secretCursors } from '../../shared/route/cursor.ts';
import { keptAnswers } from '../../shared/route/kept-answers.ts';
import type { HttpContext } from '../../shared/route/serve.ts';
import { type Standing, standing } from '../transactions/published.ts';

/** What the cards domain's use cases are given. Nothing else reads the environment, the clock or makes a client. */
export interface Context extends HttpContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
  readonly store: Store;
  readonly cursors: Cursors;
  /** The user's accounts, categories and time zone, as the transactions domain has them. */
  readonly standing: Standing;
}

export function openContext(): Context {
  const dynamodb = DynamoDBDocumentClient.from(openDynamodb());
  const table = environment('TABLE');
  return {
    clock: systemClock,
    ids: systemIds,
    dynamodb,
    table,
    store: openStore(dynamodb, table),
    cursors: secretCursors(new SecretsManagerClient(), environment('CURSOR_SECRET')),
    standing: standing(dynamodb, environment('LEDGER_TABLE')),
    answers: keptAnswers(dynamodb, table),
    checkAnswers: environment('CHECK_ANSWERS') === 'yes',
  };
}

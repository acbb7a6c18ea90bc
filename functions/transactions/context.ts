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
import { type BucketLinks, bucketLinks } from '../../shared/upload.ts';
import { type CardBook, cardBook } from '../cards/published.ts';

/** What everything that reads and writes the table is given. */
export interface TableContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
  readonly store: Store;
}

/** What the transactions domain's use cases are given. Nothing else reads the environment, the clock or makes a client. */
export interface Context extends HttpContext, TableContext {
  readonly cursors: Cursors;
  /** What is paid and bought with the user's cards, as the cards domain has it. */
  readonly cards: CardBook;
  /** Forms and links for the files of attachments. */
  readonly links: BucketLinks;
}

export function openTableContext(): TableContext {
  const dynamodb = DynamoDBDocumentClient.from(openDynamodb());
  const table = environment('TABLE');
  return { clock: systemClock, ids: systemIds, dynamodb, table, store: openStore(dynamodb, table) };
}

export function openContext(): Context {
  const { dynamodb, table, clock, ...common } = openTableContext();
  return {
    ...common,
    clock,
    dynamodb,
    table,
    cursors: secretCursors(new SecretsManagerClient(), environment('CURSOR_SECRET')),
    cards: cardBook(dynamodb, environment('CARDS_TABLE')),
    links: bucketLinks({ name: environment('ATTACHMENTS'), clock }),
    answers: keptAnswers(dynamodb, table),
    checkAnswers: environment('CHECK_ANSWERS') === 'yes',
  };
}

import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '../../shared/clock.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { environment } from '../../shared/environment.ts';
import { openStore } from '../../shared/partition.ts';
import { keepChanges } from './changes/keep-changes.ts';

export const handler = keepChanges(() => {
  const dynamodb = DynamoDBDocumentClient.from(openDynamodb());
  const table = environment('TABLE');
  return { clock: systemClock, dynamodb, table, store: openStore(dynamodb, table) };
});

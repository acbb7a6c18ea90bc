import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Clock, epochSeconds } from './clock.ts';
import type { Write } from './commit.ts';
import { userErased } from './events/auth.ts';
import type { Domain } from './events/event.ts';
import { tell } from './events/tell.ts';
import type { Ids } from './ids.ts';

interface ErasureContext {
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Erasure {
  readonly domain: Domain;
  readonly userId: string;
  readonly receiptId: string;
  /** Items that may stay until their TTL, because they hold nothing but the user's id; by sort key. */
  readonly mayStay?: (sortKey: string) => boolean;
  /** Removes what lies outside of the table, as objects of a bucket: after the table's items, so that nothing leads to it any more, and before it is told. */
  readonly removeElsewhere?: () => Promise<void>;
}

const graveLifetime = 30 * 24 * 60 * 60;
const graveKey = (userId: string) => ({ pk: `USER#${userId}`, sk: 'ERASED' });

/** A condition for every write that could bring an erased user back: a late event, a request that was under way. */
export const unlessErased = (table: string, userId: string): Write => ({
  ConditionCheck: { TableName: table, Key: graveKey(userId), ConditionExpression: 'attribute_not_exists(pk)' },
});

/**
 * Erases the partition `USER#<userId>` of a domain's table and tells `user.erased` when nothing is left. A mark stays for 30 days and keeps late writes out
 * (`unlessErased`). Cut off anywhere and repeated, it ends the same and is told once.
 */
export async function eraseUser(context: ErasureContext, erasure: Erasure): Promise<void> {
  await mark(context, erasure);
  await removeItems(context, erasure);
  await erasure.removeElsewhere?.();
  await tellErased(context, erasure);
}

async function mark({ dynamodb, table, clock }: ErasureContext, { userId }: Erasure): Promise<void> {
  await dynamodb.send(
    new UpdateCommand({
      TableName: table,
      Key: graveKey(userId),
      UpdateExpression: 'SET expiresAt = :expiry',
      ExpressionAttributeValues: { ':expiry': epochSeconds(clock.now()) + graveLifetime },
    }),
  );
}

/** Again until nothing is left: a write that was under way may have come to an end behind the page that was being read. */
async function removeItems(context: ErasureContext, erasure: Erasure): Promise<void> {
  let hasMore = true;
  while (hasMore) hasMore = await removeOnce(context, erasure);
}

/** Whether there was anything to remove. */
async function removeOnce({ dynamodb, table }: ErasureContext, { userId, mayStay }: Erasure): Promise<boolean> {
  const query = {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `USER#${userId}` },
    ProjectionExpression: 'pk, sk',
  };
  let from: Record<string, unknown> | undefined;
  let hasRemoved = false;
  do {
    const page = await dynamodb.send(new QueryCommand({ ...query, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }));
    const doomed = (page.Items ?? []).filter(({ sk }) => sk !== 'ERASED' && !mayStay?.(String(sk)));
    hasRemoved ||= doomed.length > 0;
    for (let start = 0; start < doomed.length; start += 25) {
      await removeBatch(dynamodb, table, doomed.slice(start, start + 25));
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return hasRemoved;
}

async function removeBatch(dynamodb: DynamoDBDocumentClient, table: string, keys: readonly Record<string, unknown>[]): Promise<void> {
  const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  const { UnprocessedItems } = await dynamodb.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  // What the table was too busy for fails the event, which comes again: the wait is the queue's.
  if (Object.keys(UnprocessedItems ?? {}).length > 0)
    throw new Error('Some items of an erasure were not processed; it will be taken up again.');
}

async function tellErased(context: ErasureContext, { domain, userId, receiptId }: Erasure): Promise<void> {
  const { dynamodb, table } = context;
  try {
    await dynamodb.send(
      new UpdateCommand({
        TableName: table,
        Key: graveKey(userId),
        UpdateExpression: 'SET tell = :tell',
        ConditionExpression: 'attribute_not_exists(tell)',
        ExpressionAttributeValues: { ':tell': tell(context, userId, [userErased, { receiptId, domain }]) },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

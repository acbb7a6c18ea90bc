import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../clock.ts';
import { log } from '../observability/log.ts';
import { dueIndex, hourOf, shards } from './due.ts';
import type { DueQueue } from './due-queue.ts';

export interface DueContext<Due extends object> {
  readonly clock: Clock;
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
  readonly dueQueue: DueQueue<Due>;
}

/** What the message of an item says, by its owner and its sort key. */
export type DueOf<Due> = (userId: string, sortKey: string) => Due;

/** What is kept of the time a run has, so that it ends by itself; the next one, an hour later, goes on. In milliseconds. */
const reserve = 5_000;

/**
 * Sends a message for each item whose day has come, those that wait longest first. Each run asks anew, so one that was cut off, or never came, costs a
 * delay and nothing else; what is sent twice is to be done once.
 */
export async function findDue<Due extends object>(context: DueContext<Due>, dueOf: DueOf<Due>, remaining: () => number): Promise<void> {
  const upTo = hourOf(context.clock.now());
  const counts = await Promise.all(shards.map(async (shard) => await findIn(context, { shard, upTo, dueOf, remaining })));
  const sent = counts.reduce((sum, each) => sum + each, 0);
  if (sent > 0) log('info', 'due', { count: sent });
}

interface Asking<Due> {
  readonly shard: string;
  readonly upTo: string;
  readonly dueOf: DueOf<Due>;
  readonly remaining: () => number;
}

async function findIn<Due extends object>(
  { dynamodb, table, dueQueue }: DueContext<Due>,
  { shard, upTo, dueOf, remaining }: Asking<Due>,
): Promise<number> {
  let from: Record<string, unknown> | undefined;
  let sent = 0;
  do {
    const page = await dynamodb.send(
      new QueryCommand({
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: '#shard = :shard AND #at <= :upTo',
        ExpressionAttributeNames: { '#shard': dueIndex.partition, '#at': dueIndex.sort },
        ExpressionAttributeValues: { ':shard': shard, ':upTo': upTo },
        Limit: 100,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    const found = (page.Items ?? []).map(({ pk, sk }) => dueOf(String(pk).slice('USER#'.length), String(sk)));
    await dueQueue.send(found);
    sent += found.length;
    from = page.LastEvaluatedKey;
    if (from && remaining() < reserve) {
      log('warn', 'more is due than one run can tell', { count: sent });
      return sent;
    }
  } while (from);
  return sent;
}

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { log } from '../../../shared/observability/log.ts';
import type { Context } from '../context.ts';
import { numberIn } from '../numbered.ts';
import { dueIndex, hourOf, shards } from './due.ts';
import type { DueQueue } from './due-queue.ts';

export interface ScheduleContext extends Context {
  readonly dueQueue: DueQueue;
}

/** What is kept of the time a run has, so that it ends by itself; the next one, an hour later, goes on. In milliseconds. */
const reserve = 5_000;

/**
 * Sends a message for each series whose day has come, those that wait longest first. Each run asks anew, so one that was cut off, or never came, costs a
 * delay and no occurrence; what is sent twice is made once.
 */
export async function findDue(context: ScheduleContext, remaining: () => number): Promise<void> {
  const upTo = hourOf(context.clock.now());
  const counts = await Promise.all(shards.map(async (shard) => await findIn(context, { shard, upTo, remaining })));
  const sent = counts.reduce((sum, each) => sum + each, 0);
  if (sent > 0) log('info', 'series due', { count: sent });
}

interface Asking {
  readonly shard: string;
  readonly upTo: string;
  readonly remaining: () => number;
}

async function findIn({ dynamodb, table, dueQueue }: ScheduleContext, { shard, upTo, remaining }: Asking): Promise<number> {
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
    const found = (page.Items ?? []).map(({ pk, sk }) => ({ userId: String(pk).slice('USER#'.length), series: numberIn(String(sk)) }));
    await dueQueue.send(found);
    sent += found.length;
    from = page.LastEvaluatedKey;
    if (from && remaining() < reserve) {
      log('warn', 'more series due than one run can tell', { count: sent });
      return sent;
    }
  } while (from);
  return sent;
}

import type { AttributeValue as Attribute } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, log } from '../../../shared/observability/log.ts';
import type { Item } from '../../../shared/partition.ts';
import { fileLetGo } from '../attachments/file-let-go.ts';
import type { RemovalQueue } from '../attachments/removal-queue.ts';
import type { Context } from '../context.ts';
import { addNews } from './change-log.ts';
import { furthest, type Marks } from './marks.ts';
import { type ItemChange, type News, newsOf } from './noticed.ts';

interface FollowingContext extends KeepingContext {
  readonly removals: RemovalQueue;
}

type KeepingContext = Pick<Context, 'dynamodb' | 'table' | 'store' | 'clock'>;

/**
 * Who follows the table's stream: whatever changed an item, from wherever, and if it was the TTL, is noticed. A file that a row let go of is said to be one that
 * may have to be removed; and what changed is added to the change log. What a batch has of one user is one
 * addition. From the first change on that could not be kept the batch comes again: each is kept at least once.
 */
export function keepChanges(open: () => FollowingContext): (batch: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  let context: FollowingContext | undefined;
  return async ({ Records: records }) => {
    context ??= open();
    const changes = records.map(changeOf);
    await context.removals.ask(changes.flatMap((change) => fileLetGo(change) ?? []));
    const failed = await keep(context, changes);
    const [first] = failed.flatMap((place) => records[place]?.dynamodb?.SequenceNumber ?? []);
    return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
  };
}

/** Adds the news of these changes to their users' logs; gives the places of those that could not be added, in order. */
export async function keep(context: KeepingContext, changes: readonly ItemChange[]): Promise<number[]> {
  const places = Map.groupBy(changes.keys(), (place) => changes[place]?.userId ?? '');
  const failed: number[] = [];
  const keepOf = async ([userId, own]: readonly [string, readonly number[]]): Promise<void> => {
    const news = together(own.flatMap((place) => changes[place] ?? []).map(newsOf));
    try {
      await addNews(context, userId, news);
    } catch (error) {
      log('error', 'changes not kept', { error: errorFields(error), userId });
      failed.push(...own);
    }
  };
  await Promise.all([...places].map(keepOf));
  return failed.toSorted((one, other) => one - other);
}

const together = (all: readonly News[]): News => ({
  entries: [...new Set(all.flatMap(({ entries }) => entries))],
  marks: all.reduce((marks: Marks, news) => furthest(marks, news.marks), {}),
});

function changeOf({ dynamodb }: DynamoDBRecord): ItemChange {
  const item = (image: DynamoDBImage): Item | undefined => image && (unmarshall(image as Record<string, Attribute>) as Item);
  const userId = dynamodb?.Keys?.pk?.S?.replace(/^USER#/, '') ?? '';
  return { userId, before: item(dynamodb?.OldImage), after: item(dynamodb?.NewImage) };
}

type DynamoDBImage = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

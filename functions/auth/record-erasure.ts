import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { userErased } from '../../shared/events/auth.ts';
import type { ToldOf } from '../../shared/events/event.ts';
import type { EventContext } from './context.ts';

/** Notes on the receipt that a domain holds nothing of the user any more; the first answer of a domain stands. */
export async function recordErasure({ data, occurredAt }: ToldOf<typeof userErased>, { dynamodb, table }: EventContext): Promise<void> {
  await dynamodb.send(
    new UpdateCommand({
      TableName: table,
      Key: { pk: `ERASURE#${data.receiptId}`, sk: 'RECEIPT' },
      UpdateExpression: 'SET an.#domain = if_not_exists(an.#domain, :at)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#domain': data.domain },
      ExpressionAttributeValues: { ':at': occurredAt },
    }),
  );
}

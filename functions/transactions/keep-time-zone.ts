import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { userRegistered } from '../../shared/events/auth.ts';
import type { ToldOf } from '../../shared/events/event.ts';
import type { Context } from './context.ts';
import { find, settingsKey } from './settings.ts';

/**
 * Takes up a user's time zone, at their registration and whenever they change it: the newest wins, in whatever order and however often the events come.
 * A user of whom nothing is here yet gets their default account and categories; an erased one stays erased.
 */
export async function keepTimeZone({ userId, occurredAt, data }: ToldOf<typeof userRegistered>, context: Context): Promise<void> {
  if (!(await find(context, userId))) return;
  const update = {
    TableName: context.table,
    Key: { pk: `USER#${userId}`, sk: settingsKey },
    UpdateExpression: 'SET tz = :zone, ts = :at',
    ConditionExpression: 'ts < :at',
    ExpressionAttributeValues: { ':zone': data.timeZone, ':at': occurredAt },
  } satisfies UpdateCommandInput;
  await context.dynamodb.send(new UpdateCommand(update)).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AnswerId, Answers, KeptAnswer } from './answer-once.ts';

/**
 * Answers kept in a domain's table and gone by TTL after a day: a user's in their own partition, so that an erasure takes them along, as
 * `USER#<userId>` `ANSWER#<digest>`; of requests without a user as `ANSWER#<digest>`.
 */
export function keptAnswers(client: DynamoDBDocumentClient, table: string): Answers {
  const key = ({ userId, digest }: AnswerId) => ({ pk: userId ? `USER#${userId}` : `ANSWER#${digest}`, sk: `ANSWER#${digest}` });
  const unlessAnotherAttempts = (error: unknown): void => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  };

  return {
    async begin(id, entry, { now, leaseEnds, expiresAt }) {
      const put = new PutCommand({
        TableName: table,
        Item: { ...key(id), ...entry, leaseEnds, expiresAt },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now OR (attribute_not_exists(answer) AND leaseEnds < :now)',
        ExpressionAttributeValues: { ':now': now },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      try {
        await client.send(put);
        return undefined;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException && error.Item) return unmarshall(error.Item) as KeptAnswer;
        throw error;
      }
    },

    async finish(id, attempt, answer) {
      const update = new UpdateCommand({
        TableName: table,
        Key: key(id),
        UpdateExpression: 'SET answer = :answer',
        ConditionExpression: 'attempt = :attempt',
        ExpressionAttributeValues: { ':answer': answer, ':attempt': attempt },
      });
      await client.send(update).catch(unlessAnotherAttempts);
    },

    async release(id, attempt) {
      const remove = new DeleteCommand({
        TableName: table,
        Key: key(id),
        ConditionExpression: 'attempt = :attempt',
        ExpressionAttributeValues: { ':attempt': attempt },
      });
      await client.send(remove).catch(unlessAnotherAttempts);
    },
  };
}

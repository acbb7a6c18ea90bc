import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  IdempotentParameterMismatchException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './expression.ts';

/** The refusals of DynamoDB, as the SDK throws them. */

const $metadata = { httpStatusCode: 400 };

export const invalid = (message: string): Error =>
  new DynamoDBServiceException({ name: 'ValidationException', $fault: 'client', message, $metadata });

export const conditionFailed = (item: Item | undefined): Error =>
  new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata, ...(item && { Item: marshall(item) }) });

export interface Reason {
  readonly Code: string;
  readonly Message?: string;
}

export const cancelled = (reasons: readonly Reason[]): Error =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    $metadata,
    CancellationReasons: [...reasons],
  });

export const tokenReused = (): Error =>
  new IdempotentParameterMismatchException({
    message: 'The request uses the same client token as a previous, but non-identical request.',
    $metadata,
  });

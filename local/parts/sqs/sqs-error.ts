import type { AwsAnswer } from '../../part.ts';
import { AwsError } from '../../part.ts';

/** Codes that the older query protocol spells differently; SDKs read that spelling from `x-amzn-query-error` and show it as the error's `Code`. */
const QUERY_CODES: Record<string, string> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  PurgeQueueInProgress: 'AWS.SimpleQueueService.PurgeQueueInProgress',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
};

/** The error in the JSON protocol of SQS, with the header that keeps the names of the query protocol. */
export function errorAnswer(error: AwsError): AwsAnswer {
  return {
    status: error.status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-query-error': `${QUERY_CODES[error.code] ?? error.code};${error.status < 500 ? 'Sender' : 'Receiver'}`,
    },
    body: JSON.stringify({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message, ...error.members }),
  };
}

export const noSuchQueue = () => new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
export const invalidValue = (message: string) => new AwsError('InvalidParameterValue', message);
export const missing = (name: string) => new AwsError('MissingParameter', `The request must contain the parameter ${name}.`);
export const invalidHandle = (handle: string) =>
  new AwsError('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`);

import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * The client for a domain's table. Beyond the SDK's own retries it tries again where a single write met a transaction on the same item
 * (`TransactionConflictException`, which the SDK gives up on at once): nothing was written, and the transaction is over in milliseconds.
 * A table that does not answer is given up a few seconds before the function is, so that the caller hears 503 instead of nothing.
 */
export function openDynamodb(config: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
    ...config,
  });
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof Error && error.name === 'TransactionConflictException') Object.assign(error, { $retryable: {} });
        throw error;
      }
    },
    { name: 'retryConflicts', step: 'finalizeRequest', priority: 'low' },
  );
  return client;
}

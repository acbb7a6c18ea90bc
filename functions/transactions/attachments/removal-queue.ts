import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Where it is said that a file may not be wanted any more: who works the queue off looks whether it is so. */
export interface RemovalQueue {
  ask(keys: readonly string[]): Promise<void>;
}

/** What SQS takes in one call. */
const most = 10;

export function openRemovalQueue(client: SQSClient, url: string): RemovalQueue {
  return {
    async ask(keys) {
      for (let from = 0; from < keys.length; from += most) {
        const Entries = keys.slice(from, from + most).map((key, place) => ({ Id: String(place), MessageBody: JSON.stringify({ key }) }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
        if (Failed.length > 0) throw new Error(`${Failed.length} files were not taken by the queue.`);
      }
    },
  };
}

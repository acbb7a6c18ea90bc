import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Takes what has fallen due, one message for each. */
export interface DueQueue<Due extends object> {
  /** @throws Error where the queue did not take one of them. */
  send(due: readonly Due[]): Promise<void>;
}

/** What SQS takes in one call. */
const largestBatch = 10;

export const openDueQueue = <Due extends object>(client: SQSClient, url: string): DueQueue<Due> => ({
  async send(due) {
    for (let from = 0; from < due.length; from += largestBatch) {
      const entries = due.slice(from, from + largestBatch).map((each, index) => ({ Id: String(index), MessageBody: JSON.stringify(each) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
      if (Failed.length > 0) throw new Error(`The queue refused ${Failed.length} messages (${Failed[0]?.Code}); the schedule comes again.`);
    }
  },
});

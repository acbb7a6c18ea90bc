import type { MessageAttribute } from './message-attributes.ts';

/** A message taken from a queue, with all that a Lambda SQS record or a ReceiveMessage answer shows of it. */
export interface ReceivedMessage {
  readonly messageId: string;
  /** Valid for this receive: a later receive of the same message gives another one. */
  readonly receiptHandle: string;
  readonly body: string;
  readonly md5OfBody: string;
  /**
   * `ApproximateReceiveCount`, `SentTimestamp`, `ApproximateFirstReceiveTimestamp` (epoch milliseconds) and `SenderId` always; `AWSTraceHeader`,
   * `MessageGroupId`, `MessageDeduplicationId`, `SequenceNumber` and `DeadLetterQueueSourceArn` where the message has them.
   */
  readonly attributes: Record<string, string>;
  readonly messageAttributes: Record<string, MessageAttribute>;
}

/** The queues as an event source mapping reads them: in process, without the API and without IAM (the mapping asks for its own permission). */
export interface QueueSource {
  /** Takes up to `max` messages that are visible now and hides them for the queue's visibility timeout. Throws where there is no such queue. */
  receive(queueArn: string, max: number): ReceivedMessage[];
  /** Deletes the messages last received under these handles; handles that are no longer the latest are passed over, as on AWS. */
  remove(queueArn: string, receiptHandles: readonly string[]): void;
  /** Hides the message for `seconds` from now; 0 makes it visible at once. A handle that is no longer the latest is passed over. */
  changeVisibility(queueArn: string, receiptHandle: string, seconds: number): void;
  /** Calls `listener` whenever messages may have become visible: sent, delay over, visibility over, redriven. Returns how to stop listening. */
  arrived(queueArn: string, listener: () => void): () => void;
}

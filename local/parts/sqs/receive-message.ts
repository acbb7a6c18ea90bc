import type { Input } from './input.ts';
import { chosenAttributes, md5OfAttributes } from './message-attributes.ts';
import type { MessageStore } from './message-store.ts';
import type { Queue } from './queue.ts';
import type { ReceivedMessage } from './queue-source.ts';

export const RECEIVE_MEMBERS = [
  'QueueUrl',
  'AttributeNames',
  'MessageSystemAttributeNames',
  'MessageAttributeNames',
  'MaxNumberOfMessages',
  'VisibilityTimeout',
  'WaitTimeSeconds',
];

/** Receives now or, with a wait time, as soon as there is a message within it: "Amazon SQS short and long polling". `ended` gives up at once. */
export async function receiveMessages(
  store: MessageStore,
  queue: Queue,
  input: Input,
  ended: AbortSignal,
): Promise<Record<string, unknown>> {
  const max = input.integer('MaxNumberOfMessages', 1, 10) ?? 1;
  const visibility = input.integer('VisibilityTimeout', 0, 43_200);
  const waitSeconds = input.integer('WaitTimeSeconds', 0, 20) ?? queue.waitTime;
  const system = [...input.texts('AttributeNames'), ...input.texts('MessageSystemAttributeNames')];
  const wanted = input.texts('MessageAttributeNames');

  const deadline = Date.now() + waitSeconds * 1000;
  let messages = store.receive(queue, max, visibility);
  while (messages.length === 0 && Date.now() < deadline && !ended.aborted) {
    await nextArrival(store, queue, deadline, ended);
    if (!ended.aborted) messages = store.receive(queue, max, visibility);
  }
  return messages.length === 0 ? {} : { Messages: messages.map((message) => present(message, system, wanted)) };
}

function nextArrival(store: MessageStore, queue: Queue, deadline: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopListening();
      ended.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(deadline - Date.now(), 0));
    const stopListening = store.arrivals.listen(queue.arn, done);
    ended.addEventListener('abort', done, { once: true });
  });
}

function present(message: ReceivedMessage, system: readonly string[], wanted: readonly string[]): Record<string, unknown> {
  const attributes = Object.entries(message.attributes).filter(([name]) => system.includes('All') || system.includes(name));
  const chosen = chosenAttributes(message.messageAttributes, wanted);
  const digest = md5OfAttributes(chosen);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: message.md5OfBody,
    ...(attributes.length > 0 && { Attributes: Object.fromEntries(attributes) }),
    ...(digest !== undefined && {
      MD5OfMessageAttributes: digest,
      MessageAttributes: Object.fromEntries(
        Object.entries(chosen).map(([name, { dataType, stringValue, binaryValue }]) => [
          name,
          { DataType: dataType, ...(binaryValue === undefined ? { StringValue: stringValue } : { BinaryValue: binaryValue }) },
        ]),
      ),
    }),
  };
}

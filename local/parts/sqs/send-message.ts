import { AwsError, type Principal } from '../../part.ts';
import type { Input } from './input.ts';
import { readMessageAttributes, sizeOfAttributes } from './message-attributes.ts';
import type { NewMessage, Sent } from './message-store.ts';
import type { Queue } from './queue.ts';
import { invalidValue, missing } from './sqs-error.ts';

export const SEND_MEMBERS = [
  'MessageBody',
  'DelaySeconds',
  'MessageAttributes',
  'MessageSystemAttributes',
  'MessageDeduplicationId',
  'MessageGroupId',
];

/** #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF ("SendMessage", Amazon SQS API Reference). */
const ALLOWED_TEXT = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const ALLOWED_ID = /^[A-Za-z0-9!-/:-@[-`{-~]{1,128}$/;

/** Who sends, and the trace the call belongs to (`Root=…`) where the message does not carry one of its own. */
export interface Sender {
  readonly name: string;
  readonly traceHeader: string | undefined;
}

/** How a principal is shown as `SenderId`. */
export function nameOf(principal: Principal): string {
  if ('role' in principal) return principal.functionName ?? principal.role;
  return 'service' in principal ? principal.service : 'operator';
}

/** Checks one message against the limits of its queue. Throws the error SQS answers. */
export function readMessage(input: Input, queue: Queue, sender: Sender): NewMessage {
  const body = input.text('MessageBody');
  if (!body) throw missing('MessageBody');
  if (!ALLOWED_TEXT.test(body)) throw new AwsError('InvalidMessageContents', 'Invalid characters in the message body.');
  const attributes = readMessageAttributes(input.value('MessageAttributes'));
  if (Buffer.byteLength(body) + sizeOfAttributes(attributes) > queue.maximumSize) {
    throw invalidValue(`One or more parameters are invalid. Reason: Message must be shorter than ${queue.maximumSize} bytes.`);
  }
  const delay = input.integer('DelaySeconds', 0, 900);
  const groupId = identifier(input, 'MessageGroupId');
  const deduplicationId = identifier(input, 'MessageDeduplicationId');
  if (queue.isFifo) {
    if (groupId === undefined) throw missing('MessageGroupId');
    if (delay)
      throw invalidValue(
        `Value ${delay} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`,
      );
    if (deduplicationId === undefined && !queue.contentBasedDeduplication) {
      throw invalidValue('The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly');
    }
  } else if (deduplicationId !== undefined) {
    throw invalidValue(
      `Value ${deduplicationId} for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not valid for this queue type.`,
    );
  }
  const ownTrace = readTraceHeader(input.value('MessageSystemAttributes'));
  return {
    body,
    attributes,
    sender: sender.name,
    traceHeader: ownTrace ?? sender.traceHeader,
    delay: queue.isFifo ? undefined : delay,
    groupId,
    deduplicationId,
  };
}

function identifier(input: Input, name: string): string | undefined {
  const given = input.text(name);
  if (given !== undefined && !ALLOWED_ID.test(given)) {
    throw invalidValue(
      `Value ${given} for parameter ${name} is invalid. Reason: ${name} can only include alphanumeric and punctuation characters. 1 to 128 in length.`,
    );
  }
  return given;
}

function readTraceHeader(given: unknown): string | undefined {
  const { AWSTraceHeader, ...others } = (given ?? {}) as Record<string, { StringValue?: string }>;
  const other = Object.keys(others)[0];
  if (other !== undefined) throw invalidValue(`Message system attribute name '${other}' is invalid.`);
  return AWSTraceHeader?.StringValue;
}

/** What SendMessage answers. */
export function presentSent(sent: Sent): Record<string, string> {
  return {
    MessageId: sent.messageId,
    MD5OfMessageBody: sent.md5OfBody,
    ...(sent.md5OfAttributes !== undefined && { MD5OfMessageAttributes: sent.md5OfAttributes }),
    ...(sent.sequenceNumber !== undefined && { SequenceNumber: sent.sequenceNumber }),
  };
}

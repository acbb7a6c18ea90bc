import { type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { accessOf } from './access.ts';
import { type Desk, OPERATIONS } from './operations.ts';
import { nameOf, type Sender } from './send-message.ts';
import { errorAnswer } from './sqs-error.ts';

/** The SQS API in its JSON protocol (`X-Amz-Target: AmazonSQS.<operation>`). */
export function sqsService(desk: () => Desk): AwsService {
  return {
    access(call) {
      const { queues, arnOf } = desk();
      return accessOf(call.operation, bodyOf(call), arnOf, [...queues.values()]);
    },

    async handle(call): Promise<AwsAnswer> {
      try {
        const operation = Object.hasOwn(OPERATIONS, call.operation) ? OPERATIONS[call.operation] : undefined;
        if (!operation) {
          throw new AwsError(
            'UnsupportedOperation',
            `The local SQS has no operation ${call.operation || call.path}: queues come from the template, calls from the JSON protocol.`,
          );
        }
        const answer = await operation(desk(), bodyOf(call), senderOf(call));
        return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(answer) };
      } catch (error) {
        if (error instanceof AwsError) return errorAnswer(error);
        throw error;
      }
    },
  };
}

/** The sender and the trace header the call came with ("Amazon SQS and AWS X-Ray": the HTTP header is taken over). */
function senderOf(call: AwsCall): Sender {
  return {
    name: nameOf(call.principal),
    traceHeader: call.headers['x-amzn-trace-id'] ?? (call.traceId === undefined ? undefined : `Root=${call.traceId}`),
  };
}

function bodyOf(call: AwsCall): Record<string, unknown> {
  try {
    return call.body.length === 0 ? {} : (JSON.parse(call.body.toString()) as Record<string, unknown>);
  } catch (error) {
    throw Object.assign(new AwsError('SerializationException', 'The body is not JSON.'), { cause: error });
  }
}

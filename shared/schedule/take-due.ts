import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { errorFields, log } from '../observability/log.ts';
import { type DueContext, type DueOf, findDue } from './find-due.ts';

/** What the schedule says every hour. */
const hours = z.strictObject({ ask: z.literal('due') });

interface Work<Due extends object, Context> {
  /** The message of one item. */
  readonly message: z.ZodMiniType<Due>;
  readonly dueOf: DueOf<Due>;
  /** Does what is due of it. It may be asked twice, late, and by several at once. */
  take(context: Context, due: Due): Promise<void>;
}

/**
 * A domain's entry for its schedule, behind a queue. The hour's message finds what is due, and sends a message for each item; that does what is due of it. What fails
 * is taken up again by itself. Several hours' messages that come together, after a standstill, are one question.
 */
export function takeDue<Due extends object, Context extends DueContext<Due>>(work: Work<Due, Context>, open: () => Context) {
  let context: Context | undefined;

  return async (batch: SQSEvent, lambda: LambdaContext): Promise<SQSBatchResponse> => {
    let asked: Promise<void> | undefined;
    const take = async (record: SQSRecord): Promise<void> => {
      const said: unknown = JSON.parse(record.body);
      context ??= open();
      if (!hours.safeParse(said).success) {
        await work.take(context, work.message.parse(said));
        return;
      }
      asked ??= findDue(context, work.dueOf, () => lambda.getRemainingTimeInMillis());
      await asked;
    };
    const handle = async (record: SQSRecord): Promise<void> => {
      try {
        await take(record);
      } catch (error) {
        log('error', 'what is due failed', { error: errorFields(error), requestId: record.messageId });
        throw error;
      }
    };
    return await processPartialResponse(batch, handle, new BatchProcessor(EventType.SQS), {
      context: lambda,
      throwOnFullBatchFailure: false,
    });
  };
}

import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { errorFields, log } from '../../../shared/observability/log.ts';
import { findDue, type ScheduleContext } from './find-due.ts';
import { makeDue } from './make-due.ts';

/** What the schedule says every hour, and what `findDue` says of each series. */
const message = z.union([z.strictObject({ ask: z.literal('due') }), z.strictObject({ userId: z.string(), series: z.int() })]);

/**
 * The domain's entry for its schedule, behind a queue. The hour's message finds what is due, and sends a message for each series; that makes its
 * occurrences. What fails is taken up again by itself. Several hours' messages that come together, after a standstill, are one question.
 */
export function takeDue(open: () => ScheduleContext) {
  let context: ScheduleContext | undefined;

  return async (batch: SQSEvent, lambda: LambdaContext): Promise<SQSBatchResponse> => {
    let asked: Promise<void> | undefined;
    const take = async (record: SQSRecord): Promise<void> => {
      const due = message.parse(JSON.parse(record.body));
      context ??= open();
      if ('ask' in due) asked ??= findDue(context, () => lambda.getRemainingTimeInMillis());
      await ('ask' in due ? asked : makeDue(context, due.userId, due.series));
    };
    const handle = async (record: SQSRecord): Promise<void> => {
      try {
        await take(record);
      } catch (error) {
        log('error', 'series failed', { error: errorFields(error), requestId: record.messageId });
        throw error;
      }
    };
    return await processPartialResponse(batch, handle, new BatchProcessor(EventType.SQS), {
      context: lambda,
      throwOnFullBatchFailure: false,
    });
  };
}

import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { errorFields, log } from '../../../shared/observability/log.ts';
import { settleFile } from './settle-file.ts';

type SettleContext = Parameters<typeof settleFile>[0];

/** What S3 tells of a file that came, as the rule words it, and what the table's follower says of one that may have to go. */
const message = z.strictObject({ key: z.string() });

/** The domain's entry for files: each is settled by itself, what fails comes again. */
export function takeFiles(open: () => SettleContext) {
  let context: SettleContext | undefined;

  return async (batch: SQSEvent, lambda: LambdaContext): Promise<SQSBatchResponse> => {
    const handle = async (record: SQSRecord): Promise<void> => {
      try {
        context ??= open();
        await settleFile(context, message.parse(JSON.parse(record.body)).key);
      } catch (error) {
        log('error', 'file not settled', { error: errorFields(error), requestId: record.messageId });
        throw error;
      }
    };
    return await processPartialResponse(batch, handle, new BatchProcessor(EventType.SQS), {
      context: lambda,
      throwOnFullBatchFailure: false,
    });
  };
}

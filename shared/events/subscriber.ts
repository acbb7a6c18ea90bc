import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { count } from '../observability/count.ts';
import { errorFields, log } from '../observability/log.ts';
import { detailOf, type EventContract, type ToldOf } from './event.ts';

/** The events a domain listens to, as data: the rules of the bus, the consumer's types and docs/events.md come from it. */
export type Subscriptions = readonly EventContract[];

export const subscribe = <const Contracts extends Subscriptions>(...contracts: Contracts): Contracts => contracts;

/** What becomes of each event: one missing or one too many does not compile. */
export type Reactions<Contracts extends Subscriptions, Context> = {
  readonly [Contract in Contracts[number] as Contract['name']]: (event: ToldOf<Contract>, context: Context) => Promise<void>;
};

/**
 * A domain's entry for events, behind its queue. An event that fails is taken up again by itself, the others of its batch are done;
 * one that never succeeds ends in the dead-letter queue. Events come at least once and in any order: reactions are idempotent.
 */
export function consume<Contracts extends Subscriptions, Context>(
  contracts: Contracts,
  reactions: Reactions<Contracts, Context>,
  open: () => Context,
) {
  const byName = new Map(contracts.map((contract) => [contract.name, contract]));
  let context: Context | undefined;

  const take = async (record: SQSRecord): Promise<void> => {
    const onBus = JSON.parse(record.body) as { 'detail-type'?: string; detail?: unknown };
    const contract = byName.get(onBus['detail-type'] ?? '');
    if (!contract)
      throw new Error(`No reaction to the event type ${onBus['detail-type']}: the rule lets through more than the domain listens to.`);
    const event = detailOf(contract).parse(onBus.detail);
    const react = reactions[contract.name as keyof typeof reactions] as (event: unknown, context: Context) => Promise<void>;
    context ??= open();
    await react(event, context);
    log('info', 'event consumed', { eventId: event.id, eventType: contract.name, userId: event.userId });
    count({ events_consumed_total: 1 }, { event: contract.name });
  };

  const handle = async (record: SQSRecord): Promise<void> => {
    try {
      await take(record);
    } catch (error) {
      log('error', 'event failed', { error: errorFields(error), requestId: record.messageId });
      throw error;
    }
  };

  return async (batch: SQSEvent, lambda: LambdaContext): Promise<SQSBatchResponse> =>
    await processPartialResponse(batch, handle, new BatchProcessor(EventType.SQS), { context: lambda, throwOnFullBatchFailure: false });
}

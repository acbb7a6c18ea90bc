import type * as z from 'zod/mini';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { traceId } from '../observability/trace.ts';
import type { EventContract, Told } from './event.ts';

/** An event as it lies on the item whose change it tells, with the name the bus needs. */
export interface Untold extends Told {
  readonly name: string;
}

/**
 * The event as an attribute of the item that changes with it (`tell`): stored in the same write, so that neither can be without the other.
 * The relay on the table's stream puts it on the bus. Several events of one write lie on one item, in order.
 * @throws ZodError where the data breaks the contract, before anything is written.
 */
export function tell(
  context: { readonly clock: Clock; readonly ids: Ids },
  userId: string,
  ...events: readonly TellOf<EventContract>[]
): string {
  const common: Common = { occurredAt: context.clock.now().toISOString(), traceId: traceId(), userId };
  const told = events.map(([contract, data], at) => ({
    name: contract.name,
    id: context.ids.next(),
    version: contract.version,
    ...(at === 0 && common),
    data: contract.data.parse(data),
  }));
  return JSON.stringify(told);
}

/** What all events of one write have in common. The first says it, and the others do not say it again: an item costs by its bytes. */
type Common = Pick<Untold, 'occurredAt' | 'traceId' | 'userId'>;

/** The events of an item's `tell`, in order, each whole. One that says for itself what it has in common with others is read as well. */
export function eventsIn(tell: string): Untold[] {
  const told = JSON.parse(tell) as readonly [Untold, ...(Omit<Untold, keyof Common> & Partial<Common>)[]] | readonly [];
  const [first] = told;
  if (!first) return [];
  const { occurredAt, traceId, userId } = first;
  return told.map((event) => ({ occurredAt, traceId, userId, ...event }));
}

/** A contract with the data to tell: `[userLoggedIn, { sessionId }]`. */
export type TellOf<Contract extends EventContract> = readonly [Contract, z.input<Contract['data']>];

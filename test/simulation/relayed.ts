import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { MemoryTable } from '../support/memory-table/table.ts';
import { type Actor, actor, Crashed, forever } from './actor.ts';
import type { Faults } from './faults.ts';
import type { World } from './world.ts';

class BusIsBusy extends Error {
  override readonly name = 'BusIsBusy';
}

export interface BusEntry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
}

interface Relaying {
  readonly table: MemoryTable;
  readonly faults: Faults;
  /** The product's relay with this client to the bus. */
  open(client: EventBridgeClient): (batch: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  /** The bus has taken an event. */
  take(entry: BusEntry): void;
}

/** Adds the table's stream and its relay to the world: in order, one batch at a time, taken up again from where it failed. Gives how many changes are left. */
export function relayed(world: World, { table, faults, open, take }: Relaying): () => number {
  let position = 0;
  let isUnderWay = false;

  const relay = async (from: number, to: number): Promise<number> => {
    const image = (item: object | undefined) => item && marshall(item, { removeUndefinedValues: true });
    const Records = table.changes.slice(from, to).flatMap(({ before, after }, at) => {
      const isTelling = typeof after?.tell === 'string';
      return isTelling ? [{ dynamodb: { SequenceNumber: String(from + at), OldImage: image(before), NewImage: image(after) } }] : [];
    });
    if (Records.length === 0) return to;
    try {
      const { batchItemFailures } = await actor(
        world,
        'relay',
        async (self) => await open(bus(world, { faults, take, self }))({ Records } as DynamoDBStreamEvent),
      );
      return Math.min(to, ...batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)));
    } catch (error) {
      // Whatever the relay throws, the stream gives it the same batch again.
      if (error instanceof Crashed || error instanceof BusIsBusy) return from;
      throw error;
    }
  };

  world.addSource({
    drains: true,
    weight: () => (position < table.changes.length && !isUnderWay ? 1 : 0),
    begin() {
      isUnderWay = true;
      relay(position, Math.min(table.changes.length, position + world.chance.whole(1, 40)))
        .then((next) => {
          position = next;
        })
        .catch(world.fail)
        .finally(() => {
          isUnderWay = false;
        });
    },
  });
  return () => table.changes.length - position + Number(isUnderWay);
}

/** The bus as the relay's client sees it: it may refuse any of the entries, take them and lose its answer, or be too busy (F1, F3, F4, F7). */
function bus(world: World, { faults, take, self }: Pick<Relaying, 'faults' | 'take'> & { readonly self: Actor }): EventBridgeClient {
  const send = async ({ input }: { readonly input: { readonly Entries?: readonly BusEntry[] } }): Promise<object> => {
    await world.turn(self.name);
    if (self.isDead()) return await forever();
    const fault = faults.next();
    if (fault === 'throttled' || fault === 'conflict' || fault === 'lost request') throw new BusIsBusy();
    if (fault === 'crash before') {
      self.die(fault);
      return await forever();
    }
    const taken = (input.Entries ?? []).map((entry) => {
      if (fault === 'partly' && world.chance.happens(0.5)) return { ErrorCode: 'InternalFailure' };
      take(entry);
      return { EventId: 'taken' };
    });
    if (fault === 'crash after' || fault === 'lost answer' || fault === 'arrives late') {
      self.die(fault);
      return await forever();
    }
    return { FailedEntryCount: taken.filter(({ ErrorCode }) => ErrorCode).length, Entries: taken };
  };
  return { send } as unknown as EventBridgeClient;
}

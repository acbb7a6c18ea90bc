import { ThrottlingException, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { operationOf } from '../support/memory-table/client.ts';
import type { Change, MemoryTable } from '../support/memory-table/table.ts';
import { type Actor, forever } from './actor.ts';
import type { Fault, Faults } from './faults.ts';
import type { World } from './world.ts';

interface Door {
  readonly world: World;
  readonly table: MemoryTable;
  readonly faults: Faults;
  readonly self: Actor;
  /** Told of every write that changed something, at the moment it does. */
  changed(changes: readonly Change[]): void;
}

/** The SDK's standard. */
const tries = 3;

/**
 * The document client of one function, as the product opens it (shared/dynamodb.ts), retries included, on a table in memory. Every try is a turn,
 * and may meet a fault.
 */
export function dynamodbDoor(door: Door): DynamoDBDocumentClient {
  const { world, table, faults, self } = door;
  const perform = (operation: string, input: object): object => {
    const from = table.changes.length;
    const answer = table.perform(operation, input);
    if (table.changes.length > from) door.changed(table.changes.slice(from));
    return answer;
  };

  const meet = async (fault: Fault, operation: string, input: object): Promise<object> => {
    const call = () => perform(operation, input);
    switch (fault) {
      case 'partly':
        return partly(world, input, (part) => perform(operation, part));
      case 'lost answer':
        quietly(call);
        break;
      case 'crash after':
        quietly(call);
        return await cutOff(self, fault);
      case 'arrives late':
        arriveLate(world, () => quietly(call));
        return await cutOff(self, fault);
      case 'crash before':
        return await cutOff(self, fault);
      default:
    }
    throw errorOf(fault, operation, input);
  };

  const attempt = async (operation: string, input: object): Promise<object> => {
    await world.turn(self.name);
    if (self.isDead()) return await forever();
    const fault = faults.next();
    world.note(() => `${self.name} ${operation}${fault ? ` (${fault})` : ''}`);
    return fault ? await meet(fault, operation, input) : perform(operation, input);
  };

  const send = async (command: { readonly input: object }): Promise<object> => {
    const operation = operationOf(command);
    for (let number = 1; ; number++) {
      try {
        return await attempt(operation, command.input);
      } catch (error) {
        if (number === tries || !isRetried(error)) throw error;
      }
      await world.turn(self.name, world.chance.whole(0, 100 * 2 ** number));
    }
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

async function cutOff(self: Actor, why: string): Promise<never> {
  self.die(why);
  return await forever();
}

/** The call is done, whatever it would have answered. */
function quietly(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof Error) || !('$metadata' in error)) throw error;
  }
}

/** What was sent before its sender died may be carried out long after. */
function arriveLate(world: World, call: () => void): void {
  world.turn('a late call', world.chance.whole(0, 60_000)).then(call).catch(world.fail);
}

/** A batch may be carried out in part; the rest is given back. */
function partly(world: World, input: object, perform: (input: object) => object): object {
  const { RequestItems } = input as { RequestItems?: Record<string, { Keys?: unknown[] } | unknown[]> };
  const [name, members] = Object.entries(RequestItems ?? {})[0] ?? [];
  if (!name || !members) return perform(input);
  const all = Array.isArray(members) ? members : (members.Keys ?? []);
  const done = world.chance.whole(1, all.length);
  const shaped = (part: unknown[]) => ({ [name]: Array.isArray(members) ? part : { ...members, Keys: part } });
  const answer = perform({ ...input, RequestItems: shaped(all.slice(0, done)) });
  const rest = done < all.length ? shaped(all.slice(done)) : {};
  return { ...answer, ...(Array.isArray(members) ? { UnprocessedItems: rest } : { UnprocessedKeys: rest }) };
}

const $metadata = { httpStatusCode: 400 };

function errorOf(fault: Fault, operation: string, input: object): Error {
  const { TransactItems } = input as { TransactItems?: unknown[] };
  const isRead = /Get|Query/.test(operation);
  if (fault === 'throttled' || (fault === 'conflict' && isRead)) return new ThrottlingException({ message: 'a fault', $metadata });
  if (fault !== 'conflict') return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  if (!TransactItems) return new TransactionConflictException({ message: 'a fault', $metadata });
  const CancellationReasons = TransactItems.map((_, place) => ({ Code: place === 0 ? 'TransactionConflict' : 'None' }));
  return new TransactionCanceledException({ message: 'a fault', $metadata, CancellationReasons });
}

/** A cancelled transaction is not; a single write's conflict is, by the product's own middleware. */
const isRetried = (error: unknown): boolean =>
  error instanceof Error && (['ThrottlingException', 'TransactionConflictException'].includes(error.name) || 'code' in error);

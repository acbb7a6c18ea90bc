import type { DynoxideFile } from './dynoxide-file.ts';
import { type EngineClient, EngineError } from './engine-client.ts';
import { type ExpiryMarks, keyOf } from './expiry-marks.ts';
import type { Item } from './streams.ts';
import type { TableDefinition } from './table.ts';

export interface ExpiryOptions {
  readonly engine: EngineClient;
  /** Where the engine is dynoxide: expired items are then found by an index instead of a scan. */
  readonly file: DynoxideFile | undefined;
  readonly tables: readonly TableDefinition[];
  readonly marks: ExpiryMarks;
  readonly deleted: (table: TableDefinition) => void;
}

/** DynamoDB leaves alone what expired more than five years ago ("How it works: DynamoDB Time to Live"). */
const FIVE_YEARS_S = 5 * 365 * 24 * 3600;
const AT_ONCE = 16;

/**
 * Deletes what has expired by `now`, of all tables, and tells the streams as TTL does. One sweep at a time.
 * AWS takes up to a few days over it; here it is done when this resolves.
 */
export function expiry({ engine, file, tables, marks, deleted }: ExpiryOptions): { sweep(now: Date): Promise<void> } {
  const expiring = tables.filter(({ ttl }) => ttl !== undefined);
  for (const { name, ttl } of expiring) file?.indexExpiry(name, ttl ?? '');
  let sweeping: Promise<void> = Promise.resolve();

  const sweepTable = async (table: TableDefinition, now: number) => {
    let hasDeleted = false;
    for await (const items of expiredItems(table, now)) {
      for (let first = 0; first < items.length; first += AT_ONCE) {
        const done = await Promise.all(items.slice(first, first + AT_ONCE).map((item) => remove(table, item)));
        hasDeleted ||= done.some(Boolean);
      }
    }
    if (hasDeleted) deleted(table);
  };

  async function* expiredItems(table: TableDefinition, now: number): AsyncGenerator<Item[]> {
    const ttl = table.ttl ?? '';
    const from = now - FIVE_YEARS_S;
    if (file) {
      // Deleted items leave the index, so the first ones are the next ones; a page that stays the same is of items renewed meanwhile.
      for (let before = ''; ; ) {
        const items = file.expired(table.name, ttl, from, now);
        const page = JSON.stringify(items.map((item) => keyOf(table, item)));
        if (items.length === 0 || page === before) return;
        yield items;
        before = page;
      }
    }
    let start: unknown;
    do {
      const page = await engine.call('Scan', {
        TableName: table.name,
        FilterExpression: 'attribute_type(#ttl, :number) AND #ttl BETWEEN :from AND :now',
        ExpressionAttributeNames: { '#ttl': ttl },
        ExpressionAttributeValues: { ':number': { S: 'N' }, ':from': { N: String(from) }, ':now': { N: String(now) } },
        ...(start !== undefined && { ExclusiveStartKey: start }),
      });
      yield (page.Items ?? []) as Item[];
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }

  /** False where the item was renewed or deleted meanwhile. */
  const remove = async (table: TableDefinition, item: Item): Promise<boolean> => {
    if (table.stream) marks.mark(table, item);
    try {
      await engine.call('DeleteItem', {
        TableName: table.name,
        Key: keyOf(table, item),
        ConditionExpression: '#ttl = :expired',
        ExpressionAttributeNames: { '#ttl': table.ttl },
        ExpressionAttributeValues: { ':expired': item[table.ttl ?? ''] },
      });
      return true;
    } catch (error) {
      if (!(error instanceof EngineError && error.code === 'ConditionalCheckFailedException')) throw error;
      if (table.stream) marks.unmark(table, item);
      return false;
    }
  };

  const sweepAll = async (now: Date) => {
    marks.prune();
    for (const table of expiring) await sweepTable(table, Math.floor(now.getTime() / 1000));
  };

  return {
    sweep(now) {
      const turn = sweeping.then(() => sweepAll(now));
      // Whoever asked for this sweep is told of its failure; the next one comes all the same.
      sweeping = turn.catch(() => undefined);
      return turn;
    },
  };
}

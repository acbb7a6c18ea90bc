import type { State } from '../../state.ts';
import type { Item } from './streams.ts';
import { keyName, type TableDefinition } from './table.ts';

/** Which items the part deleted because they had expired, so that the stream can tell them from those that someone deleted. */
export interface ExpiryMarks {
  /** To be called before the item is deleted: a reader may see its record before the deletion is answered. */
  mark(table: TableDefinition, item: Item): void;
  unmark(table: TableDefinition, item: Item): void;
  isMarked(table: TableDefinition, keys: Item, image: Item | undefined): boolean;
  /** Forgets marks of more than a week. */
  prune(): void;
}

const WEEK_MS = 7 * 24 * 3600 * 1000;

export function expiryMarks(state: State): ExpiryMarks {
  state.exec(`CREATE TABLE IF NOT EXISTS dynamodb_expired (
    table_name TEXT NOT NULL, keys TEXT NOT NULL, expired TEXT NOT NULL, marked_at INTEGER NOT NULL, PRIMARY KEY (table_name, keys, expired))`);
  const insert = state.prepare('INSERT OR REPLACE INTO dynamodb_expired VALUES (?, ?, ?, ?)');
  const remove = state.prepare('DELETE FROM dynamodb_expired WHERE table_name = ? AND keys = ? AND expired = ?');
  const find = state.prepare('SELECT expired FROM dynamodb_expired WHERE table_name = ? AND keys = ?');
  const prune = state.prepare('DELETE FROM dynamodb_expired WHERE marked_at < ?');

  return {
    mark: (table, item) => {
      insert.run(table.name, keysOf(table, item), expiryOf(table, item), Date.now());
    },
    unmark: (table, item) => {
      remove.run(table.name, keysOf(table, item), expiryOf(table, item));
    },
    isMarked(table, keys, image) {
      const marked = find.all(table.name, keysOf(table, keys));
      return marked.some(({ expired }) => !image || expired === expiryOf(table, image));
    },
    prune: () => {
      prune.run(Date.now() - WEEK_MS);
    },
  };
}

/** The item's key alone, written the same whatever the order of its attributes. */
export function keyOf(table: TableDefinition, item: Item): Item {
  const names = [keyName(table.keys, 'HASH'), keyName(table.keys, 'RANGE')].filter((name) => name !== undefined);
  return Object.fromEntries(names.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));
}

function keysOf(table: TableDefinition, item: Item): string {
  return JSON.stringify(keyOf(table, item));
}

function expiryOf(table: TableDefinition, item: Item): string {
  return String(table.ttl && item[table.ttl]?.N);
}

import { isDeepStrictEqual } from 'node:util';
import { partitionOf } from './access.ts';
import type { TableRequest } from './request.ts';
import type { Item } from './streams.ts';
import type { TableDefinition } from './table.ts';

/**
 * Where engines differ from DynamoDB, each put right here and nowhere else. What the database file needs (an index, deletion of old stream records)
 * is in `dynoxide-file.ts`, as only one engine has that file; TTL, which dynoxide has not, is in `expiry.ts`.
 */

/**
 * The refusal DynamoDB gives for a start key of another partition than the query's; `undefined` where it belongs to it. dynoxide accepts any key and
 * reads on from there. Sort keys outside the condition are not looked at: they lead to no item that the query wouldn't give.
 */
export function startKeyRefusal(request: TableRequest, table: TableDefinition | undefined): string | undefined {
  const start = request.ExclusiveStartKey;
  if (!start || !table) return undefined;
  const partition = partitionOf(request, table);
  if (!partition || Object.values(start).some((value) => isDeepStrictEqual(value, partition))) return undefined;
  return 'The provided starting key is outside query boundaries based on provided conditions';
}

/** dynoxide prints the items of an oversized batch or transaction into its error, from where they would go into logs. */
export function withoutValues(error: string): string {
  return error.includes('failed to satisfy constraint') ? error.replace(/Value '[[{].*' at '/s, "Value at '") : error;
}

/** dynoxide tells writes that changed nothing; DynamoDB doesn't ("Change data capture for DynamoDB Streams": an item's modification). */
export function isUnchanged(before: Item | undefined, after: Item | undefined): boolean {
  if (!before || !after) return false;
  // Engines don't keep the order of attributes, but the same attributes are as long in any order: most changes are told by that alone.
  if (JSON.stringify(before).length !== JSON.stringify(after).length) return false;
  return isDeepStrictEqual(inOrder(before), inOrder(after));
}

/** Sets have no order; lists do. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      /^[SNB]S$/.test(name) && Array.isArray(each) ? each.map(String).sort() : inOrder(each),
    ]),
  );
}

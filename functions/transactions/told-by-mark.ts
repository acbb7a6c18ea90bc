import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ExpandMark } from '../../shared/events/relay.ts';
import type { Untold } from '../../shared/events/tell.ts';
import { transactionCreated, transactionDeleted } from '../../shared/events/transactions.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Item } from '../../shared/partition.ts';
import { outlineOf } from './outline.ts';
import { isDeletedForGood, type Row, rowOf } from './transaction.ts';

/*
 * A row that is written with many others tells its event by a letter in `tell`, which costs nothing, where the event has nothing that is not in the row. The relay
 * makes the event of it. An edit of the row writes it anew, without the mark. docs/decisions/0008-events-by-mark.md
 */

const contracts = { c: transactionCreated, d: transactionDeleted } as const;
const isMark = (tell: unknown): tell is keyof typeof contracts => typeof tell === 'string' && Object.hasOwn(contracts, tell);

/**
 * The mark that says of this change all that its event would; none where it does not. A new row stands where it is said to: its account and its category
 * are there. One that is deleted for good is left with the account and the category that it had last.
 */
export function markOf({ before, after }: { readonly before?: Row; readonly after: Row }): string | undefined {
  if (!before) return 'c';
  return before.deletedAt === undefined && isDeletedForGood(after) ? 'd' : undefined;
}

/** The event that a row's mark stands for: the same, under the same id, however often it is asked for. */
export const expandMark: ExpandMark = (image) => {
  const { pk, tell: mark, ...item } = unmarshall(image);
  if (!isMark(mark)) throw new Error(`Nobody here knows what the mark ${mark} tells.`);
  const userId = String(pk).replace(/^USER#/, '');
  const row = rowOf(item as Item);
  const contract = contracts[mark];
  const event: Untold = {
    name: contract.name,
    id: derivedId(userId, row.id, String(row.version)),
    occurredAt: new Date(row.updatedAt).toISOString(),
    traceId: '',
    version: contract.version,
    userId,
    data: contract.data.parse({ transactionId: row.id, version: row.version, ...outlineOf(userId, row, { gone: {} }) }),
  };
  return [event];
};

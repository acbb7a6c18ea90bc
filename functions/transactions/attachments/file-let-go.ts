import type { Item } from '../../../shared/partition.ts';
import { rowOf, signpostTo } from '../transaction.ts';
import { keyOfFile } from './attachment.ts';

interface ItemChange {
  readonly userId: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/**
 * The file that lay with a row, where the row that lies there now has another or none: it was replaced, taken off, or the row has gone, by whatever. A row that went to
 * another date has it still, so this is a question and no order (settle-file.ts).
 */
export function fileLetGo({ userId, before, after }: ItemChange): string | undefined {
  const row = before && isRow(before) ? rowOf(before) : undefined;
  if (!row?.attachment) return undefined;
  const isStillThere = after !== undefined && isRow(after) && rowOf(after).attachment?.id === row.attachment.id;
  return isStillThere ? undefined : keyOfFile(userId, row.id, row.attachment.id);
}

const isRow = (item: Item): boolean => item.sk.startsWith('T#') && !signpostTo(item);

import { commit } from '../../../shared/commit.ts';
import { writesOf } from '../change-row.ts';
import type { TableContext } from '../context.ts';
import type { Settings } from '../settings.ts';
import type { Row } from '../transaction.ts';
import type { Attachment } from './attachment.ts';

interface Found {
  readonly userId: string;
  readonly settings: Settings;
  readonly row: Row;
}

/** Writes what a transaction's attachment is now. What lay there before is removed by who follows the table (keep-changes.ts). */
export async function changeAttachment(
  context: TableContext,
  { userId, settings, row: before }: Found,
  attachment: Attachment | undefined,
): Promise<Row> {
  const after: Row = { ...before, attachment, version: before.version + 1, updatedAt: context.clock.now().getTime() };
  await commit(context.dynamodb, writesOf(context, { userId, settings, rows: [{ before, after }] }));
  return after;
}
